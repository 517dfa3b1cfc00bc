-- Uses a time step up. In: trainee_key, generation, step, drift (the new one, in steps), late_former and late_last (the new
-- ones). Out: one row changed if the step was free; none if it or a newer one is used up, or the device is not this generation's
-- any more. Waits for a claim that is just being decided.
UPDATE device_state
SET last_step = :step, drift = :drift, late_former = :late_former, late_last = :late_last
WHERE trainee_key = :trainee_key AND generation = :generation AND last_step < :step
