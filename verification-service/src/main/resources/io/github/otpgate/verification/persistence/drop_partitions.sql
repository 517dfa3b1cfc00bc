-- Drops the months that had ended at this time. In: $1 the time. Out: the names of the dropped tables.
SELECT drop_attempt_partitions($1)
