-- The identity verification of a provider's transaction. In: institution, provider, transaction_id. Out: one row or none.
SELECT id, institution, provider, transaction_id, trainee_key, result_code, positive, verified_at
FROM identity_verification
WHERE institution = :institution AND provider = :provider AND transaction_id = :transaction_id
