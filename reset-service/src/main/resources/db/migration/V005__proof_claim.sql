-- What identity verifications were claimed for by other services, beside the one lock that each may lift here (table reset).
-- Each serves each purpose once. Rows are kept for ever and never change.

CREATE TABLE proof_claim (
    identity_verification_id uuid        NOT NULL REFERENCES identity_verification,
    purpose                  varchar(32) NOT NULL CHECK (purpose IN ('DEVICE_REPLACEMENT')),
    ticket_id                uuid        NOT NULL UNIQUE,   -- the first claim's, told again to whoever repeats it
    claimed_at               timestamptz NOT NULL,
    PRIMARY KEY (identity_verification_id, purpose)
);

CREATE TRIGGER proof_claim_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON proof_claim
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE reset_journal
    ADD COLUMN ticket_id uuid,   -- the claim's
    DROP CONSTRAINT reset_journal_event_check,
    ADD CONSTRAINT reset_journal_event_check
        CHECK (event IN ('REPORTED', 'REFUSED', 'APPROVED', 'COMPLETED', 'CLAIMED'));
