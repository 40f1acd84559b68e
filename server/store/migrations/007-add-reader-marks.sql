-- What a reader made of papers, one row a mark: `read`, `starred`, `later`, `tag 7`, or `note`, which has a text. It hangs on a
-- key that a paper has or had, with no reference: nothing that becomes of papers removes one. The title is for a paper that is
-- gone; `batch` names what was marked in one go, so that all of it can be taken back.
CREATE TABLE reader_marks (
  reader TEXT NOT NULL,
  paper_key TEXT NOT NULL,
  kind TEXT NOT NULL,
  at TEXT NOT NULL,
  text TEXT,
  folded TEXT,
  batch TEXT,
  title TEXT NOT NULL,
  PRIMARY KEY (reader, paper_key, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX reader_marks_by_key ON reader_marks(paper_key);

CREATE TABLE tags (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  reader TEXT NOT NULL,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  colour TEXT NOT NULL,
  UNIQUE (reader, folded)
) STRICT;

-- Words and authors that a reader watches for, in the reader's own order.
CREATE TABLE watch_words (
  reader TEXT NOT NULL,
  place INTEGER NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  colour TEXT NOT NULL,
  PRIMARY KEY (reader, place)
) STRICT, WITHOUT ROWID;

-- The same marks by the papers there are now, in their order: what searches and counts read. Only the triggers below write it.
-- It follows both tables that it is made of, so that it is right whatever joins, moves, removes or brings back a paper; no
-- reference to papers, for the cascade of a moving id and these triggers would both move a row.
CREATE TABLE paper_marks (
  reader TEXT NOT NULL,
  kind TEXT NOT NULL,
  paper_id INTEGER NOT NULL,
  PRIMARY KEY (reader, kind, paper_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_marks_by_paper ON paper_marks(paper_id);

CREATE TRIGGER reader_marks_added AFTER INSERT ON reader_marks BEGIN
  INSERT INTO paper_marks(reader, kind, paper_id)
    SELECT NEW.reader, NEW.kind, k.paper_id FROM paper_keys k WHERE k.key = NEW.paper_key
    ON CONFLICT DO NOTHING;
END;

-- Another key of the same paper may carry the same mark. CROSS JOIN keeps SQLite from reading all marks of the reader.
CREATE TRIGGER reader_marks_removed AFTER DELETE ON reader_marks BEGIN
  DELETE FROM paper_marks WHERE reader = OLD.reader AND kind = OLD.kind
    AND paper_id = (SELECT k.paper_id FROM paper_keys k WHERE k.key = OLD.paper_key)
    AND NOT EXISTS (SELECT 1 FROM paper_keys o CROSS JOIN reader_marks m ON m.paper_key = o.key
      WHERE o.paper_id = paper_marks.paper_id AND m.reader = OLD.reader AND m.kind = OLD.kind);
END;

CREATE TRIGGER paper_keys_added AFTER INSERT ON paper_keys BEGIN
  INSERT INTO paper_marks(reader, kind, paper_id)
    SELECT m.reader, m.kind, NEW.paper_id FROM reader_marks m WHERE m.paper_key = NEW.key
    ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER paper_keys_moved AFTER UPDATE OF paper_id ON paper_keys WHEN NEW.paper_id <> OLD.paper_id BEGIN
  DELETE FROM paper_marks WHERE paper_id = OLD.paper_id;
  INSERT INTO paper_marks(reader, kind, paper_id)
    SELECT m.reader, m.kind, k.paper_id FROM paper_keys k CROSS JOIN reader_marks m ON m.paper_key = k.key
    WHERE k.paper_id = OLD.paper_id OR k.key = NEW.key
    ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER paper_keys_removed AFTER DELETE ON paper_keys BEGIN
  DELETE FROM paper_marks WHERE paper_id = OLD.paper_id;
  INSERT INTO paper_marks(reader, kind, paper_id)
    SELECT m.reader, m.kind, k.paper_id FROM paper_keys k CROSS JOIN reader_marks m ON m.paper_key = k.key
    WHERE k.paper_id = OLD.paper_id
    ON CONFLICT DO NOTHING;
END;
