"""One zip that opens from a folder by a double click: whole or not at all, the same bytes each time."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape
from itertools import chain
from pathlib import Path
from string import Template
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from generator.problems import ProblemsFoundError
from generator.publish.disk import writing
from generator.publish.home import Home, title
from generator.publish.links import READ, Linked
from generator.publish.lock import only_build
from generator.publish.page import rewrite_links
from generator.publish.swap import fresh_beside, settle, swap
from generator.publish.sync import read, walk
from generator.wording import downloads as words

FOLDER = "build"
PREVIEW = "build/preview"
"""Where the site lies that is given along with a proposal, if it could be built."""

# Of no use without a server: the page for missing addresses (its links begin with /), the map for robots.
_LEFT_OUT = {"404.html", "sitemap.xml"}
_UNFINISHED = "archive.new"
_FILE_OF_ALL = 0o100644 << 16
_FROM_UNIX = 3
_HARDEST = 9


@dataclass(frozen=True, slots=True)
class Archived:
    """What was written: the file, how many files it holds, and its size in bytes."""

    file: Path
    files: int
    size: int


def archive(root: Path, name: str, quarter: str) -> Archived:
    """Press root/site into root/build/NAME.zip, whose one folder bears the same name.

    Args:
        root: the project's root, whose site stands.
        name: of the file without its ending: ASCII, so that every system keeps it as it is.
        quarter: the newest that the site knows, in words.

    Raises:
        ProblemsFoundError: a link of a page would not open from a folder (broken-link, broken-anchor …),
            the disk is full or refuses (cannot-write), or a build is running; an earlier archive stays.

    """
    root = root.resolve()
    site, file = root / "site", root / FOLDER / f"{name}.zip"
    called = file.relative_to(root).as_posix()
    # No address on the web: what names the site's own is another host's here, and may be gone.
    linked = Linked(called, Home("", "/"), opens_folders=False)
    with only_build(root), writing(called), _taking_the_place_of(file) as unfinished:
        with ZipFile(unfinished, "w", ZIP_DEFLATED, compresslevel=_HARDEST) as zipped:
            for address, content in chain(landing_page(title(site) or name, quarter), _inside(site)):
                linked.add(address, content.decode() if address.endswith(READ) else None)
                zipped.writestr(_entry(f"{name}/{address}"), content)
            files = len(zipped.infolist())
        if problems := list(linked.problems()):
            raise ProblemsFoundError(problems)
    return Archived(file, files, file.stat().st_size)


def discard(place: Path) -> None:
    """Remove a folder with all that lies in it, if it is there.

    Raises ProblemsFoundError (cannot-write).
    """
    with writing(place.name):
        if place.exists():
            shutil.rmtree(place)


def unpack(archived: Archived, place: Path) -> None:
    """Unpack an archive into a folder made anew.

    Raises ProblemsFoundError (cannot-write).
    """
    settle(place)
    with writing(place.name), ZipFile(archived.file) as zipped:
        zipped.extractall(fresh_beside(place))
    swap(place)


@contextmanager
def _taking_the_place_of(file: Path) -> Iterator[Path]:
    """Give the name of a file to write; finished, it takes the place of `file`, and else it goes."""
    unfinished = file.with_name(_UNFINISHED)
    try:
        yield unfinished
        unfinished.replace(file)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise


def _inside(site: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the site as they open from a folder, in the order of their addresses."""
    files = walk(site)
    for address in sorted(files.keys() - _LEFT_OUT):
        content = read(files[address].path)
        if address.endswith(".html"):
            content = rewrite_links(content.decode()).encode()
        yield f"{INSIDE}/{address}", content


def _entry(path: str) -> ZipInfo:
    """Return the entry of a file that anyone may read, made at no time by nobody's machine."""
    entry = ZipInfo(path)
    entry.compress_type = ZIP_DEFLATED
    entry.external_attr = _FILE_OF_ALL
    entry.create_system = _FROM_UNIX
    return entry


INSIDE = "site"
"""The folder of the archive in which the site stands."""

_START = Template(Path(__file__).with_name("start.html").read_text(encoding="utf-8"))


def landing_page(title: str, quarter: str) -> Iterator[tuple[str, bytes]]:
    """Yield the two files that lie beside the site: all that a person sees who opens the folder.

    Args:
        title: of the site, as text.
        quarter: the newest that the site knows, in words.

    """
    page = _START.substitute(
        title=escape(title), until=escape(words.archived_until(quarter)), open=words.OPEN_ARCHIVE
    )
    yield "index.html", page.encode()
    # Old editors of Windows know Korean text by its mark, and lines by their two ends.
    yield "readme.txt", words.archive_read_me(title, quarter).replace("\n", "\r\n").encode("utf-8-sig")
