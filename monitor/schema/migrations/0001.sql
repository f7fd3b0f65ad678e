-- The log. Nothing in it is ever changed or removed; the triggers below refuse it whatever the pragma
-- recursive_triggers says (INSERT OR REPLACE deletes rows without firing DELETE triggers).

CREATE TABLE events (
  position INTEGER PRIMARY KEY,  -- 1, 2, 3 ... without gaps; assigned by the writer, not AUTOINCREMENT (which leaves gaps)
  kind TEXT NOT NULL,            -- what happened, past tense
  version INTEGER NOT NULL,      -- of the payload of this kind
  key TEXT NOT NULL UNIQUE,      -- the natural key: the same event twice is refused for ever
  claim TEXT,                    -- the claim it is about
  article TEXT,                  -- the article it comes from
  happened_at TEXT NOT NULL,     -- when it was said or published (UTC)
  recorded_at TEXT NOT NULL,     -- when we learnt it (UTC)
  data TEXT NOT NULL,            -- JSON
  hash TEXT NOT NULL             -- SHA-256 over the previous hash and the canonical row
) STRICT;

CREATE INDEX events_claim ON events (claim, position) WHERE claim IS NOT NULL;
CREATE INDEX events_article ON events (article, position) WHERE article IS NOT NULL;

CREATE TRIGGER events_insert BEFORE INSERT ON events
WHEN NEW.position IS NOT (SELECT coalesce(max(position), 0) + 1 FROM events)
  OR EXISTS (SELECT 1 FROM events WHERE key = NEW.key)
BEGIN SELECT raise(ABORT, 'the log is append-only: this position or key is taken, or leaves a gap'); END;

CREATE TRIGGER events_update BEFORE UPDATE ON events
BEGIN SELECT raise(ABORT, 'the log is append-only: an event is never changed'); END;

CREATE TRIGGER events_delete BEFORE DELETE ON events
BEGIN SELECT raise(ABORT, 'the log is append-only: an event is never removed'); END;

-- Article texts lie beside the log under their hash, so that one can be dropped while the log stays whole.
CREATE TABLE texts (
  hash TEXT PRIMARY KEY,
  text TEXT,                     -- the text, or null where it is packed
  packed BLOB,                   -- the text in UTF-8, compressed by zlib
  CHECK ((text IS NULL) <> (packed IS NULL))
) STRICT;

CREATE INDEX texts_plain ON texts (hash) WHERE packed IS NULL;

CREATE TRIGGER texts_insert BEFORE INSERT ON texts
WHEN EXISTS (SELECT 1 FROM texts WHERE hash = NEW.hash)
BEGIN SELECT raise(ABORT, 'a text is never replaced'); END;

CREATE TRIGGER texts_update BEFORE UPDATE ON texts
WHEN NEW.hash IS NOT OLD.hash OR (NEW.text IS NOT NULL AND NEW.text IS NOT OLD.text)
BEGIN SELECT raise(ABORT, 'a text is never changed'); END;

-- What this database knows about itself.
CREATE TABLE about (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
