-- Every answered attempt: written once, never changed, kept as long as the retention setting says. Partitioned by month, so
-- that what is too old goes as a whole table. Neither names nor numbers nor addresses nor codes.

CREATE TABLE verification_attempt (
    verification_id uuid        NOT NULL,           -- version 7, its time is occurred_at
    occurred_at     timestamptz NOT NULL,           -- whole milliseconds
    trainee_key     text COLLATE "C" NOT NULL,
    institution     text COLLATE "C" NOT NULL,
    user_id         text,                           -- the trainee's id at the institution's LMS
    page_ticket_id  uuid,                           -- null: asked by the institution's backend
    api             text        NOT NULL,           -- V2, V3
    eval_code       text        NOT NULL,
    eval_type       text,
    class_time      text        NOT NULL,
    course          text        NOT NULL,
    class_code      text        NOT NULL,
    outcome         text        NOT NULL,
    counted         boolean     NOT NULL,           -- added to the row of failures
    generation      bigint,                         -- of the device; null: none registered
    step_offset     smallint,                       -- the code's time step less ours; null: no step matched
    session_mark    text,                           -- keyed hash of the LMS session id
    network         text,                           -- IPv4 /24 or IPv6 /48
    requested_at    timestamptz,                    -- as the caller says
    PRIMARY KEY (occurred_at, verification_id)
) PARTITION BY RANGE (occurred_at);

CREATE INDEX verification_attempt_institution
    ON verification_attempt (institution, occurred_at DESC, verification_id DESC);

CREATE INDEX verification_attempt_page_ticket
    ON verification_attempt (page_ticket_id, occurred_at) WHERE page_ticket_id IS NOT NULL;

-- Catches what no month catches, so that an attempt is never lost for want of a table.
CREATE TABLE verification_attempt_default PARTITION OF verification_attempt DEFAULT;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER verification_attempt_append_only
    BEFORE UPDATE OR DELETE ON verification_attempt FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER verification_attempt_no_truncate
    BEFORE TRUNCATE ON verification_attempt FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Creates the partitions of this month and the coming ones. A new table is attached, not created as a partition, because that
-- does not lock out attempts that are just being recorded; lock_timeout keeps them from queueing behind the rest.
CREATE FUNCTION create_attempt_partitions(months_ahead integer) RETURNS void
    LANGUAGE plpgsql SET lock_timeout = '500ms' AS $$
DECLARE
    month     timestamp;
    partition text;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('verification_attempt', 0));
    FOR n IN 0..months_ahead LOOP
        month := date_trunc('month', now() AT TIME ZONE 'UTC') + make_interval(months => n);
        partition := 'verification_attempt_' || to_char(month, 'YYYY_MM');
        CONTINUE WHEN to_regclass(partition) IS NOT NULL;
        BEGIN
            EXECUTE format('CREATE TABLE %I (LIKE verification_attempt INCLUDING ALL)', partition);
            EXECUTE format('ALTER TABLE verification_attempt ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
                partition, month AT TIME ZONE 'UTC', (month + interval '1 month') AT TIME ZONE 'UTC');
        EXCEPTION WHEN check_violation THEN
            -- The default partition holds attempts of this month already; the rest of them go there as well.
            RAISE WARNING '% stays in the default partition', partition;
        END;
    END LOOP;
END $$;

-- Drops the partitions that end at this time or before. Tells their names.
CREATE FUNCTION drop_attempt_partitions(before timestamptz) RETURNS SETOF text
    LANGUAGE plpgsql SET lock_timeout = '500ms' AS $$
DECLARE
    partition text;
BEGIN
    FOR partition IN
        SELECT c.relname
        FROM pg_inherits i
        JOIN pg_class c ON c.oid = i.inhrelid
        WHERE i.inhparent = 'verification_attempt'::regclass
          AND c.relname ~ '^verification_attempt_[0-9]{4}_[0-9]{2}$'
          AND (to_date(right(c.relname, 7), 'YYYY_MM')::timestamp + interval '1 month') AT TIME ZONE 'UTC' <= before
        ORDER BY c.relname
    LOOP
        EXECUTE format('DROP TABLE %I', partition);
        RETURN NEXT partition;
    END LOOP;
END $$;
