-- When a version's text first came in, where that was before the page it is told of now: NULL is when that page was taken in.
ALTER TABLE versions ADD COLUMN came_at TEXT;

-- Categories that a reader keeps an eye on, in the reader's own order: a code, or `cs.*` for a whole archive.
CREATE TABLE pinned_categories (
  reader TEXT NOT NULL,
  place INTEGER NOT NULL,
  category TEXT NOT NULL,
  PRIMARY KEY (reader, category)
) STRICT, WITHOUT ROWID;

-- `paper_marks` holds a kind that no mark of the reader has: `revised`, where the shown text came after the paper was read and
-- reads otherwise. The store writes it with every change of either; what is not read is not revised, whatever made it unread.
CREATE TRIGGER paper_marks_read_removed AFTER DELETE ON paper_marks WHEN OLD.kind = 'read' BEGIN
  DELETE FROM paper_marks WHERE reader = OLD.reader AND kind = 'revised' AND paper_id = OLD.paper_id;
END;

-- What was read before this was kept is looked at once.
INSERT INTO settings(name, value) SELECT 'revisions', 'look' WHERE EXISTS (SELECT 1 FROM paper_marks WHERE kind = 'read');
