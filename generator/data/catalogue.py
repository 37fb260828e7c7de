"""The list of all downloads, for pages to link to, taken from the rows before any file is written."""

from __future__ import annotations

from generator.data.formats import WRITERS
from generator.data.tables import TABLES
from generator.data.tabulated import Tabulated
from generator.ledger.downloads import Catalogue, Download, column_sheet
from generator.wording import columns as words


def catalogue(tables: Tabulated) -> Catalogue:
    """Return every download with its address, title, format and number of rows."""
    whole: list[Download] = []
    quarters: dict[str, list[Download]] = {quarter: [] for quarter in tables.quarters}
    pledges: dict[str, list[Download]] = {pledge: [] for pledge in tables.pledges}
    for table in TABLES:
        blocks = tables.blocks[table.id]
        for cut in tables.cuts(table):
            rows = sum(len(blocks[key]) for key in cut.keys)
            files = whole
            if cut.pledge is not None:
                files = pledges[cut.pledge]
            elif cut.quarter is not None:
                files = quarters[cut.quarter]
            for form in WRITERS:
                title = table.title
                address = cut.address(table.id, form)
                files.append(Download(address, title, form, rows, table.id))
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
        tuple(whole),
        {quarter: tuple(files) for quarter, files in quarters.items()},
        {pledge: tuple(files) for pledge, files in pledges.items()},
    )
