"""What one poll of a feed does, in order; it decides nothing itself.

The parts are in the modules beside this one; what others use is named here.
"""

from __future__ import annotations

from monitor.poll.rounds import (
    Poller,
    PollResult,
    Progress,
    Summary,
    try_feed,
)

__all__ = [
    "PollResult",
    "Poller",
    "Progress",
    "Summary",
    "try_feed",
]
