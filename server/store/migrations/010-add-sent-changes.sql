-- Changes of reader state that came under a name of their own (`Idempotency-Key`), with what was answered: the same name again
-- is answered so again and changes nothing. A reader that was offline sends what it is not sure of once more.
CREATE TABLE sent_changes (
  reader TEXT NOT NULL,
  name TEXT NOT NULL,
  at TEXT NOT NULL,
  answer TEXT NOT NULL,
  PRIMARY KEY (reader, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX sent_changes_by_time ON sent_changes(at);
