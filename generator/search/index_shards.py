"""The files of the index: a list of all pledges, books of pieces, and a text for each pledge.

Each is a script that hands its data to the search script: unlike other files, a browser loads these from a
folder too (`file://`), and under the strictest rules for scripts (Content-Security-Policy).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache as once
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from generator import wording
from generator.cache import NOTHING_KEPT, Cache, digest
from generator.ledger.relations import became, when_in_words
from generator.published import addresses
from generator.record.form import KNOWN_ROWS
from generator.record.records import Records
from generator.search import units
from generator.search.documents import Document, OwnDocument, Zone, document, own_documents
from generator.search.synonyms import groups, known, words_in
from generator.search.units import moments, pieces
from generator.wording import changes, search, times
from generator.wording.search import Synonyms

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
"""The digits of packed numbers: five bits are the number's, the sixth says that more digits follow."""

_MORE = 32
_LONGEST_BOOK = 20_000


class IndexBook(NamedTuple):
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


def shelves(zones: Mapping[str, int]) -> dict[int, str]:
    """Return the pieces of a document by shelf, each with the digit of its best zone behind it, a line each.

    A shelf holds the pieces whose first letter lies in one page of Unicode, so shelves in order are the whole
    index in order, and a word that changes touches few of them.
    """
    found: dict[int, list[str]] = {}
    for piece, zone in zones.items():
        found.setdefault(_in_order(piece)[0], []).append(f"{piece}{zone}")
    return {shelf: "\n".join(lines) for shelf, lines in found.items()}


def books(documents: Iterable[tuple[int, str]]) -> list[tuple[str, str]]:
    """Return the books of one shelf, in the order in which browsers compare text.

    Args:
        documents: the places of those that hold pieces of the shelf, rising, and these pieces.

    Returns:
        for each book its first piece and its text: lines of a piece, a tab, and packed numbers, each being
        four times the place of a document plus the best zone there.

    """
    held: dict[str, list[int]] = {}
    for place, told in documents:
        for line in told.split("\n"):
            held.setdefault(line[:-1], []).append(len(Zone) * place + int(line[-1]))
    found: list[tuple[str, list[str]]] = []
    length = _LONGEST_BOOK
    for piece in sorted(held, key=_in_order):
        line = f"{piece}\t{_packed(held[piece])}\n"
        length += len(line)
        if length > _LONGEST_BOOK:
            found.append((piece, []))
            length = len(line)
        found[-1][1].append(line)
    return [(first, "".join(lines)) for first, lines in found]


def _in_order(piece: str) -> bytes:
    return piece.encode("utf-16-be")


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
        cache: where is kept what a pledge says of the same records, and each shelf of the same pieces.

    Returns:
        pairs of an address from the site's root and the file's bytes; the same records give the same pairs in
        the same order.

    """
    for script in addresses.SHELF_SCRIPTS:
        yield script, Path(__file__).with_name(PurePosixPath(script).name).read_bytes()
    synonyms = once(lambda: tuple(groups(records.city.record.synonyms)))
    told = [
        _Listed._make(cache.kept("search", (key, own.digest), partial(_told, own, key, synonyms)))
        for key, own in records.of_pledges()
    ]
    own_pages = tuple(own_documents(records))
    listed = [*told, *(_listed(page, synonyms()) for page in own_pages)]
    shelved = tuple(_shelved(listed, cache))
    for place, book in enumerate(shelved):
        yield _file(f"words/{place}", [_hash(book), book.text])
    for each in listed:
        yield each.address, each.text
    found = _list(records, told, shelved)
    found |= {name: [*found[name], *more] for name, more in _columns(own_pages).items()}
    held = frozenset(word for each in listed for word in each.words)
    yield _file("list", {"synonyms": tuple(known(synonyms(), held)), **found})


class _Listed(NamedTuple):
    """What the index takes of a document: pieces and their digests by shelf, and the file of its text.

    `words` are those of synonyms that it may hold; what is ranked and filtered by is empty for a page.
    """

    shelves: dict[int, str]
    digests: dict[int, str]
    address: str
    text: bytes
    words: list[str]
    status: str = ""
    written: str = ""
    department: str = ""


def _told(
    records: Records, pledge_id: str, synonyms: Callable[[], Collection[Synonyms]]
) -> tuple[object, ...]:
    own = document(records, pledge_id)
    listed = _listed(own, synonyms())
    return tuple(listed._replace(status=own.status, written=own.written, department=own.department or ""))


def _listed(document: Document | OwnDocument, synonyms: Iterable[Synonyms]) -> _Listed:
    zones = best(document)
    parts = shelves(zones)
    name = document.pledge.pledge if isinstance(document, Document) else document.id
    words = list(words_in(synonyms, zones))
    digests = {shelf: digest(told) for shelf, told in parts.items()}
    return _Listed(parts, digests, *_file(f"texts/{name}", _text(document)), words)


def _shelved(documents: Sequence[_Listed], cache: Cache) -> Iterator[IndexBook]:
    """Yield the books of all shelves; each shelf is kept by the pieces that stand there."""
    for shelf in sorted({shelf for each in documents for shelf in each.shelves}):
        here = [(place, each) for place, each in enumerate(documents) if shelf in each.shelves]
        inputs = [f"{place} {each.digests[shelf]}" for place, each in here]
        parts = [(place, each.shelves[shelf]) for place, each in here]
        yield from map(IndexBook._make, cache.kept("shelves", inputs, partial(books, parts)))


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
        "endings": search.ENDINGS,
        "sections": {**search.PLACES, **_own_sections(records)},
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
        **{addresses.row(name): search.without_quarter(row.label) for name, row in rows.items()},
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
            found[str(place)] = changes.relation_in_short(kin.kind, when_in_words(records, kin))
    return found


def _text(document: Document | OwnDocument) -> list[object]:
    """Return lines by where they stand (quarter, section, zone), with dates of their own."""
    groups: dict[tuple[int, str, int], list[object]] = {}
    for line in document.lines:
        place = -1 if line.quarter is None else line.quarter
        group = groups.setdefault((place, line.section, int(line.zone)), [])
        group.append([line.words, line.when] if line.when else line.words)
    return [[*where, lines] for where, lines in groups.items()]
