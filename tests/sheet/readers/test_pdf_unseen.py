"""What a PDF holds and does not show, and what is struck through: beside the flow, and doubted."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from generator.problems import ProblemsFoundError
from generator.sheet.grid import Grid
from generator.sheet.laid import Laid
from generator.sheet.readers import read
from generator.sheet.writers import pdf as writer
from tests.sheet.readers.made import doubts, said, tables
from tests.sheet.readers.pdf_written import SEEN, laid, look, set_page, shows, written
from tests.sheet.readers.test_pdf import drawn, ruled, text

LAYERS = "/OCProperties<</OCGs[6 0 R]/D<</OFF[6 0 R]>>>>"
LAYER = "<</Type/OCG/Name(L)>>"
QUADS = "/QuadPoints[45 110 125 110 45 95 125 95]"


def set_with(secret: str) -> bytes:
    """A page whose typeface stands in it, with words that are seen and this."""
    return set_page(f"{SEEN}\n\n{secret}")


def over(thing: str) -> str:
    """Words with a thing laid over them."""
    return f"#box[words#place(top + left, dx: -2pt, dy: -2pt, {thing})]"


UNSEEN = {
    "unpainted": written(draws=shows("words", "3 Tr")),
    "a path to cut by": written(draws=shows("words", "7 Tr")),
    "see-through": written(draws=shows("words", "/G gs"), resources="/ExtGState<</G<</ca 0>>>>"),
    "white": written(draws=shows("words", "1 g")),
    "all but white": set_with('#text(fill: rgb("#fbfbfb"))[words]'),
    "as black as its ground": set_with("#box(fill: black, inset: 3pt)[words]"),
    "as dark as a gradient": set_with("#box(fill: gradient.linear(black, black), inset: 3pt)[words]"),
    "under a black box": set_with(over("rect(width: 60pt, height: 20pt, fill: black)")),
    "under a white box": set_with(over("rect(width: 60pt, height: 20pt, fill: white)")),
    "under a bar": set_with(over("line(start: (0pt, 7pt), end: (60pt, 7pt), stroke: 9pt)")),
    "under a disc": set_with(over("move(dx: -20pt, ellipse(width: 80pt, height: 18pt, fill: black))")),
    "tiny": written(draws=shows("words").replace("12 Tf", "0.2 Tf")),
    "beside the page": written(draws=shows("words", "1 0 0 1 300 0 cm")),
    "cropped": written(draws=shows("words"), page="/CropBox[0 120 200 200]"),
    "cut away": written(draws=shows("words", "0 0 9 9 re W n")),
    "on a layer": written(
        LAYER, catalogue=LAYERS, resources="/Properties<</M 6 0 R>>", draws=f"/OC /M BDC {shows('words')} EMC"
    ),
    "drawn on a layer": written(
        LAYER,
        look("words", "/OC 6 0 R"),
        catalogue=LAYERS,
        resources="/XObject<</X 7 0 R>>",
        draws="q 1 0 0 1 50 100 cm /X Do Q",
    ),
    "under a square": laid("Square", "/IC[0 0 0]", draws=shows("words")),
    "under a thick line": laid("Line", "/L[45 104 125 104]/BS<</W 15>>", draws=shows("words")),
    "to be blackened": laid("Redact", QUADS, draws=shows("words")),
}


@pytest.mark.parametrize("content", UNSEEN.values(), ids=UNSEEN)
def test_what_is_not_seen_stands_beside_the_flow_and_is_doubted(content: bytes) -> None:
    grid = read("공약.pdf", content)
    assert (said(grid.blocks), said(grid.aside)) == ([SEEN], ["words"])
    assert doubts(grid.aside) == [("hidden", "words")]


SHOWN = {
    "white on a dark ground": set_with("#box(fill: navy, inset: 3pt, text(fill: white)[words])"),
    "grey": set_with("#text(fill: luma(180))[words]"),
    "marked": set_with("#highlight[words]"),
    "underlined": set_with("#underline[words]"),
    "under what is seen through": set_with(
        over("rect(width: 60pt, height: 20pt, fill: rgb(255, 255, 0, 60))")
    ),
    "in an open box": laid("Square", "/C[1 0 0]", draws=shows("words")),
    "marked by a reader": laid("Highlight", f"/C[1 1 0]{QUADS}", draws=shows("words")),
}


@pytest.mark.parametrize("content", SHOWN.values(), ids=SHOWN)
def test_what_is_seen_stands_in_the_flow(content: bytes) -> None:
    grid = read("공약.pdf", content)
    assert (said(grid.blocks), said(grid.aside)) == ([SEEN, "words"], [])


STRUCK = {
    "by a line": set_with("#strike[words]"),
    "by a thin box": written(draws=f"{shows('words')} 45 103.5 60 0.6 re f"),
    "by a thick line": written(draws=f"{shows('words')} 4 w 45 103.5 m 85 103.5 l S"),
    "by a reader": laid("StrikeOut", QUADS, draws=shows("words")),
    "upwards": set_with("#rotate(-90deg, reflow: true)[#strike[words]]"),
}


@pytest.mark.parametrize("content", STRUCK.values(), ids=STRUCK)
def test_what_is_struck_through_stands_beside_the_flow_and_is_doubted(content: bytes) -> None:
    grid = read("공약.pdf", content)
    assert (said(grid.blocks), doubts(grid.aside)) == ([SEEN], [("struck", "words")])


def test_a_ruling_that_runs_through_a_text_without_room_strikes_nothing() -> None:
    """It is as long as its table, and still rules it."""
    grid = read(
        "공약.pdf", ruled([(50, 100, 300, 126), (50, 126, 300, 160)], (60, 130, "words"), (60, 150, "x"))
    )
    assert (len(tables(grid)), doubts((*grid.blocks, *grid.aside))) == (1, [])


def test_letters_whose_typeface_the_file_lacks_are_told_by_what_covers_them() -> None:
    """PDFium cannot paint these, so nothing would differ without them."""

    def covered(canvas: Canvas) -> None:
        text((50, 50, "보임"), (50, 90, "비밀"))(canvas)
        canvas.rect(45, A4[1] - 95, 60, 20, stroke=0, fill=1)

    grid = read("공약.pdf", drawn(covered))
    assert (said(grid.blocks), doubts(grid.aside)) == (["보임"], [("hidden", "비밀")])


def test_letters_under_blocks_that_are_letters_are_not_seen() -> None:
    blocks = f"{shows('words')} BT /Z 20 Tf 44 97 Td (nnnn) Tj ET"
    content = written("<</Type/Font/Subtype/Type1/BaseFont/ZapfDingbats>>", draws=blocks)
    grid = read("공약.pdf", content.replace(b"/F 5 0 R", b"/F 5 0 R/Z 6 0 R"))
    assert (said(grid.blocks), doubts(grid.aside)) == ([SEEN, "■■■■"], [("hidden", "words")])


def test_a_scan_with_letters_that_a_machine_guessed_is_refused() -> None:
    """They lie over the picture, unpainted."""
    with pytest.raises(ProblemsFoundError) as fault:
        read("공약.pdf", written(draws=shows("words")).replace(b"BT /F", b"BT 3 Tr /F"))
    assert fault.value.tally.problems[0].kind == "sheet-scan"


def test_letters_under_a_scan_are_not_seen_though_no_typeface_stands_in_the_file() -> None:
    """And those over a picture of the whole page are."""

    def scanned(canvas: Canvas) -> None:
        text((50, 90, "비밀"))(canvas)
        canvas.drawInlineImage(Image.new("RGB", (8, 8), "wheat"), 0, 0, *A4)
        text((50, 50, "보임"))(canvas)

    grid = read("공약.pdf", drawn(scanned))
    assert (said(grid.blocks), doubts(grid.aside)) == (["보임"], [("hidden", "비밀")])
    assert [each.place for each in grid.pictures] == ["1쪽"]


def changed(content: bytes, *, crop: float = 0.0, blacken: str = "") -> Grid:
    """A sheet whose first page is cropped at its top, or on which words are blackened, read."""
    buffer = BytesIO()
    with pypdfium2.PdfDocument(content) as document:
        page = document[0]
        width, height = page.get_size()
        page.set_cropbox(0, 0, width, height - crop)
        if blacken:
            place, count = page.get_textpage().search(blacken).get_next()
            boxes = [page.get_textpage().get_charbox(place + each) for each in range(count)]
            lefts, lows, rights, highs = zip(*boxes, strict=True)
            square = pdfium.FPDFPage_CreateAnnot(page, pdfium.FPDF_ANNOT_SQUARE)
            rect = pdfium.FS_RECTF(min(lefts) - 1, max(highs) + 1, max(rights) + 1, min(lows) - 1)
            pdfium.FPDFAnnot_SetRect(square, rect)
            pdfium.FPDFAnnot_SetColor(square, pdfium.FPDFANNOT_COLORTYPE_InteriorColor, 0, 0, 0, 255)
            pdfium.FPDFPage_CloseAnnot(square)
        document.save(buffer)
    return read("공약.pdf", buffer.getvalue())


def test_what_is_blackened_or_cropped_on_the_real_sheet_is_told(real: Laid) -> None:
    content = writer.write(real)
    name = "주민참여"
    whole = read("공약.pdf", content)
    assert whole.aside == ()
    assert doubts(changed(content, blacken=name).aside) == [("hidden", name)]
    hidden = doubts(changed(content, crop=80).aside)
    assert hidden
    assert {kind for kind, _ in hidden} == {"hidden"}
    assert said(whole.blocks)[0] in {words for _, words in hidden}
