# The commands of the project; CI runs the same ones. `make` alone lists them.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: help setup demo test slow check lint types lock names bench torture corpus clean

help:           ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:[^#]*##/ -/'

$(BIN)/.ready: requirements-dev.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -q --require-hashes -r requirements-dev.lock
	$(BIN)/python -m pip install -q --no-deps -e .
	touch $@

setup: $(BIN)/.ready  ## a virtual environment in .venv with everything the project needs, pinned

demo: setup     ## a small newsroom replayed through the real pipeline, without a network
	$(BIN)/monitor demo

test: setup     ## the fast tests
	$(BIN)/python -m pytest -q -n auto -m "not slow"

slow: setup     ## the slow tests: kills, faults, corpora, browser
	$(BIN)/python -m pytest -q -n auto -m slow

check: lint types test slow  ## everything that CI checks

lint: setup     ## style
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: setup    ## types
	$(BIN)/mypy

lock:           ## pin the dependencies again (needs uv)
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header pyproject.toml -o requirements.lock
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --all-extras --group dev pyproject.toml -o requirements-dev.lock

names: setup    ## make the names of states, months and days again from CLDR
	$(BIN)/python -m monitor.reading.lexicon.build_names
	$(BIN)/python -m monitor.reading.lexicon.build_calendar

torture: setup  ## kills, cuts of the power, tampering in full; MONITOR_SEED=7 for another seed
	MONITOR_TORTURE=1000 $(BIN)/python -m pytest -q -s -m slow tests/test_torture.py tests/test_torture_program.py tests/test_verify.py tests/test_doors_fail.py

corpus: setup   ## every document of the collection of feeds over HTTP in every way of serving (some minutes)
	MONITOR_CORPUS=1 $(BIN)/python -m pytest -q -s tests/test_corpus.py tests/test_corpus_http.py

bench: setup    ## the log beside the package eventsourcing, the reader, the backtest
	$(BIN)/python benchmarks/log_speed.py
	$(BIN)/python benchmarks/reading.py
	$(BIN)/python benchmarks/backtest.py

clean:          ## remove what was built
	rm -rf .venv build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
