-- One attempt. In: $1 verification id, $2 the time in it. Out: the attempt's row, or none.
SELECT * FROM verification_attempt WHERE verification_id = $1 AND occurred_at = $2
