"""The objects of a PDF below its pages: dictionaries, names, texts and trees, as pdfminer reads them."""

from __future__ import annotations

from collections.abc import Iterator

from pdfminer.pdftypes import PDFObjRef, PDFStream, resolve1
from pdfminer.psparser import PSLiteral
from pdfminer.utils import decode_text

MOST = 20_000
"""Entries of a tree; a file that has more, or goes round in circles, is read to there and then refused."""

_UTF8 = b"\xef\xbb\xbf"


class EndlessError(Exception):
    """A tree of objects without end."""


def entries(value: object) -> dict[str, object]:
    """Return the entries of a dictionary or a stream; none for anything else."""
    found = resolve1(value)
    found = found.attrs if isinstance(found, PDFStream) else found
    return found if isinstance(found, dict) else {}


def items(value: object) -> list[object]:
    """Return what an array holds; nothing for anything else."""
    found = resolve1(value)
    return found if isinstance(found, list) else []


def name(value: object) -> str:
    """Return a name (`/Tx` is `Tx`); nothing for anything else."""
    found = resolve1(value)
    return str(found.name) if isinstance(found, PSLiteral) else ""


def text(value: object) -> str:
    """Return the text of a string, or of a stream that stands for one; nothing for anything else."""
    found = resolve1(value)
    if isinstance(found, PDFStream):
        found = found.get_data()
    if not isinstance(found, bytes):
        return ""
    if found.startswith(_UTF8):
        return found[len(_UTF8) :].decode("utf-8", "replace")
    return decode_text(found).replace("\x00", "")


def whole(value: object) -> int:
    """Return a whole number; 0 for anything else."""
    found = resolve1(value)
    return found if isinstance(found, int) else 0


def numbers(value: object) -> list[float]:
    """Return an array of numbers; nothing where it holds anything else."""
    found = [resolve1(each) for each in items(value)]
    return [float(each) for each in found if isinstance(each, (int, float))]


def identity(value: object) -> int:
    """Return what tells an object from the others: its number in the file, or where it lies in memory."""
    return int(value.objid) if isinstance(value, PDFObjRef) else -id(value)


def tree(roots: list[object], below: str) -> Iterator[tuple[object, dict[str, object]]]:
    """Yield all dictionaries of a tree, each with what refers to it, in order.

    Args:
        roots: those at the top.
        below: the entry that holds an array of those under one.

    Raises:
        EndlessError: more of them than any file has.

    """
    left = list(reversed(roots))
    seen: set[int] = set()
    while left:
        each = left.pop()
        if identity(each) in seen:
            continue
        seen.add(identity(each))
        if len(seen) > MOST:
            raise EndlessError
        found = entries(each)
        yield each, found
        left += reversed(items(found.get(below)))
