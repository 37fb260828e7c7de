"""A comparison as plain lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from generator.proposal.lines import line
from generator.proposal.told import Comparison, PageKind
from generator.wording import amending as words

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
    yield from _pages(comparison)


def _pages(comparison: Comparison) -> Iterator[str]:
    if not comparison.pages:
        yield words.NO_PAGE
        return
    counts = {kind: len(comparison.pages_of(kind)) for kind, _ in KINDS}
    yield f"■ {words.PAGES}: {words.pages_counted(counts['new'], counts['lost'], counts['other'])}"
    for kind, what in KINDS:
        yield from (f"  {what}: {page.title} [/{page.address}]" for page in comparison.pages_of(kind))
