-- Forgets tokens that nobody can use any more. In: usable_before (a moment). Out: one row deleted a token.
DELETE FROM used_device_token
WHERE usable_until < :usable_before
