-- Answers that are given again when the same request comes again, for 24 hours.

CREATE TABLE idempotency (
    caller             text COLLATE "C" NOT NULL,  -- institution, or institution/page ticket
    key_hash           text COLLATE "C" NOT NULL,  -- keyed hash of caller and idempotency key
    fingerprint        text NOT NULL,              -- keyed hash of the request
    verification_id    uuid NOT NULL,
    outcome            text NOT NULL,
    remaining_attempts smallint,
    expires_at         timestamptz NOT NULL,
    PRIMARY KEY (caller, key_hash)
);

CREATE INDEX idempotency_expires_at ON idempotency (expires_at);
