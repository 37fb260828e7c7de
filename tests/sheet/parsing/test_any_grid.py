"""Any grid of the form's own words, of marks, days, numbers and blanks is read, or says too little."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.record.dates import Quarter
from generator.sheet.accounts import take
from generator.sheet.grid import Block, Cell, Doubt, Grid, Origin, Paragraph, Picture, Table, paragraphs
from generator.sheet.parsing import UntoldError, parse
from generator.sheet.readers import read
from tests.record.strategies import texts
from tests.sheet.parsing.written import CITY, PLEDGES, SHEET, Parts

LABELS = [each.text for each in paragraphs(read("s.txt", SHEET.read_bytes()).blocks)][:40] + [
    each.text for each in paragraphs(read("s.txt", Parts().text().encode()).blocks)
]
HEADS = [
    *(
        "2-1-2",
        "[2-1-2]",
        "２－１－２",
        "공약 2-1-2.",
        "9-9-9",
        "2-1-2 주민참여를 기반으로",
        "하는 민관협치 추진",
    ),
    *(
        "주민참여를 기반으로 하는 민관협치 추진",
        "공약번호",
        "관리번호 :",
        "공약명",
        "연번",
        "소관부서: 교통과",
        "연락처",
    ),
    *(
        "2022-10-19",
        "2019. 5. 14.",
        "- 1 -",
        "1/3",
        "p.12",
        "031-000-0000",
        "☎",
        "공약명:",
        "공약번호 : 공약명 :",
    ),
]
MARKS = [
    *"○ㅇo0*·-—【】※□①▷△\xad",
    "○ ",
    "ㅇ ",
    "- ※",
    "【가】",
    "【】",
    "(",
    "()",
    "~",
    "\u200b",
    "\ufffd",
    "\u1112\u119e\u11ab",
]
TIMES = [
    *(
        "2019. 2. 30.",
        "5. 14.(화)",
        "16:00~14:00",
        "2019. 9.~2019. 7.",
        "(4/4분기)",
        "Ⅳ/4분기 추진실적",
        "12월",
        "99:99",
    ),
    *("0", "-5%", "1,234", "12억 원", "20", "0 건", "()", "", " ", "\ud800", "\U0001f600", "\ue000"),
]
PIECES = st.sampled_from([*LABELS, *HEADS, *MARKS, *TIMES]) | texts()
LINES = st.lists(PIECES, min_size=1, max_size=3).map(" ".join) | PIECES


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    """Grids of any lines in any order, in tables of any shape, with or without a head."""
    numbers = iter(range(10**6))

    def paragraph(text: str) -> Paragraph:
        number = next(numbers)
        return Paragraph(
            " ".join(text.split(" ")).strip(),
            Origin(str(number), draw(st.none() | st.just(number))),
            draw(st.sampled_from([None, None, "○", "\xad", "o", "\u200b", "\uf0a7", "-"])),
            draw(st.none() | st.integers(0, 3)),
            draw(st.sampled_from([(), (), (Doubt("wrapped", text),), (Doubt("hidden", ""),)])),
            run_together=draw(st.booleans()),
        )

    def block(depth: int) -> Block:
        if depth == 0 or draw(st.booleans()):
            return paragraph(draw(LINES))
        shape = draw(st.lists(st.integers(0, 4), max_size=4))
        cells = [
            Cell(
                row,
                column,
                tuple(block(depth - 1) for _ in range(draw(st.integers(0, 2)))),
                Origin("t"),
                column_span=draw(st.sampled_from([1, 1, 2])),
            )
            for row, columns in enumerate(shape)
            for column in range(columns)
        ]
        return Table(tuple(cells), Origin("t"))

    blocks = [block(2) for _ in range(draw(st.integers(0, 10)))]
    if draw(st.booleans()):
        blocks.extend(read("s.txt", Parts().text().encode()).blocks)
    aside = [paragraph(draw(LINES)) for _ in range(draw(st.integers(0, 2)))]
    return Grid(tuple(blocks), tuple(aside), pictures=(Picture("p"),) * draw(st.integers(0, 1)))


@given(grids(), st.sampled_from([None, Quarter.read("2019-Q2")]))
def test_any_grid_is_read_or_tells_too_little_and_no_character_is_lost(
    grid: Grid, quarter: Quarter | None
) -> None:
    try:
        parsed = parse(grid, CITY, PLEDGES, quarter, CITY.forms[0])
    except UntoldError:
        return
    assert parsed is not None
    accounts = take(grid, parsed)
    counted = accounts.characters
    assert counted.record + counted.form_labels + counted.markup + counted.unplaced == counted.nonspace
    assert accounts.disputed == ()
