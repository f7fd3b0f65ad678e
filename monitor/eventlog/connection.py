"""The connection to the log's file: opened with every safety on, its faults said in one line, and its lock.

SQLite's own codes decide what a fault is: a full disk, a busy or damaged file, a missing permission become a
:class:`LogError` that says what to do; an error in our SQL stays what it is, a bug with its traceback.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import sqlite3
import stat
from collections.abc import Iterator
from pathlib import Path

from monitor.errors import LogError

FILE = "monitor.db"
"""Name of the log's file in the state folder."""
LOCK = "monitor.lock"
"""Name of the lock's file in the state folder."""
SQLITE_NEEDED = (3, 38, 0)
"""STRICT tables (3.37) and JSON functions that are always there (3.38)."""
BUSY_S = 5.0
"""How long a writer waits for another one."""
CHECKPOINT_PAGES = 4000
"""Size of the write-ahead log (pages of 4 KiB) at which the daemon copies it into the database.

Four times SQLite's default: the pages at the end of table and indexes change with every append, and are copied once
for all of these changes.
"""
WAL_ALARM = 64 * 1024 * 1024
"""A write-ahead log beyond this is held open by a reader that never ends."""
CACHE_KIB = 16 * 1024
"""Page cache: the inner pages of the key index of 10 million events stay in it."""

_USED = "log"
"""Stands in the lock's file once the state folder has had a log."""


class BusyError(LogError):
    """Another process holds the log; the same call may succeed a moment later."""


class ConflictError(LogError):
    """Somebody else appended to the claim since it was read: read again and decide again."""


def advice(error: BaseException | None, path: Path) -> LogError | None:
    """Return the error for the user that `error` stands for, or none where it is a bug or has nothing to do with it."""
    if isinstance(error, MemoryError):
        return LogError(f"{path}: out of memory; nothing was written")
    if not isinstance(error, sqlite3.Error):
        return None
    code = getattr(error, "sqlite_errorcode", None)
    primary = None if code is None else code & 0xFF
    name = getattr(error, "sqlite_errorname", "")
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return BusyError(f"{path}: another process has been writing for {BUSY_S:g} s; nothing was written; try again")
    reasons = {
        sqlite3.SQLITE_FULL: "the disk is full; nothing was written; free some space",
        sqlite3.SQLITE_IOERR: f"the disk failed or is full ({name}); nothing was written; free space or check the disk",
        sqlite3.SQLITE_READONLY: "the file or its folder may not be written; give the daemon's user write permission",
        sqlite3.SQLITE_CANTOPEN: "cannot be opened; check that folder and file exist, and their permissions",
        sqlite3.SQLITE_PERM: "may not be opened; check its permissions",
        sqlite3.SQLITE_NOMEM: "out of memory; nothing was written",
        sqlite3.SQLITE_CORRUPT: "the file is damaged; stop, keep a copy of it, and restore the last backup",
        sqlite3.SQLITE_NOTADB: "this is not a log, or it is damaged; keep a copy of it, and restore the last backup",
        sqlite3.SQLITE_TOOBIG: "the event is larger than SQLite takes; nothing was written",
    }
    return LogError(f"{path}: {reasons[primary]}") if primary in reasons else None


@contextlib.contextmanager
def faults(path: Path, *, files: bool = False) -> Iterator[None]:
    """Turn SQLite's faults of disk, file and memory inside the block into a :class:`LogError` with what to do.

    `files`: the operating system's too, where the block works on files itself.
    """
    try:
        yield
    except (sqlite3.Error, MemoryError) as error:
        told = advice(error, path)
        if told is None:
            raise
        raise told from error
    except OSError as error:
        if not files:
            raise
        raise LogError(f"{path}: {error.strerror or error}; check the disk and the permissions") from error


def connect(path: Path, *, read_only: bool = False, checkpoints: bool = True) -> sqlite3.Connection:
    """Return a connection to an existing file, set up for durability.

    `checkpoints`: whether this connection copies the write-ahead log into the database as it grows; only one process
    should.  Raises :class:`LogError`.
    """
    mode = "ro" if read_only else "rw"
    with faults(path):
        uri = f"{path.absolute().as_uri()}?mode={mode}"
        conn = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=BUSY_S, cached_statements=256)
        try:
            conn.execute(f"PRAGMA cache_size = {-CACHE_KIB}")
            conn.execute("PRAGMA mmap_size = 0")  # a fault in a mapped page would kill the process
            if not read_only:
                _durable(conn, path, checkpoints=checkpoints)
        except BaseException:
            conn.close()
            raise
    return conn


def _durable(conn: sqlite3.Connection, path: Path, *, checkpoints: bool) -> None:
    mode = conn.execute("PRAGMA journal_mode = WAL").fetchone()[0]
    if mode != "wal":
        raise LogError(f"{path}: this disk cannot keep a write-ahead log (journal mode {mode}); use a local disk")
    conn.execute("PRAGMA synchronous = FULL")  # NORMAL may lose the last commits when the power fails
    # ON would write every page that a merge of the full-text index frees: erasing a text overwrites them instead
    conn.execute("PRAGMA secure_delete = FAST")
    conn.execute("PRAGMA journal_size_limit = 67108864")
    conn.execute(f"PRAGMA wal_autocheckpoint = {CHECKPOINT_PAGES if checkpoints else 0}")


def create(path: Path) -> None:
    """Make an empty file and its folder that only their owner may read; raises :class:`LogError`."""
    with faults(path, files=True):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if path.parent.stat().st_uid == os.getuid():
            path.parent.chmod(0o700)
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))


def identity(path: Path | str) -> tuple[int, int] | None:
    """Return which file lies at `path` (device and inode), or none."""
    try:
        found = os.stat(path)  # noqa: PTH116  called for every transaction: half the time of Path.stat
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino


def loose_permissions(state: Path) -> list[str]:
    """Return the files of a state folder that others than their owner may read or write, with their modes."""
    loose = []
    for path in (state, *(state / f"{FILE}{end}" for end in ("", "-wal", "-shm"))):
        with contextlib.suppress(FileNotFoundError):
            mode = stat.S_IMODE(path.stat().st_mode)
            if mode & 0o077:
                loose.append(f"{path} has mode {mode:04o}")
    return loose


class Lock:
    """The lock of a state folder: held by the one daemon, and for a moment by what must run alone."""

    def __init__(self, state: Path) -> None:
        """Name the place; nothing is locked yet."""
        self.path = state / LOCK
        self._file: int | None = None

    @property
    def held(self) -> bool:
        """Whether this process holds it by this object."""
        return self._file is not None

    def take(self) -> None:
        """Take the lock; raises :class:`LogError` that names the process which holds it."""
        with faults(self.path, files=True):
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            file = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            words = os.pread(file, 200, 0).decode("ascii", "replace").split()
            os.close(file)
            pid = words[0] if words else "unknown"
            raise LogError(
                f"{self.path.parent} is in use by the daemon with process id {pid}; stop that one first"
            ) from None
        except BaseException:
            os.close(file)
            raise
        self._file = file
        self._write(f"{os.getpid()} {_USED if self.used() else ''}")

    def mark_used(self) -> None:
        """Note that the folder has a log, so that its loss is noticed; needs no lock."""
        if not self.used():
            with faults(self.path, files=True):
                file = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
                words = os.pread(file, 200, 0).decode("ascii", "replace").split()
                os.pwrite(file, f"{words[0] if words else 0} {_USED}\n".encode(), 0)
                os.close(file)

    def used(self) -> bool:
        """Return whether the folder has had a log."""
        try:
            return self.path.read_text("ascii", "replace").split()[1:] == [_USED]
        except OSError:
            return False

    def _write(self, text: str) -> None:
        if self._file is not None:
            with faults(self.path, files=True):
                os.ftruncate(self._file, 0)
                os.pwrite(self._file, f"{text}\n".encode(), 0)

    def release(self) -> None:
        """Give the lock back; the file stays."""
        if self._file is not None:
            os.close(self._file)
            self._file = None
