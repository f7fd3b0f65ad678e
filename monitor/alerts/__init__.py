"""The one door to people: what an alert says, and handing it to a target.

:func:`compose` turns a :class:`Notice` (plain facts) into a :class:`Message` (plain text) and touches nothing;
:func:`send` hands a message to one target through Apprise and says what became of it.  When alerts are due, how often
they are tried and which receipts are kept is the business of `monitor.outbox`.
"""

from __future__ import annotations

from monitor.alerts.message import Message, Notice, Quote, compose, digest, template_problem, with_head
from monitor.alerts.send import Outcome, problem, send

__all__ = [
    "Message",
    "Notice",
    "Outcome",
    "Quote",
    "compose",
    "digest",
    "problem",
    "send",
    "template_problem",
    "with_head",
]
