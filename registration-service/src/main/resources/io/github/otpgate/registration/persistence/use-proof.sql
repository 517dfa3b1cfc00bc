-- Uses an identity verification up. In: one value per column; verified_at and used_at are moments. Out: one row written the first
-- time, none again. Waits for another transaction that is just using the same.
INSERT INTO identity_proof (institution, provider, transaction_id, ticket_id, verified_at, used_at)
VALUES (:institution, :provider, :transaction_id, :ticket_id, :verified_at, :used_at)
ON CONFLICT DO NOTHING
