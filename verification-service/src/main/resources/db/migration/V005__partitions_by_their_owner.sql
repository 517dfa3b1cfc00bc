-- The service may run as a role that may neither create nor drop tables: these two functions then do it as the owner of the
-- schema, for those who are granted them.

DO $$
DECLARE
    housekeeping regprocedure;
BEGIN
    FOREACH housekeeping IN ARRAY ARRAY[
        'create_attempt_partitions(integer)'::regprocedure, 'drop_attempt_partitions(timestamptz)'::regprocedure]
    LOOP
        EXECUTE format('ALTER FUNCTION %s SECURITY DEFINER', housekeeping);
        -- Temporary tables of the caller come last, so that they stand for none of ours.
        EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', housekeeping, current_schema());
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', housekeeping);
    END LOOP;
END $$;
