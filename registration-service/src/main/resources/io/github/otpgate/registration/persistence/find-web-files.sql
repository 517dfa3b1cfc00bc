-- The web files that the asking replica does not have. In: paths that it has. Out: path, content.
SELECT path, content
FROM web_file
WHERE path <> ALL ($1::text[])
