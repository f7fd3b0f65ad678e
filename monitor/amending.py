"""Adding to config.toml by a command: what stands there stays as it is, comments included."""

from __future__ import annotations

import contextlib
import os
import tempfile
import tomllib
from pathlib import Path
from typing import Any

from monitor import config
from monitor.errors import ConfigError


def document(path: Path) -> tuple[str, dict[str, Any]]:
    """Return the file's text and what it says; raises :class:`ConfigError` where it cannot be read."""
    try:
        text = path.read_text("utf-8")
        return text, _parsed(text)
    except (OSError, ValueError) as error:
        raise ConfigError([f"{path}: {error}; mend it, or name another file by --config"]) from error


def extended(path: Path, tables: str) -> str:
    """Return the file's text with `tables` at its end; raises :class:`ConfigError` for the mistakes that they bring."""
    text, _ = document(path)
    changed = text + ("" if not text or text.endswith("\n") else "\n") + tables
    before = _mistakes(text, path)
    if mistakes := [line for line in _mistakes(changed, path) if line not in before]:
        raise ConfigError(mistakes)
    return changed


def replace(path: Path, text: str) -> None:
    """Put a new text in a file's place in one step, with the same mode."""
    target = path.resolve()
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        before = target.stat()
        Path(name).chmod(before.st_mode & 0o777)
        with contextlib.suppress(PermissionError):  # root who adds a feed must not take the file from the daemon
            os.chown(name, before.st_uid, before.st_gid)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _parsed(text: str) -> dict[str, Any]:
    return tomllib.loads(text.removeprefix("\ufeff"))


def _mistakes(text: str, path: Path) -> list[str]:
    try:
        config.parse(_parsed(text), path=path, environ=os.environ)
    except ConfigError as error:
        return error.mistakes
    return []
