"""Which tables can be downloaded, at which address, and what each column of them means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from generator.ledger import addresses

ColumnType = Literal["text", "code", "number", "date", "flag"]
"""What a column holds; `code` is one of a few fixed words, `flag` is yes or no."""

Format = Literal["csv", "json", "xlsx"]

Kind = Literal["all", "quarters", "pledges", "departments"]
"""What a part of the downloads is: the whole city, or one of these."""

README = f"{addresses.DATA}README.txt"
"""The address of the page of plain text that says how to read the downloads."""

CHECKSUMS = "SHA256SUMS"
"""The name of the file of checksums in each folder of downloads, as `sha256sum -c` reads it."""

CATALOGUE_FILE = f"{addresses.DATA}catalog.jsonld"
"""The address of the file by which catalogues of open data take up the downloads (DCAT)."""

PACKAGE = "datapackage.json"
"""The name of the file that describes the CSVs of a folder to programs."""

BOOK = "book"
"""What stands for a table's id where all tables of a part stand in one file."""


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
class Column:
    """A column: `id` names it in JSON, `heading` in CSV; `unit` is None where it has none.

    `codes` gives the Korean word of each code: JSON bears the code, CSV the word; empty for other types.
    """

    id: str
    heading: str
    description: str
    type: ColumnType
    unit: str | None
    codes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its Korean title, what one row of it is, and its columns."""

    id: str
    title: str
    row: str
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Download:
    """A file to take home: address from the site's root, its table's Korean title, format, rows, table id.

    A book holds all tables of its part: its table id is `book`, its rows are those of all its tables.
    `save_as` is the name under which a reader keeps it; that ends in the last day that it tells of, while the
    address never changes.
    """

    address: str
    title: str
    format: Format
    rows: int
    table: str
    save_as: str


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All downloads: of the whole, of each quarter, pledge and department (by id), and the column sheets."""

    tables: tuple[Table, ...]
    sheets: tuple[Download, ...]
    whole: tuple[Download, ...]
    quarters: Mapping[str, tuple[Download, ...]]
    pledges: Mapping[str, tuple[Download, ...]]
    departments: Mapping[str, tuple[Download, ...]]


def column_sheet(table: str, form: Format) -> str:
    """Return the address of the sheet that explains a table's columns."""
    return f"{addresses.DATA}columns/{table}.{form}"
