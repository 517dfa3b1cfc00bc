-- All that has to be known before a code is judged. In: $1 trainee key, $2 caller, $3 hash of the idempotency key (null without
-- one), $4 now. Out: always one row; generation null if nothing was ever registered, kind and sealed_secret null if there is no
-- device, known (JSON) null if no state was ever recorded, fingerprint null if the idempotency key stands for nothing yet.
SELECT d.generation, d.device_id, d.kind, d.sealed_secret, s.drift, s.late_former, s.late_last, CAST(k.state AS text) AS known,
       i.fingerprint, i.verification_id, i.outcome, i.remaining_attempts
FROM (SELECT CAST($1 AS text) AS trainee_key) AS asked
LEFT JOIN device d ON d.trainee_key = asked.trainee_key
LEFT JOIN device_state s ON s.trainee_key = asked.trainee_key AND s.generation = d.generation
LEFT JOIN lockout_state k ON k.trainee_key = asked.trainee_key
LEFT JOIN idempotency i ON i.caller = $2 AND i.key_hash = $3 AND i.expires_at > $4
