-- Full text. The indexes hold no copy of the words: they read them from the tables and from beside the log.
-- rowid of both is the position of the event that made the row. Rows are added by the writer, those of a transaction
-- together (monitor/tables/apply.py says why).

CREATE VIEW article_texts AS
  SELECT articles.position, articles.id, articles.outlet, articles.published, articles.url, articles.title, texts.text
  FROM articles LEFT JOIN texts ON texts.hash = articles.text_hash;

CREATE VIRTUAL TABLE articles_fts USING fts5 (
  title, text, content="article_texts", content_rowid="position", tokenize="unicode61 remove_diacritics 2"
);

CREATE VIRTUAL TABLE statements_fts USING fts5 (
  quote, source, speaker, content="statements", content_rowid="position", tokenize="unicode61 remove_diacritics 2"
);

-- Parts of an index are merged when there are eight of a size, not four: half the writing, a little more reading.
INSERT INTO articles_fts (articles_fts, rank) VALUES ('automerge', 8);
INSERT INTO statements_fts (statements_fts, rank) VALUES ('automerge', 8);

-- A version that is the newest again moves to the position of that event; one that came in the same transaction is in no
-- index yet.
CREATE TRIGGER articles_moved AFTER UPDATE OF position ON articles
WHEN EXISTS (SELECT 1 FROM articles_fts_docsize WHERE id = OLD.position)
BEGIN
  INSERT INTO articles_fts (articles_fts, rowid, title, text)
  VALUES ('delete', OLD.position, OLD.title, (SELECT text FROM texts WHERE hash = OLD.text_hash));
END;
