-- Forgets events that were handled long ago. In: $1 seconds to remember them for, $2 how many rows at most. Out: rows removed.
DELETE FROM inbox
WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM inbox WHERE handled_at < now() - make_interval(secs => $1) LIMIT $2))
