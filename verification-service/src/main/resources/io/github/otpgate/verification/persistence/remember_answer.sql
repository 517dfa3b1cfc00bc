-- Remembers the answer to a named request. In: one value per column, now. Out: one row written; none if the name stands for an
-- answer already. Waits for another transaction that is just remembering one.
INSERT INTO idempotency AS known
    (caller, key_hash, fingerprint, verification_id, outcome, remaining_attempts, expires_at)
VALUES (:caller, :key_hash, :fingerprint, :verification_id, :outcome, :remaining_attempts, :expires_at)
ON CONFLICT (caller, key_hash) DO UPDATE
SET fingerprint = excluded.fingerprint,
    verification_id = excluded.verification_id,
    outcome = excluded.outcome,
    remaining_attempts = excluded.remaining_attempts,
    expires_at = excluded.expires_at
WHERE known.expires_at <= :now
