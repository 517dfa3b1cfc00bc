-- Binds a device token to a call. In: device_id, token_id, usable_until (a moment), call (see the table). Out: one row written the
-- first time and again for the same call, none for another one. Waits for another transaction that is just using the same.
INSERT INTO used_device_token AS used (device_id, token_id, usable_until, call)
VALUES (:device_id, :token_id, :usable_until, :call)
ON CONFLICT (device_id, token_id) DO UPDATE SET call = used.call WHERE used.call = excluded.call
