-- The claim of an identity verification for a purpose. In: identity_verification_id, purpose. Out: one row or none.
SELECT identity_verification_id, purpose, ticket_id, claimed_at
FROM proof_claim
WHERE identity_verification_id = :identity_verification_id AND purpose = :purpose
