-- Forgets answers whose time is over. In: $1 now. Out: nothing.
DELETE FROM idempotency WHERE expires_at <= $1
