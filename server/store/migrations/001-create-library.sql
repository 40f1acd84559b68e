-- Pages as they were taken in: the bytes (zstd) are kept so that they can be read again by a better parser.
CREATE TABLE pages (
  id INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  sample INTEGER NOT NULL,
  taken_at TEXT NOT NULL,
  problems TEXT NOT NULL,
  body BLOB NOT NULL
) STRICT;

-- One row a paper. The id orders papers by publication: second * 1024 + a number within it; below 2^39 for those without a date.
CREATE TABLE papers (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  arxiv_id TEXT UNIQUE,
  sample INTEGER NOT NULL,
  version_id INTEGER
) STRICT;
CREATE INDEX papers_of_sample ON papers(sample) WHERE sample;

-- Every key a paper ever had; reader state finds it by any of them.
CREATE TABLE paper_keys (
  key TEXT PRIMARY KEY,
  paper_id INTEGER NOT NULL REFERENCES papers(id) ON UPDATE CASCADE ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_keys_by_paper ON paper_keys(paper_id);

-- Each version of a paper's text; lists (authors, categories, pairs) are JSON.
CREATE TABLE versions (
  id INTEGER PRIMARY KEY,
  paper_id INTEGER NOT NULL REFERENCES papers(id) ON UPDATE CASCADE ON DELETE CASCADE,
  page_id INTEGER NOT NULL REFERENCES pages(id),
  line INTEGER NOT NULL,
  title_hash TEXT NOT NULL,
  title TEXT NOT NULL,
  title_ja TEXT,
  summary_ja TEXT,
  abstract_en TEXT,
  authors TEXT NOT NULL,
  categories TEXT NOT NULL,
  published_at TEXT,
  provider TEXT,
  translator TEXT,
  pairs TEXT NOT NULL
) STRICT;
CREATE INDEX versions_by_paper ON versions(paper_id);
CREATE INDEX versions_by_title ON versions(title_hash);
CREATE INDEX versions_by_page ON versions(page_id);

-- The search index over the shown versions, by paper id. The application makes the tokens (see tokens.ts).
CREATE VIRTUAL TABLE paper_index USING fts5(
  title, abstract, ja, authors, categories,
  content='', contentless_delete=1, tokenize='ascii'
);

-- How many shown papers have a category, an archive, a day: kept with every change, read by the filters.
CREATE TABLE facet_counts (
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  papers INTEGER NOT NULL,
  PRIMARY KEY (kind, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
