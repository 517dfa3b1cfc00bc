-- The reset of this id. In: id. Out: one row or none.
SELECT id, identity_verification_id, institution, trainee_key, lock_version, approved_at, completed_at
FROM reset
WHERE id = :id
