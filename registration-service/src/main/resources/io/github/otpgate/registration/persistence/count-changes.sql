-- Counts what an institution's tickets have done lately. In: institution, action, after (a moment, exclusive). Out: one number.
SELECT count(*)
FROM registration_journal
WHERE institution = :institution AND action = :action AND occurred_at > :after AND ticket_id IS NOT NULL
