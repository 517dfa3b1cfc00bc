-- The reset that stands on an identity verification. In: identity_verification_id. Out: one row or none.
SELECT * FROM reset WHERE identity_verification_id = :identity_verification_id
