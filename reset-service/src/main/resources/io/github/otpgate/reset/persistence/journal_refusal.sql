-- Journals a refusal. In: one value per column; user_id may be null. Out: one row written.
INSERT INTO reset_journal (
    occurred_at, event, reason, institution, trainee_key, provider, transaction_id, api, by_support, by_page,
    user_id)
VALUES (
    :occurred_at, 'REFUSED', :reason, :institution, :trainee_key, :provider, :transaction_id,
    :api, :by_support, :by_page, CAST(:user_id AS varchar))
