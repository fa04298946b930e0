# Everything a newcomer, a contributor and CI need: make demo, make test.

PYTHON ?= python3
BIN := .venv/bin
SAMPLES := data/samples
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt

.PHONY: demo test lint types floors tests docs docs-check wheel bench quality clean

demo: .venv/run  ## set up, and show check and usage on the sample pair
	@echo '$$ termbase check $(SAMPLES)/report.zh.md --with $(SAMPLES)/report.en.md'
	@$(BIN)/termbase check $(SAMPLES)/report.zh.md --with $(SAMPLES)/report.en.md --output-format full || [ $$? -eq 1 ]
	@echo
	@echo '$$ termbase usage $(SAMPLES)/report.zh.md --with $(SAMPLES)/report.en.md'
	@$(BIN)/termbase usage $(SAMPLES)/report.zh.md --with $(SAMPLES)/report.en.md > .venv/usage.txt
	@head -n 40 .venv/usage.txt; echo '… and more; the whole table: .venv/bin/termbase usage (as above)'

test: lint types floors tests wheel  ## set up, and pass all that CI asks for

lint: .venv/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/dev
	$(BIN)/mypy

floors: .venv/dev
	$(BIN)/lint-imports

tests: .venv/dev  ## behaviour, docs freshness, glossary lint and specs, coverage
	$(BIN)/pytest -n 2 --dist loadfile -q --cov --cov-fail-under=90

docs: .venv/dev  ## make the pages that come from the code
	$(BIN)/python docs/make.py

wheel: .venv/dev  ## build the wheel and try it in a clean environment
	sh tests/try-wheel.sh $(BIN)/python

bench: .venv/dev
	$(BIN)/python benchmarks/speed.py

quality: .venv/dev
	$(BIN)/python benchmarks/quality.py

.venv/run: pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	$(INSTALL) -e .
	@$(BIN)/python -m compileall -q termbase cli
	@touch $@

.venv/dev: .venv/run
	$(INSTALL) -e '.[pinyin,skos,watch,xlsx]' --group dev
	@touch $@

clean:
	rm -rf .venv build dist *.egg-info .coverage .mypy_cache .pytest_cache .ruff_cache
