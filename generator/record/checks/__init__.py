"""Checks between and inside the records: what a record names exists, sums add up, dates are possible."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from generator.cache import Cache
from generator.problems import Place, Problem, ProblemsFoundError
from generator.record.checks import (
    amounts,
    changes,
    dates,
    evidence,
    history,
    inside,
    names,
    own_pages,
    parts,
    personal,
    printed,
    settings,
)
from generator.record.city import City
from generator.record.corrections import Correction
from generator.record.pledge import Pledge
from generator.record.printed import Printed
from generator.record.reading import LoadedRecord
from generator.record.records import Records
from generator.record.report import Report
from generator.record.states import States


@dataclass(frozen=True, slots=True)
class Unread:
    """What is there with faults of its own: pledges and reports by their ids, files of content/media/."""

    pledges: set[str]
    reports: set[str]
    media: Collection[str] = ()


def of_files(
    pledges: Iterable[LoadedRecord[Pledge]], reports: Iterable[LoadedRecord[Report]]
) -> Iterator[Problem]:
    """Check that each file stands where its content says."""
    for pledge in pledges:
        yield from names.of_pledge_file(pledge)
    for report in reports:
        yield from names.of_report_file(report)


def of_records(  # noqa: PLR0913 - what stands in content/, folder by folder
    records: Records,
    pledges: Collection[LoadedRecord[Pledge]],
    reports: Collection[LoadedRecord[Report]],
    entries: Iterable[LoadedRecord[Correction]],
    unread: Unread,
    *,
    cache: Cache,
) -> Iterator[Problem]:
    """Check every record that could be read against the city's settings and against the others."""
    known = names.Named.of(records, unread.pledges)
    yield from names.of_city(records.city)
    yield from settings.of_rates(records.city)
    yield from parts.of_city(records.city)
    yield from settings.of_lists(records.city)
    yield from settings.of_synonyms(records.city)
    yield from names.of_pledges(pledges, known)
    yield from changes.of_records(records, unread.reports)
    domains = personal.office_domains(records.city.record)
    others: Iterable[LoadedRecord[City] | LoadedRecord[Printed] | LoadedRecord[Correction]]
    others = (records.city, *records.printed, *entries)
    for each in others:
        yield from personal.of_file(each, domains)
    yield from own_pages.of_own_pages(records.own, {*records.pledges, *unread.pledges}, domains)
    named: list[tuple[Place, str]] = []
    for pledge, own in _by_pledge((*pledges, *reports)).items():
        lacking = (str(pledge in unread.pledges), str(pledge in unread.reports))
        inputs = (records.city.sha256, *lacking, *(f"{each.sha256} {each.path}" for each in own))
        told, names_media = cache.kept("checks", inputs, partial(_alone, records, known, unread, own))
        yield from told
        named.extend(names_media)
    is_whole = not unread.pledges and not unread.reports
    yield from evidence.of_media(records.media, unread.media, named, is_whole=is_whole)
    yield from printed.of_records(records)


def _by_pledge(
    every: Iterable[LoadedRecord[Pledge] | LoadedRecord[Report]],
) -> dict[str, list[LoadedRecord[Pledge] | LoadedRecord[Report]]]:
    found: dict[str, list[LoadedRecord[Pledge] | LoadedRecord[Report]]] = {}
    for each in every:
        found.setdefault(each.record.pledge, []).append(each)
    return found


def _alone(
    records: Records,
    known: names.Named,
    unread: Unread,
    own: Iterable[LoadedRecord[Pledge] | LoadedRecord[Report]],
) -> tuple[list[Problem], list[tuple[Place, str]]]:
    """Return what a city's settings and one pledge's records give: findings, and the files that are named."""
    city = records.city.record
    domains, told, named = personal.office_domains(city), list[Problem](), list[tuple[Place, str]]()
    for filed in own:
        told.extend(personal.of_file(filed, domains))
        named.extend(evidence.named(filed))
        if isinstance(filed.record, Report):
            told.extend(_of_report(city, filed))
            told.extend(names.of_report(filed, known))
            told.extend(inside.of_results(filed, records, unread.reports))
    return told, named


def _of_report(city: City, report: LoadedRecord[Report]) -> Iterator[Problem]:
    yield from inside.of_report(report)
    yield from personal.of_officers(city, report)
    yield from personal.of_split(report)
    form = city.form(report.record.form)
    if form is not None:
        yield from parts.of_report(report, form)
        yield from amounts.of_report(report, form)
        yield from amounts.of_figures(report, form)
        yield from dates.of_report(report, form)


def of_history(
    states: States, entries: Collection[LoadedRecord[Correction]], unread: Collection[str]
) -> Iterator[Problem]:
    """Check that what was released lies as it was, and that entries explain all that was altered since.

    Args:
        states: of the records, as they were and as they are.
        entries: the corrections.
        unread: the paths of records that are there with faults of their own.

    """
    yield from history.of_issues(states.records)
    yield from history.of_entries(entries)
    try:
        yield from history.of_records(states, entries, unread)
    except ProblemsFoundError as fault:
        yield from fault.tally.problems
    except OSError:
        pass  # a frozen file is gone: that is told already
