"""The files to download: each row is written once a format, and the files are cut from what was written."""

from __future__ import annotations

from collections.abc import Iterator

from generator.data.books import Books
from generator.data.checksums import with_checksums
from generator.data.dcat import dcat
from generator.data.explaining import explained
from generator.data.formats import WRITERS
from generator.data.package import Packages
from generator.data.tables import SHEET
from generator.data.tabulated import Tabulated
from generator.ledger.downloads import README, Part, Table, column_sheet
from generator.wording import downloads as words


def render(tables: Tabulated) -> Iterator[tuple[str, bytes]]:
    """Return every table and book of the city and of each part, the column sheets, checksums, how to read.

    Returns:
        pairs of an address from the site's root and the file's bytes; the same records give the same pairs
        in the same order.

    """
    yield from with_checksums(_files(tables))


def render_quarter(tables: Tabulated, quarter: str) -> Iterator[tuple[str, bytes]]:
    """Return the files of one quarter, byte for byte those that `render` returns, by their names alone."""
    folder = Part("quarters", quarter).folder
    for address, content in with_checksums(_parts(tables.of_quarter(quarter))):
        if address.startswith(folder):
            yield address.removeprefix(folder), content


def _files(tables: Tabulated) -> Iterator[tuple[str, bytes]]:
    yield from _parts(tables)
    for table in tables.tables:
        yield from _sheet(table)
    yield dcat(tables)
    yield README, "\r\n\r\n".join(("\ufeff" + words.HOW_TO_READ[0], *words.HOW_TO_READ[1:], "")).encode()


def _parts(tables: Tabulated) -> Iterator[tuple[str, bytes]]:
    books, packages = Books(tables), Packages(tables)
    for table in tables.tables:
        blocks = tables.blocks[table.id]
        cuts = tuple(tables.cuts(table))
        for form, writer_of in WRITERS.items():
            writer = writer_of(table)
            written = {key: writer.block(rows) for key, rows in blocks.items()}
            for cut in cuts:
                content = writer.file(written[key] for key in cut.keys)
                if form == "csv":
                    packages.add(cut.part, table, content)
                yield cut.part.file(table.id, form), content
        books.add(table, blocks, cuts)
    yield from books.files()
    yield from packages.files()


def _sheet(table: Table) -> Iterator[tuple[str, bytes]]:
    rows = list(explained(table))
    for form, writer_of in WRITERS.items():
        writer = writer_of(SHEET)
        yield column_sheet(table.id, form), writer.file([writer.block(rows)])
