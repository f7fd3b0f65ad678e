-- The read tables: everything here follows from the log and can be made again from it (`monitor rebuild`).
-- A change to this file makes every log rebuild its tables when it is next opened.
-- Moments are UTC text that sorts; lists and trees are JSON.

CREATE TABLE claims (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  definition TEXT NOT NULL,                                  -- as config.toml has it
  tracked_at TEXT NOT NULL,
  tracked_position INTEGER NOT NULL,
  revised_at TEXT,
  dropped_at TEXT,                                           -- null while it is tracked
  reread_at TEXT,                                            -- when the whole archive was last read for it
  reread_by TEXT,                                            -- the reader that did
  reread_definition TEXT,                                    -- hash of the definition it was read for
  status TEXT NOT NULL DEFAULT 'unreported',
  stage TEXT,
  by_party TEXT NOT NULL DEFAULT '[]',
  contested_by TEXT NOT NULL DEFAULT '[]',
  because TEXT NOT NULL DEFAULT '[]',
  explanation TEXT NOT NULL DEFAULT '',
  since TEXT,                                                -- when what made the status happened
  status_recorded_at TEXT,                                   -- when we knew it
  status_position INTEGER REFERENCES status_history (position),
  ruling TEXT,                                               -- an editor's ruling, beside the status
  ruling_by TEXT,
  ruling_reason TEXT,
  ruling_until TEXT,
  ruling_position INTEGER REFERENCES rulings (position)
) STRICT;

CREATE TABLE articles (
  id TEXT PRIMARY KEY,
  url TEXT NOT NULL,
  outlet TEXT NOT NULL,
  title TEXT NOT NULL,
  lang TEXT,
  published TEXT,
  author TEXT,
  feed TEXT,
  extracted TEXT,
  credit TEXT NOT NULL DEFAULT '[]',
  copy_of TEXT REFERENCES articles (id),
  revision_of TEXT REFERENCES articles (id),
  marks TEXT NOT NULL DEFAULT '[]',
  outcome TEXT NOT NULL CHECK (outcome IN ('read', 'copy', 'unreadable')),
  reason TEXT,                                               -- why it was unreadable
  reader TEXT,
  lang_read TEXT,
  diff TEXT,                                                 -- what changed since the version before
  text_hash TEXT,
  text_gone TEXT,                                            -- why the text is no longer kept; null while it is
  position INTEGER NOT NULL UNIQUE REFERENCES events (position),
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX articles_url ON articles (url, position);
CREATE INDEX articles_text ON articles (text_hash);
CREATE INDEX articles_copy ON articles (copy_of) WHERE copy_of IS NOT NULL;
CREATE INDEX articles_revision ON articles (revision_of) WHERE revision_of IS NOT NULL;
CREATE INDEX articles_kept ON articles (recorded_at) WHERE text_hash IS NOT NULL AND text_gone IS NULL;
CREATE INDEX articles_published ON articles (published);

-- One row for each time that a statement was made: the same statement edited out and back in has two.
CREATE TABLE statements (
  position INTEGER PRIMARY KEY REFERENCES events (position),
  id TEXT NOT NULL,
  claim TEXT NOT NULL REFERENCES claims (id),
  article TEXT NOT NULL REFERENCES articles (id),
  outlet TEXT NOT NULL,
  published TEXT NOT NULL,
  source TEXT NOT NULL,
  speaker TEXT,
  stance TEXT NOT NULL,
  stage TEXT,
  party TEXT,
  quote TEXT NOT NULL,
  said_on TEXT,
  via TEXT,
  recalled INTEGER NOT NULL,
  "start" INTEGER NOT NULL,
  place TEXT NOT NULL,
  report TEXT,
  reader TEXT NOT NULL,
  trace TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  withdrawn_at TEXT,                                         -- null while it stands
  withdrawn_position INTEGER REFERENCES events (position),
  withdrawn_why TEXT,
  withdrawn_reason TEXT,
  withdrawn_by TEXT
) STRICT;
CREATE UNIQUE INDEX statements_id ON statements (id, ifnull(withdrawn_position, 0));  -- one of an id stands at a time
CREATE INDEX statements_claim ON statements (claim, position);
CREATE INDEX statements_article ON statements (article);
CREATE INDEX statements_source ON statements (source, claim);

CREATE TABLE status_history (
  position INTEGER PRIMARY KEY REFERENCES events (position),
  claim TEXT NOT NULL REFERENCES claims (id),
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  stage_before TEXT,
  stage TEXT,
  by_party TEXT NOT NULL,
  contested_by TEXT NOT NULL,
  because TEXT NOT NULL,         -- ids of the statements that carry it
  discounted TEXT NOT NULL,   -- ids with reasons
  explanation TEXT NOT NULL,
  cause TEXT NOT NULL,
  policy TEXT NOT NULL,
  policy_version TEXT NOT NULL,
  happened_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX status_history_claim ON status_history (claim, position);

CREATE TABLE positions (
  position INTEGER PRIMARY KEY REFERENCES events (position),
  claim TEXT NOT NULL REFERENCES claims (id),
  source TEXT NOT NULL,
  before TEXT,
  after TEXT NOT NULL,
  because TEXT NOT NULL,                                     -- id of the newer statement
  note TEXT NOT NULL,
  happened_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX positions_claim ON positions (claim, source, position);

CREATE TABLE rulings (
  position INTEGER PRIMARY KEY REFERENCES events (position),
  claim TEXT NOT NULL REFERENCES claims (id),
  status TEXT NOT NULL,
  by TEXT NOT NULL,
  reason TEXT NOT NULL,
  until TEXT,                                                -- a day; null: until it is withdrawn
  happened_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  ended_at TEXT,                                             -- when it was withdrawn or replaced
  ended_position INTEGER REFERENCES events (position),
  ended_by TEXT,
  ended_reason TEXT
) STRICT;
CREATE INDEX rulings_claim ON rulings (claim, position);

-- What has to be, or was, told to whom: one row for each event that asks for an alert and each target.
CREATE TABLE alerts (
  about INTEGER NOT NULL REFERENCES events (position),
  target TEXT NOT NULL,
  kind TEXT NOT NULL,                                        -- of the event that asks
  claim TEXT REFERENCES claims (id),
  state TEXT NOT NULL CHECK (state IN ('due', 'sent', 'failed', 'suppressed')),
  due_at TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  tried_at TEXT,
  reason TEXT,                                               -- of the last failure, or why it was not sent
  title TEXT,
  uncertain INTEGER NOT NULL DEFAULT 0,                      -- it may have been delivered twice
  settled_at TEXT,                                           -- when it was sent, given up or suppressed
  settled_position INTEGER REFERENCES events (position),
  PRIMARY KEY (about, target)
) STRICT;
CREATE INDEX alerts_due ON alerts (about, target) WHERE state = 'due';
CREATE INDEX alerts_target ON alerts (target, about);

-- Trouble with feeds as the log has it: one row for each incident.
CREATE TABLE incidents (
  position INTEGER PRIMARY KEY REFERENCES events (position),
  feed TEXT NOT NULL,
  outlet TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('failed', 'moved', 'silent')),
  reason TEXT NOT NULL,
  happened_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  ended_at TEXT,                                             -- null while it lasts
  ended_position INTEGER REFERENCES events (position)
) STRICT;
CREATE INDEX incidents_feed ON incidents (feed, position);

-- Texts that were erased for a legal reason and must not come back.
CREATE TABLE forgotten (
  text_hash TEXT PRIMARY KEY,
  position INTEGER NOT NULL REFERENCES events (position),
  by TEXT NOT NULL,
  reason TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;

-- The two clocks. happened_at, published, said_on: when it was so. recorded_at: when we knew it.
-- known_from <= :t AND (known_until IS NULL OR known_until > :t) gives what we knew at :t.

-- Who said what, as we knew it at any moment:
--   SELECT source, stance, quote FROM statements_known WHERE claim = :claim
--     AND known_from <= :t AND (known_until IS NULL OR known_until > :t);
CREATE VIEW statements_known AS
  SELECT recorded_at AS known_from, withdrawn_at AS known_until, claim, source, speaker, stance, stage, party, quote,
         coalesce(said_on, substr(published, 1, 10)) AS said, via, outlet, article, id, position, withdrawn_why
  FROM statements;

-- The statements that stand now.
CREATE VIEW statements_now AS SELECT * FROM statements WHERE withdrawn_at IS NULL;

-- The status of each claim, as we knew it at any moment:
--   SELECT claim, status FROM status_known WHERE known_from <= :t AND (known_until IS NULL OR known_until > :t);
CREATE VIEW status_known AS
  SELECT recorded_at AS known_from, lead(recorded_at) OVER w AS known_until, claim, after AS status, stage, contested_by,
         because, explanation, cause, position
  FROM status_history WINDOW w AS (PARTITION BY claim ORDER BY position);

-- The status of each claim by the day things were said, as far as we know today:
--   SELECT claim, status FROM status_true WHERE true_from <= :day AND (true_until IS NULL OR true_until > :day);
-- A status that was found later, but lies earlier, is put in its place by when it happened.
CREATE VIEW status_true AS
  SELECT happened_at AS true_from, lead(happened_at) OVER w AS true_until, claim, after AS status, stage, contested_by,
         because, explanation, recorded_at AS known_from, position
  FROM status_history WINDOW w AS (PARTITION BY claim ORDER BY happened_at, position);

-- Where each source stands on each claim, by its last change of position.
CREATE VIEW positions_now AS
  SELECT claim, source, after AS stance, note, because, happened_at, recorded_at, position
  FROM (SELECT *, row_number() OVER (PARTITION BY claim, source ORDER BY position DESC) AS newest FROM positions)
  WHERE newest = 1;
