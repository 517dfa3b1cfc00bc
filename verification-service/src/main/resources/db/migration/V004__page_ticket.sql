-- Who let which page ask for what: written once, never changed. The signed tickets themselves are nowhere kept.

CREATE TABLE page_ticket (
    ticket_id   uuid PRIMARY KEY,
    trainee_key text COLLATE "C" NOT NULL,
    institution text COLLATE "C" NOT NULL,
    user_id     text NOT NULL,
    eval_code   text NOT NULL,
    eval_type   text,
    class_time  text NOT NULL,
    course      text NOT NULL,
    class_code  text NOT NULL,
    origin      text NOT NULL,
    issued_at   timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL
);

CREATE TRIGGER page_ticket_append_only
    BEFORE UPDATE OR DELETE ON page_ticket FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER page_ticket_no_truncate
    BEFORE TRUNCATE ON page_ticket FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
