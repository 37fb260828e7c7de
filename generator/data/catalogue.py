"""The list of all downloads, for pages to link to, taken from the rows before any file is written."""

from __future__ import annotations

from collections.abc import Iterable

from generator.data.formats import WRITERS
from generator.data.tables import TABLES
from generator.data.tabulated import Tabulated
from generator.ledger.downloads import BOOK, WHOLE, Catalogue, Download, Kind, Part, column_sheet
from generator.wording import columns as words
from generator.wording import downloads as download_words


def catalogue(tables: Tabulated) -> Catalogue:
    """Return every download with its address, title, format and number of rows."""
    files: dict[Part, list[Download]] = {part: [] for part in tables.titles}
    for table in TABLES:
        blocks = tables.blocks[table.id]
        for cut in tables.cuts(table):
            rows = sum(len(blocks[key]) for key in cut.keys)
            files[cut.part].extend(
                Download(cut.part.file(table.id, form), table.title, form, rows, table.id) for form in WRITERS
            )
    for part, own in files.items():
        rows = sum(each.rows for each in own if each.format == "csv")
        own.append(Download(part.book, download_words.BOOK, "xlsx", rows, BOOK))
    sheets = tuple(
        Download(
            column_sheet(table.id, form),
            words.sheet_title(table.title),
            form,
            len(table.columns),
            table.id,
        )
        for table in TABLES
        for form in WRITERS
    )
    return Catalogue(
        TABLES,
        sheets,
        tuple(files[WHOLE]),
        _by_id(files, "quarters", tables.quarters),
        _by_id(files, "pledges", tables.pledges),
        _by_id(files, "departments", tables.departments),
    )


def _by_id(
    files: dict[Part, list[Download]], kind: Kind, ids: Iterable[str]
) -> dict[str, tuple[Download, ...]]:
    return {each: tuple(files[Part(kind, each)]) for each in ids}
