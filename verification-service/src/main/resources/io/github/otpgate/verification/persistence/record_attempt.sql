-- Records one attempt. In: one value per column. Out: one row written.
INSERT INTO verification_attempt
    (verification_id, occurred_at, trainee_key, institution, user_id, page_ticket_id, api, eval_code, eval_type, class_time,
     course, class_code, outcome, counted, generation, step_offset, session_mark, network, requested_at)
VALUES
    (:verification_id, :occurred_at, :trainee_key, :institution, :user_id, :page_ticket_id, :api, :eval_code, :eval_type,
     :class_time, :course, :class_code, :outcome, :counted, :generation, :step_offset, :session_mark, :network, :requested_at)
