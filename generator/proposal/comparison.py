"""What is told of a change: each thing that differs, as plain lines for a terminal and as Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, TypeAlias
from urllib.parse import quote

from generator import wording
from generator.ledger.changelog import Amendment, PageLink, Topic
from generator.problems import Place
from generator.wording import proposal as words

PageKind = Literal["new", "lost", "other"]

Told: TypeAlias = tuple[tuple[PageLink, tuple[Amendment, ...]], ...]
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

    @property
    def page_counts(self) -> tuple[int, int, int]:
        """Return how many pages come, go, and read otherwise."""
        return len(self.pages_of("new")), len(self.pages_of("lost")), len(self.pages_of("other"))

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


Write: TypeAlias = Callable[[str], str]
"""Writes a text of the records so that it is read letter by letter where it stands."""


def line(told: Amendment, write: Write) -> str:
    """Return a change as a line of words; what stands in a record is quoted, what is blank is said."""
    where = " › ".join(write(label) for label in told.labels)
    before, after = _quoted(told.before, write), _quoted(told.after, write)
    match told.kind:
        case "told":
            return words.of_place(where, write(told.after) if told.after is not None else "")
        case "changed":
            said = f"{before} → {after}"
        case "gone":
            said = words.of_kind(before, told.kind)
        case kind:
            said = words.of_kind(after, kind)
    return words.of_place(where, f"{said} ({told.aside})" if told.aside else said)


def _quoted(text: str | None, write: Write) -> str:
    return wording.BLANK if text is None else f"‘{write(text)}’"


_MARK = re.compile(r"(?!(?<=\w)[,/-](?=\w))[!-/:-@\[-`{-~]")
_CALLING = "@#!$%"
"""Before a name or a number these call a person, or lead to an issue, a merge request or a snippet."""


def marked(text: str) -> str:
    """Return a text of one line as it must be written so that a reader sees these letters.

    Every ASCII mark becomes a numeric reference, which no rule of Markdown or HTML reads, but for a hyphen, a
    comma or a slash between letters, which none reads either. A mark that would call somebody stands in an
    element of its own besides, apart from the name behind it.
    """
    return _MARK.sub(_reference, text).replace("  ", " &#32;")


def placed(place: Place, lines: str | None) -> str:
    """Return a place as a link to its line, below the address at which files are shown; None for no such."""
    where = marked(f"{place.path}:{place.line}")
    if lines is None:
        return where
    address = quote(f"{lines.rstrip('/')}/{place.path}", safe="/:%")
    return f"[{where}]({address}#L{place.line})"


def _reference(found: re.Match[str]) -> str:
    mark = f"&#{ord(found[0])};"
    return f"<span>{mark}</span>" if found[0] in _CALLING else mark


KINDS: tuple[tuple[PageKind, str], ...] = (
    ("new", words.PAGES_NEW),
    ("lost", words.PAGES_LOST),
    ("other", words.PAGES_OTHER),
)
"""The kinds of pages that differ, in the order in which they are told."""


def plain(comparison: Comparison) -> Iterator[str]:
    """Yield the lines that tell all that differs."""
    if comparison.is_empty:
        yield words.NOTHING
        return
    yield words.heading(words.counted(comparison.counts()))
    if comparison.loses_pages:
        yield words.LOST
    for topic, told in comparison.by_topic():
        yield ""
        yield f"■ {words.TOPICS[topic]}"
        for place, amendments in told:
            yield f"  {place.name} [/{place.address}]"
            yield from (f"    {line(each, str)}" for each in amendments)
    yield ""
    yield from _plain_pages(comparison)


def _plain_pages(comparison: Comparison) -> Iterator[str]:
    if not comparison.pages:
        yield words.NO_PAGE
        return
    yield f"■ {words.PAGES}: {words.pages_counted(*comparison.page_counts)}"
    for kind, what in KINDS:
        yield from (f"  {what}: {page.title} [/{page.address}]" for page in comparison.pages_of(kind))


_OPEN: frozenset[Topic] = frozenset({"status", "dates", "money", "results", "changes", "pages"})
"""Topics that nobody should have to open."""


def markdown(comparison: Comparison, most: int | None = None) -> Iterator[str]:
    """Yield the lines of Markdown that tell all that differs.

    With `most`, no more than so many changes of a topic and so many pages are told one by one, and of the
    rest how many they are: so no topic leaves no room for those behind it.
    """
    yield f"## {words.HEADING}"
    yield ""
    if comparison.is_empty:
        yield words.NOTHING
        return
    yield words.counted(comparison.counts())
    yield ""
    if comparison.loses_pages:
        yield f"**{words.LOST}**"
        yield ""
    for topic, told in comparison.by_topic():
        count = sum(len(each) for _, each in told)
        yield from _heading(words.TOPICS[topic], count, is_open=topic in _OPEN)
        for place, amendments in _first(told, most):
            yield f"**{marked(place.name)}** <sub>{marked(f'/{place.address}')}</sub>"
            yield ""
            yield from (f"- {line(each, marked)}" for each in amendments)
            yield ""
        if most is not None and count > most:
            yield words.more(count - most)
            yield ""
        if topic not in _OPEN:
            yield "</details>"
            yield ""
    yield from _pages(comparison, most)


def _first(told: Told, most: int | None) -> Iterator[tuple[PageLink, tuple[Amendment, ...]]]:
    """Yield the first changes of a topic, page by page."""
    room = sum(len(each) for _, each in told) if most is None else most
    for place, amendments in told:
        if room > 0:
            yield place, amendments[:room]
            room -= len(amendments)


def _heading(title: str, count: int, *, is_open: bool) -> Iterator[str]:
    yield f"### {title}" if is_open else f"<details><summary>{title} {count}</summary>"
    yield ""


def _pages(comparison: Comparison, most: int | None) -> Iterator[str]:
    if not comparison.pages:
        yield words.NO_PAGE
        return
    yield f"<details><summary>{words.PAGES}: {words.pages_counted(*comparison.page_counts)}</summary>"
    yield ""
    every = [(what, page) for kind, what in KINDS for page in comparison.pages_of(kind)]
    for what, page in every[:most]:
        yield f"- {what}: {marked(page.title)} <sub>{marked(f'/{page.address}')}</sub>"
    if most is not None and len(every) > most:
        yield f"- {words.more(len(every) - most)}"
    yield ""
    yield "</details>"
