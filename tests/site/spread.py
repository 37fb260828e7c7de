"""Which pages of a site speak for all: the longest of each kind and each turn of a pledge, or the hardest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

from lxml import html

from generator.ledger.status_as_of import current_quarter, expected
from generator.published import addresses as to
from generator.record.cells import Cell
from generator.record.folder import load
from generator.record.records import Records
from generator.record.report import Report
from tests.site.built import addresses, page_file, read_page

_NAMED = frozenset({"pledges", "quarters", "fields", "departments"})
"""Sections whose pages below them are of one kind each."""


@cache
def spread(site: Path) -> tuple[str, ...]:
    """Return the addresses of a spread of a site that was built from records, in order."""
    records = load(site.parent).records
    assert records is not None
    turns = {name: next(iter(found(records)), None) for name, found in _TURNS.items()}
    missing = [name for name, address in turns.items() if address is None]
    assert missing == [], "the city has none of these"
    return tuple(sorted({*longest(site).values(), *(address for address in turns.values() if address)}))


@cache
def longest(site: Path) -> dict[str, str]:
    """Return the address of the longest page of each kind: `pledges/*/` names all pledges, and so on."""
    found: dict[str, tuple[int, str]] = {}
    for address in addresses(site):
        kind = _kind(address)
        size = page_file(site, address).stat().st_size
        found[kind] = max(found.get(kind, (0, "")), (size, address))
    return {kind: address for kind, (_, address) in sorted(found.items())}


@cache
def shapes(site: Path, address: str) -> frozenset[str]:
    """Return what a page is made of: its kind, and each element in the one around it, without its words.

    An element is its name, its classes and its role, so what a style or a rule of use may tell apart.
    """
    root = read_page(site, address).root
    inside = (f"{_shape(around)} > {_shape(each)}" for around in root.iter("*") for each in around)
    return frozenset({_kind(address), *inside})


def _shape(element: html.HtmlElement) -> str:
    names = " ".join(sorted(str(element.get("class") or "").split()))
    return f"{element.tag}.{names}[{element.get('role') or ''}]"


@cache
def hardest(*sites: Path) -> dict[Path, tuple[str, ...]]:
    """Return the addresses of those pages of sites which hold each shape that any page of theirs holds.

    The page that holds the most that none before it held comes first, of equals the shortest. One whose every
    shape others hold is left out.
    """
    held = {(site, each): shapes(site, each) for site in sites for each in addresses(site)}
    length = {page: page_file(*page).stat().st_size for page in held}
    missing = frozenset[str]().union(*held.values())
    chosen: list[tuple[Path, str]] = []
    while missing:
        chosen.append(max(held, key=lambda page: (len(held[page] & missing), -length[page])))
        missing -= held[chosen[-1]]
    for page in tuple(chosen):
        if held[page] <= frozenset[str]().union(*(held[other] for other in chosen if other != page)):
            chosen.remove(page)
    return {site: tuple(sorted(address for of, address in chosen if of == site)) for site in sites}


def _kind(address: str) -> str:
    section, *below = address.rstrip("/").split("/")
    return "/".join([section, *("*" for _ in below), ""]) if section in _NAMED else address


def _unheard(records: Records) -> Iterator[str]:
    """Yield pledges that have sent no report at all, or none lately."""
    now = current_quarter(records)
    yield from (to.pledge(key) for key in expected(records, now) if (key, now.written) not in records.reports)


def _ended(records: Records) -> Iterator[str]:
    yield from (to.pledge(key) for key, filed in records.pledges.items() if filed.record.until is not None)


def _kin(records: Records) -> Iterator[str]:
    yield from (to.pledge(key) for key, filed in records.pledges.items() if filed.record.lineage)


def _changed(records: Records) -> Iterator[str]:
    yield from (to.pledge(key) for key, filed in records.pledges.items() if filed.record.changes)


def _corrected(records: Records) -> Iterator[str]:
    told = ((each.pledge, each.quarter) for each in records.corrections if each.altered)
    yield from (to.report(pledge, quarter) for pledge, quarter in told if pledge and quarter)


def _released(records: Records) -> Iterator[str]:
    yield from (to.quarter(issue.quarter) for issue in records.issues)


def _reports(fits: Callable[[Report], bool]) -> Callable[[Records], Iterable[str]]:
    def found(records: Records) -> Iterator[str]:
        yield from (to.report(*key) for key, filed in records.reports.items() if fits(filed.record))

    return found


def _cells(report: Report) -> list[Cell]:
    return [
        *report.participation.counts.values(),
        *(cell for project in report.budget.projects for row in project.amounts.values() for cell in row),
    ]


_TURNS: dict[str, Callable[[Records], Iterable[str]]] = {
    "a pledge whose report is missing": _unheard,
    "a pledge that has ended": _ended,
    "a pledge with kin": _kin,
    "a pledge that was changed": _changed,
    "a report of nothing but blank cells": _reports(lambda it: all(cell.is_blank for cell in _cells(it))),
    "a report with words in cells": _reports(lambda it: any(cell.is_word for cell in _cells(it))),
    "a report without a status": _reports(lambda it: it.status is None),
    "a report of several projects": _reports(lambda it: len(it.budget.projects) > 1),
    "a corrected report": _corrected,
    "a released quarter": _released,
    "a report with something to look at": _reports(lambda it: bool(it.review or it.deviations)),
}
