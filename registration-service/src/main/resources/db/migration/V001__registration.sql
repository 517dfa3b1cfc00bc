-- Trainees, their devices and the tickets that register them. Trainees are known by their pseudonym alone:
-- no column of this schema may hold a name, a phone number, a code, a ticket or an unsealed secret.
-- All times are UTC instants.

CREATE TABLE trainee (
    trainee_key text   PRIMARY KEY,
    -- Number of activations and removals so far. It only grows; every change of a device takes the next one under this row's lock.
    generation  bigint NOT NULL DEFAULT 0 CHECK (generation >= 0)
);

CREATE TABLE device (
    device_id     uuid        PRIMARY KEY,
    trainee_key   text        NOT NULL REFERENCES trainee,
    ticket_id     uuid        NOT NULL,
    state         text        NOT NULL CHECK (state IN ('PENDING', 'ACTIVE', 'ENDED')),
    kind          text        NOT NULL CHECK (kind IN ('BROWSER', 'INSTALLED', 'MOBILE')),
    os            text        NOT NULL CHECK (char_length(os) BETWEEN 1 AND 100),
    model         text        NOT NULL CHECK (char_length(model) BETWEEN 1 AND 100),
    -- Whether the trainee agreed to the replacement of a registered device.
    replace       boolean     NOT NULL,
    -- JWE, bound to this device's id. Forgotten once the device has ended.
    sealed_secret text,
    generation    bigint,
    requested_at  timestamptz NOT NULL,
    activated_at  timestamptz,
    ended_at      timestamptz,
    CONSTRAINT device_secret_until_ended CHECK ((sealed_secret IS NULL) = (state = 'ENDED')),
    CONSTRAINT device_generation_from_activation CHECK ((generation IS NULL) = (state = 'PENDING'))
);

CREATE UNIQUE INDEX device_one_active_a_trainee ON device (trainee_key) WHERE state = 'ACTIVE';
CREATE UNIQUE INDEX device_one_pending_a_ticket ON device (ticket_id) WHERE state = 'PENDING';
CREATE INDEX device_pending_by_age ON device (requested_at) WHERE state = 'PENDING';
CREATE INDEX device_ended_by_age ON device (ended_at) WHERE state = 'ENDED';

CREATE TABLE enrolment_ticket (
    ticket_id         uuid        PRIMARY KEY,
    trainee_key       text        NOT NULL,
    institution       text        NOT NULL,
    identity_kind     text        NOT NULL CHECK (identity_kind IN ('PERSON', 'MEMBER')),
    proven            boolean     NOT NULL,
    issued_at         timestamptz NOT NULL,
    expires_at        timestamptz NOT NULL,
    -- Activation codes tried, right ones included.
    tries             integer     NOT NULL DEFAULT 0 CHECK (tries BETWEEN 0 AND 5),
    registered_device uuid,
    registered_at     timestamptz,
    removed_at        timestamptz
);

CREATE INDEX enrolment_ticket_by_expiry ON enrolment_ticket (expires_at);

-- Identity verifications that a ticket was issued on: each is good for one.
CREATE TABLE identity_proof (
    institution    text        NOT NULL,
    provider       text        NOT NULL,
    transaction_id text        NOT NULL,
    ticket_id      uuid        NOT NULL,
    verified_at    timestamptz NOT NULL,
    used_at        timestamptz NOT NULL,
    PRIMARY KEY (institution, provider, transaction_id)
);
