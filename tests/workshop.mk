# The verbs of the workshop in which the generator is made; the Makefile takes them in.

.PHONY: demo bench guides pictures test test-all browser lock

# More than cores: a browser is waited for half of the time.
PYTEST_WORKERS = 3

# Types are looked at beside the tests, by the core that waits. Bytecode is kept, whatever a machine is told:
# else each process that a test starts would compile the house anew.
test: .venv/test.stamp ## everything that must hold: lint, format, types, tests
	@sh tests/browser/chromium.sh ensure >/dev/null
	@sh tests/browser/axe.sh
	@sh tests/data/libreoffice.sh ensure >/dev/null
	.venv/bin/python -m ruff check
	.venv/bin/python -m ruff format --check
	.venv/bin/python -m mypy generator tests & types=$$!; \
	  PYTHONDONTWRITEBYTECODE= .venv/bin/python -m pytest -n $(PYTEST_WORKERS) --dist worksteal $(PYTEST_OPTIONS); \
	  tests=$$?; wait $$types && exit $$tests

# What `make test` looks at once for each shape, at every place; each rule with more examples.
test-all: PYTEST_OPTIONS = --whole
test-all: test ## the same at every place of the same shape: nightly, and before a release

demo: .venv/site.stamp ## build an invented city in build/demo/, to see a full site
	@.venv/bin/python -m tests.demo build/demo
	@$(PLEDGEBOOK) build -C build/demo
	@echo "The demo is in build/demo/site/. To look at it: $(PLEDGEBOOK) serve -C build/demo"

bench: .venv/bench.stamp ## measure time, memory and ratios on the demo city
	@.venv/bin/python -m tests.bench

guides: .venv/test.stamp ## write the tables of the guides from the code
	@.venv/bin/python -m tests.guides.faults

pictures: .venv/test.stamp site ## take the pictures of the guides anew
	@.venv/bin/python -m tests.guides.pictures

browser: .venv/test.stamp ## find Chromium, a Korean font and axe-core, or install them
	@sh tests/browser/chromium.sh ensure
	@sh tests/browser/axe.sh

# Locks: pyproject.toml says what is needed, the locks say which files, by hash. One version for all
# Pythons (fewest), so that everyone builds the same bytes; test.lock holds all of site.lock. What comes from
# npm is named in a package.json, and its lock renewed beside it by: npm install --package-lock-only
UV = build/lock/bin/uv
COMPILE = UV_CUSTOM_COMPILE_COMMAND="make lock" $(UV) pip compile --quiet --universal --only-binary :all: --python-version 3.11 \
  --fork-strategy fewest --generate-hashes --no-emit-index-url --upgrade

lock: $(UV) ## renew requirements/*.lock from pyproject.toml
	$(COMPILE) --group build pyproject.toml --output-file requirements/site.lock
	$(COMPILE) --group build --group test pyproject.toml --constraint requirements/site.lock \
	  --output-file requirements/test.lock
	$(COMPILE) --group build --group test --group bench pyproject.toml --constraint requirements/test.lock \
	  --output-file requirements/bench.lock
	$(COMPILE) --group npm --output-file requirements/npm.lock

$(UV):
	python3 -m venv build/lock
	build/lock/bin/python -m pip --quiet install uv==0.13.9

.venv/test.stamp: requirements/test.lock requirements/install.sh pyproject.toml
	@sh requirements/install.sh test
	@touch $@ .venv/site.stamp

.venv/bench.stamp: requirements/bench.lock .venv/test.stamp
	@sh requirements/install.sh bench
	@touch $@
