"""PDF: letters by their places become lines and cells; what cannot be known is doubted, a scan is refused."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable
from io import BytesIO

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfgen.canvas import Canvas

from generator.problems import ProblemsFoundError
from generator.sheet.grid import Grid
from generator.sheet.laid import Laid
from generator.sheet.readers import pdf, read
from generator.sheet.writers import pdf as writer
from tests.sheet.readers.made import characters, counted, doubts, laid, said, tables

FACE = "HYSMyeongJo-Medium"
SIZE = 10
registerFont(UnicodeCIDFont(FACE))


def drawn(*pages: Callable[[Canvas], object], lock: str | None = None) -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4, encrypt=lock, invariant=1)
    for page in pages:
        canvas.setFont(FACE, SIZE)
        page(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def text(*lines: tuple[float, float, str]) -> Callable[[Canvas], None]:
    """A page with these texts at these places, in points from the left and from the top."""

    def draw(canvas: Canvas) -> None:
        for left, top, line in lines:
            canvas.drawString(left, A4[1] - top, line)

    return draw


def ruled(boxes: Iterable[tuple[float, float, float, float]], *lines: tuple[float, float, str]) -> bytes:
    """A page with boxes (left, top, right, bottom) and texts."""

    def draw(canvas: Canvas) -> None:
        for left, top, right, bottom in boxes:
            canvas.rect(left, A4[1] - bottom, right - left, bottom - top)
        text(*lines)(canvas)

    return drawn(draw)


def shown(content: bytes) -> Grid:
    return read("공약.pdf", content)


def kind_of(content: bytes) -> str:
    with pytest.raises(ProblemsFoundError) as fault:
        shown(content)
    return fault.value.tally.problems[0].kind


def test_letters_of_one_height_are_a_line_and_a_gap_is_a_space() -> None:
    grid = shown(drawn(text((50, 80, "둘째"), (50, 50, "추진"), (76, 50, "실적"), (50, 66, "- 첫째"))))
    assert said(grid.blocks) == ["추진 실적", "- 첫째", "둘째"]


def test_a_narrow_gap_is_no_space_where_the_page_holds_spaces() -> None:
    """Some programs set digits a little apart from Hangul."""
    assert said(shown(drawn(text((50, 50, "총"), (62.5, 50, "3"), (70, 50, "개 위원회")))).blocks) == [
        "총3개 위원회"
    ]


def test_cells_span_what_their_rulings_enclose_and_lines_around_a_table_keep_their_order() -> None:
    boxes = [(50, 100, 150, 160), (150, 100, 350, 130), (150, 130, 250, 160), (250, 130, 350, 160)]
    words = [
        (60, 120, "그동안"),
        (160, 120, "가"),
        (160, 150, "나"),
        (260, 150, "다"),
        (50, 80, "위"),
        (50, 190, "밑"),
    ]
    grid = shown(ruled(boxes, *words))
    assert laid(tables(grid)[0]) == {
        (0, 0, 2, 1): "그동안",
        (0, 1, 1, 2): "가",
        (1, 1, 1, 1): "나",
        (1, 2, 1, 1): "다",
    }
    assert said(grid.blocks) == ["위", "그동안", "가", "나", "다", "밑"]


def test_a_table_in_a_table_stands_in_its_cell() -> None:
    grid = shown(
        ruled(
            [(50, 100, 350, 300), (350, 100, 400, 300), (80, 150, 140, 200), (140, 150, 200, 200)],
            (60, 130, "앞"),
            (90, 180, "속"),
            (60, 250, "뒤"),
        )
    )
    assert len(tables(grid)) == 1
    assert said(grid.blocks) == ["앞", "속", "뒤"]


def test_a_line_that_may_go_on_is_joined_and_doubted() -> None:
    """A line that had room for the next word ended; one before a bullet ended as well."""
    box = [(50, 100, 150, 200), (150, 100, 200, 200)]
    full = (53, 115, "○ 주민참여조례전")
    grid = shown(ruled(box, full, (53, 130, "부 개정"), (53, 145, "○ 끝"), (53, 160, "짧음")))
    assert said(grid.blocks) == ["○ 주민참여조례전 부 개정", "○ 끝", "짧음"]
    assert doubts(grid.blocks) == [("wrapped", "주민참여조례전 부")]


def test_page_numbers_and_remarks_stand_aside() -> None:
    def remarked(canvas: Canvas) -> None:
        text((50, 50, "본문"), (290, 800, "- 3 -"))(canvas)
        canvas.textAnnotation("검토 의견", (10, 10, 20, 20))

    grid = shown(drawn(remarked))
    assert (said(grid.blocks), said(grid.aside)) == (["본문"], ["- 3 -", "검토 의견"])


def test_a_letter_that_is_drawn_twice_to_look_bold_is_one() -> None:
    assert said(shown(drawn(text((50, 50, "굵게"), (50.8, 50, "굵게")))).blocks) == ["굵게"]


def unnamed() -> bytes:
    """A page whose letters are numbers in a typeface that tells no names."""
    page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"
    below = "<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
    whole = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        page,
        "<</Length 33>>\nstream\nBT /F 12 Tf 50 50 Td <00410042> Tj ET\nendstream",
        "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[6 0 R]>>",
        f"{below}/Supplement 0>>>>",
    ]
    objects = "".join(f"{place} 0 obj\n{each}\nendobj\n" for place, each in enumerate(whole, 1))
    return f"%PDF-1.4\n{objects}trailer<</Root 1 0 R/Size 7>>\n%%EOF".encode()


def bomb() -> bytes:
    packed = zlib.compress(zlib.compress(bytes(65 * 1024 * 1024), 1), 9)
    return b"%PDF-1.4\n1 0 obj<</Filter[/FlateDecode/FlateDecode]>>stream\n" + packed + b"\nendstream endobj"


def scribbled(canvas: Canvas) -> None:
    """A page with more lines than anybody draws."""
    canvas.addLiteral("0 0 m\n" + "1 1 l\n" * (pdf.MOST_DRAWN + 1))


@pytest.mark.parametrize(
    ("broken", "kind"),
    [
        (lambda: drawn(lambda canvas: canvas.rect(1, 1, 50, 50)), "sheet-scan"),
        (lambda: drawn(text((50, 50, "글")), lock="secret"), "sheet-password"),
        (lambda: drawn(*[text((50, 50, "글"))] * (pdf.MOST_PAGES + 1)), "sheet-too-many-pages"),
        (unnamed, "sheet-letters-unknown"),
        (bomb, "sheet-unpacks-too-large"),
        (lambda: drawn(scribbled), "sheet-unpacks-too-large"),
        (lambda: b"%PDF-1.7\n%%EOF", "sheet-damaged"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(broken: Callable[[], bytes], kind: str) -> None:
    assert kind_of(broken()) == kind


WORDS = st.text(st.sampled_from("가나다라마바사abc0123【】○-※<>~"), min_size=1, max_size=9)
PLACES = st.tuples(st.integers(0, 3), st.integers(0, 9))


@given(st.dictionaries(PLACES, WORDS, min_size=1, max_size=9), st.booleans())
@settings(max_examples=12)
def test_every_character_is_read_and_none_twice(words: dict[tuple[int, int], str], boxes: bool) -> None:  # noqa: FBT001
    """Whether or not the places are ruled; each word stands clear of the others."""
    lines = [(60 + 120 * column, 65 + 30 * row, word) for (column, row), word in words.items()]
    frames = [
        (50 + 120 * each[0], 50 + 30 * each[1], 170 + 120 * each[0], 80 + 30 * each[1]) for each in words
    ]
    assert characters(shown(ruled(frames if boxes else [], *lines))) == counted(words.values())


def test_the_real_sheet_as_a_pdf_holds_every_character_that_another_reader_finds(real: Laid) -> None:
    content = writer.write(real)
    with pypdfium2.PdfDocument(content) as document:
        texts = [page.get_textpage().get_text_bounded() for page in document]
    assert characters(shown(content)) == counted(texts)


def test_every_sign_of_the_korean_standard_is_read_where_no_typeface_stands_in_the_file() -> None:
    """The rows of KS X 1001 before its syllables, which the two readers find by tables of their own."""
    rows = [
        "".join(
            letter
            for low in range(0xA1, 0xFF)
            if (letter := bytes([high, low]).decode("euc-kr", "ignore")) and letter.isprintable()
        )
        for high in range(0xA1, 0xAD)
    ]
    halves = [half for row in rows for half in (row[:47], row[47:])]
    grid = shown(drawn(text(*((40, 40 + 20 * place, half) for place, half in enumerate(halves)))))
    assert not grid.aside
    assert characters(grid) == counted(rows)
