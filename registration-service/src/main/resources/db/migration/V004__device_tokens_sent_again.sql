-- What each device token was used for, so that the same call sent again is answered again, and nothing else.

ALTER TABLE used_device_token
    -- SHA-256 of method and path, in hex. Tokens from before were good for one call: nothing is the same as theirs.
    ADD COLUMN call    text NOT NULL DEFAULT repeat('0', 64) CHECK (call ~ '^[0-9a-f]{64}$'),
    -- How the removal ended that it asked for. A final answer: told again, whatever has happened since.
    ADD COLUMN removal text CHECK (removal IN ('REMOVED', 'LOCKED'));

ALTER TABLE used_device_token ALTER COLUMN call DROP DEFAULT;
