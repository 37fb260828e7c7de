"""A marked text, put into any place that a PDF has for one, is read, told or refused: never lost."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from generator.problems import ProblemsFoundError
from generator.sheet.grid import paragraphs
from generator.sheet.readers import read
from tests.sheet.readers.pdf_written import FIELDS, filled, laid, look, shows, stream, written

LAYERS = "/OCProperties<</OCGs[6 0 R]/D<</OFF[6 0 R]>>>>"
TILE = (
    "/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 90 50]/XStep 90/YStep 50/Resources<</Font<</F 5 0 R>>>>"
)
AP = "/AP<</N 7 0 R>>"

PLACES: dict[str, Callable[[str], bytes]] = {
    "the page": lambda words: written(draws=shows(words)),
    "a drawing": lambda words: written(look(words), resources="/XObject<</X 6 0 R>>", draws="/X Do"),
    "a drawing that is not drawn twice": lambda words: written(
        look(words), resources="/XObject<</X 6 0 R>>", draws="/X Do 1 0 0 1 0 50 cm /X Do"
    ),
    "text that is not painted": lambda words: written(draws=shows(words, "3 Tr")),
    "white text": lambda words: written(draws=shows(words, "1 g")),
    "text beside the page": lambda words: written(draws=shows(words, "1 0 0 1 900 0 cm")),
    "text under a box": lambda words: written(draws=f"{shows(words)} 0 80 200 40 re f"),
    "text on a layer": lambda words: written(
        "<</Type/OCG/Name(L)>>",
        catalogue=LAYERS,
        resources="/Properties<</M 6 0 R>>",
        draws=f"/OC /M BDC {shows(words)} EMC",
    ),
    "text of no size": lambda words: written(draws=shows(words).replace("12 Tf", "0 Tf")),
    "text that is squeezed flat": lambda words: written(draws=shows(words, "0 0 0 1 50 0 cm")),
    "slanting text": lambda words: written(draws=shows(words, "0.7 0.7 -0.7 0.7 60 0 cm")),
    "mirrored text": lambda words: written(draws=shows(words, "-1 0 0 1 190 0 cm")),
    "what is read aloud": lambda words: written(
        draws=shows("drawn", f"/Span<</ActualText({words})>> BDC") + " EMC"
    ),
    "a pattern": lambda words: written(
        stream(TILE, shows(words)),
        resources="/Pattern<</P 6 0 R>>",
        draws="/Pattern cs /P scn 9 9 99 50 re f",
    ),
    "a field": lambda words: filled(f"/FT/Tx/V({words})"),
    "a field that is drawn": lambda words: filled(f"/FT/Tx/V({words}){AP}", look(words)),
    "a field that is drawn otherwise": lambda words: filled(f"/FT/Tx/V({words}){AP}", look("drawn")),
    "what draws a field": lambda words: filled(f"/FT/Tx/V(value){AP}", look(words)),
    "a hidden field": lambda words: filled(f"/FT/Tx/V({words})/F 2"),
    "what draws a hidden field": lambda words: filled(f"/FT/Tx/F 2{AP}", look(words)),
    "a field on no page": lambda words: written(f"<</FT/Tx/V({words})>>", catalogue=FIELDS),
    "a choice": lambda words: filled(f"/FT/Ch/V(a)/Opt[[(a)({words})]]"),
    "what may be chosen": lambda words: filled(f"/FT/Ch/V(a)/Opt[(a)({words})]"),
    "what a field asks": lambda words: filled(f"/FT/Tx/V(a)/TU({words})"),
    "a button": lambda words: filled(f"/FT/Btn/Ff 65536{AP}", look(words)),
    "a form of XML": lambda words: written(
        "<</Fields[]/XFA 7 0 R>>", stream("", f"<x>{words}</x>"), catalogue="/AcroForm 6 0 R"
    ),
    "a remark": lambda words: laid("Text", f"/Contents({words})"),
    "a hidden remark": lambda words: laid("Text", f"/F 2/Contents({words})"),
    "text typed over": lambda words: laid("FreeText", f"/Contents({words})"),
    "a stamp": lambda words: laid("Stamp", AP, look(words)),
    "an annotation of no kind that is known": lambda words: laid("Strange", AP, look(words)),
    "an attached file's name": lambda words: written(
        "<</Kids[7 0 R]>>",
        "<</Names[(a) 8 0 R]>>",
        f"<</F({words})>>",
        catalogue="/Names<</EmbeddedFiles 6 0 R>>",
    ),
    "a bookmark": lambda words: written(
        "<</First 7 0 R>>", f"<</Title({words})>>", catalogue="/Outlines 6 0 R"
    ),
}


def told(content: bytes) -> str | None:
    """All that is read or told of a file, without spaces; None where it is refused."""
    try:
        grid = read("공약.pdf", content)
    except ProblemsFoundError:
        return None
    texts = [each.text for each in paragraphs((*grid.blocks, *grid.aside))]
    return "".join("".join([*texts, *(each.text for each in grid.markup)]).split())


@given(st.sampled_from(sorted(PLACES)), st.text("ABKMRXZ0123456789", min_size=1, max_size=8))
def test_a_text_in_any_place_is_told_or_its_file_is_refused(place: str, words: str) -> None:
    found = told(PLACES[place](words))
    assert found is None or words in found
