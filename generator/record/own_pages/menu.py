"""The menu of a city's own pages: by their folders, and in the order that their heads say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.record.own_pages.page import FIRST, Own, OwnPage, docs_path


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
