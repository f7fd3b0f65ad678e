"""The face: Datasette with pages for editors.

`plugin` is what Datasette loads (entry point ``datasette``), `serve` is the command, the rest is what both need.  The
plugin is a package of its own, below this one: Datasette imports it while it is itself being imported.
"""
