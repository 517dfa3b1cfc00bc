-- The app's files of all versions of this service that run side by side, or did so lately: every replica serves them all. Names
-- hold the hash of the content, so that a row never changes; readers check it.

CREATE TABLE web_file (
    path    text        PRIMARY KEY CHECK (path ~ '\.[0-9a-f]{32}\.[a-z0-9]+$'),
    content bytea       NOT NULL,
    -- When a replica whose version has the file last said so.
    used_at timestamptz NOT NULL
);
