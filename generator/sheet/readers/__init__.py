"""The front door for what staff hand in: one reader a format, chosen by what the file is, not by its name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from generator.problems import ProblemsFoundError
from generator.sheet.grid import Grid
from generator.sheet.readers import apart, docx, hwpx, text, xlsx
from generator.sheet.readers.apart import read_apart
from generator.sheet.readers.archive import Archive
from generator.sheet.readers.recognising import Format, recognise
from generator.sheet.readers.refusing import refusal, refused

__all__ = ["LARGEST_FILE", "read"]

LARGEST_FILE = 20 * 1024 * 1024
"""Bytes; a sheet with pictures has some hundred thousand."""


def read(name: str, content: bytes) -> Grid:
    """Read one file that staff handed in.

    Args:
        name: the file's name, for the finding; it does not decide how the file is read.
        content: its bytes.

    Returns:
        every character of the file, each once, in the order of reading.

    Raises:
        ProblemsFoundError: the file is empty, too large, locked, damaged, a scan, of a kind that is not read,
            takes too much time or memory, or is built to do harm; one finding at `name`, and never another
            kind of error.

    """
    if not content:
        raise refusal("sheet-empty", name)
    if len(content) > LARGEST_FILE:
        raise refusal("sheet-too-large", name, size=len(content), most=LARGEST_FILE)
    reader = _READERS.get(recognise(name, content))
    if reader is None:
        raise refusal("sheet-unknown", name)
    try:
        return reader(name, content)
    except ProblemsFoundError:
        raise
    except Exception as fault:
        raise refused(name, fault) from fault


def _of_parts(reader: Callable[[Archive], Grid], name: str, content: bytes) -> Grid:
    """Read a zip, and then take the pictures out of it that it has shown to have."""
    archive = Archive(name, content)
    grid = reader(archive)
    pictures = (
        replace(each, content=archive.picture(each.part)) if each.part else each for each in grid.pictures
    )
    return replace(grid, pictures=tuple(pictures))


_READERS: dict[Format, Callable[[str, bytes], Grid]] = {
    "docx": partial(_of_parts, docx.read),
    "hwp": partial(read_apart, "hwp", Grid),
    "hwpx": partial(_of_parts, hwpx.read),
    "pdf": apart.read_pdf,
    "text": text.read,
    "xlsx": partial(_of_parts, xlsx.read),
}
