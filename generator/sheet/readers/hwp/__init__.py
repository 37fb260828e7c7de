"""HWP 5 to grid: python-hwpx makes HWPX of it, and an account of its own text proves that all came along."""

from __future__ import annotations

from typing import NoReturn

from hwpx.errors import Hwp5Error
from hwpx.hwp5.package import convert

from generator.sheet.grid import Grid
from generator.sheet.readers import hwpx
from generator.sheet.readers.accounting import hold
from generator.sheet.readers.hwp.account import written
from generator.sheet.readers.refusing import refusal
from generator.sheet.readers.trees import parse

_KINDS = {
    "hwp5-password": "sheet-password",
    "hwp5-distribution": "sheet-distribution",
    "hwp5-drm": "sheet-secured",
    "hwp5-limit-exceeded": "sheet-unpacks-too-large",
}


def read(name: str, content: bytes) -> Grid:
    """Read an HWP 5 file as `hwpx.read` reads HWPX.

    Every letter of the file's own paragraphs (in the body, cells, boxes, notes, page edges, memos) is counted
    by a walk that knows nothing of the conversion; where the grid lacks one, the file is refused.

    Raises:
        ProblemsFoundError: locked, damaged, too large, or a letter would be lost.

    """
    texts = written(name, content)
    try:
        files = convert(content).files
    except Hwp5Error as fault:
        _refuse(name, fault)
    sections = sorted((each for each in files if each.startswith("Contents/section")), key=_place)
    masters = sorted((each for each in files if each.startswith("Contents/masterpage")), key=_place)
    grid = hwpx.grid(
        parse(files["Contents/header.xml"], name),
        [parse(files[each], name) for each in sections],
        [parse(files[each], name) for each in masters],
    )
    return hold(name, texts, grid)


def _refuse(name: str, fault: Hwp5Error) -> NoReturn:
    raise refusal(_KINDS.get(fault.code or "", "sheet-damaged"), name) from fault


def _place(part: str) -> tuple[int, str]:
    return len(part), part
