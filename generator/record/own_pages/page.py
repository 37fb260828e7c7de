"""A page of a city's own, as it is read, laid out for builders and found in the menu."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from markdown.extensions.toc import slugify_unicode

from generator.problems import Place, Problem, ProblemsFoundError, problem
from generator.record import characters, media
from generator.record.media import OwnFile
from generator.record.own_pages import marks
from generator.record.own_pages.marks import Mark
from generator.record.reading import LoadedRecord
from generator.record.reading import read as read_record
from generator.record.values import Count, Strict, Text, is_id
from generator.wording.pages import PLEDGE_LINK


@dataclass(frozen=True, slots=True)
class Head(Strict):
    """What stands before a page's text: its name, and its turn in the menu (None: it is in no menu)."""

    title: Text
    menu: Count | None = None


FOLDER = "content/pages"
FIRST = f"{FOLDER}/index.md"
"""The page that all others stand below, in the menu and in their addresses."""


@dataclass(frozen=True, slots=True)
class OwnPage:
    """A page: `text` as it was written, blank lines in place of its head; `marks` what stands in it."""

    path: str
    sha256: str
    head: LoadedRecord[Head]
    text: str
    marks: tuple[Mark, ...]

    @property
    def address(self) -> str:
        """Return the page's address from the site's root."""
        return address(self.path)

    @property
    def begins(self) -> Place:
        """Return where the text begins, behind the head."""
        return Place(self.path, len(self.text) - len(self.text.lstrip("\n")) + 1)


@dataclass(frozen=True, slots=True)
class Own:
    """Everything below content/pages/, by path; `unread` are the files with faults of their own."""

    pages: tuple[OwnPage, ...] = ()
    files: tuple[OwnFile, ...] = ()
    unread: frozenset[str] = frozenset()


NONE = Own()
"""Of a city that wrote no pages."""


def address(path: str) -> str:
    """Return the address from the site's root of what a file below content/pages/ becomes."""
    place = PurePosixPath(docs_path(path))
    if place.suffix != ".md":
        return str(place)
    return f"{place.parent if place.name == 'index.md' else place.with_suffix('')}/"


def is_own(path: str) -> bool:
    """Return whether a file lies below content/pages/."""
    return path.startswith(f"{FOLDER}/")


def docs_path(path: str) -> str:
    """Return where a file of content/ lies below the docs folder, and a file in the site."""
    return path.removeprefix("content/")


_HEAD = re.compile(r"---[ ]*\n(?P<told>(?:.*\n)*?)---[ ]*(?:\n|$)")


def read(files: Iterable[Path], root: Path, tell: Callable[[Problem], None]) -> Own:
    """Read the files below content/pages/.

    Args:
        files: each file, in order; no link among them.
        root: the project's root.
        tell: takes each fault of a file of its own.

    """
    pages: list[OwnPage] = []
    kept: list[OwnFile] = []
    unread: set[str] = set()
    for file in files:
        path = characters.shown(file.relative_to(root))
        try:
            made = _read_page(file, path)
        except ProblemsFoundError as fault:
            made = fault.tally.problems
        except OSError as fault:
            made = (problem("unreadable-file", Place(path), fault.strerror or ""),)
        if isinstance(made, OwnPage):
            pages.append(made)
        elif isinstance(made, OwnFile):
            kept.append(made)
        else:
            unread.add(path)
            for each in made:
                tell(each)
    return Own(tuple(pages), tuple(kept), frozenset(unread))


def _read_page(file: Path, path: str) -> OwnPage | OwnFile | tuple[Problem, ...]:
    place = Place(path)
    below = PurePosixPath(path).relative_to(FOLDER)
    if wrong := next((each for each in below.parts if not is_id(each) or each != each.lower()), None):
        return (problem("bad-page-name", place, wrong),)
    kind = media.ending(path)
    if kind == "md":
        size = file.stat().st_size
        if size > characters.LARGEST_FILE:
            return (problem("file-too-large", place, size=size, most=characters.LARGEST_FILE),)
        return _page(file.read_bytes(), path)
    if kind not in media.ENDINGS:
        return (problem("page-file-unknown", place, below.name),)
    size = file.stat().st_size
    if size > media.most(path):
        return (problem("page-file-too-large", place, size=size, most=media.most(path)),)
    content = file.read_bytes()
    return tuple(media.of_file(content, path)) or OwnFile(path, hashlib.sha256(content).hexdigest())


def _page(content: bytes, path: str) -> OwnPage:
    text = characters.decode(content, path)
    head = _HEAD.match(text)
    if head is None:
        raise ProblemsFoundError([problem("page-without-head", Place(path), text.partition("\n")[0])])
    # A line end in place of the dashes, so that each line keeps its number.
    filed = read_record(Head, f"\n{head['told']}".encode(), path)
    body = "\n" * head.group().count("\n") + text[head.end() :]
    sha256 = hashlib.sha256(content).hexdigest()
    return OwnPage(path, sha256, filed, body, marks.read(body, path))


_TASKS = {"[ ]": "☐", "[x]": "☑"}
"""A check box that nobody may check has no name to be read by; a letter is read as what it is."""

_ID = re.compile(r"\{:?\s*#(\S+?)\s*\}")
_ATTRIBUTES = re.compile(r"\{[^{}]*\}\s*$")
_CLOSED = re.compile(r"(?:\s+#+)?\s*$")


def laid(page: OwnPage, ways: Mapping[str, str]) -> str:
    """Return the text of a page: each heading bears its name, and the way to each pledge stands below.

    Args:
        page: as it was written.
        ways: where each pledge is, by its id in capitals.

    """
    lines = page.text.rstrip().split("\n")
    names = set(_ID.findall(page.text))
    led: dict[str, None] = {}
    for mark in page.marks:
        row, column = mark.place.line - 1, mark.place.column - 1
        if mark.kind == "task":
            before, after = lines[row][:column], lines[row][column + len(mark.words) :]
            lines[row] = before + _TASKS[mark.words.lower()] + after
        elif mark.kind == "heading" and not _ATTRIBUTES.search(lines[row]):
            lines[row] = f"{_CLOSED.sub('', lines[row])} {{ #{_name(mark, names)} }}"
        elif mark.kind == "pledge":
            led[mark.target] = None
    return "\n".join([*lines, "", *_defined(led, ways), ""])


def _name(heading: Mark, taken: set[str]) -> str:
    """Return by what a heading is led to: its words, as addresses write them."""
    words = slugify_unicode(heading.words, "-") or "-"
    name, count = words, 1
    while name in taken:
        count += 1
        name = f"{words}-{count}"
    taken.add(name)
    return name


def _defined(led: Mapping[str, None], ways: Mapping[str, str]) -> Iterator[str]:
    return (f"[{PLEDGE_LINK}{key}]: {ways[key]}" for key in led if key in ways)


@dataclass(frozen=True, slots=True)
class Entry:
    """A page in the menu: its title, its file below the docs folder, and the pages below it."""

    title: str
    file: str
    below: tuple[Entry, ...] = ()


def menu(own: Own) -> Entry | None:
    """Return the first page with all that stand below it in the menu; None where a city has no pages."""
    first = next((page for page in own.pages if page.path == FIRST), None)
    if first is None:
        return None
    listed = [page for page in own.pages if page.head.record.menu is not None and page is not first]
    return _entry(first, sorted(listed, key=lambda page: (page.head.record.menu, page.path)))


def above(page: OwnPage, pages: tuple[OwnPage, ...]) -> Iterator[OwnPage]:
    """Yield the pages in whose folders a page lies, the outermost first."""
    for each in sorted(pages, key=lambda other: len(other.address)):
        if each is not page and page.address.startswith(each.address):
            yield each


def _entry(page: OwnPage, listed: list[OwnPage]) -> Entry:
    below = [each for each in listed if [*above(each, (page, *listed))][-1:] == [page]]
    return Entry(page.head.record.title, docs_path(page.path), tuple(_entry(each, listed) for each in below))
