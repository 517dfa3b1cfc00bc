-- Counts one activation try of a ticket. In: ticket_id, most_tries. Out: the tries made with this one, or no row if none was left.
-- One statement, so that of any number of parallel tries no more than most_tries are counted.
UPDATE enrolment_ticket
SET tries = tries + 1
WHERE ticket_id = :ticket_id AND tries < :most_tries
RETURNING tries
