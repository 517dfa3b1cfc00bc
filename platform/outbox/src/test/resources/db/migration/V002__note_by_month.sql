-- A table that is partitioned by month, as services have them.
CREATE TABLE note_by_month (
    noted_at timestamptz NOT NULL,
    text     text        NOT NULL
) PARTITION BY RANGE (noted_at);

CREATE TABLE note_by_month_default PARTITION OF note_by_month DEFAULT;
