-- Tables that are partitioned by month (RANGE over one timestamptz), so that what is too old goes as a whole table. The partitions
-- of a table are named after it and the month, such as journal_2026_07; one named journal_default catches what no month catches.
-- The service may run as a role that may neither create nor drop tables: the functions then do it as the owner of the schema, for
-- those who are granted them.

-- Creates the partitions of this month and the coming ones, for every such table of this schema. A new table is attached, not
-- created as a partition, because that does not lock out rows that are just being written; lock_timeout keeps them from queueing
-- behind the rest.
CREATE OR REPLACE FUNCTION create_month_partitions(months_ahead integer) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET lock_timeout = '500ms' AS $$
DECLARE
    parent    text;
    month     timestamp;
    partition text;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('month partitions of ' || current_schema(), 0));
    FOR parent IN
        SELECT c.relname
        FROM pg_partitioned_table p
        JOIN pg_class c ON c.oid = p.partrelid
        WHERE c.relnamespace = current_schema()::regnamespace AND p.partstrat = 'r'
        ORDER BY c.relname
    LOOP
        FOR n IN 0..months_ahead LOOP
            month := date_trunc('month', now() AT TIME ZONE 'UTC') + make_interval(months => n);
            partition := parent || '_' || to_char(month, 'YYYY_MM');
            CONTINUE WHEN to_regclass(quote_ident(partition)) IS NOT NULL;
            BEGIN
                EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING ALL)', partition, parent);
                EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
                    parent, partition, month AT TIME ZONE 'UTC', (month + interval '1 month') AT TIME ZONE 'UTC');
            EXCEPTION WHEN check_violation THEN
                -- The default partition holds rows of this month already; the rest of them go there as well.
                RAISE WARNING '% stays in the default partition', partition;
            END;
        END LOOP;
    END LOOP;
END $$;

-- Drops the partitions of this table that had ended so many seconds ago or earlier. Tells their names.
CREATE OR REPLACE FUNCTION drop_month_partitions(parent text, seconds double precision) RETURNS SETOF text
    LANGUAGE plpgsql SECURITY DEFINER SET lock_timeout = '500ms' AS $$
DECLARE
    partition text;
BEGIN
    FOR partition IN
        SELECT c.relname
        FROM pg_inherits i
        JOIN pg_class c ON c.oid = i.inhrelid
        JOIN pg_class p ON p.oid = i.inhparent
        WHERE p.relname = parent AND p.relnamespace = current_schema()::regnamespace
          AND c.relname ~ ('^' || parent || '_[0-9]{4}_[0-9]{2}$')
          AND (to_date(right(c.relname, 7), 'YYYY_MM')::timestamp + interval '1 month') AT TIME ZONE 'UTC'
              <= now() - make_interval(secs => seconds)
        ORDER BY c.relname
    LOOP
        EXECUTE format('DROP TABLE %I', partition);
        RETURN NEXT partition;
    END LOOP;
END $$;

DO $$
DECLARE
    upkeep regprocedure;
BEGIN
    FOREACH upkeep IN ARRAY ARRAY[
        'create_month_partitions(integer)'::regprocedure, 'drop_month_partitions(text, double precision)'::regprocedure]
    LOOP
        -- Temporary tables of the caller come last, so that they stand for none of ours.
        EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', upkeep, current_schema());
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', upkeep);
    END LOOP;
END $$;
