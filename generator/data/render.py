"""The files to download: each table of the city once in each format, and a book of each part."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Iterable, Iterator

from generator.data.books import book
from generator.data.catalogue import catalogue
from generator.data.checksums import with_checksums
from generator.data.database import database
from generator.data.dcat import dcat
from generator.data.explaining import explained
from generator.data.formats import Csv, Json, Writer
from generator.data.package import Packages
from generator.data.tables import SHEET
from generator.data.tabulated import Tabulated
from generator.ledger import addresses
from generator.ledger.downloads import COLUMNS, DATABASE, JSONS, README, RECORDS, WHOLE, Part, Table
from generator.record.records import Records
from generator.record.writing import plain
from generator.wording import downloads as words

_MADE = (1980, 1, 1, 0, 0, 0)  # the first day that ZIP knows: archives bear no time of making


def render(
    records: Records, tables: Tabulated, originals: Iterable[tuple[str, bytes]]
) -> Iterator[tuple[str, bytes]]:
    """Return every table of the city, the book of each part, all records, checksums, how to read.

    Args:
        records: what the tables were made of.
        tables: their rows.
        originals: the records' own files by their paths.

    Returns:
        pairs of an address from the site's root and the file's bytes; the same records give the same pairs
        in the same order.

    """
    yield from with_checksums(_files(records, tables, originals), addresses.DATA)


def render_quarter(tables: Tabulated, quarter: str) -> Iterator[tuple[str, bytes]]:
    """Return the files of one quarter as a release freezes them, by their names alone."""
    part = Part("quarters", quarter)
    for address, content in with_checksums(part_files(tables, part), part.folder):
        yield address.removeprefix(part.folder), content


def _files(
    records: Records, tables: Tabulated, originals: Iterable[tuple[str, bytes]]
) -> Iterator[tuple[str, bytes]]:
    yield from part_files(tables, WHOLE)
    yield WHOLE.file(DATABASE, "sqlite"), database(tables)
    yield WHOLE.file(RECORDS, "zip"), zipped(originals)
    yield column_sheet(tables)
    for pledge in tables.pledges:
        part = Part("pledges", pledge)
        yield _book(tables, part)
        yield part.file(RECORDS, "json"), _history(records, pledge)
    yield dcat(records, catalogue(tables, {}))
    yield README, "\r\n\r\n".join(("\ufeff" + words.HOW_TO_READ[0], *words.HOW_TO_READ[1:], "")).encode()


def part_files(tables: Tabulated, part: Part) -> Iterator[tuple[str, bytes]]:
    """Yield each table of a part as CSV, what describes these to programs, all as JSON, and the book."""
    packages = Packages(tables)
    for table, content in _written(tables, part, Csv):
        packages.add(part, table, content)
        yield part.file(table.id, "csv"), content
    yield from packages.files()
    jsons = ((f"{table.id}.json", content) for table, content in _written(tables, part, Json))
    yield part.file(JSONS, "zip"), zipped(jsons)
    yield _book(tables, part)


def column_sheet(tables: Tabulated) -> tuple[str, bytes]:
    """Return the CSV that tells what each column of each table means, with its address."""
    writer = Csv(SHEET)
    rows = [row for table in tables.tables for row in explained(table)]
    return WHOLE.file(COLUMNS, "csv"), writer.file([writer.block(rows)])


def _written(
    tables: Tabulated, part: Part, writer_of: Callable[[Table], Writer]
) -> Iterator[tuple[Table, bytes]]:
    for table, blocks in tables.of(part):
        writer = writer_of(table)
        yield table, writer.file(map(writer.block, blocks))


def _book(tables: Tabulated, part: Part) -> tuple[str, bytes]:
    """Return a part's book with its address; a table without rows has a sheet only in the city's own."""
    sheets = [(table, blocks) for table, blocks in tables.of(part) if blocks or part == WHOLE]
    return part.book, book(tables.titles[part], sheets)


def _history(records: Records, pledge: str) -> bytes:
    """Return a pledge's record and its reports as they were written, in the words of their schemas."""
    reports = [filed for (key, _), filed in records.reports.items() if key == pledge]
    told = {
        "pledge": plain(records.pledges[pledge].record),
        "reports": [plain(filed.record) for filed in reports],
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def zipped(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return files in one ZIP archive, in their order; the same files give the same bytes."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in files:
            entry = zipfile.ZipInfo(path, _MADE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # as on Linux, whatever the machine
            archive.writestr(entry, content)
    return held.getvalue()
