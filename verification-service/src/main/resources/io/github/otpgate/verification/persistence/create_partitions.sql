-- Makes sure of the partitions of this month and the next three. In: nothing. Out: nothing.
SELECT create_attempt_partitions(3)
