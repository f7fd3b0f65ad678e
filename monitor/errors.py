"""The errors that a user can do something about.

::

    MonitorError
    ├── ConfigError      config.toml is wrong; names file, key, value and what was expected
    ├── FetchError       an address could not be fetched
    ├── UnreadableError  a document gave no entries or no text
    ├── LogError         the log cannot be opened, written or trusted
    ├── AlertError       a target did not take an alert
    └── UsageError       a command was given something that does not exist

Anything else that is raised is a bug and shows its traceback in the log.
"""

from __future__ import annotations


class MonitorError(Exception):
    """Base of all expected errors; ``str(error)`` is one line that says what to do."""


class ConfigError(MonitorError):
    """config.toml is wrong; :attr:`mistakes` has a line for each mistake."""

    def __init__(self, mistakes: list[str]) -> None:
        """Keep every mistake; the text is all of them, a line each."""
        self.mistakes = mistakes
        super().__init__("\n".join(mistakes))


class FetchError(MonitorError):
    """An address could not be fetched."""

    def __init__(self, url: str, reason: str, *, status: int | None = None, retry_after_s: float | None = None) -> None:
        """Say which address, why, and (where the server said so) when to try again."""
        self.url, self.reason, self.status, self.retry_after_s = url, reason, status, retry_after_s
        super().__init__(f"{url}: {reason}")


class UnreadableError(MonitorError):
    """A document gave no entries or no text."""

    def __init__(self, url: str, reason: str) -> None:
        """Say which document and why."""
        self.url, self.reason = url, reason
        super().__init__(f"{url}: {reason}")


class LogError(MonitorError):
    """The log cannot be opened, written or trusted."""


class AlertError(MonitorError):
    """A target did not take an alert."""

    def __init__(self, target: str, reason: str) -> None:
        """Name the target (never its address, which is a secret) and the reason."""
        self.target, self.reason = target, reason
        super().__init__(f"target {target}: {reason}")


class UsageError(MonitorError):
    """A command was given something that does not exist."""
