-- One institution's attempts, newest first. In: $1 from (inclusive), $2 to (exclusive), $3 outcome or null, $4 and $5 time and id
-- of the attempt to continue before, $6 how many, $7 institution. Out: whole rows.
SELECT * FROM verification_attempt
WHERE institution = $7
  AND occurred_at >= $1 AND occurred_at < $2
  AND (CAST($3 AS text) IS NULL OR outcome = $3)
  AND (occurred_at, verification_id) < ($4, $5)
ORDER BY occurred_at DESC, verification_id DESC
LIMIT $6
