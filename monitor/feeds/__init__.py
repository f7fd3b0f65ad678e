"""Feed bytes -> entries: RSS 0.9x-2.0, RDF, Atom, CDF (feedparser), JSON Feed, news sitemaps.  Pure.

The parts are in the modules beside this one; what others use is named here.
"""

from __future__ import annotations

from monitor.feeds.parser import (
    parse,
    warm,
)

__all__ = [
    "parse",
    "warm",
]
