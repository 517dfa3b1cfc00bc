-- Forgets the web files of versions that no replica has had since. In: a moment.
DELETE FROM web_file
WHERE used_at < $1
