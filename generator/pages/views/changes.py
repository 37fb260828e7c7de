"""Changes of pledges: those of one record, those of a quarter, and all of them on a page of their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TypeAlias

from generator import wording
from generator.ledger.status_as_of import current_quarter
from generator.pages import parts
from generator.pages.links import LinkBuilder
from generator.pages.page import Page
from generator.pages.parts import CellView, RowView, TableView, count_cell, link_cell
from generator.published import addresses
from generator.published.downloads import Catalogue
from generator.record.chains import Entry, Link, anchor, linked, newest_first
from generator.record.dates import When
from generator.record.pledge import Change
from generator.record.records import Records
from generator.wording import changes as words
from generator.wording import pages as page_words

Linked: TypeAlias = tuple[Entry, Link | None]
"""A change, and its link to the change of the same thing before it; None for the first that is known."""


def page(records: Records, catalogue: Catalogue) -> Page:
    """Return the page of all changes."""
    around = LinkBuilder(records, addresses.CHANGES)
    entries = newest_first(records)
    linked_ = tuple(_linked(records, entries))
    view = {
        "count": len(entries),
        "pledges": len({each.filed.record.pledge for each in entries}),
        "newest": around.quarter(current_quarter(records)),
        "counts": _counts(entries),
        "years": tuple(_years(around, linked_)),
        "broken": sum(link is not None and link.hold == "broken" for _, link in linked_),
        "download": catalogue.of("changes")[0],
    }
    return Page(around.address, words.TITLE, "changes", view)


def of_quarter(around: LinkBuilder, entries: Iterable[Entry], caption: str) -> TableView | None:
    """Return the changes of a quarter, a row each."""
    rows = tuple(
        RowView(link_cell(around.pledge(each.filed.record.pledge)), (what, *_cells(around, each, link)))
        for each, what, link in _whats(around, entries)
    )
    return TableView(caption, "", page_words.PLEDGE, words.HEADS, rows) if rows else None


def of_record(around: LinkBuilder, entries: Iterable[Entry], caption: str) -> TableView | None:
    """Return the changes of one pledge or report, each with the way to its place among all."""
    rows = tuple(RowView(what, _cells(around, each, link)) for each, what, link in _whats(around, entries))
    return TableView(caption, "", words.HEADS[0], words.HEADS[1:], rows) if rows else None


def _years(around: LinkBuilder, entries: Iterable[Linked]) -> Iterator[tuple[str, TableView]]:
    """Yield an anchor and the changes of a year, the newest first; those without a day have their own."""
    for year, own in groupby(entries, lambda each: each[0].span[1].year if each[0].span else None):
        rows = tuple(
            RowView(
                link_cell(around.pledge(each.filed.record.pledge)),
                (CellView(_named(each.change)), *_cells(around, each, link)),
                anchor=anchor(each),
            )
            for each, link in own
        )
        heading = words.of_year(year) if year else words.WITHOUT_DAY
        name = f"year-{year}" if year else "no-day"
        yield name, TableView(heading, "", page_words.PLEDGE, words.HEADS, rows)


def _counts(entries: Iterable[Entry]) -> TableView:
    """Return how often each kind of thing was changed; kinds that never were are not told."""
    counts = Counter[tuple[str, bool]]((each.change.kind, each.change.confirmed) for each in entries)
    kinds = [
        (name, counts[kind, True], counts[kind, False]) for kind, name in page_words.CHANGE_KINDS.items()
    ]
    rows = [_count(name, told, read) for name, told, read in kinds if told or read]
    total = _count(wording.ALL, sum(each[1] for each in kinds), sum(each[2] for each in kinds), is_sum=True)
    return TableView(words.COUNTED, words.COUNTED_NOTE, words.CHANGE_KIND, words.COUNT_HEADS, (*rows, total))


def _count(name: str, told: int, read: int, *, is_sum: bool = False) -> RowView:
    return RowView(CellView(name), tuple(map(count_cell, (told + read, told, read))), is_sum)


def _linked(records: Records, entries: Sequence[Entry]) -> Iterator[Linked]:
    """Yield each change with the link to the one before it; None where there is none."""
    found = {key: linked(records, key) for key in {each.filed.record.pledge for each in entries}}
    for each in entries:
        yield each, found[each.filed.record.pledge].get((each.filed.path, each.index))


def _whats(around: LinkBuilder, entries: Iterable[Entry]) -> Iterator[tuple[Entry, CellView, Link | None]]:
    """Yield each change with what was changed, which leads to its place among all, and its link.

    What a pledge changed more than once says to the ear when that was.
    """
    own = tuple(entries)
    often = Counter(_key(each) for each in own)
    told = Counter[tuple[str, str, str | None]]()
    for each, link in _linked(around.records, own):
        pledge, named = _key(each)
        day = _day(each.change)
        told[pledge, named, day] += 1
        label = words.which_change(named, day, told[pledge, named, day]) if often[pledge, named] > 1 else ""
        yield each, CellView(named, href=around.change(each), label=label), link


def _key(entry: Entry) -> tuple[str, str]:
    return entry.filed.record.pledge, _named(entry.change)


def _day(change: Change) -> str | None:
    return _when(change.decided_on)


def _when(when: When | None) -> str | None:
    return wording.when(when.written) if when else None


def _named(change: Change) -> str:
    return f"{page_words.CHANGE_KINDS[change.kind]}: {change.what}"


def _cells(around: LinkBuilder, entry: Entry, link: Link | None) -> tuple[CellView, ...]:
    """Return all that a change states behind what was changed; None is 미기재.

    Where it does not follow on the change before it, that one's end stands beside, with the way to it.
    """
    change = entry.change
    after = parts.text_cell(change.after)
    before = parts.text_cell(change.before)
    if link is not None and link.hold == "broken":
        told = words.broken(link.earlier.change.after or wording.BLANK)
        way = around.change(link.earlier)
        before = replace(before, href=way, aside=told, label=f"{before.words}: {told}")
    if change.amount_confirmed and change.after is not None:
        after = CellView(change.after, aside=words.AMOUNT_CONFIRMED)
    return (
        before,
        after,
        parts.text_cell(change.reason),
        parts.text_cell(_day(change)),
        _procedure(change),
        _source(around, entry),
    )


def _procedure(change: Change) -> CellView:
    """Return how a change was decided, with its steps; the steps alone where nothing else is told."""
    told = (words.step(each.what, _when(each.when)) for each in change.steps)
    steps = words.STEPS.join(told)
    if change.procedure is None and steps:
        return CellView(steps)
    return replace(parts.text_cell(change.procedure), aside=steps)


def _source(around: LinkBuilder, entry: Entry) -> CellView:
    """Return whether the department has confirmed a change, and the way to another page that tells of it."""
    said = page_words.CONFIRMED if entry.change.confirmed else page_words.READ_FROM_PROSE
    if entry.report is None:
        return CellView(said)
    quarter = entry.report.quarter
    href = addresses.report(entry.report.pledge, quarter.written)
    if href == around.address:
        return CellView(said)
    return CellView(said, href=around.href(href), aside=words.told_in(wording.quarter(quarter)))
