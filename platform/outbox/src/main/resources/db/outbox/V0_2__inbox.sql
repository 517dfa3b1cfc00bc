-- Events that this service's consumers have handled. A row is written in the transaction that handles the event, and purged
-- long after the event can come again.

CREATE TABLE inbox (
    consumer   varchar(64) NOT NULL,
    event_id   uuid        NOT NULL,
    handled_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (consumer, event_id)
);

CREATE INDEX inbox_handled_at ON inbox USING brin (handled_at);
