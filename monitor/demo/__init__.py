"""A small newsroom of invented articles, replayed through the real pipeline.

`newsroom` holds the data (articles.toml, newsroom.toml), `pages` turns it into feeds and pages, `server` serves them
on this machine and takes the alerts, `replay` lets the story happen.
"""
