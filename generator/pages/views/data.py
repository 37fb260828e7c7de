"""Downloads: what there is, how fresh it is, what each column means, and how to name the source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator import wording
from generator.ledger import addresses, downloads
from generator.ledger.downloads import BOOK, Catalogue, Download, Part, Table
from generator.ledger.news import handed_in
from generator.ledger.standing import current_quarter, expected
from generator.pages.page import Page
from generator.pages.views.dataset import dataset
from generator.pages.views.links import Around, FileGroup, FileLink
from generator.pages.views.parts import CellView, Link, RowView, TableView
from generator.pages.views.released import IssueView, issues
from generator.pages.views.worked import Worked, questions
from generator.record.records import Records
from generator.wording import columns, news, titles
from generator.wording import corrections as correction_words
from generator.wording import downloads as download_words
from generator.wording import pages as words


@dataclass(frozen=True, slots=True)
class TableFiles:
    """A table of the whole city: its title, what a row is, how many rows, its files and its columns."""

    anchor: str
    title: str
    row: str
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
    """What the page of downloads shows."""

    crumbs: tuple[Link, ...]
    heading: str
    quarter: str
    freshness: str
    book: FileLink
    book_rows: str
    questions: tuple[Worked, ...]
    tables: tuple[TableFiles, ...]
    quarters: tuple[Shelf, ...]
    departments: tuple[Shelf, ...]
    pledges: tuple[Link, ...]
    subscriptions: tuple[Link, ...]
    for_programs: tuple[Link, ...]
    how_to_read: tuple[str, ...]
    sheets: tuple[FileGroup, ...]
    issues: tuple[IssueView, ...]
    corrections: Link
    licence: Link | None
    attribution: str
    citation: str


def page(records: Records, catalogue: Catalogue) -> Page:
    """Return the page of downloads."""
    around = Around(records, addresses.DATA)
    city = records.city.record
    quarter = wording.quarter(current_quarter(records))
    book = next(each for each in catalogue.whole if each.table == BOOK)
    view = DataView(
        crumbs=(around.home(),),
        heading=words.DATA,
        quarter=quarter,
        freshness=_freshness(records),
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
        subscriptions=_subscriptions(around),
        for_programs=_for_programs(around),
        how_to_read=download_words.HOW_TO_READ,
        sheets=around.downloads(catalogue.sheets),
        issues=issues(around),
        corrections=around.to(correction_words.CORRECTIONS, addresses.CORRECTIONS),
        licence=Link(city.licence.name, city.licence.address or "") if city.licence else None,
        attribution=(city.licence.attribution or "") if city.licence else "",
        citation=around.citation(words.DATA, quarter),
    )
    described = titles.data(city.name, len(catalogue.tables), quarter)
    return Page(
        around.address, words.DATA, described, "data", view, dataset=dataset(records, catalogue, described)
    )


def _freshness(records: Records) -> str:
    """Say how far the records reach, and how many of the newest reports are there."""
    now = current_quarter(records)
    reports = [filed.record for (_, quarter), filed in records.reports.items() if quarter == now.written]
    last = wording.day(max(map(handed_in, reports))) if reports else None
    return download_words.freshness(wording.quarter(now), len(reports), len(expected(records, now)), last)


def _shelf(around: Around, of: Link, files: tuple[Download, ...]) -> Shelf:
    return Shelf(of, _book(around, files), around.downloads(each for each in files if each.table != BOOK))


def _book(around: Around, files: Iterable[Download]) -> FileLink:
    return around.file(next(each for each in files if each.table == BOOK))


def _subscriptions(around: Around) -> tuple[Link, ...]:
    name = around.records.city.record.name
    return (
        around.to(news.feed_title(name, ""), addresses.feed("all")),
        around.to(words.FIELDS, addresses.FIELDS),
        around.to(words.DEPARTMENTS, addresses.DEPARTMENTS),
        around.to(words.PLEDGES, addresses.PLEDGES),
    )


def _for_programs(around: Around) -> tuple[Link, ...]:
    whole = Part("all").folder
    return (
        around.to(download_words.PACKAGE_NAME, f"{whole}{downloads.PACKAGE}"),
        around.to(download_words.CATALOGUE_NAME, downloads.CATALOGUE_FILE),
        around.to(download_words.CHECKSUMS_NAME, f"{whole}{downloads.CHECKSUMS}"),
        around.to(words.READ_ME, downloads.README),
    )


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
    files = tuple(around.file(each) for each in own)
    return TableFiles(
        f"table-{table.id}", table.title, table.row, download_words.rows(own[0].rows), files, sheet
    )
