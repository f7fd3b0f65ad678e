"""Backups of the log while it is written, and their way back.

A backup is one file, checked before it gets its name, with the head of its log beside it (``.head``).  What a newsroom
publishes or mails elsewhere is that head: with it nobody can change or cut off what came before unseen.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from monitor.errors import LogError, UsageError
from monitor.eventlog import Head, SqliteLog, migrations
from monitor.eventlog.connection import FILE, Lock, connect, faults, identity
from monitor.eventlog.verify import chain, file, parse_head
from monitor.events import Record, utc_now

Progress = Callable[[int, int], None]
"""Called with pages done and pages in all."""


KILLED_S = 24 * 3600
"""After so long, an unfinished copy is nobody's."""


class Backup(Record, frozen=True, kw_only=True):
    """A copy of the log that was checked."""

    path: Path
    head: Head
    bytes: int


def backup(
    log: SqliteLog, folder: Path, *, keep: int = 0, now: datetime | None = None, progress: Progress | None = None
) -> Backup:
    """Copy the log into `folder` while others write to it, check the copy, and return what it is.

    `keep`: how many backups of this folder to keep (0: all).  `now` gives the name.
    Raises :class:`LogError`; then no file with a backup's name was made, and none was removed.
    """
    stamp = (now or utc_now()).strftime("%Y%m%dT%H%M%SZ")
    with faults(folder, files=True):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    _tidy(folder)
    part = folder / f".{FILE}.{os.getpid()}.part"
    try:
        head = _copy(log, part, progress)
        path = folder / f"monitor-{stamp}-{head.position}.db"
        with faults(path, files=True):
            _write(path.with_suffix(".head"), f"{head}\n")  # first: a backup has its head from the moment it has a name
            part.rename(path)
            _sync(folder)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    if keep:
        for old in _backups(folder)[:-keep]:
            old.with_suffix(".head").unlink(missing_ok=True)
            old.unlink()
    return Backup(path=path, head=head, bytes=path.stat().st_size)


def _copy(log: SqliteLog, part: Path, progress: Progress | None) -> Head:
    """Copy one moment of the log into the file `part`, check it, and return its head."""
    part.unlink(missing_ok=True)
    create_file(part)
    with faults(part), contextlib.closing(sqlite3.connect(part, isolation_level=None)) as copy:
        # all pages in one step: a reader's snapshot, which no writer disturbs; in small steps each commit of another
        # process would begin it anew, and it might never end
        log.db.conn.backup(copy, progress=None if progress is None else lambda _, rest, of: progress(of - rest, of))
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, that opens where nothing may be written
        copy.execute("PRAGMA synchronous = FULL")
    with faults(part, files=True), part.open("rb") as file_:
        os.fsync(file_.fileno())
    return examine(part)


def create_file(path: Path) -> None:
    """Make an empty file that only its owner may read."""
    with faults(path, files=True):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[SqliteLog]:
    """Open the log in a backup, of whatever version, for reading."""
    if identity(path) is None:
        raise LogError(f"{path}: there is no such backup")
    conn = connect(path, read_only=True)
    try:
        with faults(path):
            migrations.check(conn, path)
            yield SqliteLog(path, conn, Lock(path.parent), read_only=True, clock=utc_now)
    finally:
        conn.close()


def examine(path: Path) -> Head:
    """Return the head of the log in a backup after checking file and chain; raises :class:`LogError`."""
    with _opened(path) as log:
        wrong = next(file(log), None) or next(chain(log), None)
        if wrong is not None:
            where = "" if wrong.position is None else f"position {wrong.position}: "
            raise LogError(f"{path}: not a good backup: {where}{wrong.what}")
        head = log.head()
    beside = path.with_suffix(".head")
    if beside.exists() and parse_head(beside.read_text("ascii")) != head:
        raise LogError(f"{path}: its log ends otherwise than {beside.name} says: one of the two was changed")
    return head


def restore(path: Path, state: Path, *, replace: bool = False, now: datetime | None = None) -> Head:
    """Put the backup `path` into the folder `state` and return its head.

    Where the folder has a log, `replace` moves that aside (``monitor.db.replaced-...``); it is never removed.
    Raises :class:`LogError` where the backup is not good or a daemon runs, :class:`UsageError` where a log is there.
    """
    head = examine(path)
    lock = Lock(state)
    lock.take()
    try:
        target = state / FILE
        if identity(target) is not None and not replace:
            raise UsageError(f"{target} exists; give --replace to move it aside and put the backup in its place")
        part = state / f".{FILE}.part"
        with _opened(path) as log:
            _copy(log, part, None)  # by SQLite, so that a write-ahead log beside the file counts as well
        with faults(part, files=True):
            stamp = (now or utc_now()).strftime("%Y%m%dT%H%M%S%fZ")
            for end in ("-shm", "-wal", ""):
                with contextlib.suppress(FileNotFoundError):
                    (state / f"{FILE}{end}").rename(state / f"{FILE}.replaced-{stamp}{end}")
            part.rename(target)
            _sync(state)
        lock.mark_used()
    finally:
        lock.release()
    return head


def _backups(folder: Path) -> list[Path]:
    """Return the backups in a folder, oldest first; those of one second by their position, as a number."""
    found = (path for path in folder.glob("monitor-????????T??????Z-*.db") if path.stem.rpartition("-")[2].isdigit())
    return sorted(found, key=lambda path: (path.stem.rpartition("-")[0], int(path.stem.rpartition("-")[2])))


def _tidy(folder: Path) -> None:
    """Remove what backups that were killed more than a day ago have left."""
    for part in folder.glob(".monitor*.part"):
        with contextlib.suppress(FileNotFoundError):
            if time.time() - part.stat().st_mtime > KILLED_S:
                part.unlink()


def _write(path: Path, text: str) -> None:
    """Write a small file whole or not at all; one that a killed backup has left is replaced."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    part.unlink(missing_ok=True)
    create_file(part)
    with part.open("w", encoding="ascii") as file_:
        file_.write(text)
        file_.flush()
        os.fsync(file_.fileno())
    part.rename(path)


def _sync(folder: Path) -> None:
    """Make the names in a folder durable."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
