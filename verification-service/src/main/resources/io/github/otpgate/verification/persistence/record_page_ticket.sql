-- Records that a page ticket was issued. In: $1..$12 one value per column. Out: one row written.
INSERT INTO page_ticket
    (ticket_id, trainee_key, institution, user_id, eval_code, eval_type, class_time, course, class_code, origin, issued_at,
     expires_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
