-- Deliveries under way: a row is written, durably, before an alert is handed to its target, and removed together with
-- the receipt. A row that is found later means that the process died in between: the alert may have arrived.
CREATE TABLE IF NOT EXISTS alert_attempts (
  about INTEGER NOT NULL,       -- position of the event that asked for the alert
  target TEXT NOT NULL,
  attempt INTEGER NOT NULL,
  started_at TEXT NOT NULL,
  outcome TEXT,                 -- null while it is under way; 'unknown' where the target may have taken it
  PRIMARY KEY (about, target)
) STRICT;
