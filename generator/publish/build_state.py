"""What the last build made of each page, so that a page that did not change is not made again.

Facts about bytes, by their digests, and never about times: this text was made into that page, on which these
ids stand and which links there. They hold only under one frame (theme, settings, versions, this code). What
stands in site/ is believed when its bytes have the digest. A damaged, foreign or missing record is empty.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from generator.publish.settings import Settings
from generator.publish.sync import read, walk
from generator.publish.write_output import DOCS
from generator.wording.pages import MADE

KEPT = "build/cache/publish/kept.json"

_PACKAGE = Path(__file__).resolve().parents[1]
# What makes a page of a text, beside the theme: the builder, and what reads Markdown for it.
_MAKING = ("publish", "extensions", "wording/pages.py")
_BUILDER = (
    *("mkdocs", "mkdocs-material", "Jinja2", "MarkupSafe"),
    *("Markdown", "pymdown-extensions", "pyromark", "PyYAML", "Pygments"),
)
_NAME = re.compile(rb"\w+", re.ASCII)
_TITLE = re.compile(rb"^(?:title:|# ).*$", re.MULTILINE)


class Seen(NamedTuple):
    """A file that the builder made: its digest, the ids on it, what it needs of the site (see `links`)."""

    digest: str
    anchors: str = ""
    needs: str = ""


@dataclass(frozen=True, slots=True)
class BuildState:
    """What is remembered under one frame; states are empty where nothing is.

    `texts` are the digests of the pages' Markdown by address in the docs folder, `made` what came of them and
    of the theme by address in the site, `visited` the kinds of pages that linkchecker saw under `program`.
    """

    frame: str
    program: str
    texts: dict[str, str] = field(default_factory=dict)
    made: dict[str, Seen] = field(default_factory=dict)
    visited: tuple[str, ...] = ()


def load_state(root: Path, settings: Settings) -> BuildState:
    """Return what the last build left for the frame of root/build/docs under these settings."""
    bare = BuildState(_frame(root, settings), digest_of(_files(_PACKAGE)))
    try:
        head, _, body = (root / KEPT).read_bytes().partition(b"\n")
        if head.decode() != _seal(bare.frame, body):
            return bare
    except (OSError, ValueError):
        return bare
    read = json.loads(body)
    made = {address: Seen(*each) for address, each in read["made"].items()}
    visited = tuple(read["visited"]) if read["program"] == bare.program else ()
    return BuildState(bare.frame, bare.program, read["texts"], made, visited)


def save_state(root: Path, state: BuildState) -> None:
    """Leave it for the next build; where the disk refuses, the next one begins anew."""
    told = {"program": state.program, "texts": state.texts, "made": state.made, "visited": state.visited}
    body = json.dumps(told).encode()
    place, fresh = root / KEPT, root / f"{KEPT}.new"
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(f"{_seal(state.frame, body)}\n".encode() + body)
        fresh.replace(place)


def digest_of(parts: Iterable[tuple[str, bytes]]) -> str:
    """Return one digest of named contents, in their order."""
    whole = sha256()
    for name, content in parts:
        whole.update(f"{name}\0{len(content)}\0".encode())
        whole.update(content)
    return whole.hexdigest()


def _seal(frame: str, body: bytes) -> str:
    return digest_of([(frame, body)])


def _frame(root: Path, settings: Settings) -> str:
    """Return a digest of all that a page is made of beside its own text."""

    def parts() -> Iterable[tuple[str, bytes]]:
        yield sys.version, "".join(f"{name} {version(name)} " for name in _BUILDER).encode()
        written = _read(root / settings.config)
        yield settings.config, written
        if b"!ENV" in written:
            named = {*map(bytes.decode, _NAME.findall(written))} & os.environ.keys()
            yield "environment", repr(sorted((name, os.environ[name]) for name in named)).encode()
        yield from _files(settings.theme) if settings.theme else ()
        for name in _MAKING:
            yield from _files(_PACKAGE / name)
        # A page that the menu names without a title is called there what it calls itself.
        for name, title in settings.menu:
            if not title:
                text = _read(root / DOCS / name)
                yield name, b"".join(_TITLE.findall(text)) if MADE.encode() in text else text

    return digest_of(parts())


def _files(place: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the files below a folder, or a file, by their names; nothing of what Python leaves there."""
    if place.is_file():
        yield place.name, read(str(place))
    for address, source in sorted(walk(place).items()):
        if "__pycache__" not in address:
            yield address, read(source.path)


def _read(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""
