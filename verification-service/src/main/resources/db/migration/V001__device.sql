-- The newest device of every trainee, as registration-service tells it. A removal keeps its row, for its generation.

CREATE TABLE device (
    trainee_key   text COLLATE "C" PRIMARY KEY,
    generation    bigint NOT NULL CHECK (generation >= 1),  -- only grows
    device_id     uuid   NOT NULL,
    sealed_secret text,                                     -- JWE; null: removed
    changed_at    timestamptz NOT NULL                      -- when it was activated or removed
);

-- What codes have told of the device; apart from it because it changes with every accepted code.
CREATE TABLE device_state (
    trainee_key text COLLATE "C" PRIMARY KEY REFERENCES device,
    generation  bigint   NOT NULL,
    last_step   bigint   NOT NULL,  -- the newest time step that was accepted of this generation; -1: none
    drift       smallint NOT NULL CHECK (drift BETWEEN -2 AND 2)  -- steps that the device's clock is ahead
) WITH (fillfactor = 70);
