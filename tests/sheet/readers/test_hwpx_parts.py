"""HWPX: a text in whatever part, element or look of the file is in the grid, and no other is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.problems import ProblemsFoundError
from generator.sheet.grid import Grid
from generator.sheet.readers import read
from tests.sheet.readers.made import HH, HP, characters, doubts, hwpx, hwpx_parts, said, zipped
from tests.sheet.readers.made_hwpx import P, cell, field, listed, p, run, table

C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
HEAD = (
    "<hh:charPr id='1' height='1000' textColor='#FFFFFF'/><hh:charPr id='2' height='0'/>"
    "<hh:charPr id='3' height='1000'><hh:strikeout shape='SOLID'/></hh:charPr>"
)

HERE = "@"
"""Where the text goes that must be found."""

INLINE: dict[str, str] = {
    "white": run(HERE, 1),
    "tiny": run(HERE, 2),
    "struck": run(HERE, 3),
    "deleted": run("<deleteBegin/>@<deleteEnd/>"),
    "inserted": run("<insertBegin/>@<insertEnd/>"),
    "prompt": field("CLICK_HERE", run(HERE), Direction=HERE),
    "no prompt": field("CLICK_HERE", run(HERE), Direction="안내"),
    "reference": field("CROSSREF", run(HERE)),
    "memo": run("", inside=f"<ctrl><fieldBegin type='MEMO'>{listed(HERE)}</fieldBegin></ctrl>"),
    "over": run("", inside="<compose composeText='@'/>"),
    "above": run("", inside="<dutmal><mainText/><subText>@</subText></dutmal>"),
    "button": run("", inside="<btn caption='@'/>"),
    "box": run("", inside="<checkBtn caption='@'/>"),
    "choice": run("", inside="<comboBox selectedValue='@'/>"),
    "offer": run("", inside="<comboBox><listItem displayText='@' value='1'/></comboBox>"),
    "typed": run("", inside="<edit><text>@</text></edit>"),
    "art": run("", inside="<textart text='@'/>"),
    "equation": run("", inside="<equation><script>@</script></equation>"),
    "unknown beside": run("", inside="<other><deep>@</deep></other>"),
    "unknown within": run("<other>@</other>"),
    "bare run": "<run>@</run>",
    "after": "<run><t/>@</run>",
}
for kind in ("header", "footer", "footNote", "endNote", "hiddenComment", "newKind"):
    INLINE[kind] = run("", inside=f"<ctrl><{kind}>{listed(HERE)}</{kind}></ctrl>")
for kind in ("rect", "ellipse", "arc", "polygon", "curve", "line", "connectLine", "newShape"):
    INLINE[kind] = run(
        "", inside=f"<container><{kind}><drawText>{listed(HERE)}</drawText></{kind}></container>"
    )
for kind in ("pic", "ole", "chart", "tbl", "equation", "video"):
    INLINE[f"caption of {kind}"] = run("", inside=f"<{kind}><caption>{listed(HERE)}</caption></{kind}>")

CASES = "<switch><case><rect>{}</rect></case><default><rect>{}</rect></default></switch>"
BOXED = f"<drawText>{listed(HERE)}</drawText>"
INLINE |= {
    "first case": run("", inside=CASES.format(BOXED, "")),
    "second case": run("", inside=CASES.format("", BOXED)),
    "both cases": run("", inside=CASES.format(BOXED, BOXED)),
    "beyond the first": run("", inside=CASES.format("딴말", BOXED)),
}

BODIES: dict[str, str] = {
    **{name: p(each) for name, each in INLINE.items()},
    **{
        f"{name} in a cell": table(cell(0, 0, p(each)))
        for name, each in INLINE.items()
    },
    "bare paragraph": "<p>@</p>",
    "bare section": "<p/>@",
    "bare cell": "<p><run><tbl><tr><tc><subList>@</subList></tc></tr></tbl></run></p>",
    "bare table": "<p><run><tbl><tr>@</tr></tbl></run></p>",
    "odd row": "<p><run><tbl><tr><odd>@</odd></tr></tbl></run></p>",
    "covered": table(
        cell(0, 0, P.format(""), "rowSpan='2' colSpan='2'"), cell(1, 1, P.format(HERE))
    ),
}  # fmt: skip

ROOT = f'xmlns="{HP}" xmlns:hp="{HP}"'
CACHE = "<strCache><v>{}</v></strCache>"
PARTS: dict[str, tuple[str, str]] = {
    "a second section": ("Contents/section1.xml", f"<sec {ROOT}>{P.format(HERE)}</sec>"),
    "in capitals": ("CONTENTS/SECTION2.XML", f"<sec {ROOT}>{P.format(HERE)}</sec>"),
    "of another name": ("Contents/body.xml", f"<sec {ROOT}>{P.format(HERE)}</sec>"),
    "a master page": ("Contents/masterpage0.xml", f"<masterPage>{listed(HERE)}</masterPage>"),
    "a chart's word": ("Chart/chart1.xml", f"<chartSpace>{CACHE.format(HERE)}</chartSpace>"),
    "a chart in small letters": ("chart/c.xml", f"<c xmlns='{C}'>{CACHE.format(HERE)}</c>"),
    "an unknown part": ("Custom/words.xml", "<words>@</words>"),
    "a text": ("Custom/words.txt", HERE),
}  # fmt: skip
OF_THE_FILE = (
    "Preview/PrvText.txt",
    "Scripts/headerScripts",
    "settings.xml",
    "BinData/image1.png",
    "META-INF/x.xml",
)

WORDS = st.text(st.sampled_from("가나다라 ABC123"), min_size=1, max_size=8)


def opened(body: str, more: dict[str, str] | None = None) -> Grid:
    return read("표.hwpx", zipped({**hwpx_parts(body, HEAD), **(more or {})}))


def once(text: str, grid: Grid) -> bool:
    found = characters(grid)
    return all(found[mark] == text.count(mark) for mark in text if not mark.isspace())


@given(st.sampled_from(sorted(BODIES)), WORDS)
def test_a_text_in_any_element_is_in_the_grid_once(kind: str, text: str) -> None:
    assert once(text, opened(BODIES[kind].replace(HERE, text)))


@given(st.sampled_from(sorted(PARTS)), WORDS)
def test_a_text_in_any_part_is_in_the_grid_once(kind: str, text: str) -> None:
    name, content = PARTS[kind]
    assert once(text, opened("<p/>", {name: content.replace(HERE, text)}))


@pytest.mark.parametrize("name", OF_THE_FILE)
def test_what_tells_of_the_file_is_no_word_of_the_sheet(name: str) -> None:
    assert opened(P.format("본문"), {name: "<a>딴말</a>"}).aside == ()


def test_an_unknown_part_is_told_as_nothing_that_is_shown() -> None:
    grid = opened(P.format("본문"), {"Custom/words.xml": "<a>하나<b>둘</b></a>"})
    assert (said(grid.blocks), doubts(grid.aside)) == (["본문"], [("hidden", "하나"), ("hidden", "둘")])


def test_a_part_that_is_damaged_is_refused() -> None:
    with pytest.raises(ProblemsFoundError):
        opened(P.format("본문"), {"Custom/words.xml": "<a>하나"})


def test_a_section_named_by_the_spine_comes_in_its_place_whatever_its_name() -> None:
    hpf = '<p><i><item id="a" href="Contents/Body.xml"/><item id="b" href="Contents/section0.xml"/></i>'
    hpf += '<s><itemref idref="a"/><itemref idref="b"/></s></p>'
    more = {"Contents/body.xml": f"<sec {ROOT}>{P.format('앞')}</sec>", "Contents/content.hpf": hpf}
    assert said(opened(P.format("뒤"), more).blocks) == ["앞", "뒤"]


def test_a_section_of_another_name_that_the_spine_forgets_is_told_as_nothing_that_is_shown() -> None:
    grid = opened(P.format("본문"), {"Contents/old.xml": f"<sec {ROOT}>{P.format('지난 글')}</sec>"})
    assert (said(grid.blocks), doubts(grid.aside)) == (["본문"], [("hidden", "지난 글")])


def test_a_word_in_the_head_is_told_and_the_words_of_lists_are_none() -> None:
    head = "<hh:paraHead level='1'>제^1조</hh:paraHead><hh:forbiddenWord>KQ==</hh:forbiddenWord>"
    head += "<hh:odd>딴말</hh:odd>"
    assert doubts(read("표.hwpx", hwpx(P.format("본문"), head)).aside) == [("hidden", "딴말")]


def test_a_second_head_is_told() -> None:
    grid = opened(P.format("본문"), {"Extra/header.xml": f"<hh:head xmlns:hh='{HH}'><x>딴말</x></hh:head>"})
    assert doubts(grid.aside) == [("hidden", "딴말")]


def test_a_chart_tells_its_words_and_each_row_of_its_numbers() -> None:
    rows = (
        "<strCache><pt><v>2019</v></pt><pt><v>2020</v></pt></strCache><numCache><pt><v>3</v></pt></numCache>"
    )
    grid = opened(P.format("본문"), {"Chart/chart1.xml": f"<chartSpace xmlns='{C}'>{rows}</chartSpace>"})
    assert said(grid.aside) == ["2019 2020", "3"]
