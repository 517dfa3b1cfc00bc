-- Keeps an identity verification and journals the report, unless the transaction is known already.
-- In: one value per column of identity_verification; api, by_support, by_page, user_id of the journal.
-- Out: one row written, none if the transaction is known. Waits for another transaction that is just keeping the same.
WITH kept AS (
    INSERT INTO identity_verification (
        id, institution, provider, transaction_id, trainee_key, result_code, positive, verified_at, reported_at)
    VALUES (
        :id, :institution, :provider, :transaction_id, :trainee_key, :result_code, :positive, :verified_at, :reported_at)
    ON CONFLICT (institution, provider, transaction_id) DO NOTHING
    RETURNING *
)
INSERT INTO reset_journal (
    occurred_at, event, institution, trainee_key, provider, transaction_id, identity_verification_id,
    api, by_support, by_page, user_id)
SELECT reported_at, 'REPORTED', institution, trainee_key, provider, transaction_id, id,
       :api, :by_support, :by_page, CAST(:user_id AS varchar)
FROM kept
