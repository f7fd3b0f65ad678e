"""`python -m monitor.cli.alive`: exit code 0 while the daemon of this state folder lives; for container health checks.

Asks ``/healthz`` where config.toml sets a health port; without one it only looks whether the process that the state
folder names is there.
"""

from __future__ import annotations

import http.client
import os
import sys
from pathlib import Path

import click

from monitor.config import Health, load
from monitor.errors import ConfigError
from monitor.eventlog.connection import LOCK

TIMEOUT_S = 3.0


def answers(health: Health) -> bool:
    """Whether the daemon answers at its health port."""
    host = "127.0.0.1" if health.host in {"0.0.0.0", "::"} else health.host  # noqa: S104  compared, not bound
    try:
        connection = http.client.HTTPConnection(host, health.port, timeout=TIMEOUT_S)
        connection.request("GET", "/healthz")
        return connection.getresponse().status == http.HTTPStatus.OK
    except (OSError, http.client.HTTPException):
        return False


def runs(state: Path) -> bool:
    """Whether the process that the state folder's lock names is there."""
    try:
        pid = int((state / LOCK).read_text("ascii").split()[0])
        os.kill(pid, 0)
    except (OSError, ValueError, IndexError):
        return False
    return pid > 0


@click.command()
@click.option("--config", envvar="MONITOR_CONFIG", default="config.toml", type=click.Path(path_type=Path))
@click.option("--state", envvar="MONITOR_STATE", default="state", type=click.Path(path_type=Path))
def main(*, config: Path, state: Path) -> None:
    """Exit with 0 while the daemon lives, else with 1."""
    try:
        health = load(config).health
    except ConfigError:
        health = Health()  # a bad file leaves the daemon's old settings in force, so it is no sign of death
    sys.exit(0 if (answers(health) if health.port else runs(state)) else 1)


if __name__ == "__main__":
    main()
