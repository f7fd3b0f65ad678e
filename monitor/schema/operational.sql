-- Operational state beside the log: when a feed is due, what it answered, which entries were seen.
-- Nothing here is evidence, and losing it costs requests, not knowledge. Moments are UTC text that sorts.

CREATE TABLE IF NOT EXISTS feeds (
  url TEXT PRIMARY KEY,                    -- as config.toml has it
  outlet TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'new',       -- new, healthy, failing, gone, silent, paused
  address TEXT,                            -- where it is asked, if it has moved for good on its own host
  next_due TEXT,
  interval_s REAL,
  polls INTEGER NOT NULL DEFAULT 0,
  last_poll TEXT,
  last_success TEXT,
  last_new TEXT,                           -- when it last brought something new
  last_error TEXT,
  failures REAL NOT NULL DEFAULT 0,        -- since the last success, by weight
  failing_since TEXT,
  incident TEXT,                           -- when the incident began that was told; null: none is open
  silent TEXT,                             -- since when it brings nothing new, once that was told
  rhythm_s REAL,                           -- its usual pause between two polls that bring something new
  rhythm_seen INTEGER NOT NULL DEFAULT 0,  -- from how many pauses that is known
  entries INTEGER NOT NULL DEFAULT 0,      -- how many it has brought
  etag TEXT,
  modified TEXT,
  body TEXT,                               -- hash of the last body that was worked through
  raws TEXT NOT NULL DEFAULT '',           -- hashes of its items, so that only new ones are parsed
  gone_first TEXT,                         -- the first answer 410 of a row of them
  gone_seen INTEGER NOT NULL DEFAULT 0,
  moved_to TEXT,                           -- the permanent redirect of the last polls
  moved_seen INTEGER NOT NULL DEFAULT 0,
  marks TEXT NOT NULL DEFAULT '[]'         -- what is odd about it: "guid churn", "flood", "partial" ...
) STRICT;

CREATE TABLE IF NOT EXISTS fetches (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  feed TEXT NOT NULL,
  url TEXT NOT NULL,                       -- the feed's or a page's address
  outcome TEXT NOT NULL,                   -- new, unchanged, failed, unreadable
  reason TEXT,
  fresh INTEGER NOT NULL DEFAULT 0,        -- entries that were new
  bytes INTEGER,
  ms INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS fetches_feed ON fetches (feed, id);
CREATE INDEX IF NOT EXISTS fetches_at ON fetches (at);

CREATE TABLE IF NOT EXISTS entries (
  feed TEXT NOT NULL,
  key TEXT NOT NULL,                       -- guid, else link, else hash of title and text
  url TEXT NOT NULL,                       -- the article's address
  title TEXT NOT NULL DEFAULT '',
  content TEXT NOT NULL,                   -- hash of title and text as the feed gives them
  outcome TEXT NOT NULL,                   -- read, copy, revision, unchanged, unreadable, known, baseline, waiting
  reason TEXT,
  seen TEXT NOT NULL,
  edits INTEGER NOT NULL DEFAULT 0,        -- how often the feed's text of it changed
  tries INTEGER NOT NULL DEFAULT 0,        -- of a page that could not be fetched yet
  PRIMARY KEY (feed, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS entries_url ON entries (url);

CREATE TABLE IF NOT EXISTS rereads (
  url TEXT PRIMARY KEY,                    -- the article's address
  page TEXT NOT NULL,                      -- the address that is fetched
  feed TEXT NOT NULL,
  due TEXT NOT NULL,
  read_at TEXT NOT NULL,                   -- when the article was first read; re-reads follow its age
  claims INTEGER NOT NULL DEFAULT 0,       -- whether it speaks of a claim: those are read again more often
  etag TEXT,
  modified TEXT,
  body TEXT,
  failures INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS rereads_due ON rereads (due);
