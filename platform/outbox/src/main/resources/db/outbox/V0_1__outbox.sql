-- Events that are committed and not yet acknowledged by Kafka. Column names and types are those that Debezium's outbox event
-- router expects by default, so that change data capture can take the relay's place.

CREATE TABLE outbox (
    id                 uuid        PRIMARY KEY,   -- the event's own id, CloudEvents id
    position           bigserial   NOT NULL,      -- order of insertion, which may differ from the order of commits
    aggregatetype      varchar(64) NOT NULL,      -- topic
    aggregateid        varchar(64) NOT NULL,      -- trainee key: the record's key
    type               varchar(96) NOT NULL,      -- wire name, CloudEvents type
    payload            jsonb       NOT NULL,
    "timestamp"        timestamptz NOT NULL,      -- when it occurred, CloudEvents time
    tracingspancontext text        NOT NULL,      -- W3C trace context as lines of name=value; empty outside a trace
    created_at         timestamptz NOT NULL DEFAULT now()
);

CREATE UNIQUE INDEX outbox_position ON outbox (position);

-- Rows live for milliseconds: vacuum by number, not by share of a table that is nearly always empty.
ALTER TABLE outbox SET (
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 2000,
    autovacuum_vacuum_insert_scale_factor = 0,
    autovacuum_analyze_scale_factor = 0,
    autovacuum_analyze_threshold = 100000
);
