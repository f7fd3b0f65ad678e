"""Handing one message to one target through Apprise.

One Apprise object for each call, so that one broken target never holds another.  Apprise's own retries stay off: when
to try again is ours.  Its loggers print tokens, so nothing of theirs reaches a log; the reason of a failure is taken
from them, without the address.
"""

from __future__ import annotations

import logging
import re
import warnings
from functools import cache
from typing import Any, Literal

import apprise
from apprise import NotifyFormat, OverflowMode

from monitor.alerts.message import Message
from monitor.config import Target
from monitor.events import Record

DEADLINE_S = 30.0
"""The longest that one delivery may take (connect and read have 4 s each in Apprise, mail 15 s)."""

_FORMAT = re.compile(r"([?&])format=[^&]*(&|$)")
_STATUS = re.compile(r"error=(\d{3})\b")
_SMTP = re.compile(r"\((\d{3}), b?['\"]|\b([45]\d\d) [45]\.\d")
_UNREACHED = re.compile(
    r"refused|NewConnectionError|ConnectTimeout|NameResolution|getaddrinfo|Name or service|No route|unreachable"
)

# Apprise logs addresses at DEBUG, and at ERROR where one is malformed: its loggers never reach ours.
_apprise_logger = logging.getLogger("apprise")
_apprise_logger.propagate = False
_apprise_logger.addHandler(logging.NullHandler())


class Outcome(Record, frozen=True, kw_only=True):
    """What became of one delivery."""

    result: Literal["sent", "refused", "unreached", "unknown"]
    """`refused`: the target answered no; `unreached`: nothing got there; `unknown`: it may have arrived."""
    reason: str = ""
    """In words, without the address."""
    status: int | None = None
    """The target's HTTP status, where it gave one."""


def problem(target: Target) -> str | None:
    """Return what is wrong with a target's address, or None; the text never shows the address."""
    return "Apprise does not understand the address" if _plugin(target) is None else None


async def send(target: Target, message: Message) -> Outcome:
    """Hand `message` to `target` and return what became of it; raises nothing that the target causes."""
    plugin = _plugin(target)
    if plugin is None:
        return Outcome(result="refused", reason="Apprise does not understand the address")
    lines: list[str] = []
    post = apprise.Apprise()
    post.add(plugin)
    # the reasons come by the callback: it hears this call only, the loggers hear all that run at once
    _apprise_logger.setLevel(logging.DEBUG)
    result = await post.async_notify(
        title=message.title,
        body=message.body,
        body_format=NotifyFormat.TEXT,
        interpret_escapes=False,
        timeout=DEADLINE_S,
        log_level=logging.DEBUG,
        log_callback=lambda entry, _service: lines.append(entry.message),
    )
    if result:
        return Outcome(result="sent")
    return _failure(target, lines, timed_out=result.status == apprise.AppriseResultStatus.TIMEOUT)


def _plugin(target: Target) -> Any | None:
    """Return Apprise's plugin for the target's address, or None where it has none.

    A `format` in the address would let quotes be read as markup, so that is taken out: what we send is plain text.
    """
    url = _FORMAT.sub(lambda m: m[1] if m[2] == "&" else "", target.url.reveal())
    _load_plugins()
    plugin = apprise.Apprise.instantiate(url, asset=_asset(), suppress_exceptions=True)
    if plugin is not None and "overflow=" not in url:
        # a target with short messages gets the beginning, where what matters is; too long would be refused
        plugin.overflow_mode = OverflowMode.TRUNCATE
    return plugin


@cache
def _asset() -> apprise.AppriseAsset:
    """Return under which name messages appear, and without pictures from somewhere else."""
    return apprise.AppriseAsset(
        app_id="monitor", app_desc="claims and feeds", app_url="", image_url_mask="", image_url_logo=""
    )


@cache
def _load_plugins() -> None:
    """Let Apprise import its plugins, which it does at the first address it sees."""
    with warnings.catch_warnings():
        # some of them use modules of Python's that are going away; nothing that a newsroom could do about it
        warnings.simplefilter("ignore", DeprecationWarning)
        apprise.Apprise.instantiate("json://localhost")


def _failure(target: Target, lines: list[str], *, timed_out: bool) -> Outcome:
    """Return the outcome of a failed delivery, as far as Apprise's log tells it."""
    text = "\n".join(dict.fromkeys(lines))
    if (found := _STATUS.search(text)) is not None:
        status = int(found[1])
        if status < 500:
            return Outcome(result="refused", status=status, reason=f"the target answered {status}{_known(status)}")
        return Outcome(result="unknown", status=status, reason=f"the target answered {status}; it may have arrived")
    if timed_out:
        return Outcome(result="unknown", reason=f"no answer within {DEADLINE_S:g} seconds; it may have arrived")
    return _unanswered(target, lines, text)


def _unanswered(target: Target, lines: list[str], text: str) -> Outcome:
    """Return the outcome of a delivery that got no HTTP answer."""
    if _UNREACHED.search(text):
        return Outcome(result="unreached", reason="the target could not be reached")
    if "timed out" in text.lower() or "timeout" in text.lower():
        return Outcome(result="unknown", reason="the target did not answer in time; it may have arrived")
    if (code := _SMTP.search(text)) is not None:
        return Outcome(result="refused", reason=f"the mail server answered {code[1] or code[2]}")
    last = next((line for line in reversed(lines) if line.strip()), "no reason given")
    return Outcome(result="unknown", reason=_hidden(target, last))


def _known(status: int) -> str:
    words = {401: " (not authorised)", 403: " (forbidden)", 404: " (no such webhook)", 410: " (gone)",
             413: " (too long)", 429: " (too many messages)"}  # fmt: skip
    return words.get(status, "")


def _hidden(target: Target, text: str) -> str:
    """Return one line of Apprise's log without anything that is part of the address."""
    parts = [p for p in re.split(r"[/@:?&=#]+", target.url.reveal()) if len(p) >= 4]
    for part in sorted(parts, key=len, reverse=True):
        text = text.replace(part, "***")
    return " ".join(text.split())[:200]
