# newsdesk in two commands: `make run` and `make test`. They need Python 3.11, 3.12 or 3.13 and a package
# registry; docs/operations.md says what else can be set.

PORT ?= 8000
WORKERS ?= 1
PYTHON ?=
TORCH_INDEX ?=
ARGS ?=
PROCESSES ?= 2
FILE ?=
REPLACE ?=

export NEWSDESK_VAR ?= $(CURDIR)/var
VENV := .venv
IN_VENV := $(VENV)/bin/python
# What is installed is known by the hash of what was asked for.
READY = $(VENV)/ready-$(shell cat pyproject.toml constraints.txt | cksum | cut -d' ' -f1)

.PHONY: help setup run test lint bench bench-full messages backup restore
help:
	@echo "make run       start newsdesk on http://127.0.0.1:$(PORT)/ (PORT=8001, WORKERS=2)"
	@echo "make test      run every test (ARGS='-k queue', PROCESSES=0 for one after the other)"
	@echo "make setup     set up .venv alone; run and test call it"
	@echo "make lint      ruff, mypy, djlint"
	@echo "make bench     measure pages, import and annotation (ARGS=pages for one part)"
	@echo "make bench-full   the large ones: a million quotes; takes an hour and 15 GB the first time"
	@echo "make messages  bring locale/ up to date with the interface's texts (needs gettext)"
	@echo "make backup FILE=archive.dump    make restore FILE=archive.dump [REPLACE=1]"

setup:
	@test -e "$(READY)" || $(MAKE) --no-print-directory install
	@mkdir -p "$(NEWSDESK_VAR)"
	@test -s "$(NEWSDESK_VAR)/secret-key" || (umask 077; $(IN_VENV) -c \
	  'import secrets; print(secrets.token_urlsafe(50))' > "$(NEWSDESK_VAR)/secret-key")

.PHONY: install
install:
	@set -e; python=; \
	for candidate in $(PYTHON) python3.11 python3.12 python3.13 python3 python; do \
	  if "$$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null; \
	  then python=$$candidate; break; fi; \
	done; \
	if [ -z "$$python" ]; then \
	  echo "newsdesk needs Python 3.11, 3.12 or 3.13; here is $$(python3 --version 2>/dev/null || echo none)." >&2; \
	  echo "Name one that is elsewhere by: make run PYTHON=/path/to/python3.11" >&2; exit 1; \
	fi; \
	"$$python" -c 'import shutil, sys; free = shutil.disk_usage(".").free // 10**6; free < 2500 and sys.exit( \
	  f"The disk is full: {free} MB are free here, newsdesk and its packages need 2500.")'; \
	echo "Setting up $(VENV) with $$($$python --version): about 1.5 GB, some minutes the first time."; \
	"$$python" -m venv --clear $(VENV) || { \
	  echo "$$python cannot make virtual environments: install its venv package (Debian: python3-venv)." >&2; \
	  exit 1; }
	@# torch first and by itself, so that its index serves nothing else.
	@$(IN_VENV) -m pip install --quiet --disable-pip-version-check \
	  $(if $(TORCH_INDEX),--index-url "$(TORCH_INDEX)") $$(grep '^torch==' constraints.txt)
	@$(IN_VENV) newsdesk/requirements.py dev > $(VENV)/requirements.txt
	@$(IN_VENV) -m pip install --quiet --disable-pip-version-check -c constraints.txt -r $(VENV)/requirements.txt
	@touch "$(READY)"

run: setup
	@NEWSDESK_DEMO=$(if $(DATABASE_URL),0,1) exec $(IN_VENV) manage.py supervise --port $(PORT) --workers $(WORKERS)

test: setup
	@$(IN_VENV) -m pytest -m "" -n $(PROCESSES) --dist loadfile --no-loadscope-reorder $(ARGS)

lint: setup
	$(IN_VENV) -m ruff check .
	$(IN_VENV) -m ruff format --check .
	$(IN_VENV) -m mypy .
	$(IN_VENV) -m djlint --lint --quiet templates

bench: setup
	@$(IN_VENV) -m tests.benchmarks $(ARGS)

bench-full: setup
	@for part in annotation desk people search; do \
	  $(IN_VENV) -m tests.benchmarks.$$part || exit 1; done

messages: setup
	@$(IN_VENV) manage.py makemessages --locale id --no-location --no-wrap \
	  --ignore .venv --ignore var --ignore staticfiles --ignore tests
	@$(IN_VENV) -m babel.messages.frontend --quiet compile --directory locale --domain django

backup: setup
	@test -n "$(FILE)" || { echo "Say where to: make backup FILE=archive.dump" >&2; exit 1; }
	@$(IN_VENV) manage.py backup "$(FILE)"

restore: setup
	@test -n "$(FILE)" || { echo "Say what from: make restore FILE=archive.dump" >&2; exit 1; }
	@$(IN_VENV) manage.py restore "$(FILE)" $(if $(REPLACE),--replace)
