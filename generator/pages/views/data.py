"""Downloads: what there is, how fresh it is, what each column means, and how to name the source."""

from __future__ import annotations

from collections.abc import Iterable

from generator import wording
from generator.ledger import addresses, downloads
from generator.ledger.downloads import BOOK, WHOLE, Catalogue, Download, Table
from generator.ledger.news import handed_in
from generator.ledger.standing import current_quarter, expected
from generator.pages.page import Page
from generator.pages.views.links import Around, by_table
from generator.pages.views.parts import CellView, Link, RowView, TableView, View
from generator.pages.views.worked import questions
from generator.record.records import Records
from generator.wording import columns
from generator.wording import downloads as words
from generator.wording import pages as page_words

_PROGRAMS = {
    "package": f"{WHOLE.folder}{downloads.PACKAGE}",
    "catalogue": downloads.CATALOGUE_FILE,
    "checksums": f"{WHOLE.folder}{downloads.CHECKSUMS}",
    "read_me": downloads.README,
}
"""What programs read."""

_MEDIA = {
    "csv": "text/csv",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def page(records: Records, catalogue: Catalogue) -> Page:
    """Return the page of downloads."""
    around = Around(records, addresses.DATA)
    city = records.city.record
    now = current_quarter(records)
    newest = [filed.record for (_, each), filed in records.reports.items() if each == now.written]
    view = {
        "city": city,
        "now": now,
        "owed": len(expected(records, now)),
        "reports": len(newest),
        "last": max(map(handed_in, newest), default=None),
        "book": next(each for each in catalogue.whole if each.table == BOOK),
        "questions": questions(records, catalogue.tables),
        "tables": [(table, *_files(table, catalogue.whole)) for table in catalogue.tables],
        "quarters": [
            _shelf(around.quarter(each), catalogue.quarters[each.written])
            for each in reversed(records.quarters)
        ],
        "departments": [
            _shelf(around.department(each.names[-1]), catalogue.departments[each.id])
            for each in city.departments
        ],
        "programs": {name: around.href(address) for name, address in _PROGRAMS.items()},
        "how_to_read": words.HOW_TO_READ,
        "sheets": by_table(catalogue.sheets),
        "issues": tuple(reversed(records.issues)),
    }
    told = words.described(city.name, len(catalogue.tables), wording.quarter(now))
    of_all = _dataset(records, catalogue, told)
    return Page(around.address, page_words.DATA, "data", view, description=told, dataset=of_all)


def _shelf(of: Link, files: tuple[Download, ...]) -> View:
    """Return the files of one quarter or department: its book, and its tables."""
    book = next(each for each in files if each.table == BOOK)
    return {"of": of, "book": book, "tables": by_table(each for each in files if each.table != BOOK)}


def _files(table: Table, whole: Iterable[Download]) -> tuple[list[Download], TableView]:
    """Return the files of a table of the whole city, and what its columns mean."""
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
    return [each for each in whole if each.table == table.id], sheet


def _dataset(records: Records, catalogue: Catalogue, description: str) -> View:
    """Return schema.org's Dataset of the whole city; addresses are relative to the page that bears it.

    Source: schema.org/Dataset, schema.org/DataDownload. What the city does not state is left out.
    """
    city = records.city.record
    days = records.quarters[0].first, records.quarters[-1].last
    told: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": words.dataset_title(city.name),
        "description": description,
        "inLanguage": "ko",
        "isAccessibleForFree": True,
        "creator": {"@type": "GovernmentOrganization", "name": city.name},
        "temporalCoverage": f"{days[0]}/{days[1]}",
        "spatialCoverage": city.name,
        "variableMeasured": [table.title for table in catalogue.tables],
        "distribution": [
            _distribution(each) for each in catalogue.whole if each.table == BOOK or each.format == "csv"
        ],
    }
    if city.licence and city.licence.address:
        told["license"] = city.licence.address
    if city.licence and city.licence.attribution:
        told["creditText"] = city.licence.attribution
    return told


def _distribution(each: Download) -> View:
    return {
        "@type": "DataDownload",
        "name": each.title,
        "encodingFormat": _MEDIA[each.format],
        "contentUrl": addresses.relative(each.address, addresses.DATA),
    }
