-- Remembers how the removal that a device token asked for has ended. In: device_id, token_id, removal (see the table). Out: one row
-- written. Its callers hold the trainee's lock, so that nobody else ends the same one.
UPDATE used_device_token
SET removal = :removal
WHERE device_id = :device_id AND token_id = :token_id
