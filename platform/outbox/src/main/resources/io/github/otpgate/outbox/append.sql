-- Adds one event to the outbox. In: one value per column; payload is JSON text, timestamp a moment. Out: one row written.
INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload, "timestamp", tracingspancontext)
VALUES (:id, :aggregatetype, :aggregateid, :type, CAST(:payload AS jsonb), :timestamp, :tracingspancontext)
