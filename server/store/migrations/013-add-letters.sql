-- Which Japanese characters a paper holds, each once and without its places: what a query of one character is answered from. The
-- index of words holds pairs of characters. Filled with the index, which is made anew, newest papers first, while no pages come in.
CREATE VIRTUAL TABLE paper_letters USING fts5(
  letters,
  content='', contentless_delete=1, detail=none, tokenize='ascii'
);
INSERT INTO paper_letters(paper_letters, rank) VALUES ('automerge', 8);
