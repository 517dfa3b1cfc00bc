-- Makes sure that a trainee has a row to lock. In: trainee_key. Out: one row written the first time, none again.
INSERT INTO trainee (trainee_key, generation)
VALUES (:trainee_key, 0)
ON CONFLICT DO NOTHING
