-- Makes this the trainee's newest recorded state. In: trainee_key, version, state (JSON). Out: one row changed; none if the
-- recorded one is as new, or is one that this state does not build on: then lockout-service's memory came back older in between.
-- As text first: the driver would take a text for jsonb as a JSON string. Waits for another transaction that is just raising it.
INSERT INTO lockout_state AS known (trainee_key, version, state)
VALUES (:trainee_key, :version, CAST(CAST(:state AS text) AS jsonb))
ON CONFLICT (trainee_key) DO UPDATE
SET version = excluded.version, state = excluded.state
WHERE known.version < excluded.version
  AND NOT EXISTS (
      SELECT
      FROM jsonb_to_recordset(COALESCE(excluded.state -> 'forgotten', '[]')) AS range ("after" bigint, "upTo" bigint)
      WHERE range."after" < known.version AND known.version <= range."upTo")
