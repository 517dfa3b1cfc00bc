-- The journal by month: callers fill it, so it is kept as long as the retention setting says, and what is too old goes as a whole
-- table. The columns are as before.

ALTER TABLE registration_journal RENAME TO former_registration_journal;
ALTER TABLE former_registration_journal RENAME CONSTRAINT registration_journal_pkey TO former_registration_journal_pkey;
ALTER INDEX registration_journal_by_trainee RENAME TO former_registration_journal_by_trainee;
ALTER INDEX registration_journal_by_institution RENAME TO former_registration_journal_by_institution;

CREATE SEQUENCE registration_journal_entry;

CREATE TABLE registration_journal (
    entry_id    bigint      NOT NULL DEFAULT nextval('registration_journal_entry'),
    occurred_at timestamptz NOT NULL,
    action      text        NOT NULL CHECK (action IN (
        'TICKET_ISSUED', 'DEVICE_LOOKED_UP', 'DEVICE_REQUESTED', 'DEVICE_REGISTERED', 'DEVICE_REPLACED', 'DEVICE_REMOVED')),
    actor       text        NOT NULL CHECK (actor IN ('LMS', 'SUPPORT', 'TRAINEE')),
    -- On whose behalf; null for support that stands for no institution.
    institution text,
    trainee_key text        NOT NULL,
    ticket_id   uuid,
    device_id   uuid,
    PRIMARY KEY (occurred_at, entry_id)
) PARTITION BY RANGE (occurred_at);

CREATE INDEX registration_journal_by_trainee ON registration_journal (trainee_key, occurred_at);
CREATE INDEX registration_journal_by_institution ON registration_journal (institution, occurred_at);

-- Catches what no month catches, so that an entry is never lost for want of a table.
CREATE TABLE registration_journal_default PARTITION OF registration_journal DEFAULT;

INSERT INTO registration_journal (occurred_at, action, actor, institution, trainee_key, ticket_id, device_id)
SELECT occurred_at, action, actor, institution, trainee_key, ticket_id, device_id
FROM former_registration_journal
ORDER BY entry_id;
DROP TABLE former_registration_journal;

CREATE TRIGGER registration_journal_rows_stay
    BEFORE UPDATE OR DELETE ON registration_journal
    FOR EACH ROW EXECUTE FUNCTION registration_journal_is_append_only();

CREATE TRIGGER registration_journal_stays
    BEFORE TRUNCATE ON registration_journal
    FOR EACH STATEMENT EXECUTE FUNCTION registration_journal_is_append_only();
