"""A number alone is a page's only in the head or foot of a page; elsewhere it is the department's."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest
from openpyxl.comments import Comment

from generator.sheet.grid import Grid, Origin, Paragraph, at_edge
from generator.sheet.parsing import parse
from generator.sheet.readers import read
from tests.sheet.parsing.written import CITY, PLEDGES, Parts
from tests.sheet.readers.made import every, hwpx
from tests.sheet.readers.test_pdf import drawn, text
from tests.sheet.readers.test_xlsx import book, saved


def as_docx() -> bytes:
    made = docx.Document()
    made.add_paragraph("본문")
    made.sections[0].footer.paragraphs[0].text = "- 3 -"
    made.sections[0].footer.add_table(1, 1, docx.shared.Cm(3)).cell(0, 0).text = "12"
    buffer = BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def as_hwpx() -> bytes:
    foot = "<footer><subList><p><run><t>- 3 -</t></run></p><p><run><t>12</t></run></p></subList></footer>"
    return hwpx(f"<p><run><t>본문</t></run><run><ctrl>{foot}</ctrl></run></p>")


def as_xlsx() -> bytes:
    made, sheet = book()
    sheet["A1"] = "본문"
    assert sheet.oddFooter is not None
    sheet.oddFooter.center.text = "- 3 -\n12"
    return saved(made)


def as_pdf() -> bytes:
    return drawn(text((300, 30, "12"), (50, 50, "본문"), (290, 800, "- 3 -")))


@pytest.mark.parametrize("made", [as_docx, as_hwpx, as_xlsx, as_pdf])
def test_a_reader_tells_what_stands_at_a_pages_edge(made: object) -> None:
    assert callable(made)
    aside = list(every(read("공약", made()).aside))
    assert sorted(each.text for each in aside) == ["- 3 -", "12"]
    assert all(each.at_edge for each in aside)


def test_a_number_in_a_note_or_a_line_of_its_own_is_not_at_an_edge() -> None:
    made, sheet = book()
    sheet["A1"] = "본문"
    sheet["A1"].comment = Comment("120", "")
    (note,) = every(read("공약.xlsx", saved(made)).aside)
    assert not note.at_edge
    lines = every(read("공약.pdf", drawn(text((50, 50, "본문"), (50, 400, "120"), (50, 430, "끝")))).blocks)
    assert [each.text for each in lines] == ["본문", "120", "끝"]


def test_only_a_number_at_an_edge_is_owned_by_the_page() -> None:
    told = Paragraph("120", Origin("B4"))
    grid = read("공약.txt", Parts().text().encode())
    for aside, left in (((told,), ("120",)), (at_edge((told,)), ())):
        parsed = parse(Grid(grid.blocks, aside, grid.markup), CITY, PLEDGES, None)
        assert parsed is not None
        assert parsed.report.unplaced == left
