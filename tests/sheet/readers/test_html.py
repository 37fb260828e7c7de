"""Pages of HTML: every tag is a tag, what a browser shows is read, and what it does not show is told."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.problems import ProblemsFoundError
from generator.sheet.grid import Grid, paragraphs
from generator.sheet.readers import read
from tests.sheet.readers.made import doubts, laid, said, tables


def page(body: str, head: str = "") -> Grid:
    return read("공약.html", f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode())


def told(body: str, head: str = "") -> tuple[list[str], list[tuple[str, str]]]:
    """What stands in the flow, and what is doubted beside it."""
    grid = page(body, head)
    return said(grid.blocks), doubts(grid.aside)


@pytest.mark.parametrize(
    ("body", "shows"),
    [
        ("<p>시작<o:p></o:p></p>", ["시작"]),
        ("<p><![if !supportLists]>- <![endif]>구성</p>", ["- 구성"]),
        ('<p>위원 <span data-r1c2="x">구성</span>, <time datetime="7">7월</time></p>', ["위원 구성, 7월"]),
        ('<p><b title="가 > 나">공고</b> 등</p>', ["공고 등"]),
        ("<figure>그림<figcaption>설명</figcaption></figure><nav>길</nav>", ["그림", "설명", "길"]),
        ("<p>가<unknown-tag x_1=2>나</unknown-tag><ins>다</ins></p>", ["가나다"]),
        ("<p>1 < 2, &lt;b&gt; <온라인 창구> &hellip;</p>", ["1 < 2, <b> <온라인 창구> …"]),
        ("<pre>첫째\n둘째</pre>", ["첫째", "둘째"]),
        ("<p><span style='display:block'>첫째</span>둘째</p>", ["첫째", "둘째"]),
        ("<p><q>인용</q></p>", ["“인용”"]),
    ],
)
def test_every_tag_is_a_tag_and_no_word_is(body: str, shows: list[str]) -> None:
    assert told(body) == (shows, [])


@pytest.mark.parametrize(
    ("body", "shows"),
    [
        ("<input type=checkbox checked>개최 <input type=checkbox>미개최", "☒개최 ☐미개최"),
        ("<input type=radio>갑 <input type=RADIO checked>을", "☐갑 ☒을"),
        ("진행: <select><option>완료<option selected>지연</select>", "진행: 지연"),
        ("진행: <select><option>완료<option>지연</select>", "진행: 완료"),
        ("진행: <select required><option value=''>고르세요<option>지연</select>", "진행:"),
        ("진행: <select><option value='' disabled selected>고르세요<option>지연</select>", "진행:"),
        ("진행: <select><option value=''>없음<option>지연</select>", "진행: 없음"),
        ("<input value='3건'> <input placeholder='적으세요'>", "3건"),
        ("<textarea placeholder='적으세요'></textarea><button>단추</button>", "단추"),
    ],
)
def test_a_field_of_a_form_shows_its_state(body: str, shows: str) -> None:
    assert told(body) == ([shows], [])


def test_a_choice_that_nobody_made_and_a_measure_are_no_words_of_the_line() -> None:
    grid = page("<select><option>완료<option selected>지연</select> <meter value=3 max=5>셋</meter>")
    assert (said(grid.blocks), doubts(grid.aside)) == (["지연"], [("hidden", "3 / 5  셋")])
    assert "완료" in [each.text for each in grid.markup]


HIDDEN = [
    "display:none",
    "DISPLAY : None !important",
    "visibility:hidden",
    "opacity:0",
    "font-size:0",
    "font:0/0 a",
    "font-size:.5pt",
    "color:#fff",
    "color:white;background:#fefefe",
    "background:navy;color:rgb(0 0 128)",
    "color:transparent",
    "position:absolute;left:-9999px",
    "text-indent:-999em",
    "position:absolute;clip:rect(0 0 0 0)",
    "clip-path:inset(50%)",
    "height:0;overflow:hidden",
    "transform:scale(0)",
    "mso-hide:all",
]


@pytest.mark.parametrize("style", HIDDEN)
def test_text_that_nobody_sees_is_told(style: str) -> None:
    """By the style of its element, and by a rule of the page's style sheet."""
    assert told(f'<p>앞<span style="{style}">숨김</span>뒤</p>') == (["앞뒤"], [("hidden", "숨김")])
    rule = f"<style>p > .x {{ {style} }}</style>"
    assert told('<p>앞<b class="x y">숨김</b>뒤</p>', rule) == (["앞뒤"], [("hidden", "숨김")])


def test_a_value_by_name_is_the_one_that_the_page_gives_it() -> None:
    rule = (
        "<style>:root { --none: none } .x { display: var(--none) } .y { display: var(--other, none) }</style>"
    )
    body = "<p>앞<b class=x>숨김</b><i class=y>숨음</i></p>"
    assert told(body, rule) == (["앞"], [("hidden", "숨김 숨음")])


@pytest.mark.parametrize(
    "tag", ["<b hidden>{}</b>", "<template>{}</template>", "<noscript>{}</noscript>", "<dialog>{}</dialog>"]
)
def test_elements_that_no_browser_shows_are_told(tag: str) -> None:
    assert told(f"<p>앞{tag.format('숨김')}</p>")[1] == [("hidden", "숨김")]


@pytest.mark.parametrize(
    ("rule", "style"),
    [
        (".x { display: none } #y { display: inline }", ""),
        (".x { display: none }", "display:inline"),
        ("@media print { .x { display: none } }", ""),
        ("@media (max-width: 9em) { .x { display: none } }", ""),
        (".x::marker { display: none } .x:hover { display: none } .x!! { display: none }", ""),
        (".x { color: white; background: #000 }", ""),
        (".x { font-size: 9pt; overflow: hidden; opacity: .8; left: -999px }", ""),
        ("b { text-decoration: underline }", "text-indent:-2em"),
    ],
)
def test_text_that_is_seen_stands_in_its_line(rule: str, style: str) -> None:
    body = f'<p>앞<b class=x id=y style="{style}">보임</b></p>'
    assert told(body, f"<style>{rule}</style>") == (["앞보임"], [])


def test_what_is_shown_inside_what_is_not_is_seen_where_the_browser_shows_it() -> None:
    body = '<p style="visibility:hidden">숨김<b style="visibility:visible">보임</b></p>'
    assert told(body) == (["보임"], [("hidden", "숨김")])
    dark = '<table bgcolor=black><tr><td><font color=white>보임</font></table><font color="#FFF">숨김</font>'
    assert told(dark) == (["보임"], [("hidden", "숨김")])


def test_a_row_and_a_cell_that_are_not_shown_take_no_place() -> None:
    rows = "<tr hidden><td>숨김<tr><td>가<td style='display:none'>숨음<td>나"
    grid = page(f"<table>{rows}</table>")
    assert laid(tables(grid)[0]) == {(0, 0, 1, 1): "가", (0, 1, 1, 1): "나"}
    assert doubts(grid.aside) == [("hidden", "숨김"), ("hidden", "숨음")]


@pytest.mark.parametrize(
    "tag",
    [
        "<del>{}</del>",
        "<s>{}</s>",
        "<strike>{}</strike>",
        "<b style='text-decoration: line-through red'>{}</b>",
    ],
)
def test_struck_text_is_told_as_struck(tag: str) -> None:
    assert told(f"<p>시작 {tag.format('(7월)')} <ins>(9월)</ins></p>") == (
        ["시작 (9월)"],
        [("struck", "(7월)")],
    )


def test_what_a_style_sheet_draws_beside_a_text_is_read() -> None:
    rule = '<style>.x::before { content: "지연\\a0" } .x:after { content: " (" attr(id) ")" }</style>'
    assert told("<p class=x id=k>가</p>", rule) == (["지연\xa0가 (k)"], [])


def test_numbers_and_marks_before_items_are_those_that_a_browser_draws() -> None:
    body = (
        "<ol><li>하나<li value=7>일곱<li>여덟</ol><ol type=a start=3><li>셋</ol>"
        "<ol reversed><li>둘<li>하나</ol>"
        "<ul><li>점</ul><ul style='list-style:none'><li>맨글</ul><ul type=square><li>네모</ul>"
    )
    assert told(body)[0] == [
        "1. 하나", "7. 일곱", "8. 여덟", "c. 셋", "2. 둘", "1. 하나", "• 점", "맨글", "▪ 네모",
    ]  # fmt: skip


def test_letters_in_a_symbol_typeface_are_the_marks_that_they_draw() -> None:
    body = "<p><span style='font-family:Wingdings'>l<b style='font:7pt \"Times New Roman\"'> x</b></span></p>"
    assert told(body)[0] == ["● x"]
    assert told("<p>2.5<font face=Symbol>m</font>m &#xE123;</p>") == (["2.5μm \ue123"], [])
    assert doubts(page("<p>가&#xE123;나</p>").blocks) == [("drawn", "가[U+E123]나")]


@pytest.mark.parametrize(
    ("piece", "words"),
    [
        ("<script>중요한 글</script>", "중요한 글"),
        ("<!-- 중요한 글 -->", "<!-- 중요한 글 -->"),
        ("<style>/* 중요한 글 */ p{}</style>", "/* 중요한 글 */ p{}"),
        ("<svg><![CDATA[중요한 글]]></svg>", "<![CDATA[중요한 글]]>"),
        ("<a 중요한 글>", "<a 중요한 글>"),
    ],
)
def test_korean_where_no_text_stands_is_told(piece: str, words: str) -> None:
    assert told(f"<p>가{piece}</p>") == (["가"], [("hidden", words)])


def test_code_is_markup() -> None:
    code = "<style>p{font-family:'맑은 고딕'}</style><script>var x = 1</script><!-- x --><title>제목</title>"
    grid = page("<p>가</p>", code)
    assert (said(grid.blocks), grid.aside) == (["가"], ())


def test_pictures_are_told_with_what_is_said_in_their_place() -> None:
    grid = page("<p>가<img src=x alt='대신하는 글'><img width=1 height=1><svg><text>그린 글</text></svg></p>")
    assert (said(grid.blocks), said(grid.aside)) == (["가"], ["대신하는 글", "그린 글"])
    assert [each.line for each in grid.pictures] == [1, 1]


def test_a_line_of_text_is_read_as_careful_as_before() -> None:
    lines = "가 <del>옛</del>새<o:p></o:p>\n<온라인 창구> <a> 1 < 2 &lt;\n<b data-x_1='가 > 나'>다</b> <i>\n"
    grid = read("공약.txt", lines.encode())
    assert said(grid.blocks) == ["가 새", "<온라인 창구> <a> 1 < 2 &lt;", "다 <i>"]
    assert doubts(grid.aside) == [("struck", "옛")]


@pytest.mark.parametrize(
    "piece",
    [
        "<del>옛\n글</del>",
        "<div hidden>\n옛 글\n</div>",
        "<p style='display:none'>옛\n글</p>",
        "<!-- 옛\n글 -->",
    ],
)
def test_unseen_text_over_several_lines_of_a_text_stays_unseen(piece: str) -> None:
    grid = read("공약.txt", f"가\n{piece}\n나\n<div>다\n".encode())
    assert said(grid.blocks) == ["가", "나", "다"]
    assert "옛 글" in "".join(said(grid.aside))


def test_a_page_that_begins_within_its_head_is_a_page() -> None:
    head = "<head>\n<style>\np{}\n</style></head>\n<p>가\n나"
    for page_ in (head, f"<?xml version='1.0'?>\n<html>{head}</html>"):
        assert said(read("공약.html", page_.encode()).blocks) == ["가 나"]


def test_a_script_in_a_line_of_text_is_told() -> None:
    grid = read("공약.txt", "가<script>중요한 글</script>\t나\n".encode())
    assert (said(grid.blocks), doubts(grid.aside)) == (["가", "나"], [("hidden", "중요한 글")])


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("<div>" * 500 + "끝", "sheet-too-deep"),
        ("<p>" * 200_000, "sheet-too-much"),
        ("<style>" + "p{color:red}" * 20_000 + "</style>" + "<p>가" * 2_000, "sheet-too-much"),
        ("<style>x div div div div p{color:red}</style>" + "<div>" * 120 + "<p>가" * 500, "sheet-too-much"),
        ("<style>p~p{color:red}</style>" + "<p>가" * 8_000, "sheet-too-much"),
        ("<style>p::before{content:'" + "x" * 10_000 + "'}</style>" + "<p>가" * 200, "sheet-too-much"),
    ],
)
def test_a_page_that_asks_for_more_than_any_sheet_is_refused(body: str, kind: str) -> None:
    with pytest.raises(ProblemsFoundError) as refused:
        page(body)
    assert [each.kind for each in refused.value.tally.problems] == [kind]


WORDS = st.text(st.sampled_from("가나다○-1 "), min_size=1, max_size=6).filter(str.strip)
NAMES = st.sampled_from(
    re.findall(
        r"\S+",
        "p b td tr table li ul ol div span del s select option textarea template svg text title xmp noscript"
        " a x-y iframe ruby rt h1 button details summary label fieldset legend caption thead video object"
        " plaintext",
    )
)
STYLES = st.sampled_from(["", *(f' style="{each}"' for each in HIDDEN)])
PIECES = st.recursive(
    WORDS,
    lambda inner: st.builds(
        "<{0}{1}>{2}{3}".format,
        NAMES,
        STYLES,
        st.lists(inner, max_size=3).map("".join),
        st.sampled_from(["", "</p>", "</b>", "</td>", "</table>", "</select>", "</svg>", "</textarea>"]),
    ),
    max_leaves=12,
)


@given(st.lists(PIECES, min_size=1, max_size=4).map("".join))
def test_a_letter_of_a_page_is_in_the_grid_or_the_page_is_refused(body: str) -> None:
    """However its tags stand: as a line, aside, a choice that nobody made, or as markup that is told."""
    try:
        grid = page(body)
    except ProblemsFoundError as refused:
        assert "sheet-loses-text" in str(refused)  # noqa: PT017 - it may be refused, and need not be
        return
    words = [each.text for each in paragraphs((*grid.blocks, *grid.aside))]
    words += [each.text for each in grid.markup]
    for letter in "가나다○1":
        assert "".join(words).count(letter) >= body.count(letter) - body.count(f"h{letter}")
