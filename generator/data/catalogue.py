"""The list of all downloads, for pages to link to, taken from the rows before any file is written."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.data.formats import WRITERS
from generator.data.tabulated import Tabulated
from generator.ledger.downloads import BOOK, WHOLE, Catalogue, Download, Format, Kind, Part, column_sheet
from generator.wording import columns as words
from generator.wording import downloads as download_words

_NOT_IN_NAMES = re.compile(r"""[\\/:*?"<>|,]""")


def catalogue(tables: Tabulated) -> Catalogue:
    """Return every download with its address, title, format and number of rows."""
    files: dict[Part, list[Download]] = {part: [] for part in tables.titles}
    for table in tables.tables:
        blocks = tables.blocks[table.id]
        for cut in tables.cuts(table):
            rows = sum(len(blocks[key]) for key in cut.keys)
            for form in WRITERS:
                name = _save_as(tables, cut.part, table.title, form)
                address = cut.part.file(table.id, form)
                files[cut.part].append(Download(address, table.title, form, rows, table.id, name))
    for part, own in files.items():
        rows = sum(each.rows for each in own if each.format == "csv")
        name = _save_as(tables, part, download_words.ALL_TABLES, "xlsx")
        own.append(Download(part.book, download_words.BOOK, "xlsx", rows, BOOK, name))
    sheets = tuple(
        Download(
            column_sheet(table.id, form),
            words.sheet_title(table.title),
            form,
            len(table.columns),
            table.id,
            _file_name(words.sheet_title(table.title), form),
        )
        for table in tables.tables
        for form in WRITERS
    )
    return Catalogue(
        tables.tables,
        sheets,
        tuple(files[WHOLE]),
        _by_id(files, "quarters", tables.quarters),
        _by_id(files, "pledges", tables.pledges),
        _by_id(files, "departments", tables.departments),
    )


def _save_as(tables: Tabulated, part: Part, title: str, form: Format) -> str:
    _, day = tables.days[part.id if part.kind == "quarters" else tables.quarters[-1]]
    return _file_name(f"{tables.titles[part]} {title} {day}", form)


def _file_name(words_: str, form: Format) -> str:
    """Return a name that every file system takes, without spaces, which some tools cut names at."""
    return "_".join(_NOT_IN_NAMES.sub(" ", words_).split()) + f".{form}"


def _by_id(
    files: dict[Part, list[Download]], kind: Kind, ids: Iterable[str]
) -> dict[str, tuple[Download, ...]]:
    return {each: tuple(files[Part(kind, each)]) for each in ids}
