-- In: trainee_key, generation. Out: one row if this generation is still the newest one, else none.
SELECT 1 FROM device_state WHERE trainee_key = :trainee_key AND generation = :generation
