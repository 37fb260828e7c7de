"""What is told of a change: each thing that differs, and which pages come, go or read otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, TypeAlias

from generator.ledger.amending.amendment import Amendment, Place
from generator.ledger.amending.topics import Topic

PageKind = Literal["new", "lost", "other"]

Told: TypeAlias = tuple[tuple[Place, tuple[Amendment, ...]], ...]
"""What is told of a topic, page by page."""

Written: TypeAlias = Mapping[str, tuple[str, bytes]]
"""By the address of each page: its title and its text."""


@dataclass(frozen=True, slots=True)
class PageChange:
    """A page that comes, goes, or reads otherwise: its address and title."""

    kind: PageKind
    address: str
    title: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two states of a city: what the records say otherwise, and the pages on which anything differs."""

    amendments: tuple[Amendment, ...]
    pages: tuple[PageChange, ...]

    @property
    def is_empty(self) -> bool:
        """Return whether nothing differs at all."""
        return not self.amendments and not self.pages

    @property
    def loses_pages(self) -> bool:
        """Return whether an address that was published is gone."""
        return any(page.kind == "lost" for page in self.pages)

    def counts(self) -> Iterator[tuple[Topic, int]]:
        """Yield each topic of which anything is told, with how much."""
        for topic, told in self.by_topic():
            yield topic, sum(len(each) for _, each in told)

    def by_topic(self) -> Iterator[tuple[Topic, Told]]:
        """Yield each topic with what is told of it, page by page, in order."""
        for topic, told in groupby(self.amendments, key=lambda each: each.topic):
            pages = groupby(told, key=lambda each: each.place)
            yield topic, tuple((place, tuple(each)) for place, each in pages)

    def pages_of(self, kind: PageKind) -> tuple[PageChange, ...]:
        """Return the pages of a kind, in the order of the site."""
        return tuple(page for page in self.pages if page.kind == kind)


def page_changes(before: Written, after: Written) -> Iterator[PageChange]:
    """Yield the pages that differ, byte by byte, in the order of the site; those that are gone at the end."""
    for address, (title, text) in after.items():
        if address not in before:
            yield PageChange("new", address, title)
        elif before[address][1] != text:
            yield PageChange("other", address, title)
    for address, (title, _) in before.items():
        if address not in after:
            yield PageChange("lost", address, title)
