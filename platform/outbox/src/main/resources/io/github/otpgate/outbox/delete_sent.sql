-- Removes acknowledged events. In: $1 their ids.
DELETE FROM outbox
WHERE id = ANY ($1)
