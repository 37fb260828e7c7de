#!/bin/sh
# Print the path of a LibreOffice with Calc and Writer: `find` only looks; `ensure` also installs what is missing.
set -eu

say() { printf '%s\n' "$*" >&2; }

# SOFFICE, where it is set, is the one that is meant; else the usual names and places.
find_office() {
  for name in ${SOFFICE:-soffice libreoffice "/Applications/LibreOffice.app/Contents/MacOS/soffice"}; do
    if command -v "$name" >/dev/null 2>&1 && has_writer "$(command -v "$name")"; then
      command -v "$name"
      return
    fi
  done
  return 1
}

# Systems that take LibreOffice apart bring Calc without Writer; its library then lies not beside the rest.
has_writer() {
  program=$(readlink -f "$1" 2>/dev/null || printf '%s' "$1")
  [ ! -e "${program%/*}/soffice.bin" ] || [ -e "${program%/*}/libswlo.so" ] || [ "$(uname)" = Darwin ]
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    env DEBIAN_FRONTEND=noninteractive "$@"
  else
    sudo -n env DEBIAN_FRONTEND=noninteractive "$@"
  fi
}

may_install() {
  command -v apt-get >/dev/null 2>&1 || return 1
  [ "$(id -u)" -eq 0 ] || { command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; }
}

ensure() {
  if ! find_office >/dev/null && may_install; then
    say "Installing from the system's packages: LibreOffice's Calc and Writer (about a minute, once)"
    {
      as_root apt-get update --quiet
      as_root apt-get install --quiet --yes --no-install-recommends libreoffice-calc-nogui libreoffice-writer-nogui
    } >&2 || say "apt-get could not install it."
  fi
  find_office && return
  say "The tests of downloads and sheets need LibreOffice Calc and Writer, which open them as people do."
  say "On Debian, by whoever may install there: sudo apt-get install libreoffice-calc-nogui libreoffice-writer-nogui"
  say "Elsewhere: install LibreOffice, and name one that has another name: make SOFFICE=/path test"
  return 1
}

case "${1:-}" in
  find) find_office || { say "No LibreOffice was found; run: sh tests/data/libreoffice.sh ensure"; exit 1; } ;;
  ensure) ensure ;;
  *) say "use: sh tests/data/libreoffice.sh find|ensure"; exit 2 ;;
esac
