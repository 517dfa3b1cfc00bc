-- The next devices in the order of their trainee keys. In: $1 the last trainee key seen, $2 how many at most.
SELECT trainee_key, device_id, sealed_secret
FROM device
WHERE trainee_key > $1 AND sealed_secret IS NOT NULL
ORDER BY trainee_key
LIMIT $2
