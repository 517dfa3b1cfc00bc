-- Notes that a consumer handles an event. In: consumer, event_id. Out: one row written the first time, none again. Waits for
-- another transaction that is just noting the same.
INSERT INTO inbox (consumer, event_id)
VALUES (:consumer, :event_id)
ON CONFLICT DO NOTHING
