"""The files to download: each table of the city once in each format, and a book of each part."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from generator.cache import NOTHING_KEPT, Cache
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
from generator.published import addresses
from generator.published.downloads import COLUMNS, DATABASE, JSONS, README, RECORDS, WHOLE, Part, Table
from generator.record.records import Records
from generator.record.writing import plain
from generator.wording import downloads as words

_MADE = (1980, 1, 1, 0, 0, 0)  # the first day that ZIP knows: archives bear no time of making


def render(
    records: Records,
    tables: Tabulated,
    originals: Iterable[tuple[str, bytes]],
    cache: Cache = NOTHING_KEPT,
) -> Iterator[tuple[str, bytes]]:
    """Return every table of the city, the book of each part, all records, checksums, how to read.

    Args:
        records: what the tables were made of.
        tables: their rows.
        originals: the records' own files by their paths.
        cache: where the files are kept of a pledge, and of a city, whose records are the same as before.

    Returns:
        pairs of an address from the site's root and the file's bytes; the same records give the same pairs
        in the same order.

    """
    yield from with_checksums(_files(records, tables, originals, cache), addresses.DATA)


def render_quarter(tables: Tabulated, quarter: str) -> Iterator[tuple[str, bytes]]:
    """Return the files of one quarter as a release freezes them, by their names alone."""
    part = Part("quarters", quarter)
    for address, content in with_checksums(part_files(tables, part), part.folder):
        yield address.removeprefix(part.folder), content


def _files(
    records: Records, tables: Tabulated, originals: Iterable[tuple[str, bytes]], cache: Cache
) -> Iterator[tuple[str, bytes]]:
    city: tuple[Callable[[], list[tuple[str, bytes]]], ...] = (
        lambda: list(_tables(tables, WHOLE)),
        lambda: [_jsons(tables, WHOLE)],
        lambda: [_book(tables, WHOLE)],
        lambda: [(WHOLE.file(DATABASE, "sqlite"), database(tables))],
        lambda: [(WHOLE.file(RECORDS, "zip"), zipped(originals))],
    )
    digest = records.digest
    for number, make in enumerate(city):
        yield from cache.kept("downloads", (digest, str(number)), make)
    yield column_sheet(tables)
    for pledge, own in records.of_pledges():
        yield from cache.kept("downloads", (own.digest, pledge), partial(_of_pledge, tables, own, pledge))
    yield dcat(records, catalogue(tables, {}))
    yield README, "\r\n\r\n".join(("\ufeff" + words.HOW_TO_READ[0], *words.HOW_TO_READ[1:], "")).encode()


def _of_pledge(tables: Tabulated, records: Records, pledge: str) -> list[tuple[str, bytes]]:
    part = Part("pledges", pledge)
    return [_book(tables, part), (part.file(RECORDS, "json"), _history(records, pledge))]


def part_files(tables: Tabulated, part: Part) -> Iterator[tuple[str, bytes]]:
    """Yield each table of a part as CSV, what describes these to programs, all as JSON, and the book."""
    yield from _tables(tables, part)
    yield _jsons(tables, part)
    yield _book(tables, part)


def _tables(tables: Tabulated, part: Part) -> Iterator[tuple[str, bytes]]:
    packages = Packages(tables)
    for table, content in _written(tables, part, Csv):
        packages.add(part, table, content)
        yield part.file(table.id, "csv"), content
    yield from packages.files()


def _jsons(tables: Tabulated, part: Part) -> tuple[str, bytes]:
    jsons = ((f"{table.id}.json", content) for table, content in _written(tables, part, Json))
    return part.file(JSONS, "zip"), zipped(jsons)


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
