-- The attempts that were made with a page ticket, oldest first. In: $1 ticket id, $2 and $3 between which times, both inclusive,
-- so that only the months in question are looked at. Out: whole rows: accepted ones, then the newest, 200 at most.
SELECT * FROM (
    SELECT * FROM verification_attempt
    WHERE page_ticket_id = $1 AND occurred_at BETWEEN $2 AND $3
    ORDER BY (outcome = 'ACCEPTED') DESC, occurred_at DESC, verification_id DESC
    LIMIT 200
) AS told
ORDER BY occurred_at, verification_id
