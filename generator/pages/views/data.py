"""Downloads: what there is, how fresh it is, what each column means, and how to name the source."""

from __future__ import annotations

from generator.ledger.news import handed_in
from generator.ledger.status_as_of import current_quarter, expected
from generator.pages.links import LinkBuilder
from generator.pages.page import Page
from generator.pages.parts import CellView, RowView, TableView
from generator.pages.views.example_queries import questions
from generator.published import addresses, downloads
from generator.published.downloads import OF_ALL, WHOLE, Catalogue, Table, dataset
from generator.record.records import Records
from generator.wording import columns
from generator.wording import downloads as words
from generator.wording import pages as page_words

_PROGRAMS = {
    "package": f"{WHOLE.folder}{downloads.PACKAGE}",
    "catalogue": downloads.CATALOGUE_FILE,
    "checksums": f"{addresses.DATA}{downloads.CHECKSUMS}",
    "read_me": downloads.README,
}
"""What programs read."""


def page(records: Records, catalogue: Catalogue) -> Page:
    """Return the page of downloads."""
    around = LinkBuilder(records, addresses.DATA)
    city = records.city.record
    now = current_quarter(records)
    newest = [filed.record for (_, each), filed in records.reports.items() if each == now.written]
    view = {
        "city": city,
        "now": now,
        "owed": len(expected(records, now)),
        "reports": len(newest),
        "last": max(map(handed_in, newest), default=None),
        "questions": questions(records, catalogue.tables),
        "tables": [(table, catalogue.of(table.id)[0], _columns(table)) for table in catalogue.tables],
        "programs": {name: around.href(address) for name, address in _PROGRAMS.items()},
        "how_to_read": words.HOW_TO_READ,
        **{name: catalogue.of(name)[0] for name in OF_ALL},
        "issues": tuple(reversed(records.issues)),
    }
    told = dataset(records, catalogue)
    return Page(around.address, page_words.DATA, "data", view, description=told["description"], dataset=told)


def _columns(table: Table) -> TableView:
    """Return what the columns of a table mean."""
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
    corner, *heads = (heading for name, heading in columns.SHEET if name not in {"table", "table_title"})
    return TableView(words.columns_of(table.title), "", corner, tuple(heads), rows)
