-- What the forms beyond plain text tell of a post, and how a page is to be read again.
ALTER TABLE versions ADD COLUMN arxiv_version INTEGER;
ALTER TABLE versions ADD COLUMN source_url TEXT;
ALTER TABLE versions ADD COLUMN excerpt INTEGER NOT NULL DEFAULT 0;
ALTER TABLE pages ADD COLUMN charset TEXT;
ALTER TABLE pages ADD COLUMN first_line INTEGER NOT NULL DEFAULT 1;

-- Addresses fetched before: what a conditional request says, and whether the answer held nothing new.
CREATE TABLE fetched (
  url TEXT PRIMARY KEY,
  etag TEXT,
  last_modified TEXT,
  fetched_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Crawls that have not come to their end: where the one that began at `start` goes on.
CREATE TABLE crawls (
  start TEXT PRIMARY KEY,
  next TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE subscriptions (
  id INTEGER PRIMARY KEY,
  url TEXT NOT NULL UNIQUE,
  every INTEGER NOT NULL,
  paused INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL,
  next_at TEXT NOT NULL
) STRICT;

CREATE TABLE subscription_runs (
  id INTEGER PRIMARY KEY,
  subscription_id INTEGER NOT NULL REFERENCES subscriptions(id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  added INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  same INTEGER NOT NULL,
  problems INTEGER NOT NULL,
  error TEXT
) STRICT;
CREATE INDEX subscription_runs_by_subscription ON subscription_runs(subscription_id, id);

-- The arXiv id that the page itself states; a paper may have one by `resolve` that no page stated.
ALTER TABLE versions ADD COLUMN stated_id TEXT;
CREATE INDEX versions_by_source ON versions(source_url) WHERE source_url IS NOT NULL;

-- Which sentences belong together follows from the two texts, and is asked for by who reads a paper.
ALTER TABLE versions DROP COLUMN pairs;

-- Segments of the search index are merged at eight of a size rather than at four: taking in costs less.
INSERT INTO paper_index(paper_index, rank) VALUES ('automerge', 8);
