-- A service's own table.
CREATE TABLE note (
    id   uuid PRIMARY KEY,
    text varchar(64) NOT NULL
);
