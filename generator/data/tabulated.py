"""All rows of all tables, made once and cut by quarter and by pledge."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from generator.data import pledge_rows, report_rows, result_rows
from generator.data.rows import Row
from generator.data.tables import (
    BUDGET,
    CHANGES,
    HISTORY,
    ITEMS,
    OFFICERS,
    PARTICIPATION,
    PLEDGES,
    REPORTS,
    RESULTS,
    REVIEW,
    TABLES,
    TASKS,
)
from generator.ledger import standing
from generator.ledger.downloads import Format, Table, of_all, of_pledge, of_quarter
from generator.record.dates import Quarter
from generator.record.reading import Filed
from generator.record.records import Records
from generator.record.report import Report

Key: TypeAlias = tuple[str, str | None]
"""A pledge and a quarter; None for what is not of one quarter."""

Blocks: TypeAlias = dict[Key, list[Row]]
"""Rows of a table, by pledge and quarter, in the order in which they are published."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A part of a table that is a file of its own: of a pledge, of a quarter, or (neither) of the city."""

    pledge: str | None
    quarter: str | None
    keys: tuple[Key, ...]

    def address(self, table: str, form: Format) -> str:
        """Return where its file stands."""
        if self.pledge is not None:
            return of_pledge(self.pledge, table, form)
        if self.quarter is not None:
            return of_quarter(self.quarter, table, form)
        return of_all(table, form)


@dataclass(frozen=True, slots=True)
class Tabulated:
    """Every table of a city, by its id; `pledges` and `quarters` are those that have files of their own."""

    pledges: tuple[str, ...]
    quarters: tuple[str, ...]
    blocks: dict[str, Blocks] = field(default_factory=lambda: {table.id: {} for table in TABLES})

    def add(self, table: Table, key: Key, rows: Iterable[Row]) -> None:
        """Put rows below those of the same table, pledge and quarter; no rows leave no trace."""
        if held := list(rows):
            self.blocks[table.id].setdefault(key, []).extend(held)

    def cuts(self, table: Table) -> Iterator[Cut]:
        """Return the files of a table: of the city, each quarter, each pledge.

        The table of pledges tells of each pledge once: in a quarter's file as of then, else as of the newest
        quarter. The history of a pledge is not cut by quarter.
        """
        of_quarters: dict[str, list[Key]] = {quarter: [] for quarter in self.quarters}
        of_pledges: dict[str, list[Key]] = {pledge: [] for pledge in self.pledges}
        for key in self.blocks[table.id]:
            pledge, quarter = key
            if quarter is not None:
                of_quarters[quarter].append(key)
            if quarter is None or table is not PLEDGES:
                of_pledges[pledge].append(key)
        yield Cut(None, None, tuple(key for keys in of_pledges.values() for key in keys))
        if table is not HISTORY:
            for quarter, keys in of_quarters.items():
                yield Cut(None, quarter, tuple(keys))
        for pledge, keys in of_pledges.items():
            yield Cut(pledge, None, tuple(keys))


def tabulate(records: Records) -> Tabulated:
    """Return all rows of all tables, by pledge and then by quarter."""
    quarters = tuple(quarter.written for quarter in records.quarters)
    tables = Tabulated(tuple(records.pledges), quarters)
    for pledge in records.pledges:
        _tell_pledge(tables, records, pledge)
        for quarter in records.quarters:
            _tell_quarter(tables, records, pledge, quarter)
    return tables


def _tell_pledge(tables: Tabulated, records: Records, pledge: str) -> None:
    filed = records.pledges[pledge]
    latest = standing.standing(records, pledge, standing.current_quarter(records))
    key = (pledge, None)
    tables.add(PLEDGES, key, [pledge_rows.pledge(records.city.record, latest)])
    tables.add(HISTORY, key, pledge_rows.history(filed))
    tables.add(CHANGES, key, pledge_rows.changes(filed, None, records.quarters))


def _tell_quarter(tables: Tabulated, records: Records, pledge: str, quarter: Quarter) -> None:
    filed = records.pledges[pledge]
    then = standing.standing(records, pledge, quarter)
    key = (pledge, quarter.written)
    if then.latest is not None or standing.is_expected(filed.record, quarter):
        tables.add(PLEDGES, key, [pledge_rows.pledge(records.city.record, then)])
    tables.add(CHANGES, key, pledge_rows.changes(filed, quarter, records.quarters))
    if then.report is not None:
        _tell_report(tables, records, key, then.report)
    elif standing.is_expected(filed.record, quarter):
        tables.add(REPORTS, key, [pledge_rows.missing_report(filed, quarter)])


def _tell_report(tables: Tabulated, records: Records, key: Key, filed: Filed[Report]) -> None:
    form = records.city.record.form(filed.record.form)
    if form is None:  # the checks refuse it: a fault of the program, not of the content
        raise KeyError(filed.record.form)
    status = standing.stated_status(records, filed.record)
    tables.add(REPORTS, key, [report_rows.report(filed, status)])
    tables.add(OFFICERS, key, report_rows.officers(filed))
    tables.add(TASKS, key, report_rows.tasks(filed))
    tables.add(ITEMS, key, report_rows.items(filed))
    tables.add(RESULTS, key, result_rows.results(filed, records))
    tables.add(PARTICIPATION, key, report_rows.participation(filed, form))
    tables.add(BUDGET, key, report_rows.budget(filed, form))
    tables.add(CHANGES, key, pledge_rows.changes_in_report(filed))
    tables.add(REVIEW, key, report_rows.review(filed))
