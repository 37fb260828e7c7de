"""What lies over the pages of a PDF, and beside them: fields, remarks, stamps, attached files, bookmarks."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from generator.problems import ProblemsFoundError
from generator.sheet.grid import Grid, Table
from generator.sheet.laid import Laid
from generator.sheet.readers import read
from generator.sheet.writers import pdf as writer
from tests.sheet.readers.made import doubts, said, tables
from tests.sheet.readers.pdf_written import FIELDS, SEEN, filled, laid, look, shows, written

ANEW = FIELDS.replace(">>", "/NeedAppearances true>>")
TICK = "/FT/Btn/V/Yes/AS/Yes/AP<</N<</Yes 7 0 R/Off 8 0 R>>>>"
OPTIONS = "/FT/Ch/Ff 131072/V(b)/Opt[[(a)(Apple)][(b)(Pear)]]"


def shown(content: bytes) -> tuple[list[str], list[str]]:
    """What stands in a file's flow after the words that all have, and what beside it."""
    grid = read("공약.pdf", content)
    return [each for each in said(grid.blocks) if each != SEEN], said(grid.aside)


@pytest.mark.parametrize(
    ("content", "flow", "aside"),
    [
        (filled("/FT/Tx/V(1200)/AP<</N 7 0 R>>", look("1200")), ["1200"], []),
        (filled("/FT/Tx/V(1 200)"), ["1 200"], []),
        (filled("/FT/Tx/V(1200)/AP<</N 7 0 R>>", look("1) Tj 14 0 Td (2) Tj 14 0 Td (00")), ["1200"], []),
        (filled("/FT/Tx/V(1200)/AP<</N 7 0 R>>", look("900"), catalogue=ANEW), ["1200"], ["900"]),
        (filled("/FT/Tx/V(1200)/AP<</N 7 0 R>>", look("900")), ["900"], ["1200"]),
        (filled("/FT/Tx/V(1200)/F 2/AP<</N 7 0 R>>", look("1200")), [], ["1200"]),
        (filled("/FT/Tx/V(1200)/F 32/AP<</N 7 0 R>>", look("1200")), [], ["1200"]),
        (filled("/Parent 7 0 R", "<</FT/Tx/V(1200)/Kids[6 0 R]>>"), ["1200"], []),
        (written("<</FT/Tx/T(a)/V(1200)>>", catalogue=FIELDS), [], ["1200"]),
        (filled(TICK, look("x"), look("")), ["x"], []),
        (filled(TICK, look(""), look("")), ["☑"], []),
        (filled(TICK.replace("Yes/AP", "Off/AP"), look("x"), look("")), [], []),
        (filled(OPTIONS), ["Pear"], []),
        (filled("/FT/Btn/Ff 65536/AP<</N 7 0 R>>", look("Print")), [], ["Print"]),
        (filled("/FT/Btn/Ff 65536/F 2/AP<</N 7 0 R>>", look("Print")), [], ["Print"]),
        (filled("/FT/Sig/AP<</N 7 0 R>>", look("Signed")), [], ["Signed"]),
        (laid("FreeText", "/Contents(Typed)/AP<</N 7 0 R>>", look("Typed")), ["Typed"], []),
        (laid("FreeText", "/Contents(Typed)"), ["Typed"], []),
        (laid("Stamp", "/Contents(why)/AP<</N 7 0 R>>", look("Approved")), [], ["Approved", "why"]),
        (laid("Text", "/Contents(a remark)"), [], ["a remark"]),
        (laid("Highlight", "/Contents(why)", draws=shows("words")), ["words"], ["why"]),
        (laid("FileAttachment", "/FS<</F(plan.xlsx)>>"), [], ["plan.xlsx"]),
    ],
)
def test_what_a_program_draws_over_a_page_stands_in_its_place(
    content: bytes, flow: list[str], aside: list[str]
) -> None:
    """And what it does not draw, or what is no word of the sheet, stands beside the flow."""
    assert shown(content) == (flow, aside)


@pytest.mark.parametrize(
    "entries", ["/FT/Tx/V(1200)/F 2", "/FT/Tx/V(1200)/AP<</N 7 0 R>>", "/FT/Tx/V(1200)/Ff 8192"]
)
def test_a_value_that_is_not_shown_is_doubted(entries: str) -> None:
    assert doubts(read("공약.pdf", filled(entries, look("900"))).aside) == [("hidden", "1200")]


def test_what_a_form_asks_and_offers_is_markup() -> None:
    grid = read("공약.pdf", filled(OPTIONS + "/TU(Which fruit)"))
    assert [each.text for each in grid.markup] == ["Which fruit", "Apple"]


def test_attached_files_and_bookmarks_that_no_page_repeats_are_told() -> None:
    files = written(
        "<</Names[(a) 7 0 R]>>", "<</UF(plan.xlsx)/Desc(budget)>>", catalogue="/Names<</EmbeddedFiles 6 0 R>>"
    )
    round_and_round = written(
        "<</First 7 0 R/Last 8 0 R>>",
        f"<</Title({SEEN})/Next 8 0 R>>",
        "<</Title(Other)/Next 7 0 R>>",
        catalogue="/Outlines 6 0 R",
    )
    assert shown(files) == ([], ["plan.xlsx budget"])
    assert shown(round_and_round) == ([], ["Other"])


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (written("<</Fields[]/XFA(x)>>", catalogue="/AcroForm 6 0 R"), "sheet-xfa"),
        (written("<</Type/Collection>>", catalogue="/Collection 6 0 R"), "sheet-package"),
    ],
)
def test_a_file_whose_pages_are_not_what_it_shows_is_refused(content: bytes, kind: str) -> None:
    with pytest.raises(ProblemsFoundError) as fault:
        read("공약.pdf", content)
    assert fault.value.tally.problems[0].kind == kind


def typed_over(content: bytes, words: str, beside: str) -> bytes:
    """A file on which words were typed, right of others that stand on a page."""
    with pypdfium2.PdfDocument(content) as document:
        for page in document:
            found = page.get_textpage().search(beside).get_next()
            if found is None:
                continue
            left, low, right, high = page.get_textpage().get_charbox(found[0])
            note = pdfium.FPDFPage_CreateAnnot(page, pdfium.FPDF_ANNOT_FREETEXT)
            place = pdfium.FS_RECTF(right + 30, high + 2, right + 60, low - 2)
            pdfium.FPDFAnnot_SetRect(note, place)
            said_there = (words + "\0").encode("utf-16-le")
            units = (pdfium.FPDF_WCHAR * (len(words) + 1)).from_buffer_copy(said_there)
            pdfium.FPDFAnnot_SetStringValue(note, b"Contents", units)
            pdfium.FPDFPage_CloseAnnot(note)
            assert left < right
        return saved(document)


def saved(document: pypdfium2.PdfDocument) -> bytes:
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def row(grid: Grid, label: str) -> list[str]:
    """What the cells of a table's row say that holds a label."""
    for table in tables(grid):
        for cell in table.cells:
            if said(cell.content) == [label]:
                return [" ".join(said(each.content)) for each in table.cells if each.row == cell.row]
    return []


def test_an_amount_typed_over_the_real_sheet_stands_in_its_cell(real: Laid) -> None:
    content = writer.write(real)
    before, after = (read("공약.pdf", each) for each in (content, typed_over(content, "1200", "도비")))
    assert isinstance(before.blocks[0], Table)
    assert "1200" not in row(before, "도비")
    assert row(after, "도비")[1] == "1200"
