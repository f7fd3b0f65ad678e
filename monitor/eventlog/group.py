"""Many tasks, one sync of the disk: what waits at the same moment is written by one transaction.

A durable commit is mostly the wait for the disk, whatever it holds.  Tasks that have something to write hand it in and
wait a moment for others; then their work is done one after another in one transaction, each inside a savepoint of its
own.  A task goes on only when the transaction is durable.  One that writes again and again while no other does never
waits for company.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any, TypeVar

T = TypeVar("T")

LONGEST_S = 0.05
"""How long a transaction goes on taking work in: other processes wait for it, and so does the event loop."""
GATHER_S = 0.02
"""How long the first who waits is kept for others, where several write: some times what a sync of the disk takes."""


class Group:
    """The work that waits for the next transaction of one log."""

    def __init__(self, transaction: Callable[[], AbstractContextManager[None]]) -> None:
        """Write by `transaction`, which may be nested."""
        self._transaction = transaction
        self._waiting: deque[tuple[Callable[[], Any], asyncio.Future[Any]]] = deque()
        self._last: asyncio.Task[Any] | None = None

    async def run(self, work: Callable[[], T]) -> T:
        """Call `work` in the next transaction and return what it returned, once that is durable.

        Raises what `work` raises (then only its own writes are undone), and what the transaction raises as a whole.
        """
        loop = asyncio.get_running_loop()
        done: asyncio.Future[T] = loop.create_future()
        if not self._waiting:
            alone = self._last is asyncio.current_task()
            loop.call_later(0 if alone else GATHER_S, self._write)
        self._last = asyncio.current_task()
        self._waiting.append((work, done))
        return await done

    def _write(self) -> None:
        taken: list[tuple[asyncio.Future[Any], Any, Exception | None]] = []
        until = time.monotonic() + LONGEST_S
        try:
            with self._transaction():
                while self._waiting and (not taken or time.monotonic() < until):
                    work, done = self._waiting.popleft()
                    if done.cancelled():
                        continue
                    taken.append((done, *self._outcome(work)))
        except Exception as error:  # noqa: BLE001  each who waits is told
            taken = [(done, None, failed or error) for done, _, failed in taken]
            if not taken and self._waiting:  # it could not even begin
                taken = [(done, None, error) for _, done in self._waiting]
                self._waiting.clear()
        finally:
            if self._waiting:
                asyncio.get_running_loop().call_soon(self._write)
        for done, result, failed in taken:
            if done.cancelled():
                continue  # its task was ended meanwhile; what it wrote stands, as after a kill at this moment
            if failed is None:
                done.set_result(result)
            else:
                done.set_exception(failed)

    def _outcome(self, work: Callable[[], T]) -> tuple[T | None, Exception | None]:
        try:
            with self._transaction():
                return work(), None
        except Exception as error:  # noqa: BLE001  it is the task's that asked, and undid only its own
            return None, error
