"""Downloads: what there is, how fresh it is, what each column means, and how to name the source."""

from __future__ import annotations

from generator import wording
from generator.ledger import addresses, downloads
from generator.ledger.downloads import MEDIA, OF_ALL, WHOLE, Catalogue, Download, Table
from generator.ledger.news import handed_in
from generator.ledger.standing import current_quarter, expected
from generator.pages.page import Page
from generator.pages.views.links import Around
from generator.pages.views.parts import CellView, RowView, TableView, View
from generator.pages.views.worked import questions
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
        "questions": questions(records, catalogue.tables),
        "tables": [(table, catalogue.of(table.id)[0], _columns(table)) for table in catalogue.tables],
        "programs": {name: around.href(address) for name, address in _PROGRAMS.items()},
        "how_to_read": words.HOW_TO_READ,
        **{name: catalogue.of(name)[0] for name in OF_ALL},
        "issues": tuple(reversed(records.issues)),
    }
    told = words.described(city.name, len(catalogue.tables), wording.quarter(now))
    of_all = _dataset(records, catalogue, told)
    return Page(around.address, page_words.DATA, "data", view, description=told, dataset=of_all)


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
        "distribution": list(map(_distribution, catalogue.whole)),
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
        "encodingFormat": MEDIA[each.format],
        "contentUrl": addresses.relative(each.address, addresses.DATA),
    }
