"""HWPX files for the readers to read: small ones in the standard's words, whole ones by python-hwpx."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from xml.etree import ElementTree as ET

from hwpx import HwpxDocument
from hypothesis import strategies as st

from generator.sheet.grid import Grid
from generator.sheet.readers import read
from tests.sheet.readers.made import HP, hwpx

P = "<p><run><t>{}</t></run></p>"


def cell(row: int, column: int, inside: str, span: str = 'rowSpan="1" colSpan="1"') -> str:
    address = f'<cellAddr rowAddr="{row}" colAddr="{column}"/><cellSpan {span}/>'
    return f"<tc><subList>{inside}</subList>{address}</tc>"


def table(*rows: str) -> str:
    return f"<p><run><tbl>{''.join(f'<tr>{row}</tr>' for row in rows)}</tbl></run></p>"


def shown(body: str, head: str = "") -> Grid:
    return read("표.hwpx", hwpx(body, head))


def run(text: str, shape: int | str = "", inside: str = "") -> str:
    """A run of a text, and of what stands beside it, in a char shape."""
    return f"<run charPrIDRef='{shape}'><t>{text}</t>{inside}</run>"


def p(*runs: str, shape: int | str = "") -> str:
    """A paragraph of runs."""
    return f"<p paraPrIDRef='{shape}'>{''.join(runs)}</p>"


def field(kind: str, inside: str, dirty: int = 0, **told: str) -> str:
    """A field of a kind around some runs, with what its program is told of it."""
    texts = "".join(f"<stringParam name='{name}'>{text}</stringParam>" for name, text in told.items())
    begin = f"<fieldBegin id='9' type='{kind}' dirty='{dirty}'><parameters>{texts}</parameters></fieldBegin>"
    end = "<fieldEnd beginIDRef='9'/>"
    return f"<run><ctrl>{begin}</ctrl></run>{inside}<run><ctrl>{end}</ctrl></run>"


def number(count: int, kind: str = "TABLE", numerals: str = "DIGIT", suffix: str = "") -> str:
    """An automatic number."""
    shape = f"<autoNumFormat type='{numerals}' prefixChar='' suffixChar='{suffix}'/>"
    return f"<ctrl><autoNum num='{count}' numType='{kind}'>{shape}</autoNum></ctrl>"


def listed(text: str) -> str:
    """A list of one paragraph, as notes, boxes and cells hold it."""
    return f"<subList>{P.format(text)}</subList>"


WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Co"]), min_size=1, max_size=8
)


def _table(document: HwpxDocument, text: str) -> None:
    made = document.add_table(2, 2)
    made.merge_cells(0, 0, 0, 1)
    made.set_cell_text(0, 0, text)
    made.set_caption(text)


def _bullet(document: HwpxDocument, text: str) -> None:
    document.add_paragraph(text)
    last = len(document.paragraphs) - 1
    document.styles.apply_list_format(paragraph_index=last, kind="bullet", bullet_char="○")


DEEDS: dict[str, Callable[[HwpxDocument, str], object]] = {
    "line": lambda document, text: document.add_paragraph(text),
    "table": _table,
    "nested": lambda document, text: (
        document.add_table(1, 1).cell(0, 0).add_table(1, 1).set_cell_text(0, 0, text)
    ),
    "footnote": lambda document, text: document.notes.add_footnote(text, document.add_paragraph(text)),
    "endnote": lambda document, text: document.notes.add_endnote(text, document.add_paragraph(text)),
    "memo": lambda document, text: document.notes.add_memo(text, anchor=document.add_paragraph(text)),
    "box": lambda document, text: document.shapes.add_rectangle().set_draw_text(text),
    "equation": lambda document, text: document.shapes.add_equation(text),
    "bullet": _bullet,
    "head": lambda document, text: document.page.set_header(text=text),
    "delete": lambda document, text: document.tracking.delete(document.add_paragraph(text), match=text),
}


def written(deeds: list[tuple[str, str]]) -> bytes:
    """What python-hwpx writes when asked for these things with these texts."""
    document = HwpxDocument.new()
    for deed, text in deeds:
        DEEDS[deed](document, text)
    buffer = BytesIO()
    document.save_to_stream(buffer)
    return buffer.getvalue()


def texts_of(section: bytes) -> list[str]:
    """All text of a section by another parser, with no knowledge of where text may stand.

    A soft hyphen counts as the dash that Hangul draws.
    """
    root = ET.fromstring(section)  # noqa: S314 - written a moment ago
    said_there = {f"{{{HP}}}{name}" for name in ("t", "script")}
    for twice in root.iter(f"{{{HP}}}secPr"):
        # The writer puts a page's head into the section's measures and again into its flow, under one id.
        for head in twice.findall(f"{{{HP}}}header"):
            twice.remove(head)
    texts = ["".join(each.itertext()) for each in root.iter() if each.tag in said_there]
    return [text.replace("\xad", "-") for text in texts]
