"""How the laws are tried: some dozens of stories in every run, thousands with ``--hypothesis-profile=long``."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

# a deadline for one example says more about the machine's load than about the code
settings.register_profile("default", max_examples=50, deadline=None)
settings.register_profile("long", max_examples=5000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("default")
