-- Uses a device token up. In: device_id, token_id, usable_until (a moment). Out: one row written the first time, none again. Waits
-- for another transaction that is just using the same.
INSERT INTO used_device_token (device_id, token_id, usable_until)
VALUES (:device_id, :token_id, :usable_until)
ON CONFLICT DO NOTHING
