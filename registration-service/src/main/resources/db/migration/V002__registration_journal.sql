-- Who did what. Rows can be added; nobody updates or deletes them.

CREATE TABLE registration_journal (
    entry_id    bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    occurred_at timestamptz NOT NULL,
    action      text        NOT NULL CHECK (action IN (
        'TICKET_ISSUED', 'DEVICE_LOOKED_UP', 'DEVICE_REQUESTED', 'DEVICE_REGISTERED', 'DEVICE_REPLACED', 'DEVICE_REMOVED')),
    actor       text        NOT NULL CHECK (actor IN ('LMS', 'SUPPORT', 'TRAINEE')),
    -- On whose behalf; null for support that stands for no institution.
    institution text,
    trainee_key text        NOT NULL,
    ticket_id   uuid,
    device_id   uuid
);

CREATE INDEX registration_journal_by_trainee ON registration_journal (trainee_key, occurred_at);
CREATE INDEX registration_journal_by_institution ON registration_journal (institution, occurred_at);

CREATE FUNCTION registration_journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'registration_journal is append-only: % refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER registration_journal_rows_stay
    BEFORE UPDATE OR DELETE ON registration_journal
    FOR EACH ROW EXECUTE FUNCTION registration_journal_is_append_only();

CREATE TRIGGER registration_journal_stays
    BEFORE TRUNCATE ON registration_journal
    FOR EACH STATEMENT EXECUTE FUNCTION registration_journal_is_append_only();
