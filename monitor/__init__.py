"""A newsroom monitor: who says what about the claims that a newsroom tracks."""

__version__ = "0.1.0"
