"""Which tables can be downloaded, at which address, and what each column of them means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from generator.ledger import addresses

ColumnType = Literal["text", "code", "number", "date", "flag"]
"""What a column holds; `code` is one of a few fixed words, `flag` is yes or no."""

Format = Literal["csv", "json"]

README = f"{addresses.DATA}README.txt"
"""The address of the page of plain text that says how to read the downloads."""


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
    """A file to take home: address from the site's root, its table's Korean title, format, rows, table id."""

    address: str
    title: str
    format: Format
    rows: int
    table: str


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All downloads: of the whole city, of each quarter and each pledge (by id), and the column sheets."""

    tables: tuple[Table, ...]
    sheets: tuple[Download, ...]
    whole: tuple[Download, ...]
    quarters: Mapping[str, tuple[Download, ...]]
    pledges: Mapping[str, tuple[Download, ...]]


def of_all(table: str, form: Format) -> str:
    """Return the address of a table of the whole city."""
    return f"{addresses.DATA}all/{table}.{form}"


def of_quarter(written: str, table: str, form: Format) -> str:
    """Return the address of a table of one quarter."""
    return f"{addresses.DATA}quarters/{written}/{table}.{form}"


def of_pledge(pledge_id: str, table: str, form: Format) -> str:
    """Return the address of a table of one pledge."""
    return f"{addresses.DATA}pledges/{pledge_id}/{table}.{form}"


def column_sheet(table: str, form: Format) -> str:
    """Return the address of the sheet that explains a table's columns."""
    return f"{addresses.DATA}columns/{table}.{form}"
