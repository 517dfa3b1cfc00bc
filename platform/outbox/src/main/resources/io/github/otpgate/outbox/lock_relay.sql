-- Makes this transaction the only relay on this database until it ends. Out: locked, false if another one is. A statement of
-- its own: the next one's snapshot is then taken after the lock, and shows nothing that the last relay has deleted.
SELECT pg_try_advisory_xact_lock(hashtextextended('otpgate.outbox.relay', 0)) AS locked
