"""All rows of all tables, made once and cut by quarter and by pledge."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TypeAlias

from generator import wording
from generator.cache import NOTHING_KEPT, Cache
from generator.data import city_rows, pledge_rows, report_rows, section_rows
from generator.data.pledge_rows import Linked
from generator.data.rows import Row, keyed
from generator.data.tables import TABLES, tables_of
from generator.ledger import status_as_of
from generator.published.downloads import WHOLE, Part
from generator.record.chains import linked
from generator.record.city import City
from generator.record.reading import LoadedRecord
from generator.record.records import Records
from generator.record.report import Report
from generator.wording import downloads as words
from generator.wording import pages as page_words
from generator.wording.columns import Table

OF_THE_CITY = ""
"""Stands for a pledge where something is of none: a correction of the settings, the rates of all."""

Blocks: TypeAlias = dict[str, dict[str | None, list[Row]]]
"""The rows of a pledge by table and quarter, as they are published; None for what is not of one quarter."""

Told: TypeAlias = Iterator[tuple[str, str | None, Iterable[Row]]]
"""Rows with the id of their table and their quarter, as `Blocks` gathers them."""


@dataclass(frozen=True, slots=True)
class Tabulated:
    """Every table of a city, and the parts that have files of their own, by title.

    `days` gives the first and last day of each quarter; `blocks` the rows of the city itself and of each
    pledge when they are asked for; `counts` how many these are, by pledge and table.
    """

    pledges: tuple[str, ...]
    quarters: tuple[str, ...]
    titles: Mapping[Part, str]
    days: Mapping[str, tuple[date, date]]
    city: City
    tables: tuple[Table, ...]
    blocks: Mapping[str, Callable[[], Blocks]]
    counts: Mapping[str, Mapping[str, int]]

    def rows(self, part: Part) -> list[tuple[Table, list[Row]]]:
        """Return the tables of a part in their order, each with its rows by pledge and quarter.

        The table of pledges tells of each pledge once: in a quarter as of then, else as of the newest one. A
        quarter has no history of a pledge, nor what was put off: how that ends is told by later reports, and
        a quarter's file must not change by them.
        """
        held = (
            [self.blocks[part.id]()] if part.kind == "pledges" else [each() for each in self.blocks.values()]
        )
        return [
            (table, [row for blocks in held for row in self._of_table(blocks, table, part)])
            for table in self.tables
            if part.kind != "quarters" or table.id not in ("history", "slips")
        ]

    def _of_table(self, blocks: Blocks, table: Table, part: Part) -> Iterator[Row]:
        """Return the rows of a table among those of a pledge, by quarter."""
        of_newest = (None,) if table.id == "pledges" else (None, *self.quarters)
        quarters = (part.id,) if part.kind == "quarters" else of_newest
        of = blocks.get(table.id, {})
        return (row for quarter in quarters for row in of.get(quarter, ()))

    def count(self, table: Table, part: Part) -> int:
        """Return how many rows of a table the whole city or a pledge has."""
        counts = self.counts.values() if part == WHOLE else (self.counts[part.id],)
        return sum(each.get(table.id, 0) for each in counts)


def tabulate(records: Records, cache: Cache = NOTHING_KEPT) -> Tabulated:
    """Return all rows of all tables, by pledge and then by quarter; those of a pledge are kept."""
    quarters = tuple(quarter.written for quarter in records.quarters)
    days = {quarter.written: (quarter.first, quarter.last) for quarter in records.quarters}
    of_city = _gathered(_of_city(records))
    blocks: dict[str, Callable[[], Blocks]] = {OF_THE_CITY: lambda: of_city}
    counts: dict[str, Mapping[str, int]] = {OF_THE_CITY: _counted(lambda: of_city, quarters)}
    for pledge, own in records.of_pledges():
        inputs, make = (pledge, own.digest), partial(_rows_of_pledge, own, pledge)
        blocks[pledge] = cache.later("rows", inputs, make)
        counts[pledge] = cache.kept("counts", inputs, partial(_counted, blocks[pledge], quarters))
    city = records.city.record
    return Tabulated(
        tuple(records.pledges), quarters, _titles(records), days, city, tables_of(city), blocks, counts
    )


def _gathered(told: Told) -> Blocks:
    """Put rows below those of the same table and quarter; no rows leave no trace."""
    blocks: Blocks = {}
    for table, quarter, rows in told:
        if held := keyed(TABLES[table], rows):
            blocks.setdefault(table, {}).setdefault(quarter, []).extend(held)
    return blocks


def _counted(give: Callable[[], Blocks], quarters: Sequence[str]) -> dict[str, int]:
    return {
        table: sum(len(held.get(each, ())) for each in ((None,) if table == "pledges" else (None, *quarters)))
        for table, held in give().items()
    }


def _rows_of_pledge(records: Records, pledge: str) -> Blocks:
    return _gathered(_of_pledge(records, pledge))


def _of_city(records: Records) -> Told:
    """Yield what is of no pledge: rates, what the city printed, what was corrected of the settings."""
    for quarter in records.quarters:
        yield "rates", quarter.written, city_rows.counted(records, quarter)
    for printed in records.printed:
        yield "printed", printed.record.quarter.written, city_rows.printed(printed, records)
    for each in records.corrections:
        if each.pledge not in records.pledges:
            yield "corrections", each.quarter, city_rows.corrections(records, each)


def _titles(records: Records) -> dict[Part, str]:
    name = records.city.record.name
    titles = {WHOLE: words.whole_title(name, wording.quarter(status_as_of.current_quarter(records)))}
    for quarter in records.quarters:
        titles[Part("quarters", quarter.written)] = words.part_title(name, wording.quarter(quarter))
    for key, filed in records.pledges.items():
        told = page_words.pledge_title(filed.record.number, filed.record.title)
        titles[Part("pledges", key)] = words.part_title(name, told)
    return titles


def _of_pledge(records: Records, pledge: str) -> Told:
    filed, city = records.pledges[pledge], records.city.record
    links = linked(records, pledge)
    latest = status_as_of.status_as_of(records, pledge, status_as_of.current_quarter(records))
    yield "pledges", None, [pledge_rows.pledge(city, latest)]
    yield "history", None, pledge_rows.history(filed, city)
    yield "changes", None, pledge_rows.changes(filed, None, records.quarters, links)
    yield "evidence", None, pledge_rows.evidence(filed)
    yield "slips", None, pledge_rows.put_off(records, pledge)
    for quarter in records.quarters:
        then, is_expected = (
            status_as_of.status_as_of(records, pledge, quarter),
            status_as_of.is_expected(filed.record, quarter),
        )
        if then.latest is not None or is_expected:
            yield "pledges", quarter.written, [pledge_rows.pledge(city, then)]
        yield "changes", quarter.written, pledge_rows.changes(filed, quarter, records.quarters, links)
        if then.report is not None:
            for table, rows in _of_report(records, then.report, links):
                yield table, quarter.written, rows
        elif is_expected:
            yield "reports", quarter.written, [pledge_rows.missing_report(city, then)]
    for each in records.corrections:
        yield "corrections", each.quarter, city_rows.corrections(records, each)


def _of_report(
    records: Records, filed: LoadedRecord[Report], links: Linked
) -> Iterator[tuple[str, Iterable[Row]]]:
    form = records.city.record.form(filed.record.form)
    if form is None:  # the checks refuse it: a fault of the program, not of the content
        raise KeyError(filed.record.form)
    yield "reports", [report_rows.report(records, filed)]
    yield "officers", report_rows.officers(filed, records.city.record)
    yield "items", report_rows.items(filed)
    yield "results", report_rows.results(filed, records)
    yield "participation", report_rows.participation(filed, form)
    yield "budget", report_rows.budget(filed, form)
    yield "facts", section_rows.facts(filed, form)
    yield "figures", section_rows.figures(filed, form)
    yield "changes", pledge_rows.changes_in_report(filed, links)
    yield "differences", report_rows.different(records, filed)
    yield "evidence", pledge_rows.evidence(filed)
    yield "review", report_rows.review(filed)
