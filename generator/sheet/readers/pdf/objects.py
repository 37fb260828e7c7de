"""The objects of a PDF beside what its pages paint: annotations, its form, attached files, layers."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from pdfminer.pdftypes import PDFObjRef, PDFStream, int_value, list_value, resolve1
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


def numbers(value: object) -> list[float]:
    """Return an array of numbers; nothing where it holds anything else."""
    found = [resolve1(each) for each in list_value(value)]
    return [float(each) for each in found if isinstance(each, (int, float))]


def identity(value: object) -> int:
    """Return what tells an object from the others: its number in the file, or where it lies in memory."""
    return int(value.objid) if isinstance(value, PDFObjRef) else -id(value)


def tree(roots: Sequence[object], below: str) -> Iterator[tuple[object, dict[str, object]]]:
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
        left += reversed(list_value(found.get(below)))


_HIDDEN = 0x1 | 0x2 | 0x20
"""Of an annotation's flags (PDF 32000-1, 12.5.3): invisible, hidden, not viewed."""

_PUSH_BUTTON, _PASSWORD = 1 << 16, 1 << 13
_DEEPEST = 32
_OFF = ("", "Off")
_AREAS = {"Square", "Circle"}
_CORNERS = 8


@dataclass(frozen=True, slots=True)
class Field:
    """A field: its kind (`Tx`, `Ch`, `Btn`, `Sig`), what was filled in, and what the form says of it.

    `is_secret` is whether dots are shown in place of what was filled in.
    """

    kind: str
    value: str
    is_ticked: bool
    is_button: bool
    is_secret: bool
    prompts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Annotation:
    """An annotation: its kind, where it lies in points of the page, and what it says.

    `appearance` is what draws it; without one, programs draw it from `quads` (the places in a text that it
    marks), `is_filled` (a box or a circle with a colour inside) and `strokes` (lines from point to point, so
    wide). `file` is the name of a file that hangs on it.
    """

    kind: str
    rect: tuple[float, float, float, float]
    says: str
    is_hidden: bool
    appearance: PDFStream | None
    is_filled: bool
    quads: tuple[tuple[float, float, float, float], ...]
    strokes: tuple[tuple[tuple[float, float], ...], ...]
    width: float
    field: Field | None
    file: str


def laid_over(page: dict[str, object]) -> Iterator[tuple[int, Annotation]]:
    """Yield the annotations of a page in order, each with what tells its object from the others."""
    for each in list_value(page.get("Annots"))[:MOST]:
        found = entries(each)
        kind = name(found.get("Subtype"))
        corners = numbers(found.get("Rect"))
        own = field(found) if kind == "Widget" else None
        if kind and not (kind == "Popup" and "Parent" in found):
            yield (
                identity(each),
                Annotation(
                    kind,
                    _rect(corners) if len(corners) == _CORNERS // 2 else (0.0, 0.0, 0.0, 0.0),
                    text(found.get("Contents")),
                    bool(int_value(found.get("F")) & _HIDDEN) or (own is not None and own.is_secret),
                    _appearance(found),
                    bool(list_value(found.get("IC"))) and kind in _AREAS,
                    tuple(_quads(numbers(found.get("QuadPoints")))),
                    tuple(_strokes(found)),
                    _width(found),
                    own,
                    file_name(found.get("FS")) if kind == "FileAttachment" else "",
                ),
            )


def field(widget: dict[str, object]) -> Field:
    """Return the field that a widget shows; what it does not say itself, the fields above it say."""
    chain = [widget]
    while "Parent" in chain[-1] and len(chain) < _DEEPEST:
        chain.append(entries(chain[-1]["Parent"]))
    kind = next((name(each["FT"]) for each in chain if "FT" in each), "")
    value = next((each["V"] for each in chain if "V" in each), None)
    flags = next((int_value(each["Ff"]) for each in chain if "Ff" in each), 0)
    chosen = "\n".join(filter(None, map(text, list_value(value)))) or text(value)
    options = [
        _option(each) for each in next((list_value(each["Opt"]) for each in chain if "Opt" in each), [])
    ]
    if kind == "Ch":
        chosen = "\n".join(dict(options).get(each, each) for each in chosen.split("\n"))
    prompts = [*(text(each["TU"]) for each in chain if "TU" in each), *(shown for _, shown in options)]
    return Field(
        kind,
        chosen if kind in {"Tx", "Ch"} else "",
        kind == "Btn" and name(widget.get("AS")) not in _OFF,
        kind == "Btn" and bool(flags & _PUSH_BUTTON),
        kind == "Tx" and bool(flags & _PASSWORD),
        tuple(dict.fromkeys(each for each in prompts if each and each != chosen)),
    )


def file_name(value: object) -> str:
    """Return what the description of an attached file calls it, and says of it."""
    found = entries(value)
    called = text(found.get("UF")) or text(found.get("F")) or text(value)
    return " ".join(filter(None, (called, text(found.get("Desc")))))


def _option(value: object) -> tuple[str, str]:
    pair = list_value(value)
    return (text(pair[0]), text(pair[1])) if len(pair) > 1 else (text(value), text(value))


def _appearance(found: dict[str, object]) -> PDFStream | None:
    normal = resolve1(entries(found.get("AP")).get("N"))
    if isinstance(normal, dict):
        normal = resolve1(normal.get(name(found.get("AS"))))
    return normal if isinstance(normal, PDFStream) else None


def _strokes(found: dict[str, object]) -> Iterator[tuple[tuple[float, float], ...]]:
    for ends in (found.get("L"), found.get("Vertices"), *list_value(found.get("InkList"))[:MOST]):
        at = numbers(ends)
        if len(at) > 2:  # noqa: PLR2004 - two points at least
            yield tuple(zip(at[::2], at[1::2], strict=False))


def _width(found: dict[str, object]) -> float:
    width = numbers([entries(found.get("BS")).get("W")]) or numbers(found.get("Border"))[2:3]
    return width[0] if width else 1.0


def _rect(ends: list[float]) -> tuple[float, float, float, float]:
    lefts, lows = ends[::2], ends[1::2]
    return min(lefts), min(lows), max(lefts), max(lows)


def _quads(ends: list[float]) -> Iterator[tuple[float, float, float, float]]:
    for place in range(0, len(ends) - _CORNERS + 1, _CORNERS):
        yield _rect(ends[place : place + _CORNERS])


def shows_no_pages(catalogue: dict[str, object]) -> str:
    """Return the kind of fault where the pages are not what the file shows: a package of files, or XFA.

    A package (`Collection`) holds its files beside one page that says so; an XFA form (Adobe's, of XML) is
    drawn by its own program, from data that stand in no page.
    """
    if entries(catalogue.get("Collection")):
        return "sheet-package"
    form = entries(catalogue.get("AcroForm"))
    return "sheet-xfa" if form.get("XFA") else ""


def draws_anew(catalogue: dict[str, object]) -> bool:
    """Return whether programs are to draw fields from their values, not as they are drawn."""
    return entries(catalogue.get("AcroForm")).get("NeedAppearances") is True


def attached(catalogue: dict[str, object]) -> Iterator[str]:
    """Yield the names of the files that hang on the file, with what is said of each.

    Raises:
        EndlessError: a list without end.

    """
    names = entries(catalogue.get("Names")).get("EmbeddedFiles")
    described: list[object] = []
    for _, found in tree([names] if names else [], "Kids"):
        described += list_value(found.get("Names"))[1::2]
    described += list_value(catalogue.get("AF"))
    yield from dict.fromkeys(filter(None, map(file_name, described)))


def bookmarks(catalogue: dict[str, object]) -> Iterator[str]:
    """Yield the titles of all bookmarks.

    Raises:
        EndlessError: more of them than any file has.

    """
    left = [entries(catalogue.get("Outlines")).get("First")]
    seen: set[int] = set()
    while left:
        each = left.pop()
        if each is None or identity(each) in seen:
            continue
        seen.add(identity(each))
        if len(seen) > MOST:
            raise EndlessError
        found = entries(each)
        yield text(found.get("Title"))
        left += [found.get("Next"), found.get("First")]


def fields_off_pages(catalogue: dict[str, object], on_pages: Container[int]) -> Iterator[Field]:
    """Yield the fields that have a value and no place on any page.

    Raises:
        EndlessError: more fields than any form has.

    """
    roots = list_value(entries(catalogue.get("AcroForm")).get("Fields"))
    for each, found in tree(roots, "Kids"):
        kids = list_value(found.get("Kids"))
        if "V" not in found or identity(each) in on_pages:
            continue
        if not any(identity(kid) in on_pages for kid, _ in tree(kids, "Kids")):
            yield field(found)


def layers_off(catalogue: dict[str, object]) -> frozenset[str]:
    """Return the names of the layers (optional content) that are not shown when the file is opened."""
    optional = entries(catalogue.get("OCProperties"))
    shown = entries(optional.get("D"))
    on, off = ({identity(each) for each in list_value(shown.get(key))} for key in ("ON", "OFF"))
    none = name(shown.get("BaseState")) == "OFF"
    return frozenset(
        text(entries(each).get("Name"))
        for each in list_value(optional.get("OCGs"))
        if identity(each) in off or (none and identity(each) not in on)
    )
