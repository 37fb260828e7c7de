"""The pictures of a sheet, taken out for the person who confirms: nothing is taken over by itself."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO

from PIL import Image

from generator.problems import Place
from generator.record import media
from generator.sheet.grid import Block, Cell, Grid, Origin, Paragraph, Picture, Table, paragraphs
from generator.sheet.parsing import Parsed
from generator.wording import forms as form_words

MOST = 50
"""Pictures that are taken out of one card; of any more only the places are told."""

_ENDINGS = dict(zip(media.FORMATS, ("jpg", "png", "webp"), strict=True))
_TURNED = ("BMP", "DIB", "GIF")
"""Formats, as Pillow calls them, that content/media/ does not take; they are kept as PNG."""

_CAPTION = re.compile(form_words.CAPTION)


@dataclass(frozen=True, slots=True)
class ShownPicture:
    """A picture of a sheet: where it stands, its bytes (empty: it could not be taken out) and their ending.

    `caption` is what stands right below it, `words` what the file tells those who do not see it.
    """

    origin: Origin
    content: bytes
    ending: str
    caption: str
    words: str


def taken_out(grid: Grid, parsed: Parsed) -> tuple[ShownPicture, ...]:
    """Return each picture of a card in the order of its file; no officer's name that the city withholds."""
    withheld = {each.text for claim in parsed.claims if claim.owner == "withheld" for each in claim.slices}
    found = []
    for number, each in enumerate(grid.pictures):
        content, ending = _opened(each.content) if number < MOST else (b"", "")
        said = (_line(text, withheld) for text in (each.caption or _below(each, grid.blocks), each.words))
        found.append(ShownPicture(each, content, ending, *said))
    return tuple(found)


def _opened(content: bytes) -> tuple[bytes, str]:
    """Return a picture as content/media/ takes it, untouched where it does; nothing for one that is none."""
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(BytesIO(content), formats=_KNOWN) as image:
            form, pixels = image.format or "", image.width * image.height
            if form in _TURNED and pixels <= media.MOST_PIXELS:
                turned = BytesIO()
                image.save(turned, "PNG")
                form, content = "PNG", turned.getvalue()
    except Exception:  # noqa: BLE001 - the library raises errors of many kinds over damaged files
        return b"", ""
    faults = {each.kind for each in media.of_picture(content, Place(""))} - {"picture-tells-place"}
    return (b"", "") if faults else (content, _ENDINGS[form])


_KNOWN = (*media.FORMATS, *_TURNED)


def _below(picture: Picture, blocks: Iterable[Block]) -> str:
    """Return the one line of the cell below a picture, or the line after it that looks like a caption."""
    before = ""
    for block in blocks:
        if isinstance(block, Paragraph):
            if before and before == picture.after and _CAPTION.fullmatch(block.text):
                return block.text
            before = block.origin.place
            continue
        cell = next((each for each in _cells(block) if each[1].origin.place == picture.place), None)
        if cell is not None:
            return _under(*cell, picture.rows)
        before = block.cells[-1].origin.place if block.cells else ""
    return ""


def _under(table: Table, cell: Cell, rows: int) -> str:
    below = cell.row + max(rows, cell.row_span)
    under = [each for each in table.cells if (each.row, each.column) == (below, cell.column)]
    said = list(paragraphs(tuple(block for each in (cell, *under) for block in each.content)))
    return said[0].text if len(said) == 1 else ""


def _cells(table: Table) -> Iterator[tuple[Table, Cell]]:
    for cell in table.cells:
        for block in cell.content:
            if isinstance(block, Table):
                yield from _cells(block)
        yield table, cell


def _line(text: str, withheld: Iterable[str]) -> str:
    for each in withheld:
        text = text.replace(each, "●" * len(each)) if each else text
    return " ".join("".join(each if each.isprintable() else " " for each in text).split())
