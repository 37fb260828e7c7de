"""HWP 5 made into the parts of HWPX by python-hwpx, without its pictures: no text stands in them."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from itertools import chain
from typing import NoReturn

from hwpx.errors import Hwp5Error
from hwpx.hwp5.bodytext import split_text
from hwpx.hwp5.docinfo import BIN_STORAGE, DocInfo, decode_docinfo
from hwpx.hwp5.header_xml import build_header
from hwpx.hwp5.reader import Hwp5File, read_hwp5
from hwpx.hwp5.records import PARA_TEXT
from hwpx.hwp5.section_common import ConversionReport
from hwpx.hwp5.section_xml import build_section, memo_bodies
from hwpx.hwp5.shapes import chart_xml

from generator.sheet.readers.archive import LARGEST_PART, LARGEST_WHOLE
from generator.sheet.readers.refusing import refusal

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
        storage = _inflated(packed, min(LARGEST_PART, left)) if is_packed else packed
        left = max(left - len(storage), 0)
        chart = chart_xml(storage)
        if chart is not None:
            charts.append(chart)
    return charts


def _inflated(packed: bytes, most: int) -> bytes:
    try:
        unpacked = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, most + 1)
    except zlib.error:
        return b""
    return unpacked if len(unpacked) <= most else b""


def _refuse(name: str, fault: Hwp5Error) -> NoReturn:
    raise refusal(_KINDS.get(fault.code or "", "sheet-damaged"), name) from fault
