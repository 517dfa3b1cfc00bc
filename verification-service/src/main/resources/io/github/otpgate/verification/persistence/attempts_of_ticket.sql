-- The attempts that were made with a page ticket, oldest first. In: $1 ticket id, $2 and $3 between which times, both inclusive,
-- so that only the months in question are looked at. Out: whole rows, 200 at most.
SELECT * FROM verification_attempt
WHERE page_ticket_id = $1 AND occurred_at BETWEEN $2 AND $3
ORDER BY occurred_at, verification_id
LIMIT 200
