-- Evidence: what institutions reported that their identity providers found out. No name, no number: the trainee is known by
-- pseudonym only. Rows are kept for ever and never change.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TABLE identity_verification (
    id             uuid        PRIMARY KEY,
    institution    varchar(40) NOT NULL,
    provider       varchar(40) NOT NULL,
    transaction_id varchar(64) NOT NULL,   -- the provider's
    trainee_key    varchar(64) NOT NULL,
    result_code    varchar(32) NOT NULL,   -- the provider's
    positive       boolean     NOT NULL,   -- as reported; whether the code agrees is judged when it is used
    verified_at    timestamptz NOT NULL,   -- as reported
    reported_at    timestamptz NOT NULL,
    UNIQUE (institution, provider, transaction_id)
);

CREATE TRIGGER identity_verification_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON identity_verification
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
