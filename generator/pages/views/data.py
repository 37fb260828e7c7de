"""Downloads: what there is, what each column means, and how to name the source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator import wording
from generator.ledger import addresses, downloads
from generator.ledger.downloads import Catalogue, Download, Table
from generator.ledger.standing import current_quarter
from generator.pages.page import Page
from generator.pages.views.links import Around, FileGroup
from generator.pages.views.parts import CellView, Link, RowView, TableView
from generator.record.records import Records
from generator.wording import columns, titles
from generator.wording import downloads as download_words
from generator.wording import pages as words


@dataclass(frozen=True, slots=True)
class TableFiles:
    """A table of the whole city: its title, what a row is, how many rows, its files and its columns."""

    anchor: str
    title: str
    row: str
    rows: int
    files: tuple[Link, ...]
    columns: TableView


@dataclass(frozen=True, slots=True)
class Shelf:
    """The files of one quarter or one pledge."""

    of: Link
    tables: tuple[FileGroup, ...]


@dataclass(frozen=True, slots=True)
class DataView:
    """What the page of downloads shows."""

    crumbs: tuple[Link, ...]
    heading: str
    quarter: str
    how_to_read: tuple[str, ...]
    tables: tuple[TableFiles, ...]
    sheets: tuple[FileGroup, ...]
    quarters: tuple[Shelf, ...]
    pledges: tuple[Shelf, ...]
    read_me: Link
    licence: Link | None
    citation: str


def page(records: Records, catalogue: Catalogue) -> Page:
    """Return the page of downloads."""
    around = Around(records, addresses.DATA)
    city = records.city.record
    quarter = wording.quarter(current_quarter(records))
    view = DataView(
        crumbs=(around.home(),),
        heading=words.DATA,
        quarter=quarter,
        how_to_read=download_words.HOW_TO_READ,
        tables=tuple(_table(around, table, catalogue.whole) for table in catalogue.tables),
        sheets=around.downloads(catalogue.sheets),
        quarters=tuple(
            Shelf(
                around.to(wording.quarter(each), addresses.quarter(each.written)),
                around.downloads(catalogue.quarters[each.written]),
            )
            for each in reversed(records.quarters)
        ),
        pledges=tuple(
            Shelf(around.pledge(key), around.downloads(catalogue.pledges[key])) for key in records.pledges
        ),
        read_me=around.to(words.READ_ME, downloads.README),
        licence=Link(city.licence.name, city.licence.address or "") if city.licence else None,
        citation=around.citation(words.DATA, quarter),
    )
    told = titles.data(city.name, len(view.tables), quarter)
    return Page(around.address, words.DATA, told, "data", view)


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
    files = tuple(around.to(each.format.upper(), each.address) for each in own)
    return TableFiles(f"table-{table.id}", table.title, table.row, own[0].rows, files, sheet)
