-- Searches that a reader keeps, in the reader's own order. A query says all of its filters. The secret is the address of the
-- search's feed: whoever has it may read the feed, and a new one ends the old. Ids are never given twice.
CREATE TABLE saved_searches (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  reader TEXT NOT NULL,
  place INTEGER NOT NULL,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  group_name TEXT NOT NULL,
  secret TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX saved_searches_by_place ON saved_searches(reader, place);
