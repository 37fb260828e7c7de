"""A comparison as Markdown, for a comment: what matters most first, the long rest folded."""

from __future__ import annotations

from collections.abc import Iterator

from generator.ledger.amending.amendment import Amendment, Place
from generator.ledger.amending.topics import Topic
from generator.proposal.lines import line
from generator.proposal.marked import marked
from generator.proposal.plain import KINDS
from generator.proposal.told import Comparison, Told
from generator.wording import amending as words

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


def _first(told: Told, most: int | None) -> Iterator[tuple[Place, tuple[Amendment, ...]]]:
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
    counts = {kind: len(comparison.pages_of(kind)) for kind, _ in KINDS}
    told = words.pages_counted(counts["new"], counts["lost"], counts["other"])
    yield f"<details><summary>{words.PAGES}: {told}</summary>"
    yield ""
    every = [(what, page) for kind, what in KINDS for page in comparison.pages_of(kind)]
    for what, page in every[:most]:
        yield f"- {what}: {marked(page.title)} <sub>{marked(f'/{page.address}')}</sub>"
    if most is not None and len(every) > most:
        yield f"- {words.more(len(every) - most)}"
    yield ""
    yield "</details>"
