-- Ids of dated papers count minutes (* 128) in place of seconds (* 1,024): the index holds the distances between them. A minute
-- that is full runs on into the next, in the order there was.
CREATE TABLE new_places AS
  SELECT id AS old, max(minute * 128 - n) OVER (ORDER BY id) + n AS new
  FROM (SELECT id, id / 1024 / 60 AS minute, row_number() OVER (ORDER BY id) - 1 AS n
        FROM papers WHERE id >= 549755813888);
UPDATE papers SET id = new_places.new FROM new_places WHERE new_places.old = papers.id;
DROP TABLE new_places;

-- The first column of an FTS5 table is stored without its number; most words stand in the Japanese summary. The index is made
-- anew from the texts, newest papers first, while no pages come in.
DROP TABLE paper_index;
CREATE VIRTUAL TABLE paper_index USING fts5(
  ja, title, abstract, authors, categories,
  content='', contentless_delete=1, tokenize='ascii'
);
INSERT INTO paper_index(paper_index, rank) VALUES ('automerge', 8);
DELETE FROM paper_facets;
INSERT OR REPLACE INTO settings(name, value)
  SELECT 'reindex', max(id) + 1 FROM papers HAVING max(id) IS NOT NULL;
