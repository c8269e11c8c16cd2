# Two commands set everything up: `make run` and `make test`. The others are for working on Afterword.
.DEFAULT_GOAL := help
.PHONY: help run demo build test lint format check bench mutants lock icons screenshots clean

PYTHON ?= python3
VENV := .venv
PORT ?= 8765
export PATH := $(CURDIR)/$(VENV)/bin:$(PATH)

help: ## Say what each command does
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(VENV)/.ready: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Afterword needs Python 3.11 or newer. Set PYTHON to one: make run PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "Python could not make a virtual environment. On Debian: apt-get install python3-venv"; exit 1; }
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

extension/node_modules/.ready: extension/package-lock.json $(VENV)/.ready
	$(VENV)/bin/python tools/node.py
	cd extension && npm ci --no-fund --no-audit --loglevel=error
	@touch $@

build: $(VENV)/.ready extension/node_modules/.ready ## Compile the playbook and build the extension for both browsers
	afterword build
	cd extension && node tools/playbook-types.mjs ../build/schema.json && node tools/build.mjs

run: build ## Serve the guide and the API on http://127.0.0.1:8765, with the extension built
	@afterword serve --site site --port $(PORT) --extension extension/dist

demo: build ## Open a browser with the extension on the practice page; without a display, take numbered screenshots
	@python tools/debian.py demo
	python tools/demo.py

test: build ## Run every test, on real browsers and a real webmail
	@python tools/debian.py test
	cd extension && npx vitest run
	python -m pytest --numprocesses auto --dist worksteal --durations 25

lint: $(VENV)/.ready extension/node_modules/.ready ## Check style and types; a warning is an error
	ruff check .
	ruff format --check .
	mypy
	cd extension && npx biome check --error-on-warnings . ../tests/extension ../tests/e2e && npx tsc -p . && npx tsc -p ../tests/extension

format: $(VENV)/.ready extension/node_modules/.ready ## Format everything and mend what can be mended
	ruff check --fix .
	ruff format .
	cd extension && npx biome check --write . ../tests/extension ../tests/e2e

check: $(VENV)/.ready ## Check the content: every problem with its file and line
	afterword check

bench: build ## Measure speed and size, each beside its peer or its limit
	@python tools/debian.py bench
	python -m tests.bench

mutants: build ## Break the plan in two thousand places and see that its vectors notice, in about half an hour
	MUTANTS=1 nice extension/node_modules/.bin/stryker run extension/stryker.config.json

icons: $(VENV)/.ready ## Draw the extension's icons anew from the mark
	python tools/icons.py

screenshots: build ## Take the pictures of the README and the guide anew
	@python tools/debian.py demo
	python tools/demo.py --pictures

lock: $(VENV)/.ready ## Write the lock files anew after a change of dependencies
	pip install --quiet uv
	uv pip compile pyproject.toml --group dev --universal --generate-hashes --python-version 3.11 --no-header --no-annotate -o requirements.lock
	cd extension && npm install --package-lock-only
	cd tests/bench/proofreading && npm install --package-lock-only
	cd tests/e2e/editors && npm install --package-lock-only

clean: ## Remove everything that was built
	rm -rf build extension/dist extension/node_modules $(VENV)
