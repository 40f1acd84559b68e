-- What reading the two shown texts of a paper together gave: by which count of that reading (NULL: not looked over yet), the
-- share of the Japanese in doubt, whether there is any doubt, and any sentence that was not translated; what was restored is
-- JSON, [[start, end, correct], …] in the shown summary, or NULL.
ALTER TABLE papers ADD COLUMN read_by INTEGER;
ALTER TABLE papers ADD COLUMN doubt REAL;
ALTER TABLE papers ADD COLUMN doubtful INTEGER NOT NULL DEFAULT 0;
ALTER TABLE papers ADD COLUMN untranslated INTEGER NOT NULL DEFAULT 0;
ALTER TABLE papers ADD COLUMN restorations TEXT;
CREATE INDEX papers_by_reading ON papers(read_by);
CREATE INDEX papers_doubtful ON papers(id) WHERE doubtful = 1;
CREATE INDEX papers_untranslated ON papers(id) WHERE untranslated = 1;

-- Sentences as a reader would say them. Reader state: it hangs on a key a paper has or had and on the words of the sentence
-- (folded as two copies of it agree), and nothing that becomes of the paper removes it. The title is for a paper that is gone.
CREATE TABLE corrections (
  reader TEXT NOT NULL DEFAULT 'me',
  paper_key TEXT NOT NULL,
  sentence TEXT NOT NULL,
  ja TEXT NOT NULL,
  text TEXT NOT NULL,
  title TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  PRIMARY KEY (reader, paper_key, sentence)
) STRICT, WITHOUT ROWID;
