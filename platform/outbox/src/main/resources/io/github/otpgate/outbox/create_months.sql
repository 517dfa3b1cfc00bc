-- Makes sure of the partitions of this month and the next three, of every table that is partitioned by month. In: nothing.
SELECT create_month_partitions(3)
