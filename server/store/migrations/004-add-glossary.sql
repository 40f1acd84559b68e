-- The glossary: English terms and their Japanese renderings, found by counting over the library, strongest first. All of it is
-- written anew each time; which library it was made of is a setting. Folded columns are what terms are compared by.
CREATE TABLE glossary (
  rank INTEGER PRIMARY KEY,
  en TEXT NOT NULL,
  ja TEXT NOT NULL,
  en_folded TEXT NOT NULL,
  ja_folded TEXT NOT NULL,
  count INTEGER NOT NULL,
  score REAL NOT NULL,
  example_key TEXT,
  example_ja TEXT,
  example_en TEXT
) STRICT;
CREATE INDEX glossary_by_en ON glossary(en_folded, count);
CREATE INDEX glossary_by_ja ON glossary(ja_folded, count);
