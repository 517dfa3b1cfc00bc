-- Reads the next events to send. In: $1 how many at most. Out: rows in the order in which they are to be sent.
SELECT id, aggregatetype, aggregateid, type, CAST(payload AS text) AS payload, "timestamp", tracingspancontext
FROM outbox
ORDER BY position
LIMIT $1
