-- Tokens that a reader's programs show to act as the reader. Only their SHA-256 is kept: who reads this table, or a copy of it,
-- can't use one. `used_at` is true to the hour. Ids are never given twice.
CREATE TABLE script_tokens (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  reader TEXT NOT NULL,
  name TEXT NOT NULL,
  scope TEXT NOT NULL CHECK (scope IN ('read', 'write')),
  hash BLOB NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  used_at TEXT
) STRICT;
