-- How many different locks of a trainee were lifted, or are about to be.
-- In: trainee_key; approved_after, exclusive; other_than: a lock version that does not count. Out: one number.
SELECT count(DISTINCT lock_version) FROM reset
WHERE trainee_key = :trainee_key AND approved_at > :approved_after AND lock_version <> :other_than
