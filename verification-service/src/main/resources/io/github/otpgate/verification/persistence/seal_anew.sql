-- Replaces a sealed secret unless the device has changed meanwhile. In: $1 trainee key, $2 the former sealed secret, $3 the new one.
UPDATE device
SET sealed_secret = $3
WHERE trainee_key = $1 AND sealed_secret = $2
