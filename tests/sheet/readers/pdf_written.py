"""PDF files for the reader to read: by hand, object by object, and set by Typst with its typeface inside."""

from __future__ import annotations

import typst
from pylopdf_fonts_ko import sans_path

SEEN = "Seen"
"""What every page by hand shows at its top."""

FIELDS = "/AcroForm<</Fields[6 0 R]>>"
"""The form of a file whose first object of its own is a field."""

_PAGE = '#set page(width: 300pt, height: 200pt, margin: 20pt)\n#set text(font: "Noto Sans KR", size: 10pt)\n'


def shows(words: str, before: str = "") -> str:
    """What draws words low on a page, after what stands before them."""
    return f"{before} BT /F 12 Tf 50 100 Td ({words}) Tj ET"


def written(
    *objects: str, catalogue: str = "", page: str = "", resources: str = "", draws: str = ""
) -> bytes:
    """A file of one page, 200 points to a side; its own objects are numbered from 6.

    Args:
        objects: what else stands in the file.
        catalogue: more entries of the catalogue.
        page: more entries of the page.
        resources: more resources of the page; its typeface is `/F`.
        draws: what the page draws besides `SEEN`.

    """
    content = f"BT /F 12 Tf 50 150 Td ({SEEN}) Tj ET {draws}"
    fonts = f"/Resources<</Font<</F 5 0 R>>{resources}>>"
    whole = [
        f"<</Type/Catalog/Pages 2 0 R{catalogue}>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R{fonts}{page}>>",
        stream("", content),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *objects,
    ]
    parts = "".join(f"{place} 0 obj\n{each}\nendobj\n" for place, each in enumerate(whole, 1))
    return f"%PDF-1.7\n{parts}trailer<</Root 1 0 R/Size {len(whole) + 1}>>\n%%EOF".encode("latin-1")


def stream(entries: str, content: str) -> str:
    """An object that is a stream."""
    return f"<<{entries}/Length {len(content)}>>\nstream\n{content}\nendstream"


def look(words: str, entries: str = "") -> str:
    """What draws an annotation of 80 by 15 points: words."""
    box = "/Type/XObject/Subtype/Form/BBox[0 0 80 15]/Resources<</Font<</F 5 0 R>>>>"
    return stream(f"{box}{entries}", f"BT /F 10 Tf 2 3 Td ({words}) Tj ET")


def laid(kind: str, entries: str, *objects: str, catalogue: str = "", draws: str = "") -> bytes:
    """A file with one annotation of a kind, low on its page, over what the page draws there."""
    annotation = f"<</Type/Annot/Subtype/{kind}/Rect[45 95 125 110]{entries}>>"
    return written(annotation, *objects, catalogue=catalogue, page="/Annots[6 0 R]", draws=draws)


def filled(entries: str, *objects: str, catalogue: str = FIELDS) -> bytes:
    """A file with one field of a form."""
    return laid("Widget", f"/T(a){entries}", *objects, catalogue=catalogue)


def set_page(body: str) -> bytes:
    """A page of Typst, in its own language."""
    return typst.compile(
        (_PAGE + body).encode(),
        font_paths=typst.Fonts(include_system_fonts=False, font_paths=[sans_path().parent]),
        format="pdf",
        timestamp=0,
    )
