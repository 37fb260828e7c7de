"""The files of the index: a list of all pledges, books of pieces, and a text for each pledge.

Each is a script that hands its data to the search script: unlike other files, a browser loads these from a
folder too (`file://`), and under the strictest rules for scripts (Content-Security-Policy).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from generator import wording
from generator.cache import NOTHING_KEPT, Cache
from generator.ledger.relations import became, when_in_words
from generator.published import addresses
from generator.record.form import KNOWN_ROWS
from generator.record.records import Records
from generator.search import units
from generator.search.documents import Document, OwnDocument, Zone, document, own_documents
from generator.search.synonyms import known
from generator.search.units import moments, pieces
from generator.wording import relations, searching, times

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
"""The digits of packed numbers: five bits are the number's, the sixth says that more digits follow."""

_MORE = 32
_LONGEST_BOOK = 20_000


@dataclass(frozen=True, slots=True)
class IndexBook:
    """A run of pieces in order, each with a tab, its pledges and a line end; `first` is its first piece."""

    first: str
    text: str


def best(document: Document | OwnDocument) -> dict[str, int]:
    """Return each piece of a document with the best zone in which it stands."""
    found: dict[str, int] = {}
    for line in document.lines:  # the best zone comes first
        zone = int(line.zone)
        for piece in pieces(line.words):
            found.setdefault(piece, zone)
        for piece in moments(line.words, line.when):
            found.setdefault(piece, zone)
    for quarter, zone in document.reported:
        found.setdefault(f"@{quarter.written}", int(zone))
    return found


def postings(documents: Iterable[Mapping[str, int]]) -> dict[str, list[int]]:
    """Return each piece with the documents that hold it, as four times their place plus the best zone.

    Args:
        documents: the pieces of each, with their best zones.

    """
    held: dict[str, list[int]] = {}
    for place, zones in enumerate(documents):
        for piece, zone in zones.items():
            held.setdefault(piece, []).append(len(Zone) * place + zone)
    return held


def books(held: Mapping[str, list[int]]) -> Iterator[IndexBook]:
    """Yield the whole index, in the order in which browsers compare text."""
    lines: list[str] = []
    first, length = "", 0
    for piece in sorted(held, key=lambda text: text.encode("utf-16-be")):
        line = f"{piece}\t{_packed(held[piece])}\n"
        if lines and length + len(line) > _LONGEST_BOOK:
            yield IndexBook(first, "".join(lines))
            lines, length = [], 0
        if not lines:
            first = piece
        lines.append(line)
        length += len(line)
    if lines:
        yield IndexBook(first, "".join(lines))


def _packed(numbers: list[int]) -> str:
    """Return rising numbers as the steps between them, each in digits of `ALPHABET`, the lowest first."""
    digits: list[str] = []
    before = 0
    for number in numbers:
        step, before = number - before, number
        while step >= _MORE:
            digits.append(ALPHABET[_MORE + step % _MORE])
            step //= _MORE
        digits.append(ALPHABET[step])
    return "".join(digits)


_HASH = 8


def render(records: Records, cache: Cache = NOTHING_KEPT) -> Iterator[tuple[str, bytes]]:
    """Return every file of the index, and the scripts that read it.

    Args:
        records: the checked records of a city.
        cache: where the index is kept of the same records as before, and what a pledge says of the same.

    Returns:
        pairs of an address from the site's root and the file's bytes; the same records give the same pairs in
        the same order.

    """
    for script in addresses.SHELF_SCRIPTS:
        yield script, Path(__file__).with_name(PurePosixPath(script).name).read_bytes()
    told = {
        key: cache.later("search", (key, own.digest), partial(_told, own, key))
        for key, own in records.of_pledges()
    }
    yield from cache.kept("index", (records.digest,), lambda: list(_index(records, told)))


def _index(
    records: Records, ways: Mapping[str, Callable[[], tuple[object, ...]]]
) -> Iterator[tuple[str, bytes]]:
    told = {key: _Listed._make(tell()) for key, tell in ways.items()}
    written = tuple(own_documents(records))
    held = postings((*(each.pieces for each in told.values()), *map(best, written)))
    shelved = tuple(books(held))
    for place, book in enumerate(shelved):
        yield _file(f"words/{place}", [_hash(book), book.text])
    for key, each in told.items():
        yield _file(f"texts/{key}", each.text)
    for page in written:
        yield _file(f"texts/{page.id}", _text(page))
    listed = _list(records, told.values(), shelved)
    listed |= {name: [*listed[name], *more] for name, more in _columns(written).items()}
    yield _file("list", {"synonyms": tuple(known(records.city.record.synonyms, held)), **listed})


class _Listed(NamedTuple):
    """What the index takes of a pledge: its pieces, its text, and what ranking and filters need."""

    pieces: dict[str, int]
    text: list[object]
    status: str
    written: str
    department: str


def _told(records: Records, pledge_id: str) -> tuple[object, ...]:
    own = document(records, pledge_id)
    return best(own), _text(own), own.status, own.written, own.department or ""


def _file(name: str, held: object) -> tuple[str, bytes]:
    text = json.dumps(held, ensure_ascii=False, separators=(",", ":"))
    return f"{addresses.SHELF}{name}.js", f'Shelf.take("{name}",{text});\n'.encode()


def _hash(book: IndexBook) -> str:
    return hashlib.sha256(book.text.encode()).hexdigest()[:_HASH]


def _list(records: Records, told: Collection[_Listed], shelved: tuple[IndexBook, ...]) -> dict[str, Any]:
    """Return what ranking, filters and titles need, and by which rules words are read."""
    city = records.city.record
    departments = {name: entry.id for entry in city.departments for name in entry.names}
    return {
        "marks": units.MARKS,
        "unit": units.UNIT,
        "longest": units.LONGEST,
        "alphabet": ALPHABET,
        "quarter": times.SEARCHED_QUARTER,
        "firstHalf": times.FIRST_HALF,
        "date": times.SEARCHED_DATE,
        "day": times.SEARCHED_DAY,
        "month": times.SEARCHED_MONTH,
        "year": times.SEARCHED_YEAR,
        "endings": searching.ENDINGS,
        "sections": {**searching.SECTIONS, **_own_sections(records)},
        "quarters": [[each.written, wording.quarter(each)] for each in records.quarters],
        "books": [book.first for book in shelved],
        "hashes": [_hash(book) for book in shelved],
        "ids": list(records.pledges),
        "numbers": [each.record.number for each in records.pledges.values()],
        "titles": [each.record.title for each in records.pledges.values()],
        "fields": [each.record.field for each in records.pledges.values()],
        "statuses": [each.status for each in told],
        "written": [each.written for each in told],
        "departments": [departments.get(each.department, "") for each in told],
        "named": [each.department for each in told],
        "became": _became(records),
    }


def _own_sections(records: Records) -> dict[str, str]:
    """Return what sections and rows of the city's own forms are called, by their anchors."""
    forms = records.forms.values()
    rows = {name: label for form in forms for name, label in form.rows.items() if name not in KNOWN_ROWS}
    sections = (section for form in forms for section in form.sections if section.name)
    return {
        **{addresses.row(name): searching.without_quarter(row.label) for name, row in rows.items()},
        **{addresses.section(each.id): each.name for each in sections},
    }


def _columns(written: tuple[OwnDocument, ...]) -> dict[str, list[str | None]]:
    """Return what the list holds of a city's own pages; no filter lets by what has no field or status."""
    blank = {"numbers": "", "written": "", "named": "", "fields": None, "statuses": None, "departments": None}
    columns = {name: [value] * len(written) for name, value in blank.items()}
    return columns | {"ids": [each.id for each in written], "titles": [each.title for each in written]}


def _became(records: Records) -> dict[str, str]:
    """Return what became of pledges that ended in another, by their places in the list."""
    found = {}
    for place, key in enumerate(records.pledges):
        if kin := became(records, key):
            found[str(place)] = relations.short(kin.kind, when_in_words(records, kin))
    return found


def _text(document: Document | OwnDocument) -> list[object]:
    """Return lines by where they stand (quarter, section, zone), with dates of their own."""
    groups: dict[tuple[int, str, int], list[object]] = {}
    for line in document.lines:
        place = -1 if line.quarter is None else line.quarter
        group = groups.setdefault((place, line.section, int(line.zone)), [])
        group.append([line.words, line.when] if line.when else line.words)
    return [[*where, lines] for where, lines in groups.items()]
