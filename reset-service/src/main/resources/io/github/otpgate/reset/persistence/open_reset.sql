-- Records a reset and journals its approval, and its completion if there was no lock, unless the identity verification is used.
-- In: one value per column of reset, lock_version and completed_at may be null; api, by_support,
-- by_page, user_id of the journal.
-- Out: no row written if the identity verification is used. Waits for another transaction that is just using the same.
WITH opened AS (
    INSERT INTO reset (
        id, identity_verification_id, institution, trainee_key, lock_version, approved_at, completed_at)
    VALUES (
        :id, :identity_verification_id, :institution, :trainee_key, CAST(:lock_version AS bigint), :approved_at,
        CAST(:completed_at AS timestamptz))
    ON CONFLICT (identity_verification_id) DO NOTHING
    RETURNING *
)
INSERT INTO reset_journal (
    occurred_at, event, institution, trainee_key, identity_verification_id, reset_id, api, by_support, by_page,
    user_id)
SELECT opened.approved_at, step.event, opened.institution, opened.trainee_key, opened.identity_verification_id, opened.id,
       :api, :by_support, :by_page, CAST(:user_id AS varchar)
FROM opened
CROSS JOIN (VALUES ('APPROVED'), ('COMPLETED')) AS step (event)
WHERE step.event = 'APPROVED' OR opened.completed_at IS NOT NULL
ORDER BY step.event
