-- The journal by month: callers fill it, so it is kept as long as the retention setting says, and what is too old goes as a whole
-- table. The columns are as before.

ALTER TABLE reset_journal RENAME TO former_reset_journal;
ALTER TABLE former_reset_journal RENAME CONSTRAINT reset_journal_pkey TO former_reset_journal_pkey;
ALTER INDEX reset_journal_of_trainee RENAME TO former_reset_journal_of_trainee;
ALTER INDEX reset_journal_of_institution RENAME TO former_reset_journal_of_institution;

CREATE SEQUENCE reset_journal_entry;

CREATE TABLE reset_journal (
    id                       bigint      NOT NULL DEFAULT nextval('reset_journal_entry'),
    occurred_at              timestamptz NOT NULL,
    event                    varchar(16) NOT NULL CHECK (event IN ('REPORTED', 'REFUSED', 'APPROVED', 'COMPLETED', 'CLAIMED')),
    reason                   varchar(64) CHECK ((event = 'REFUSED') = (reason IS NOT NULL)),   -- slug
    institution              varchar(40) NOT NULL,   -- whose evidence
    trainee_key              varchar(64) NOT NULL,   -- whose restriction
    provider                 varchar(40),
    transaction_id           varchar(64),            -- the provider's
    identity_verification_id uuid,
    reset_id                 uuid,
    api                      varchar(2),             -- V2 or V3; null where nobody asked
    by_support               boolean,
    user_id                  varchar(64),            -- the trainee's id at the LMS, where the caller told it
    by_page                  boolean,                -- null where nobody asked
    ticket_id                uuid,                   -- the claim's
    PRIMARY KEY (occurred_at, id)
) PARTITION BY RANGE (occurred_at);

CREATE INDEX reset_journal_of_trainee ON reset_journal (trainee_key, occurred_at);
CREATE INDEX reset_journal_of_institution ON reset_journal (institution, occurred_at);

-- Catches what no month catches, so that an entry is never lost for want of a table.
CREATE TABLE reset_journal_default PARTITION OF reset_journal DEFAULT;

INSERT INTO reset_journal (
    occurred_at, event, reason, institution, trainee_key, provider, transaction_id, identity_verification_id, reset_id, api,
    by_support, user_id, by_page, ticket_id)
SELECT occurred_at, event, reason, institution, trainee_key, provider, transaction_id, identity_verification_id, reset_id, api,
       by_support, user_id, by_page, ticket_id
FROM former_reset_journal
ORDER BY id;
DROP TABLE former_reset_journal;

CREATE TRIGGER reset_journal_append_only
    BEFORE UPDATE OR DELETE ON reset_journal FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER reset_journal_stays
    BEFORE UPDATE OR DELETE OR TRUNCATE ON reset_journal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
