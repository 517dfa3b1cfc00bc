-- Keeps the web files of a version and notes that it is in use. In: paths, contents (two arrays in the same order), a moment.
INSERT INTO web_file (path, content, used_at)
SELECT path, content, $3
FROM unnest($1::text[], $2::bytea[]) AS file (path, content)
ON CONFLICT (path) DO UPDATE SET used_at = greatest(web_file.used_at, excluded.used_at)
