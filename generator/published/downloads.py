"""What can be downloaded, at which address, and how all is described."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from generator import wording
from generator.published import addresses
from generator.record.records import Records
from generator.wording import downloads as words
from generator.wording.columns import Table

Format = Literal["csv", "json", "xlsx", "sqlite", "zip"]

Kind = Literal["all", "quarters", "pledges"]
"""What a part of the downloads is: the whole city, or one of these."""

README = f"{addresses.DATA}README.txt"
"""The address of the page of plain text that says how to read the downloads."""

CHECKSUMS = "SHA256SUMS"
"""The name of the file of checksums, of all downloads or of a released quarter, for `sha256sum -c`."""

CATALOGUE_FILE = f"{addresses.DATA}catalog.jsonld"
"""The address of the file by which catalogues of open data take up the downloads (DCAT)."""

PACKAGE = "datapackage.json"
"""The name of the file that describes the CSVs of a folder to programs."""

BOOK, DATABASE, JSONS, COLUMNS, RECORDS = "book", "pledgebook", "json", "columns", "records"
OF_ALL = (BOOK, DATABASE, JSONS, COLUMNS, RECORDS)
"""What stands for a table's id where a file tells of all: as Excel, SQLite, JSON (an archive with a file for
each table), what their columns mean, and the records as they were written."""

MEDIA: dict[Format, str] = {
    "csv": "text/csv",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "sqlite": "application/vnd.sqlite3",
    "zip": "application/zip",
}
"""How programs call each format."""


@dataclass(frozen=True, slots=True)
class Part:
    """What a set of downloads tells of: the whole city (no id), a quarter, a pledge or a department."""

    kind: Kind
    id: str = ""

    @property
    def folder(self) -> str:
        """Return the address of the folder in which its files lie."""
        return f"{addresses.DATA}{self.kind}/{self.id}/" if self.id else f"{addresses.DATA}{self.kind}/"

    def file(self, table: str, form: Format) -> str:
        """Return the address of one of its tables."""
        return f"{self.folder}{table}.{form}"

    @property
    def book(self) -> str:
        """Return the address of the one file that holds all its tables."""
        return self.file(BOOK, "xlsx")


WHOLE = Part("all")
"""The whole city."""


@dataclass(frozen=True, slots=True)
class Download:
    """A file to take home: address from the site's root, Korean title, format, rows, table id.

    A file of all tables has the rows of all (the records have none), and one of `OF_ALL` for an id.
    `save_as` is the name under which a reader keeps it; that ends in the last day that it tells of, while the
    address never changes. `size` is in bytes; None where nothing was written yet.
    """

    address: str
    title: str
    format: Format
    rows: int
    table: str
    save_as: str
    size: int | None = None


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All downloads: of the whole city, and of each pledge (by id)."""

    tables: tuple[Table, ...]
    whole: tuple[Download, ...]
    pledges: Mapping[str, tuple[Download, ...]]

    def of(self, table: str) -> tuple[Download, ...]:
        """Return the files of the whole city with one id: a table's, or one of `OF_ALL`."""
        return tuple(each for each in self.whole if each.table == table)


def dataset(records: Records, catalogue: Catalogue) -> dict[str, Any]:
    """Return the description of the whole city's data; addresses are relative to the folder of downloads.

    Source: schema.org/Dataset, schema.org/DataDownload. What the city does not state is left out.
    """
    city = records.city.record
    days = records.quarters[0].first, records.quarters[-1].last
    until = wording.quarter(records.quarters[-1])
    told: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": words.dataset_title(city.name),
        "description": words.described(city.name, len(catalogue.tables), until),
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


def _distribution(each: Download) -> dict[str, str]:
    return {
        "@type": "DataDownload",
        "name": each.title,
        "encodingFormat": MEDIA[each.format],
        "contentUrl": addresses.relative(each.address, addresses.DATA),
    }
