"""Page bytes -> the parts of an article: text, title, date, author, language, marks.  Pure.

The parts are in the modules beside this one; what others use is named here.
"""

from __future__ import annotations

from monitor.articles.extraction import (
    LEAST,
    LONGEST,
    Parts,
    canonical,
    credit,
    extract,
    paragraphs,
    site,
    summary,
    true_address,
    warm,
)

__all__ = [
    "LEAST",
    "LONGEST",
    "Parts",
    "canonical",
    "credit",
    "extract",
    "paragraphs",
    "site",
    "summary",
    "true_address",
    "warm",
]
