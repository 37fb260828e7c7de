#!/bin/sh
# Put into .venv exactly the files that a lock names: sh requirements/install.sh site|test|bench
set -eu
cd "$(dirname "$0")/.."
lock="requirements/$1.lock"

say() { printf '%s\n' "$*" >&2; }

is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

# PYTHON, where it is set, is the one that is meant; else the first that is new enough.
find_python() {
  for candidate in ${PYTHON:-python3 python3.11 python3.12 python3.13 python3.14}; do
    if is_new_enough "$candidate"; then
      echo "$candidate"
      return
    fi
  done
  say "Pledgebook needs Python 3.11 or newer; none was found (looked for: ${PYTHON:-python3, python3.11 …})."
  say "Install it, or name it: make PYTHON=/path/to/python3.11 site"
  return 1
}

make_venv() {
  python=$(find_python)
  if ! "$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then
    say "$python cannot make a virtual environment: its parts venv and ensurepip are missing."
    say "On Debian and Ubuntu: apt-get install python3-venv"
    return 1
  fi
  "$python" -m venv --clear .venv
}

# A .venv whose Python has gone or is too old, or that was left half made, is made anew.
{ is_new_enough .venv/bin/python && .venv/bin/python -m pip --version >/dev/null 2>&1; } || make_venv

say "Installing what $lock names into .venv …"
install() {
  .venv/bin/python -m pip --disable-pip-version-check --quiet install --no-input "$@"
}
install --require-hashes --only-binary :all: --requirement "$lock"
# Where the package itself is made, as it stands here: the locked backend builds it, so nothing more is fetched.
# A city's lock names its wheel in vendor/.
[ ! -f pyproject.toml ] || install --no-index --no-deps --no-build-isolation --editable .
