"""Logs: one line a record, and no secret in any of them."""

from __future__ import annotations

import io
import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.logs import Redacting, set_up

SECRET = "slack://canaryAAAA/canaryBBBB/canaryCCCC"


def record(message: str, *args: object, **extra: object) -> logging.LogRecord:
    """Return a record as a logger would make it."""
    made = logging.makeLogRecord({"name": "monitor.x", "levelname": "INFO", "msg": message, "args": args})
    vars(made).update(extra)
    return made


def test_a_record_is_one_logfmt_line() -> None:
    """Time, level, logger, message, then the fields."""
    line = Redacting().format(record("feed failed", feed="https://a.example/x", failures=3))
    assert line.endswith('level=info logger=monitor.x msg="feed failed" feed=https://a.example/x failures=3')


@given(st.text(), st.text())
def test_nothing_breaks_the_line(message: str, value: str) -> None:
    """Whatever a feed sends, the record stays on one line without control characters."""
    line = Redacting().format(record("%s", message, title=value))
    assert line.isprintable()
    assert "\n" not in line


def test_secrets_are_hidden_whole_and_in_parts() -> None:
    """The address, its tokens alone, in messages, fields and tracebacks."""
    redacting = Redacting([SECRET])
    assert "canary" not in redacting.format(record(f"sent to {SECRET}"))
    assert "canary" not in redacting.format(record("sent", token="canaryBBBB"))
    try:
        raise ValueError(SECRET)  # noqa: TRY301  the traceback is what is tested
    except ValueError as error:
        made = record("failed")
        made.exc_info = (type(error), error, error.__traceback__)
    text = redacting.format(made)
    assert "Traceback" in text
    assert "canary" not in text
    redacting.hide(["other://secret-of-today"])
    assert "secret-of-today" not in redacting.format(record("other://secret-of-today"))


@pytest.fixture
def quiet_logging() -> object:
    """Put the root logger back afterwards."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield None
    root.handlers[:] = handlers
    root.setLevel(level)
    logging.captureWarnings(capture=False)


@pytest.mark.usefixtures("quiet_logging")
def test_libraries_are_filtered_too() -> None:
    """What a library says goes through the same filter (Apprise's own words are kept out at their door)."""
    stream = io.StringIO()
    set_up([SECRET], stream=stream)
    logging.getLogger("aiohttp.client").warning("Unparseable URL %s", SECRET)
    logging.getLogger("urllib3").debug("never shown")
    assert stream.getvalue().count("\n") == 1
    assert "canary" not in stream.getvalue()
