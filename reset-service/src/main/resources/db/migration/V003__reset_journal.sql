-- Who did what, for auditors. Rows are kept for ever and never change.

CREATE TABLE reset_journal (
    id                       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    occurred_at              timestamptz NOT NULL,
    event                    varchar(16) NOT NULL CHECK (event IN ('REPORTED', 'REFUSED', 'APPROVED', 'COMPLETED')),
    reason                   varchar(64) CHECK ((event = 'REFUSED') = (reason IS NOT NULL)),   -- slug
    institution              varchar(40) NOT NULL,   -- whose evidence
    trainee_key              varchar(64) NOT NULL,   -- whose restriction
    provider                 varchar(40),
    transaction_id           varchar(64),            -- the provider's
    identity_verification_id uuid,
    reset_id                 uuid,
    api                      varchar(2),             -- V2 or V3; null where nobody asked
    by_support               boolean,
    user_id                  varchar(64)             -- the trainee's id at the LMS, where the caller told it
);

CREATE INDEX reset_journal_of_trainee ON reset_journal (trainee_key, occurred_at);
CREATE INDEX reset_journal_of_institution ON reset_journal (institution, occurred_at);

CREATE TRIGGER reset_journal_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON reset_journal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
