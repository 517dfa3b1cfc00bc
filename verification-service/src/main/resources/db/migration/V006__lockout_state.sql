-- The newest state of every trainee that lockout-service has told of and an attempt was recorded with, whole, across generations.
-- lockout-service's own memory is not the truth: it is told this one with every attempt, and repaired if it has come back older.

CREATE TABLE lockout_state (
    trainee_key text COLLATE "C" PRIMARY KEY,
    version     bigint NOT NULL,  -- only grows
    state       jsonb  NOT NULL   -- as lockout-service tells it
) WITH (fillfactor = 70);
