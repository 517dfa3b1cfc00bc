-- Measures the outbox. Out: backlog in events, oldest_age in seconds (0 if there is none).
SELECT count(*) AS backlog,
       CAST(coalesce(extract(epoch FROM now() - min(created_at)), 0) AS double precision) AS oldest_age
FROM outbox
