"""The files to download: each table of the city once in each format, and a book of each part."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache as cached
from functools import partial
from itertools import chain
from typing import TypeAlias

from generator.cache import NOTHING_KEPT, Cache
from generator.data.books import Book, Rows, book
from generator.data.catalogue import catalogue
from generator.data.database import Types, database, types_of
from generator.data.database import share as share_of_database
from generator.data.dcat import dcat
from generator.data.formats import Csv, Json
from generator.data.package import Sums, package, with_checksums
from generator.data.pressing import Piece, pressed, zipped
from generator.data.tables import explained
from generator.data.tabulated import OF_THE_CITY, Tabulated
from generator.published import addresses
from generator.published.downloads import COLUMNS, DATABASE, JSONS, README, RECORDS, WHOLE, Part
from generator.record.records import Records
from generator.record.writing import plain
from generator.wording import downloads as words
from generator.wording.columns import SHEET, Table

_Share: TypeAlias = tuple[dict[str, bytes], dict[str, Piece], dict[str, str]]
"""Of some rows by table: the lines of the CSV, those of the JSON, and the types of numbers in SQL."""


def render(
    records: Records,
    tables: Tabulated,
    originals: Iterable[tuple[str, Piece]],
    cache: Cache = NOTHING_KEPT,
) -> Iterator[tuple[str, bytes]]:
    """Return every table of the city, the book of each part, all records, checksums, how to read.

    Args:
        records: what the tables were made of.
        tables: their rows.
        originals: the records' own files, pressed, by their paths.
        cache: where the files are kept of a pledge, and of a city, whose records are the same as before.

    Returns:
        pairs of an address from the site's root and the file's bytes; the same records give the same pairs
        in the same order.

    """
    yield from with_checksums(partial(_files, records, tables, originals, cache), addresses.DATA)


def render_quarter(tables: Tabulated, quarter: str) -> Iterator[tuple[str, bytes]]:
    """Return the files of one quarter as a release freezes them, by their names alone."""
    part = Part("quarters", quarter)
    files = with_checksums(lambda sums: _of_quarter(tables, part, sums), part.folder)
    return ((address.removeprefix(part.folder), content) for address, content in files)


def _of_quarter(tables: Tabulated, part: Part, sums: Sums) -> Iterator[tuple[str, bytes]]:
    rows = cached(partial(tables.rows, part))
    yield from _texts(tables, part, [table for table, _ in rows()], [_share(rows)], sums)
    yield _book(tables, part, rows)


def _files(
    records: Records,
    tables: Tabulated,
    originals: Iterable[tuple[str, Piece]],
    cache: Cache,
    sums: Sums,
) -> Iterator[tuple[str, bytes]]:
    """Return the files of the city out of the shares of its pledges, of which each is kept."""
    digests: dict[str, str] = {}
    counts = [(table, tables.count(table, WHOLE)) for table in tables.tables]
    whole = Book(tables.titles[WHOLE], counts)
    shares: list[_Share] = []
    for pledge, own in chain(((OF_THE_CITY, records),), records.of_pledges()):
        digests[pledge] = own.digest
        inputs, rows = (pledge, own.digest), cached(partial(tables.rows, Part("pledges", pledge)))
        shares.append(cache.kept("shares", inputs, partial(_share, rows)))
        for table in tables.tables:
            if count := tables.counts[pledge].get(table.id):
                whole.add(table, count, rows, cache, inputs)
        if pledge:
            yield from cache.kept("downloads", inputs, partial(_of_pledge, tables, rows, own, pledge))
    types: dict[str, str] = {}
    for *_, own_types in shares:
        types.update({column: max(type_, types.get(column, "")) for column, type_ in own_types.items()})
    yield from _texts(tables, WHOLE, tables.tables, shares, sums)
    shares.clear()  # they stand in the texts by now, and are the most that is held
    yield WHOLE.book, whole.content()
    yield WHOLE.file(DATABASE, "sqlite"), _database(tables, digests, types, cache)
    yield WHOLE.file(RECORDS, "zip"), zipped((path, [content]) for path, content in originals)
    yield column_sheet(tables)
    yield dcat(records, catalogue(tables, {}))
    yield README, "\r\n\r\n".join(("\ufeff" + words.HOW_TO_READ[0], *words.HOW_TO_READ[1:], "")).encode()


def _share(rows: Rows) -> _Share:
    share: _Share = ({}, {}, {})
    for table, held in rows():
        if held:
            share[0][table.id] = Csv(table).block(held)
            share[1][table.id] = pressed(Json(table).block(held))
            share[2].update(types_of(table, held))
    return share


def _texts(
    tables: Tabulated, part: Part, held: Sequence[Table], shares: Sequence[_Share], sums: Sums
) -> Iterator[tuple[str, bytes]]:
    """Yield each table of a part as CSV, what describes these to programs, and all as JSON."""
    for table in held:
        yield (
            part.file(table.id, "csv"),
            Csv(table).file(own[table.id] for own, *_ in shares if table.id in own),
        )
    yield package(tables, part, held, sums)
    jsons = (
        (f"{table.id}.json", Json(table).pieces(own[table.id] for _, own, _ in shares if table.id in own))
        for table in held
    )
    yield part.file(JSONS, "zip"), zipped(jsons)


def _database(tables: Tabulated, digests: Mapping[str, str], types: Types, cache: Cache) -> bytes:
    keys = (*tables.quarters, *(f"{addresses.PLEDGES}{pledge}" for pledge in tables.pledges))

    def made(pledge: str) -> bytes:
        inputs = (pledge, digests[pledge], *keys, *chain(*sorted(types.items())))
        part = Part("pledges", pledge)
        return cache.kept("database", inputs, lambda: share_of_database(tables.rows(part), keys, types))

    held = ((tables.counts[pledge], made(pledge)) for pledge in digests)
    return database(tables.tables, keys, types, held)


def _of_pledge(tables: Tabulated, rows: Rows, records: Records, pledge: str) -> list[tuple[str, bytes]]:
    part = Part("pledges", pledge)
    return [_book(tables, part, rows), (part.file(RECORDS, "json"), _history(records, pledge))]


def column_sheet(tables: Tabulated) -> tuple[str, bytes]:
    """Return the CSV that tells what each column of each table means, with its address."""
    writer = Csv(SHEET)
    rows = [row for table in tables.tables for row in explained(table)]
    return WHOLE.file(COLUMNS, "csv"), writer.file([writer.block(rows)])


def _book(tables: Tabulated, part: Part, rows: Rows) -> tuple[str, bytes]:
    """Return a part's book with its address; a table without rows has a sheet only in the city's own."""
    return part.book, book(tables.titles[part], [each for each in rows() if each[1]])


def _history(records: Records, pledge: str) -> bytes:
    """Return a pledge's record and its reports as they were written, in the words of their schemas."""
    reports = [filed for (key, _), filed in records.reports.items() if key == pledge]
    told = {
        "pledge": plain(records.pledges[pledge].record),
        "reports": [plain(filed.record) for filed in reports],
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
