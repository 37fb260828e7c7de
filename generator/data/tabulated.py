"""All rows of all tables, made once and cut by quarter and by pledge."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import TypeAlias

from generator import wording
from generator.cache import NOTHING_KEPT, Cache
from generator.data import (
    correction_rows,
    difference_rows,
    evidence_rows,
    pledge_rows,
    printed_rows,
    rate_rows,
    report_rows,
    result_rows,
    section_rows,
    slip_rows,
)
from generator.data.keys import keyed
from generator.data.pledge_rows import Linked
from generator.data.rows import Row
from generator.data.tables import (
    BUDGET,
    CHANGES,
    CORRECTIONS,
    DIFFERENCES,
    EVIDENCE,
    FACTS,
    FIGURES,
    HISTORY,
    ITEMS,
    OFFICERS,
    PARTICIPATION,
    PLEDGES,
    PRINTED,
    RATES,
    REPORTS,
    RESULTS,
    REVIEW,
    SLIPS,
    TABLES,
    tables_of,
)
from generator.ledger import status_as_of
from generator.published.downloads import WHOLE, Part, Table
from generator.record.chains import linked
from generator.record.city import City
from generator.record.dates import Quarter
from generator.record.reading import Filed
from generator.record.records import Records
from generator.record.report import Report
from generator.wording import downloads as words
from generator.wording import pages as page_words

Key: TypeAlias = tuple[str, str | None]
"""A pledge and a quarter; None for what is not of one quarter."""

OF_THE_CITY = ""
"""Stands for a pledge where something is of none: a correction of the settings, the rates of all."""

Blocks: TypeAlias = dict[Key, list[Row]]
"""Rows of a table, by pledge and quarter, in the order in which they are published."""


@dataclass(frozen=True, slots=True)
class Tabulated:
    """Every table of a city, by its id, and the parts that have files of their own, by title.

    `days` gives the first and last day of each quarter.
    """

    pledges: tuple[str, ...]
    quarters: tuple[str, ...]
    titles: Mapping[Part, str]
    days: Mapping[str, tuple[date, date]]
    city: City
    tables: tuple[Table, ...] = TABLES
    blocks: dict[str, Blocks] = field(default_factory=lambda: {table.id: {} for table in TABLES})

    def add(self, table: Table, key: Key, rows: Iterable[Row]) -> None:
        """Put rows below those of the same table, pledge and quarter; no rows leave no trace."""
        if held := keyed(table, rows):
            self.blocks[table.id].setdefault(key, []).extend(held)

    def of(self, part: Part) -> list[tuple[Table, list[list[Row]]]]:
        """Return the tables of a part in their order, each with its rows in blocks by pledge and quarter.

        The table of pledges tells of each pledge once: in a quarter as of then, else as of the newest one. A
        quarter has no history of a pledge, nor what was put off: how that ends is told by later reports, and
        a quarter's file must not change by them. Rates are of no pledge, nor is what the city printed.
        """
        return [
            (table, [held[key] for key in self._keys(table, part, held) if key in held])
            for table in self.tables
            if part.kind != "quarters" or table not in (HISTORY, SLIPS)
            for held in (self.blocks[table.id],)
        ]

    def _keys(self, table: Table, part: Part, held: Blocks) -> Iterable[Key]:
        if part.kind == "quarters":
            return [key for key in held if key[1] == part.id]
        if table in (RATES, PRINTED):
            return held if part == WHOLE else ()
        quarters = (None,) if table is PLEDGES else (None, *self.quarters)
        pledges = (OF_THE_CITY, *self.pledges) if part == WHOLE else (part.id,)
        return [(pledge, quarter) for pledge in pledges for quarter in quarters]


def tabulate(records: Records, cache: Cache = NOTHING_KEPT) -> Tabulated:
    """Return all rows of all tables, by pledge and then by quarter; those of a pledge are kept."""
    quarters = tuple(quarter.written for quarter in records.quarters)
    days = {quarter.written: (quarter.first, quarter.last) for quarter in records.quarters}
    titles, city = _titles(records), records.city.record
    tables = Tabulated(tuple(records.pledges), quarters, titles, days, city, tables_of(city))
    for pledge, own in records.of_pledges():
        kept = cache.kept("rows", (pledge, own.digest), partial(_of_pledge, tables, own, pledge))
        for table, blocks in kept.items():
            tables.blocks[table].update(blocks)
    for quarter in records.quarters:
        tables.add(RATES, (OF_THE_CITY, quarter.written), rate_rows.counted(records, quarter))
    for printed in records.printed:
        of_quarter = (OF_THE_CITY, printed.record.quarter.written)
        tables.add(PRINTED, of_quarter, printed_rows.printed(printed, records))
    for each in records.corrections:
        key = (each.pledge or OF_THE_CITY, each.quarter)
        tables.add(CORRECTIONS, key, correction_rows.corrections(records, each))
    return tables


def _titles(records: Records) -> dict[Part, str]:
    name = records.city.record.name
    titles = {WHOLE: words.whole_title(name, wording.quarter(status_as_of.current_quarter(records)))}
    for quarter in records.quarters:
        titles[Part("quarters", quarter.written)] = words.part_title(name, wording.quarter(quarter))
    for key, filed in records.pledges.items():
        told = page_words.pledge_title(filed.record.number, filed.record.title)
        titles[Part("pledges", key)] = words.part_title(name, told)
    return titles


def _of_pledge(of: Tabulated, records: Records, pledge: str) -> dict[str, Blocks]:
    tables = replace(of, blocks={table.id: {} for table in TABLES})
    links = linked(records, pledge)
    _tell_pledge(tables, records, pledge, links)
    for quarter in records.quarters:
        _tell_quarter(tables, records, pledge, quarter, links)
    return {table: blocks for table, blocks in tables.blocks.items() if blocks}


def _tell_pledge(tables: Tabulated, records: Records, pledge: str, links: Linked) -> None:
    filed = records.pledges[pledge]
    latest = status_as_of.status_as_of(records, pledge, status_as_of.current_quarter(records))
    key = (pledge, None)
    tables.add(PLEDGES, key, [pledge_rows.pledge(records.city.record, latest)])
    tables.add(HISTORY, key, pledge_rows.history(filed, records.city.record))
    tables.add(CHANGES, key, pledge_rows.changes(filed, None, records.quarters, links))
    tables.add(EVIDENCE, key, evidence_rows.evidence(filed))
    tables.add(SLIPS, key, slip_rows.put_off(records, pledge))


def _tell_quarter(tables: Tabulated, records: Records, pledge: str, quarter: Quarter, links: Linked) -> None:
    filed = records.pledges[pledge]
    then = status_as_of.status_as_of(records, pledge, quarter)
    key = (pledge, quarter.written)
    if then.latest is not None or status_as_of.is_expected(filed.record, quarter):
        tables.add(PLEDGES, key, [pledge_rows.pledge(records.city.record, then)])
    tables.add(CHANGES, key, pledge_rows.changes(filed, quarter, records.quarters, links))
    if then.report is not None:
        _tell_report(tables, records, key, then.report)
        tables.add(CHANGES, key, pledge_rows.changes_in_report(then.report, links))
    elif status_as_of.is_expected(filed.record, quarter):
        tables.add(REPORTS, key, [pledge_rows.missing_report(records.city.record, then)])


def _tell_report(tables: Tabulated, records: Records, key: Key, filed: Filed[Report]) -> None:
    form = records.city.record.form(filed.record.form)
    if form is None:  # the checks refuse it: a fault of the program, not of the content
        raise KeyError(filed.record.form)
    tables.add(REPORTS, key, [report_rows.report(records, filed)])
    tables.add(OFFICERS, key, report_rows.officers(filed, records.city.record))
    tables.add(ITEMS, key, report_rows.items(filed))
    tables.add(RESULTS, key, result_rows.results(filed, records))
    tables.add(PARTICIPATION, key, report_rows.participation(filed, form))
    tables.add(BUDGET, key, report_rows.budget(filed, form))
    tables.add(FACTS, key, section_rows.facts(filed, form))
    tables.add(FIGURES, key, section_rows.figures(filed, form))
    tables.add(DIFFERENCES, key, difference_rows.different(records, filed))
    tables.add(EVIDENCE, key, evidence_rows.evidence(filed))
    tables.add(REVIEW, key, report_rows.review(filed))
