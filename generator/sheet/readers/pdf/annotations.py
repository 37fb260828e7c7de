"""What is laid over the pages of a PDF: the fields of its form, remarks, stamps, marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pdfminer.pdftypes import PDFStream, resolve1

from generator.sheet.readers.pdf.objects import MOST, entries, identity, items, name, numbers, text, whole

_HIDDEN = 0x1 | 0x2 | 0x20
"""Of an annotation's flags (PDF 32000-1, 12.5.3): invisible, hidden, not viewed."""

_PUSH_BUTTON = 1 << 16
_DEEPEST = 32
_OFF = ("", "Off")
_AREAS = {"Square", "Circle"}
_CORNERS = 8


@dataclass(frozen=True, slots=True)
class Field:
    """A field: its kind (`Tx`, `Ch`, `Btn`, `Sig`), what was filled in, and what the form says of it."""

    kind: str
    value: str
    is_ticked: bool
    is_button: bool
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
    for each in items(page.get("Annots"))[:MOST]:
        found = entries(each)
        kind = name(found.get("Subtype"))
        corners = numbers(found.get("Rect"))
        if kind and not (kind == "Popup" and "Parent" in found):
            yield (
                identity(each),
                Annotation(
                    kind,
                    _rect(corners) if len(corners) == _CORNERS // 2 else (0.0, 0.0, 0.0, 0.0),
                    text(found.get("Contents")),
                    bool(whole(found.get("F")) & _HIDDEN),
                    _appearance(found),
                    bool(items(found.get("IC"))) and kind in _AREAS,
                    tuple(_quads(numbers(found.get("QuadPoints")))),
                    tuple(_strokes(found)),
                    _width(found),
                    field(found) if kind == "Widget" else None,
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
    flags = next((whole(each["Ff"]) for each in chain if "Ff" in each), 0)
    chosen = "\n".join(filter(None, map(text, items(value)))) or text(value)
    options = [_option(each) for each in next((items(each["Opt"]) for each in chain if "Opt" in each), [])]
    if kind == "Ch":
        chosen = "\n".join(dict(options).get(each, each) for each in chosen.split("\n"))
    prompts = [*(text(each["TU"]) for each in chain if "TU" in each), *(shown for _, shown in options)]
    return Field(
        kind,
        chosen if kind in {"Tx", "Ch"} else "",
        kind == "Btn" and name(widget.get("AS")) not in _OFF,
        kind == "Btn" and bool(flags & _PUSH_BUTTON),
        tuple(dict.fromkeys(each for each in prompts if each and each != chosen)),
    )


def file_name(value: object) -> str:
    """Return what the description of an attached file calls it, and says of it."""
    found = entries(value)
    called = text(found.get("UF")) or text(found.get("F")) or text(value)
    return " ".join(filter(None, (called, text(found.get("Desc")))))


def _option(value: object) -> tuple[str, str]:
    pair = items(value)
    return (text(pair[0]), text(pair[1])) if len(pair) > 1 else (text(value), text(value))


def _appearance(found: dict[str, object]) -> PDFStream | None:
    normal = resolve1(entries(found.get("AP")).get("N"))
    if isinstance(normal, dict):
        normal = resolve1(normal.get(name(found.get("AS"))))
    return normal if isinstance(normal, PDFStream) else None


def _strokes(found: dict[str, object]) -> Iterator[tuple[tuple[float, float], ...]]:
    for ends in (found.get("L"), found.get("Vertices"), *items(found.get("InkList"))[:MOST]):
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
