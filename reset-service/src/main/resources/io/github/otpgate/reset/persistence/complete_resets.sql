-- Completes a trainee's pending resets of locks that are over, and journals each.
-- In: trainee_key; lock_version: locks up to this one are over; completed_at. Out: one row written per reset.
WITH done AS (
    UPDATE reset SET completed_at = :completed_at
    WHERE trainee_key = :trainee_key AND completed_at IS NULL AND lock_version <= :lock_version
    RETURNING *
)
INSERT INTO reset_journal (occurred_at, event, institution, trainee_key, identity_verification_id, reset_id)
SELECT completed_at, 'COMPLETED', institution, trainee_key, identity_verification_id, id FROM done
