-- At every start, before the first request: this month's partition and the next three.
SELECT create_attempt_partitions(3);
