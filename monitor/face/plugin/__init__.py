"""A Datasette plugin that makes a monitor's log readable for an editor and open to SQL for a developer.

It is registered under the entry point ``datasette``, so that plain ``datasette state/monitor.db`` has it too wherever
this package is installed.  It touches only databases that hold a monitor's log; any other file looks as ever.

What it adds: a start page (every claim and where it stands), a page for each claim with its timeline, titles and
column descriptions, canned questions, full-text search, charts (datasette-dashboards) and security headers.
"""

from __future__ import annotations

import functools
import sqlite3
import zlib
from collections.abc import Callable, Iterable
from typing import Any, TypeVar
from urllib.parse import unquote

import datasette as _datasette
from datasette.utils.asgi import NotFound, Response
from markupsafe import Markup

from monitor.face import describe, guard, views
from monitor.face.badges import BADGES, badge, moment

MAX_TEXT = 4_000_000
"""Bytes of a text, at most: texts are capped at a quarter of that before they are kept."""
F = TypeVar("F", bound=Callable[..., Any])
hookimpl: Callable[[F], F] = _datasette.hookimpl
"""Datasette's marker, typed."""


def monitored(datasette: Any) -> list[str]:
    """Return the names of the databases that hold a monitor's log (found when Datasette starts)."""
    found: list[str] = getattr(datasette, "_monitor_databases", [])
    return found


@hookimpl
def startup(datasette: Any) -> Callable[[], Any]:
    """Look which databases are a monitor's."""

    async def look() -> None:
        # where rich is installed Datasette 0.65 prints every 404 with all local variables, and fails itself (500)
        # where an address matches no route at all
        from datasette import handle_exception  # noqa: PLC0415  not yet there while plugins are loaded

        handle_exception.rich = None
        found = []
        for name, database in datasette.databases.items():
            if {"events", "claims", "statements", "status_history"} <= set(await database.table_names()):
                found.append(name)
        datasette._monitor_databases = found  # noqa: SLF001  Datasette gives plugins no other place of their own

    return look


@hookimpl
def prepare_connection(conn: sqlite3.Connection) -> None:
    """Let SQL read texts that are kept compressed: ``unpack(texts.packed)``."""
    conn.create_function("unpack", 1, unpack, deterministic=True)


def unpack(packed: object) -> str | None:
    """Return a compressed text; None for what is none."""
    if not isinstance(packed, bytes):
        return None
    try:
        return zlib.decompressobj().decompress(packed, MAX_TEXT).decode("utf-8", "replace")
    except zlib.error:
        return None


@hookimpl
def get_metadata(datasette: Any) -> dict[str, Any]:
    """Describe the tables of each monitor database, and its charts.

    Datasette asks for every cell that it shows, so the answer is kept; it merges local metadata into it, so the answer
    is kept for this Datasette alone.
    """
    names = monitored(datasette)
    kept = getattr(datasette, "_monitor_metadata", None)
    if kept is None or kept[0] != names:
        kept = (list(names), describe.metadata(names))
        datasette._monitor_metadata = kept  # noqa: SLF001  as in startup
    found: dict[str, Any] = kept[1]
    return found


@hookimpl
def canned_queries(datasette: Any, database: str) -> dict[str, Any]:
    """Offer the questions that an editor asks."""
    return describe.questions() if database in monitored(datasette) else {}


@hookimpl
def menu_links(datasette: Any) -> Iterable[dict[str, str]]:
    """Lead to the start page and, for each monitor database, to its questions and charts."""
    names = monitored(datasette)
    if not names:
        return []
    logs = [{"href": datasette.urls.database(n), "label": f"Questions and tables ({n})"} for n in names]
    return [{"href": datasette.urls.instance(), "label": "Claims"}, *logs]


@hookimpl
def extra_css_urls(datasette: Any) -> Iterable[str]:
    """Style the pages of a Datasette that shows a monitor's log."""
    return [datasette.urls.static_plugins("monitor", "monitor.css")] if monitored(datasette) else []


@hookimpl
def render_cell(value: Any, column: str, database: str, datasette: Any) -> Markup | None:
    """Show statuses and stances as badges, moments short, and lead from a claim's id to its page."""
    if not isinstance(value, str) or database not in monitored(datasette):
        return None
    if column == "claim":
        return Markup('<a href="{}">{}</a>').format(views.claim_path(datasette, database, value), value)
    return badge(value) if column in BADGES else moment(value)


@hookimpl
def register_routes() -> list[tuple[str, Callable[..., Any]]]:
    """Add the start page, the claims' pages and the health answer."""
    return [
        (r"^/(\.(?P<format>jsono?))?$", start),
        (r"^/-/claims/(?P<database>[^/]+)/(?P<claim>[^/]+)$", claim),
        (r"^/-/health$", health),
    ]


async def start(datasette: Any, request: Any) -> Any:
    """Show every claim; Datasette's own start page where no database is a monitor's, or for JSON."""
    names = monitored(datasette)
    if not names or request.url_vars.get("format"):
        from datasette.views.index import IndexView  # noqa: PLC0415  not yet there while plugins are loaded

        return await IndexView(datasette).get(request)
    await datasette.ensure_permissions(request.actor, ["view-instance"])
    return Response.html(await views.start(datasette, request, names))


async def claim(datasette: Any, request: Any) -> Any:
    """Show one claim; ``?known=DAY`` shows what was known then."""
    name = unquote(request.url_vars["database"])
    if name not in monitored(datasette):
        raise NotFound(f"no such log: {name}")
    await datasette.ensure_permissions(request.actor, [("view-database", name), "view-instance"])
    page = await views.claim(datasette, request, name)
    if page is None:
        raise NotFound("no such claim is tracked here")
    return Response.html(page)


async def health(datasette: Any) -> Any:
    """Answer 200 when the log can be read, for health checks; tells nothing else."""
    for name in monitored(datasette):
        await datasette.get_database(name).execute("SELECT 1 FROM events LIMIT 1")
    return Response.text("ok\n")


@hookimpl
def asgi_wrapper(datasette: Any) -> Callable[[guard.App], guard.App]:
    """Send security headers with every answer, once there is a monitor's log to guard."""

    @functools.cache
    def sources() -> str:
        from datasette.plugins import pm  # noqa: PLC0415  likewise

        nowhere = dict.fromkeys(("template", "database", "table", "columns", "view_name", "request"))
        found = pm.hook.extra_body_script(**nowhere, datasette=datasette)
        return guard.sources(script for script in found if isinstance(script, str))

    def wrap(app: guard.App) -> guard.App:
        return guard.headers(app, scripts=lambda: sources() if monitored(datasette) else None)

    return wrap
