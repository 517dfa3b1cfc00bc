-- Puts an enrolment ticket on record. In: one value per column; issued_at and expires_at are moments. Out: one row written the first
-- time, none again. Waits for another transaction that is just issuing the same.
INSERT INTO enrolment_ticket (ticket_id, trainee_key, institution, identity_kind, proven, issued_at, expires_at)
VALUES (:ticket_id, :trainee_key, :institution, :identity_kind, :proven, :issued_at, :expires_at)
ON CONFLICT (ticket_id) DO NOTHING
