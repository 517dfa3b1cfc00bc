-- Restrictions lifted, or about to be. Kept for ever.

CREATE TABLE reset (
    id                       uuid        PRIMARY KEY,
    identity_verification_id uuid        NOT NULL UNIQUE REFERENCES identity_verification,   -- usable once
    institution              varchar(40) NOT NULL,
    trainee_key              varchar(64) NOT NULL,
    lock_version             bigint      CHECK (lock_version > 0),   -- the one lock that it lifts; null: there was none
    approved_at              timestamptz NOT NULL,
    completed_at             timestamptz,                            -- null: the lock is not known to be lifted yet
    status                   text        NOT NULL
        GENERATED ALWAYS AS (CASE WHEN completed_at IS NULL THEN 'PENDING' ELSE 'COMPLETED' END) STORED,
    CHECK (lock_version IS NOT NULL OR completed_at IS NOT NULL)
);

-- Looked at for every snapshot of a trainee who was ever locked; pending resets are few.
CREATE INDEX reset_pending ON reset (trainee_key) WHERE completed_at IS NULL;
CREATE INDEX reset_of_trainee ON reset (trainee_key, approved_at) WHERE lock_version IS NOT NULL;
