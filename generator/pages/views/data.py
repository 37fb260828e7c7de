"""Downloads: what there is, how fresh it is, what each column means, and how to name the source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator import wording
from generator.ledger import addresses, downloads
from generator.ledger.downloads import BOOK, Catalogue, Download, Part, Table
from generator.ledger.news import handed_in
from generator.ledger.standing import current_quarter, expected
from generator.pages.page import Page
from generator.pages.views.corrected import IssueView, issues
from generator.pages.views.dataset import dataset
from generator.pages.views.links import Around, FileGroup, FileLink
from generator.pages.views.parts import CellView, Link, RowView, TableView
from generator.pages.views.worked import Questions, questions
from generator.record.city import City
from generator.record.records import Records
from generator.wording import columns, titles
from generator.wording import downloads as download_words
from generator.wording import pages as words

_WHOLE = Part("all").folder
_PROGRAMS = {
    "package": f"{_WHOLE}{downloads.PACKAGE}",
    "catalogue": downloads.CATALOGUE_FILE,
    "checksums": f"{_WHOLE}{downloads.CHECKSUMS}",
    "read_me": downloads.README,
}


@dataclass(frozen=True, slots=True)
class TableFiles:
    """A table of the whole city: how many rows it has, its files and its columns."""

    table: Table
    rows: str
    files: tuple[FileLink, ...]
    columns: TableView


@dataclass(frozen=True, slots=True)
class Shelf:
    """The files of one quarter or department: its book, and its tables."""

    of: Link
    book: FileLink
    tables: tuple[FileGroup, ...]


@dataclass(frozen=True, slots=True)
class DataView:
    """What the page of downloads shows; `owed` are the reports of the newest quarter, `last` when one came.

    `programs` are the addresses of what programs read.
    """

    city: City
    quarter: str
    owed: int
    reports: int
    last: str
    book: FileLink
    book_rows: str
    questions: Questions
    tables: tuple[TableFiles, ...]
    quarters: tuple[Shelf, ...]
    departments: tuple[Shelf, ...]
    pledges: tuple[Link, ...]
    programs: Mapping[str, str]
    how_to_read: tuple[str, ...]
    sheets: tuple[FileGroup, ...]
    issues: tuple[IssueView, ...]
    citation: str


def page(records: Records, catalogue: Catalogue) -> Page:
    """Return the page of downloads."""
    around = Around(records, addresses.DATA)
    city = records.city.record
    now = current_quarter(records)
    quarter = wording.quarter(now)
    book = next(each for each in catalogue.whole if each.table == BOOK)
    newest = [filed.record for (_, each), filed in records.reports.items() if each == now.written]
    view = DataView(
        city=city,
        quarter=quarter,
        owed=len(expected(records, now)),
        reports=len(newest),
        last=wording.day(max(map(handed_in, newest))) if newest else "",
        book=around.file(book),
        book_rows=download_words.rows(book.rows),
        questions=questions(records, catalogue.tables),
        tables=tuple(_table(around, table, catalogue.whole) for table in catalogue.tables),
        quarters=tuple(
            _shelf(around, around.quarter(each), catalogue.quarters[each.written])
            for each in reversed(records.quarters)
        ),
        departments=tuple(
            _shelf(around, around.department(each.names[-1]), catalogue.departments[each.id])
            for each in city.departments
        ),
        pledges=tuple(map(around.pledge, records.pledges)),
        programs={name: around.to("", address).href for name, address in _PROGRAMS.items()},
        how_to_read=download_words.HOW_TO_READ,
        sheets=around.downloads(catalogue.sheets),
        issues=issues(around),
        citation=around.citation(words.DATA, quarter),
    )
    described = titles.data(city.name, len(catalogue.tables), quarter)
    return Page(
        around.address, words.DATA, described, "data", view, dataset=dataset(records, catalogue, described)
    )


def _shelf(around: Around, of: Link, files: tuple[Download, ...]) -> Shelf:
    book = next(each for each in files if each.table == BOOK)
    return Shelf(of, around.file(book), around.downloads(each for each in files if each.table != BOOK))


def _table(around: Around, table: Table, whole: Iterable[Download]) -> TableFiles:
    own = tuple(each for each in whole if each.table == table.id)
    rows = tuple(
        RowView(
            CellView(column.heading),
            (
                CellView(column.id),
                CellView(column.description),
                CellView(columns.TYPES[column.type]),
                CellView(column.unit or words.NO_UNIT),
                CellView(columns.with_codes(column.codes) or words.NO_UNIT),
            ),
        )
        for column in table.columns
    )
    corner, *heads = (heading for _, heading in columns.SHEET)
    sheet = TableView(words.columns_of(table.title), "", corner, tuple(heads), rows)
    return TableFiles(table, download_words.rows(own[0].rows), tuple(map(around.file, own)), sheet)
