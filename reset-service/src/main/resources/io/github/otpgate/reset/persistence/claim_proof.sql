-- Claims an identity verification for a purpose and journals that, unless it is claimed for the purpose already.
-- In: one value per column of proof_claim; institution, trainee_key, provider, transaction_id, api, by_support, by_page,
-- user_id of the journal.
-- Out: one row written, none if it is claimed. Waits for another transaction that is just claiming the same.
WITH claimed AS (
    INSERT INTO proof_claim (identity_verification_id, purpose, ticket_id, claimed_at)
    VALUES (:identity_verification_id, :purpose, :ticket_id, :claimed_at)
    ON CONFLICT (identity_verification_id, purpose) DO NOTHING
    RETURNING *
)
INSERT INTO reset_journal (
    occurred_at, event, institution, trainee_key, provider, transaction_id, identity_verification_id, ticket_id,
    api, by_support, by_page, user_id)
SELECT claimed_at, 'CLAIMED', :institution, :trainee_key, :provider, :transaction_id, identity_verification_id, ticket_id,
       :api, :by_support, :by_page, CAST(:user_id AS varchar)
FROM claimed
