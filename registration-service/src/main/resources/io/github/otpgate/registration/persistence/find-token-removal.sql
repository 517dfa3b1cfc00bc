-- How the removal that a device token asked for ended. In: device_id, token_id. Out: one row; null as long as it has not ended.
SELECT removal
FROM used_device_token
WHERE device_id = :device_id AND token_id = :token_id
