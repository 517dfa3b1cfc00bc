-- The reset that stands on an identity verification. In: identity_verification_id. Out: one row or none.
SELECT id, identity_verification_id, institution, trainee_key, lock_version, approved_at, completed_at
FROM reset
WHERE identity_verification_id = :identity_verification_id
