#!/bin/sh
# Print the path of a Chromium that runs: `find` only looks; `ensure` also installs what is missing.
set -eu

say() { printf '%s\n' "$*" >&2; }

# CHROMIUM, where it is set, is the one that is meant; else the usual names and places.
find_chromium() {
  if [ -n "${CHROMIUM:-}" ]; then
    runs "$CHROMIUM" && command -v "$CHROMIUM" && return
    say "CHROMIUM=$CHROMIUM does not run."
    exit 1
  fi
  for name in chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Chromium.app/Contents/MacOS/Chromium" \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    if runs "$name"; then
      command -v "$name"
      return
    fi
  done
  return 1
}

# Ubuntu has a `chromium-browser` that only says where to get one, so being there is not enough.
runs() { command -v "$1" >/dev/null 2>&1 && "$1" --version >/dev/null 2>&1; }

# Without a Korean font a page shows boxes, and a printed page holds no Korean text.
has_korean_font() {
  case "$(uname -s)" in Darwin) return 0 ;; esac
  command -v fc-list >/dev/null 2>&1 && [ -n "$(fc-list :lang=ko family)" ]
}

# The program inside the playwright package that speaks to the browser needs this small library.
has_libatomic() {
  case "$(uname -s)" in Darwin) return 0 ;; esac
  PATH="$PATH:/usr/sbin:/sbin" ldconfig -p | grep -q 'libatomic\.so\.1'
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

# What the browser tests lack here, by the names of Debian's packages.
list_missing() {
  find_chromium >/dev/null || echo chromium
  has_korean_font || echo fontconfig fonts-noto-cjk
  has_libatomic || echo libatomic1
}

ensure() {
  # The names hold no spaces; they are meant to fall apart into words.
  # shellcheck disable=SC2046
  set -- $(list_missing)
  if [ $# -gt 0 ] && may_install; then
    say "Installing from the system's packages: $*"
    {
      as_root apt-get update --quiet
      as_root apt-get install --quiet --yes --no-install-recommends "$@"
    } >&2 || say "apt-get could not install them."
    # shellcheck disable=SC2046
    set -- $(list_missing)
  fi
  if [ $# -gt 0 ]; then
    say "The browser tests need Chromium (or Chrome) and a Korean font; missing here: $*"
    say "On Debian, by whoever may install there: sudo apt-get install $*"
    say "Elsewhere: install the like, and name a browser that has another name: make CHROMIUM=/path test"
    return 1
  fi
  find_chromium
}

case "${1:-}" in
  find) find_chromium || { say "No Chromium was found; run: make browser"; exit 1; } ;;
  ensure) ensure ;;
  *) say "use: sh tests/browser/chromium.sh find|ensure"; exit 2 ;;
esac
