"""What a page of a city's own is, and a file that lies beside one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.problems import Place
from generator.record.own_pages.head import Head
from generator.record.own_pages.marks import Mark
from generator.record.reading import Filed

FOLDER = "content/pages"
FIRST = f"{FOLDER}/index.md"
"""The page that all others stand below, in the menu and in their addresses."""


@dataclass(frozen=True, slots=True)
class OwnPage:
    """A page: `text` as it was written, blank lines in place of its head; `marks` what stands in it."""

    path: str
    sha256: str
    head: Filed[Head]
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
class OwnFile:
    """A picture or a document."""

    path: str
    sha256: str


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
