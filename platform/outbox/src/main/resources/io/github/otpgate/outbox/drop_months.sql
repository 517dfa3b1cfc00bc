-- Drops the months of a table that ended long ago. In: $1 the table, $2 for how many seconds months are kept after their end.
-- Out: the names of the dropped partitions.
SELECT drop_month_partitions($1, $2)
