-- One page ticket. In: $1 ticket id. Out: its row, or none.
SELECT * FROM page_ticket WHERE ticket_id = $1
