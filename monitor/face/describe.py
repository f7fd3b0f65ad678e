"""What Datasette is told about a monitor's database: from tables.toml, questions.toml and charts.toml."""

from __future__ import annotations

import copy
import functools
import json
import tomllib
from collections.abc import Sequence
from importlib import resources
from typing import Any

TITLE = "Who says what about the tracked claims"
FILES = ("tables.toml", "questions.toml", "charts.toml")


@functools.cache
def shipped(name: str) -> dict[str, Any]:
    """Return one of the data files beside this module."""
    return tomllib.loads(resources.files("monitor.face").joinpath(name).read_text("utf-8"))


def questions() -> dict[str, Any]:
    """Return the canned questions as Datasette wants them: name -> title, description, sql."""
    found = copy.deepcopy(shipped("questions.toml"))
    for question in found.values():
        question["sql"] = question["sql"].strip()
        question["hide_sql"] = True
    return found


def metadata(databases: Sequence[str]) -> dict[str, Any]:
    """Return Datasette's metadata for the monitor databases of these names."""
    if not databases:
        return {}
    return {
        "title": TITLE,
        "databases": {
            name: {
                "title": f"{name}: questions and tables",
                "description": "The log is append-only; every table follows from it. Moments are UTC.",
                "tables": _tables(),
            }
            for name in databases
        },
        "plugins": {"datasette-dashboards": {name: _charts(name) for name in databases}},
    }


def _tables() -> dict[str, Any]:
    tables = copy.deepcopy(shipped("tables.toml"))
    for table in tables.values():
        if "title" in table:
            # Datasette shows a description, not a title, at the head of a table's page
            table["description"] = f"{table.pop('title')}. {table.get('description', '')}".strip()
    return tables


def _charts(database: str) -> dict[str, Any]:
    """Return the charts of one database as a dashboard."""
    dashboard = copy.deepcopy(shipped("charts.toml"))
    for item in dashboard["filters"].values():
        if "query" in item:
            item["db"] = database
    for chart in dashboard["charts"].values():
        chart["db"] = database
        chart["library"] = "vega-lite"  # its "table" and "metric" put text into the page unescaped
        chart["display"] = json.loads(chart["display"])
    return dashboard
