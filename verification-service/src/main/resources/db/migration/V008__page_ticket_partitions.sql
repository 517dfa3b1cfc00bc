-- Page tickets by month as well, so that what is too old goes as a whole table; and one technique for all such tables, which is
-- R__month_partitions.sql of the outbox module.

DROP FUNCTION create_attempt_partitions(integer);
DROP FUNCTION drop_attempt_partitions(timestamptz);

ALTER TABLE page_ticket RENAME TO former_page_ticket;
ALTER TABLE former_page_ticket RENAME CONSTRAINT page_ticket_pkey TO former_page_ticket_pkey;

CREATE TABLE page_ticket (
    ticket_id   uuid NOT NULL,
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
    expires_at  timestamptz NOT NULL,
    PRIMARY KEY (ticket_id, issued_at)
) PARTITION BY RANGE (issued_at);

-- Catches what no month catches, so that a ticket is never refused for want of a table.
CREATE TABLE page_ticket_default PARTITION OF page_ticket DEFAULT;

INSERT INTO page_ticket SELECT * FROM former_page_ticket;
DROP TABLE former_page_ticket;

CREATE TRIGGER page_ticket_append_only
    BEFORE UPDATE OR DELETE ON page_ticket FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER page_ticket_no_truncate
    BEFORE TRUNCATE ON page_ticket FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
