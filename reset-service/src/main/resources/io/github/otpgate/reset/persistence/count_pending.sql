-- Resets whose lock is not known to be lifted yet. Out: one number.
SELECT count(*) FROM reset WHERE completed_at IS NULL
