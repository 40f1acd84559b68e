-- What facets of a query are counted from, one narrow row a shown paper: its categories, a space between them, and its
-- authors, a line each.
CREATE TABLE paper_facets (
  id INTEGER PRIMARY KEY,
  categories TEXT NOT NULL,
  authors TEXT NOT NULL
) STRICT;

-- The search index learned tags (first category, names of authors, code, formulas; see tags.ts) and has the Japanese title beside
-- the English one now. Papers below this id were indexed before: they are indexed anew, newest first, while no pages come in,
-- and their words are found meanwhile.
INSERT INTO settings(name, value) SELECT 'reindex', max(id) + 1 FROM papers HAVING max(id) IS NOT NULL;
