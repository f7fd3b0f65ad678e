"""The read tables: what follows from the log, in rows that SQL can ask.

:func:`apply` writes what events change, inside the transaction that appends them; the functions beside it ask.
Rows of statements and articles point to their event, and the functions return what the event holds, so that nothing
is lost between the log and the policy.
"""

from __future__ import annotations

from monitor.tables.apply import apply, index, is_searched
from monitor.tables.ask import (
    AlertRow,
    Ruling,
    alerts,
    article,
    article_by_url,
    article_statements,
    articles,
    claim,
    claim_ids,
    claims,
    count_articles,
    due_alerts,
    event,
    last_reread,
    last_status,
    recent_articles,
    rejected_statements,
    ruling,
    statement,
    statements,
    status_events,
)

__all__ = [
    "AlertRow",
    "Ruling",
    "alerts",
    "apply",
    "article",
    "article_by_url",
    "article_statements",
    "articles",
    "claim",
    "claim_ids",
    "claims",
    "count_articles",
    "due_alerts",
    "event",
    "index",
    "is_searched",
    "last_reread",
    "last_status",
    "recent_articles",
    "rejected_statements",
    "ruling",
    "statement",
    "statements",
    "status_events",
]
