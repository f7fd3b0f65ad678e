"""Taking articles in, in tests: read here by the function that workers call, then handed to the intake."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

import msgspec

from monitor import tasks, tracking
from monitor.events import Article
from monitor.intake import Intake, Outcome
from monitor.sandbox import Sandbox

_ready: dict[bytes, tasks.Ready] = {}


def take(intake: Intake, article: Article, **more: Any) -> Outcome:
    """Read an article for the claims of the intake's settings and take it in."""
    brief = tasks.brief(intake.settings)
    key = msgspec.msgpack.encode(brief)
    if key not in _ready:
        _ready[key] = tasks.make(brief)
    return intake.article(article, tasks.read(_ready[key], article), **more)


def reread(intake: Intake, claims: Sequence[str]) -> None:
    """Read the archive again for `claims`, as the daemon does, to the end."""

    async def to_the_end() -> None:
        async with Sandbox(workers=1, preload=()) as sandbox:
            async for _ in tracking.reread(intake, claims, sandbox):
                pass

    asyncio.run(to_the_end())
