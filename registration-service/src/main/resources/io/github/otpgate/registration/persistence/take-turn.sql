-- Waits for other transactions that count the same, until the end of this one. In: turn. Out: one row, of no meaning. A statement of
-- its own: the next one's snapshot is then taken after the lock, and shows what those others have written.
SELECT pg_advisory_xact_lock(hashtextextended(:turn, 0)) IS NULL
