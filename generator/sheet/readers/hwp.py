"""HWP 5 to grid: python-hwpx makes HWPX of it, and an account of its own text proves that all came along."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import chain
from typing import NoReturn

import olefile
from hwpx.errors import Hwp5Error
from hwpx.hwp5.bodytext import split_text
from hwpx.hwp5.docinfo import BIN_STORAGE, DocInfo, decode_docinfo
from hwpx.hwp5.header_xml import build_header
from hwpx.hwp5.reader import Hwp5File, read_hwp5
from hwpx.hwp5.records import PARA_TEXT
from hwpx.hwp5.section_common import ConversionReport
from hwpx.hwp5.section_xml import build_section, memo_bodies
from hwpx.hwp5.shapes import chart_xml
from lxml import etree

from generator.sheet.grid import Grid, Picture
from generator.sheet.readers import hwpx
from generator.sheet.readers.archive import LARGEST_PART, LARGEST_WHOLE
from generator.sheet.readers.refusing import hold, refusal
from generator.sheet.readers.symbols import letters, lifted, seen
from generator.sheet.readers.trees import parse

_FLAGS = 36
_COMPRESSED, _LOCKED, _TRACKED = 0x1, 0x2 | 0x4 | 0x10 | 0x100 | 0x400, 0x4000
_PARA_TEXT = 0x10 + 51
_LONG = 0xFFF
_FIRST_LETTER = 32

# Controls of one unit; every other below 32 is followed by seven units of its own (HWP 5.0, table 6).
_SHORT = frozenset({0, 10, 13, 24, 25, 26, 27, 28, 29, 30, 31})


def written(name: str, content: bytes) -> list[str]:
    """Return the text of every paragraph record of the body; of a locked file nothing.

    Raises:
        ProblemsFoundError: damaged, or a stream unpacks too large.

    """
    with olefile.OleFileIO(BytesIO(content)) as compound:
        header = compound.openstream("FileHeader").read(_FLAGS + 4)
        (flags,) = struct.unpack_from("<I", header.ljust(_FLAGS + 4, b"\0"), _FLAGS)
        if flags & _LOCKED:
            return []
        streams = [path for path in compound.listdir() if path[0] in {"BodyText", "DocInfo", "ViewText"}]
        body = "ViewText" if flags & _TRACKED and ["ViewText", "Section0"] in streams else "BodyText"
        texts: list[str] = []
        left = LARGEST_WHOLE
        for path in streams:
            packed = compound.openstream(path).read()
            unpacked = _inflated(name, packed, left) if flags & _COMPRESSED else packed
            left -= len(unpacked)
            if path[0] == body:
                texts += [_letters(payload) for tag, payload in _records(unpacked) if tag == _PARA_TEXT]
    return texts


def _inflated(name: str, packed: bytes, left: int) -> bytes:
    allowed = min(LARGEST_PART, left)
    try:
        unpacked = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, allowed + 1)
    except zlib.error:
        # Some text may lie unpacked in a packed file; a body that does is refused by the conversion.
        return packed
    if len(unpacked) > allowed:
        raise refusal("sheet-unpacks-too-large", name)
    return unpacked


def _records(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield each record's tag and payload; a word tells tag, level and size, a second one a long size."""
    place = 0
    while place + 4 <= len(content):
        (word,) = struct.unpack_from("<I", content, place)
        place, size = place + 4, word >> 20
        if size == _LONG and place + 4 <= len(content):
            (size,) = struct.unpack_from("<I", content, place)
            place += 4
        yield word & 0x3FF, content[place : place + size]
        place += size


def _letters(payload: bytes) -> str:
    units = struct.unpack(f"<{len(payload) // 2}H", payload[: len(payload) // 2 * 2])
    kept: list[int] = []
    place = 0
    while place < len(units):
        unit = units[place]
        if unit >= _FIRST_LETTER:
            kept.append(unit)
        place += 1 if unit >= _FIRST_LETTER or unit in _SHORT else 8
    return struct.pack(f"<{len(kept)}H", *kept).decode("utf-16-le", "replace")


_KINDS = {
    "hwp5-password": "sheet-password",
    "hwp5-distribution": "sheet-distribution",
    "hwp5-drm": "sheet-secured",
    "hwp5-limit-exceeded": "sheet-unpacks-too-large",
}

_HALF = re.compile("[\ud800-\udfff]")
_LOST = "\ufffd"
_DRAWN = re.compile("shape-(?!data)|form-|control-(?!without)")
"""What the conversion calls things that it leaves out and that may have been seen."""


@dataclass(frozen=True, slots=True)
class Converted:
    """The parts as XML: the head, the sections and the master pages in order, the charts.

    `left_out` is how many drawings and forms the conversion does not know; of their text the account knows.
    """

    head: bytes
    sections: list[bytes]
    master_pages: list[bytes]
    charts: list[bytes]
    left_out: int


def convert(name: str, content: bytes) -> Converted:
    """Convert an HWP 5 file.

    Raises:
        ProblemsFoundError: locked, damaged, or too large.

    """
    try:
        document = read_hwp5(content)
        for record in chain.from_iterable(each.records for each in document.sections):
            if record.tag == PARA_TEXT:
                record.payload = _whole(record.payload)
        info = decode_docinfo(document.docinfo)
        report, memos, changes = ConversionReport(), memo_bodies(document.sections), [0]
        masters: list[bytes] = []
        sections = [build_section(each, report, memos, masters, None, changes) for each in document.sections]
        head = build_header(info, len(sections))
        left_out = sum(count for kind, count in report.unconverted.items() if _DRAWN.match(kind))
        return Converted(head, sections, masters, _charts(document, info), left_out)
    except Hwp5Error as fault:
        _refuse(name, fault)


def _whole(payload: bytes) -> bytes:
    """Return a text with a lost letter for each half of one, which the conversion cannot count."""
    whole = bytearray(payload)
    for chunk in split_text(payload)[0]:
        if chunk.kind == "text" and _HALF.search(chunk.text):
            text = _HALF.sub(_LOST, chunk.text).encode("utf-16-le")
            whole[chunk.position * 2 : chunk.position * 2 + len(text)] = text
    return bytes(whole)


def _charts(document: Hwp5File, info: DocInfo) -> list[bytes]:
    """Return the charts, which stand in embedded storages; one that unpacks too large is a picture."""
    charts, left = [], LARGEST_WHOLE
    for item in info.bin_data:
        path = f"BinData/{item.stream_name}"
        if item.kind != BIN_STORAGE or not document.compound.has_stream(path):
            continue
        packed = document.compound.read(path)
        is_packed = document.header.compressed if item.compression == 0 else item.compression == 1
        storage = _storage(packed, min(LARGEST_PART, left)) if is_packed else packed
        left = max(left - len(storage), 0)
        chart = chart_xml(storage)
        if chart is not None:
            charts.append(chart)
    return charts


def _storage(packed: bytes, most: int) -> bytes:
    try:
        unpacked = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, most + 1)
    except zlib.error:
        return b""
    return unpacked if len(unpacked) <= most else b""


def _refuse(name: str, fault: Hwp5Error) -> NoReturn:
    raise refusal(_KINDS.get(fault.code or "", "sheet-damaged"), name) from fault


_SOMEWHERE = Picture("?")


def read(name: str, content: bytes) -> Grid:
    """Read an HWP 5 file as `hwpx.read` reads HWPX.

    Every letter of the file's own paragraphs (in the body, cells, boxes, notes, page edges, memos) is counted
    by a walk that knows nothing of the conversion; where the grid lacks one, the file is refused.

    Half a letter, which no text can hold, is a lost one, `U+FFFD`.

    Raises:
        ProblemsFoundError: locked, damaged, too large, or a letter would be lost.

    """
    texts = written(name, content)
    made = convert(name, content)

    def roots(parts: list[bytes]) -> list[etree._Element]:
        return [parse(lifted(part.decode()).encode(), name) for part in parts]

    grid, redrawn = hwpx.grid(
        roots([made.head])[0], roots(made.sections), roots(made.master_pages), roots(made.charts)
    )
    whole = seen(replace(grid, pictures=(*grid.pictures, *[_SOMEWHERE] * made.left_out)))
    own = (letters(lifted(text)) for text in texts)
    return hold(name, own, whole, (*(each.text for each in whole.markup), *redrawn))
