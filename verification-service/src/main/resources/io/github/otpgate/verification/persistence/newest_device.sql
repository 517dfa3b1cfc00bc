-- Makes this the trainee's device unless a newer generation is known. In: $1 trainee key, $2 generation, $3 device id, $4 its
-- kind and $5 its sealed secret (null: the device was removed), $6 when. Out: nothing.
WITH newest AS (
    INSERT INTO device AS known (trainee_key, generation, device_id, kind, sealed_secret, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (trainee_key) DO UPDATE
    SET generation = excluded.generation,
        device_id = excluded.device_id,
        kind = excluded.kind,
        sealed_secret = excluded.sealed_secret,
        changed_at = excluded.changed_at
    WHERE known.generation < excluded.generation
    RETURNING trainee_key, generation
)
INSERT INTO device_state AS known (trainee_key, generation, last_step, drift)
SELECT trainee_key, generation, -1, 0 FROM newest
ON CONFLICT (trainee_key) DO UPDATE
SET generation = excluded.generation, last_step = -1, drift = 0, late_former = NULL, late_last = NULL
WHERE known.generation < excluded.generation
