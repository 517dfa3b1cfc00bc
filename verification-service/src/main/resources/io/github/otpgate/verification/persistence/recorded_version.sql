-- In: trainee_key. Out: the version of the trainee's newest recorded state, or no row.
SELECT version FROM lockout_state WHERE trainee_key = :trainee_key
