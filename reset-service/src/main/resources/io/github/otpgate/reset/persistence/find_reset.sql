-- The reset of this id. In: id. Out: one row or none.
SELECT * FROM reset WHERE id = :id
