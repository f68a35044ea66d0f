# `make demo` and `make test` need python3 (3.11 or newer) and nothing else: each makes the virtual environment it uses.

PYTHON ?= python3
VENV := .venv
DEV := .venv-dev
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: demo test eval fuzz bench lint format fixtures docs pictures clean help

help:  ## show what there is to make
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):[^#]*## /  make \1\t/'

demo: $(VENV)/made  ## lint the resume that the project began with
	@echo '$$ resumelint check fixtures/broken/smart-personable-humble.pdf'
	@$(VENV)/bin/resumelint check --isolated fixtures/broken/smart-personable-humble.pdf; \
	  code=$$?; test $$code -eq 1 || { echo "expected exit code 1 (findings), got $$code" >&2; exit 1; }

test: $(DEV)/made  ## run the tests
	@$(DEV)/bin/python -m pytest

eval: $(DEV)/made  ## plant every mistake in every layout, and count what is found (minutes)
	@$(DEV)/bin/python -m tests.eval

fuzz: $(DEV)/made  ## damaged documents of every format, thousands of them, through the whole pipeline (minutes)
	@$(DEV)/bin/python -m tests.fuzz

bench: $(DEV)/made  ## measure start, pages a second, memory and growth, and write docs/performance.md (ten minutes)
	@$(DEV)/bin/python -m benchmarks

lint: $(DEV)/made  ## ruff and mypy
	@failed=0; \
	$(DEV)/bin/ruff check --output-format concise || failed=1; \
	$(DEV)/bin/ruff format --check || failed=1; \
	$(DEV)/bin/mypy || failed=1; \
	exit $$failed

format: $(DEV)/made  ## let ruff put the code in order
	@$(DEV)/bin/ruff check --fix
	@$(DEV)/bin/ruff format

fixtures: $(DEV)/made  ## make the documents of fixtures/ anew
	@$(DEV)/bin/python -m fixtures.make

docs: $(DEV)/made  ## write docs/rules/ and the index in rules/README.md anew, from rules/
	@$(DEV)/bin/python -m docs.make

pictures: $(DEV)/made  ## take the pictures in README anew; needs chromium
	@$(DEV)/bin/python -m docs.pictures

clean:  ## remove what was made, the environments too
	rm -rf $(VENV) $(DEV) build dist .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/made: WHAT := .
$(DEV)/made: WHAT := .[dev]
$(VENV)/made $(DEV)/made: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "resumelint needs Python 3.11 or newer, this is " + sys.version.split()[0])'
	@echo 'making $(@D) (a minute) ...' >&2
	@rm -rf $(@D)
	@$(PYTHON) -m venv $(@D)
	@$(@D)/bin/python -m pip install -qq -e '$(WHAT)'
	@touch $@
