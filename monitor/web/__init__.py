"""The one door to the network.

The parts are in the modules beside this one; what others use is named here.
"""

from __future__ import annotations

from monitor.web.client import (
    ACCEPT_FEED,
    ACCEPT_PAGE,
    RATIO,
    REDIRECTS,
    RefusedError,
    Response,
    Web,
    http_date,
    retry_after_s,
)

__all__ = [
    "ACCEPT_FEED",
    "ACCEPT_PAGE",
    "RATIO",
    "REDIRECTS",
    "RefusedError",
    "Response",
    "Web",
    "http_date",
    "retry_after_s",
]
