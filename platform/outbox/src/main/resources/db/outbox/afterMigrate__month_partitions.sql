-- At every start, before the first request: the partitions of this month and the next three.
SELECT create_month_partitions(3);
