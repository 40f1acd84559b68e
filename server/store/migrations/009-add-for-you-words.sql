-- Words, authors and categories that a reader set by hand in what is ranked for them: `banned` counts against a paper, `raised`
-- for it. They are names of features, not of papers: nothing that becomes of papers touches them.
CREATE TABLE for_you_words (
  reader TEXT NOT NULL,
  feature TEXT NOT NULL,
  weight TEXT NOT NULL,
  PRIMARY KEY (reader, feature)
) STRICT, WITHOUT ROWID;
