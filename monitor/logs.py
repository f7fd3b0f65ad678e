"""Logs to stderr: one line a record, ``key=value`` after the message, no secrets in any of them.

The lines are logfmt, which journald, Loki and `grep` read alike.  The filter knows every secret of the configuration
and takes them out of messages, arguments and tracebacks alike, since libraries log addresses that hold tokens.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TextIO

HIDDEN = "***"
_STANDARD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}


class Redacting(logging.Formatter):
    """Formats a record as logfmt and hides secrets in the finished line."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        """Hide `secrets`, and the longer parts of each (a library may log only the token of an address)."""
        super().__init__()
        self.hide(secrets)

    def hide(self, secrets: Iterable[str]) -> None:
        """Take these secrets in place of those before (after a reload)."""
        parts: set[str] = set()
        for secret in secrets:
            parts.add(secret)
            _, _, rest = secret.partition("://")
            parts.update(part for part in _split(rest) if len(part) >= 8)
        self._secrets = sorted((part for part in parts if part), key=len, reverse=True)

    def format(self, record: logging.LogRecord) -> str:
        """Return the line (more lines only for a traceback)."""
        moment = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        fields = {"ts": moment, "level": record.levelname.lower(), "logger": record.name, "msg": record.getMessage()}
        fields |= {key: value for key, value in vars(record).items() if key not in _STANDARD}
        line = " ".join(f"{key}={_value(value)}" for key, value in fields.items())
        if record.exc_info:
            line += "\n" + self.formatException(record.exc_info)
        for secret in self._secrets:
            line = line.replace(secret, HIDDEN)
        return line


def _split(text: str) -> list[str]:
    for mark in "/@:?&=#":
        text = text.replace(mark, "\0")
    return text.split("\0")


def _value(value: object) -> str:
    text = str(value)
    if text and all(c.isprintable() and c not in ' "=\\' for c in text):
        return text
    # printable text stays readable; line ends and control characters are escaped, so that one record is one line
    inner = "".join(c if c.isprintable() and c not in '"\\' else c.encode("unicode_escape").decode() for c in text)
    return '"' + inner.replace('"', '\\"') + '"'


def set_up(secrets: Iterable[str] = (), *, verbose: bool = False, stream: TextIO | None = None) -> Redacting:
    """Send all logs to stderr (or `stream`) and return the formatter, whose secrets a reload replaces."""
    formatter = Redacting(secrets)
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(formatter)
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.INFO)
    logging.getLogger("monitor").setLevel(logging.DEBUG if verbose else logging.INFO)
    # what these say at INFO is about their insides
    for name in ("apscheduler", "trafilatura", "apprise", "htmldate", "urllib3", "aiohttp", "asyncio", "courlan"):
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.captureWarnings(capture=True)
    return formatter
