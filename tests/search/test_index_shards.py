"""The index says the same as the documents, in files that a browser takes piece by piece."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest

from generator import search
from generator.published import addresses
from generator.record.folder import load
from generator.record.records import Records
from generator.search.documents import Document
from generator.search.documents import document as document_of
from generator.search.index_shards import ALPHABET, IndexBook, best, books, shelves
from generator.search.units import moments, pieces
from tests.site import written
from tests.some import some


@pytest.fixture(scope="module")
def records() -> Records:
    """The records of the second city, which has more than one pledge."""
    known = load(written.CITIES["second"]).records
    assert known is not None
    return known


@pytest.fixture(scope="module")
def own(records: Records) -> tuple[Document, ...]:
    """Its documents."""
    return tuple(document_of(records, key) for key in records.pledges)


def unpacked(book: IndexBook) -> dict[str, list[tuple[int, int]]]:
    """Return what a book says as the search script reads it: piece → pledges' places and zones."""
    found = {}
    for line in book.text.splitlines():
        piece, packed = line.split("\t")
        numbers, number, step, scale = [], 0, 0, 1
        for digit in packed:
            value = ALPHABET.index(digit)
            step, scale = step + value % 32 * scale, scale * 32
            if value < 32:
                number, step, scale = number + step, 0, 1
                numbers.append((number >> 2, number & 3))
        found[piece] = numbers
    return found


def shelved(own: tuple[Document, ...]) -> list[IndexBook]:
    """Return the books of all shelves in order."""
    parts = [shelves(best(each)) for each in own]
    found: list[IndexBook] = []
    for shelf in sorted({shelf for each in parts for shelf in each}):
        here = [(place, each[shelf]) for place, each in enumerate(parts) if shelf in each]
        found += map(IndexBook._make, books(here))
    return found


def test_every_piece_leads_to_exactly_the_pledges_that_hold_it(own: tuple[Document, ...]) -> None:
    told: dict[str, list[tuple[int, int]]] = {}
    for book in shelved(own):
        told |= unpacked(book)
    held: dict[str, dict[int, int]] = {}
    for place, document in enumerate(own):
        for line in document.lines:
            for piece in {*pieces(line.words), *moments(line.words, line.when)}:
                nearest = held.setdefault(piece, {})
                nearest[place] = min(nearest.get(place, 3), int(line.zone))
        for quarter, zone in document.reported:
            held.setdefault(f"@{quarter.written}", {})[place] = int(zone)
    assert told == {piece: sorted(places.items()) for piece, places in held.items()}


def test_a_piece_can_stand_in_one_book_only(own: tuple[Document, ...]) -> None:
    """The script knows the first piece of each book, and asks for one book."""
    every = shelved(own)
    for book, after in pairwise(every):
        last = book.text.splitlines()[-1].split("\t")[0]
        assert last.encode("utf-16-be") < after.first.encode("utf-16-be")
    assert [book.first for book in every] == [book.text.split("\t")[0] for book in every]


def test_every_file_is_a_script_that_hands_over_what_it_holds(records: Records) -> None:
    files = dict(search.render(records))
    for address in some(files.keys() - {*addresses.SHELF_SCRIPTS}):
        content = files[address]
        name = address.removeprefix(addresses.SHELF).removesuffix(".js")
        head, text = content.decode().split(",", maxsplit=1)
        assert head == f'Shelf.take("{name}"'
        json.loads(text.removesuffix(");\n"))


def test_the_same_records_give_the_same_bytes(records: Records) -> None:
    assert list(search.render(records)) == list(search.render(records))


def test_one_changed_word_leaves_most_shelves_as_they_were() -> None:
    before, after = shelves({"도서관": 0, "관": 1, "@2019": 2}), shelves({"도서실": 0, "관": 1, "@2019": 2})
    assert {shelf for shelf in before | after if before.get(shelf) != after.get(shelf)} == {0xB3}


def test_the_text_of_a_pledge_has_every_line_with_where_it_stands(
    records: Records, own: tuple[Document, ...]
) -> None:
    files = dict(search.render(records))
    for document in some(own):
        content = files[f"{addresses.SHELF}texts/{document.pledge.pledge}.js"].decode()
        groups = json.loads(content.split(",", maxsplit=1)[1].removesuffix(");\n"))
        told = {
            (line if isinstance(line, str) else line[0], -1 if quarter < 0 else quarter, section, zone)
            for quarter, section, zone, lines in groups
            for line in lines
        }
        assert told == {
            (line.words, -1 if line.quarter is None else line.quarter, line.section, int(line.zone))
            for line in document.lines
        }
