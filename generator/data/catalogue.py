"""The list of all downloads, for pages to link to, taken from the rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.data.tabulated import Tabulated
from generator.published.downloads import (
    BOOK,
    COLUMNS,
    DATABASE,
    JSONS,
    RECORDS,
    WHOLE,
    Catalogue,
    Download,
    Format,
    Part,
)
from generator.wording import downloads as words
from generator.wording.columns import SHEET

_NOT_IN_NAMES = re.compile(r"""[\\/:*?"<>|,]""")


def catalogue(tables: Tabulated, sizes: Mapping[str, int]) -> Catalogue:
    """Return every download with its address, title, format, number of rows, and its size where it is given.

    Args:
        tables: the rows.
        sizes: of the files by their addresses, in bytes.

    """
    return Catalogue(
        tables.tables,
        tuple(_of(tables, WHOLE, sizes)),
        {each: tuple(_of(tables, Part("pledges", each), sizes)) for each in tables.pledges},
    )


def _of(tables: Tabulated, part: Part, sizes: Mapping[str, int]) -> Iterator[Download]:
    """Yield the files of a part."""
    held = [(table, tables.count(table, part)) for table in tables.tables]
    rows = sum(count for _, count in held)

    def file(table: str, title: str, form: Format, count: int) -> Download:
        address, name = part.file(table, form), _save_as(tables, part, title, form)
        return Download(address, title, form, count, table, name, sizes.get(address))

    yield file(BOOK, words.ALL_TABLES, "xlsx", rows)
    if part.kind == "pledges":
        yield file(RECORDS, words.HISTORY, "json", 0)
    if part != WHOLE:
        return
    yield from (file(table.id, table.title, "csv", count) for table, count in held)
    yield file(DATABASE, words.ALL_TABLES, "sqlite", rows)
    yield file(JSONS, words.ALL_TABLES_AS_JSON, "zip", rows)
    yield file(COLUMNS, SHEET.title, "csv", sum(len(table.columns) for table, _ in held))
    yield file(RECORDS, words.RECORDS, "zip", 0)


def _save_as(tables: Tabulated, part: Part, title: str, form: Format) -> str:
    """Return a name that every file system takes, without spaces, which some tools cut names at."""
    _, day = tables.days[tables.quarters[-1]]
    return "_".join(_NOT_IN_NAMES.sub(" ", f"{tables.titles[part]} {title} {day}").split()) + f".{form}"
