"""A city that has only a table of all pledges: each row is a report, with what the city printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ledger.rates import stated_means
from generator.ledger.status_as_of import statuses_as_of
from generator.pages.views.quarters import printed as printed_view
from generator.record.dates import Quarter
from generator.record.folder import load
from generator.record.form import Form, ListColumn, ListForm
from generator.record.pledge import Pledge
from generator.record.printed import Printed
from generator.record.reading import read
from generator.record.recounting import recounted
from generator.record.report import Report, ReportedRate, ReportedStatus
from generator.sheet.accounts.characters import nonspace
from generator.sheet.importing import REPORT, Batch, State, bring
from generator.sheet.importing.process_file import take_over
from generator.sheet.laid import Board, Box, Laid, Line, widths
from generator.sheet.parsing.labels import squeezed
from generator.sheet.writers import WRITERS
from generator.wording import counts as words

CASE = Path(__file__).parent / "list-city"
TABLE = CASE / "status-table.txt"
_LOADED = load(CASE)
assert _LOADED.records is not None
RECORDS = _LOADED.records
CITY = RECORDS.city.record
PLEDGES = tuple(each.record for each in RECORDS.pledges.values())
HALF = Quarter.read("2026-H1")

TITLE, *ROWS, NOTE = TABLE.read_text("utf-8").splitlines()
CELLS = [row.split("\t") for row in ROWS]


def brought(name: str, content: bytes, pledges: Sequence[Pledge] = PLEDGES) -> Batch:
    return bring([(name, content)], CITY, pledges, None, lambda _: None)


def told(text: str, pledges: Sequence[Pledge] = PLEDGES) -> list[Report | str]:
    """What becomes of each row: its report, or the kind of its refusal."""
    taken, between = take_over("table.txt", text.encode(), CITY, pledges, None)
    assert between is None or between.state is not State.UNPLACED
    return [each.proposal.report if each.proposal is not None else each.problems[0].kind for each in taken]


def one(row: str, pledges: Sequence[Pledge] = PLEDGES) -> Report:
    (report,) = told("\n".join((TITLE, ROWS[0], row)), pledges)
    assert isinstance(report, Report)
    return report


def laid(rows: Sequence[Sequence[str]], *spans: tuple[int, int, int, int]) -> Laid:
    """A table between its title and its note; `spans` are row, column, rows, columns of a cell."""
    over = {
        (row + down, column + right): (row, column)
        for row, column, tall, wide in spans
        for down in range(tall)
        for right in range(wide)
    }
    sizes = {(row, column): (tall, wide) for row, column, tall, wide in spans}
    boxes = tuple(
        Box(row, column, (Line(text, "value"),) if text else (), *sizes.get((row, column), (1, 1)))
        for row, cells in enumerate(rows)
        for column, text in enumerate(cells)
        if over.get((row, column), (row, column)) == (row, column)
    )
    board = Board("추진현황", widths((1,) * len(rows[0])), 1, boxes)
    return Laid("추진현황", (Line(TITLE, "title"), board, Line(NOTE, "value")))


def without_source(report: Report) -> Report:
    return replace(report, source=None)


def test_the_table_gives_the_records_that_stand_and_what_the_city_printed() -> None:
    batch = brought(TABLE.name, TABLE.read_bytes())
    assert batch.state is State.CLEAN
    made = dict(batch.records)
    standing = [*(CASE / "content/reports").rglob("*.yml"), *(CASE / "content/printed").iterdir()]
    assert made == {path.relative_to(CASE).as_posix(): path.read_bytes() for path in standing}


def test_a_row_says_of_its_pledge_what_it_says_and_no_more() -> None:
    report = RECORDS.reports["5", "2026-H1"].record
    assert (report.title, report.department.name) == ("바닷길 통학버스", "길과")
    assert report.status is not None
    assert (report.status.written, report.status.word) == ("추진중", "on-track")
    assert report.reported_rate is not None
    assert report.reported_rate.value == Decimal(40)
    assert [(fact.id, fact.text) for fact in report.sections["facts"].facts] == [  # type: ignore[union-attr]
        ("kind", None),
        ("also", "(Ⅰ)"),
    ]
    assert not report.rows()
    assert report.source is not None
    assert report.source.card == "5/6"


@pytest.mark.parametrize("ending", WRITERS)
def test_every_format_gives_the_same_reports(ending: str) -> None:
    """A group's label spans number and title; the head of the table is repeated on each page."""
    groups = [(row, 0, 1, 2) for row, cells in enumerate(CELLS) if cells[0][0] in "ⅠⅡ"]
    batch = brought(f"table.{ending}", WRITERS[ending](laid(CELLS, *groups)))
    made = {address: content for address, content in batch.records if "/reports/" in address}
    for address, content in made.items():
        written = read(Report, content, address).record
        stands = RECORDS.reports[written.pledge, "2026-H1"].record
        assert squeezed(written.title) == squeezed(stands.title)  # a PDF wraps it, and asks
        same = replace(written, draft=(), review=(), title=stands.title, department=stands.department)
        assert without_source(same) == without_source(stands)
    assert len(made) == len(PLEDGES)
    if ending == "pdf":
        return
    (found,) = (content for address, content in batch.records if "/printed/" in address)
    held = RECORDS.printed[0].record
    assert replace(read(Printed, found, "").record, source=None) == replace(held, source=None)


@pytest.mark.parametrize("ending", ["xlsx", "hwpx", "html"])
def test_merged_groups_a_head_of_two_rows_and_a_head_that_comes_again(ending: str) -> None:
    """A column of groups, a department for two rows, and the whole head once more where a page ended."""
    group = replace(CITY.forms[0].list.columns[0], label="분야", holds="group", fact=None)  # type: ignore[union-attr]
    listed = replace(CITY.forms[0].list, columns=(group, *CITY.forms[0].list.columns))  # type: ignore[type-var,union-attr]
    city = replace(CITY, forms=(replace(CITY.forms[0], list=listed),))
    head = ["분야", "구분", "약속이름", "추진상황", "", "", "추진율(%)", "추진부서", "성격"]
    names = ["", "", "", "완료", "추진중", "기타(시기미도래)", "", "", ""]
    rows = [
        head,
        names,
        ["총계", "", "6건", "2", "3", "1", "59.2", "", ""],
        ["바다와 함께 사는 도시", *CELLS[3]],
        ["", *CELLS[4][:6], "바다살림과", "계속"],
        ["", *CELLS[5]],
        head,
        names,
        ["서로 배우는 도시", *CELLS[7]],
    ]
    rows[4][7] = ""
    tall = [(at, column, 2, 1) for at in (0, 6) for column in (0, 1, 2, 6, 7, 8)]
    wide = [(at, 3, 1, 3) for at in (0, 6)]
    content = WRITERS[ending](laid(rows, *tall, *wide, (3, 0, 3, 1), (3, 7, 2, 1)))
    taken, between = take_over(f"table.{ending}", content, city, PLEDGES, None)
    reports = [each.proposal.report for each in taken if each.proposal is not None]
    assert [each.pledge for each in reports] == ["1", "2", "3", "4"]
    assert [each.department.name for each in reports] == ["바다살림과", "바다살림과", "길과", "배움과"]
    assert [each.status.word for each in reports if each.status] == [
        *("on-track", "completed", "on-track", "completed")
    ]
    assert all(each.proposal is not None and each.proposal.accounts.agree for each in taken)
    assert between is not None
    assert between.in_cards + nonspace(between.said) + nonspace(between.grid) == between.characters
    assert between.printed is not None
    assert [each.label for each in between.printed.groups] == ["총계", rows[3][0], rows[8][0]]


@pytest.mark.parametrize(
    ("row", "asked"),
    [
        ("1\t갯벌 산책길 잇기\t○\t○\t\t55\t바다살림과\t", "추진상황의 표시가 2칸에 있습니다: 완료, 추진중"),
        ("1\t갯벌 산책길 잇기\t\t\t\t55\t바다살림과\t", "추진상황의 어느 칸에도 표시가 없습니다"),
    ],
)
def test_no_mark_and_two_marks_are_asked(row: str, asked: str) -> None:
    report = one(row)
    assert report.status is None
    assert [each.note for each in report.review] == [asked]


def test_what_stands_in_a_column_of_marks_and_is_none_is_left_for_a_person() -> None:
    assert one("1\t갯벌 산책길 잇기\t27년 예정\t○\t\t55\t바다살림과\t").unplaced == ("27년 예정",)


def test_a_number_of_one_pledge_with_the_title_of_another_is_nobodys() -> None:
    assert told("\n".join((TITLE, ROWS[0], "1\t부두 그늘막 세우기\t○\t\t\t55\t길과\t"))) == [
        "sheet-two-pledges"
    ]


def test_a_number_whose_title_is_new_is_asked_about() -> None:
    report = one("1\t갯벌 산책로 새로 잇기\t○\t\t\t55\t바다살림과\t")
    assert (report.pledge, report.title) == ("1", "갯벌 산책로 새로 잇기")
    assert [each.at for each in report.review] == ["title"]


def test_a_row_without_a_number_is_known_by_its_title() -> None:
    assert one("\t부두 그늘막 세우기\t○\t\t\t55\t길과\t").pledge == "3"


def test_a_column_of_words_says_the_status_and_a_blank_is_asked_of_nobody() -> None:
    """`추진 중` is the city's 추진중; a word that is none of its own is left for a person."""
    columns = {"연번": "number", "공약명": "title", "추진상황": "status", "이행률": "rate"}
    form = ListForm("현황 ({as_of} 기준)", tuple(ListColumn(*each) for each in columns.items()))  # type: ignore[arg-type]
    city = replace(CITY, forms=(Form("words", list=form),))
    text = "\n".join(
        (
            "현황 (2026. 6. 30. 기준)",
            f"|{'|'.join(columns)}|",
            "|1|갯벌 산책길 잇기|추진 중|55%|",
            "|2|등대 앞 가로등 바꾸기||약 100%|",
            "|3|부두 그늘막 세우기|다됨||",
        )
    )
    taken, _ = take_over("table.md", text.encode(), city, PLEDGES, None)
    first, second, third = (each.proposal.report for each in taken if each.proposal is not None)
    assert first.status == ReportedStatus("추진 중", "on-track")
    assert (second.status, second.reported_rate, second.review) == (
        None,
        ReportedRate("약 100%"),
        first.review,
    )
    assert second.reported_rate is not None
    assert second.reported_rate.value is None
    assert (third.status, third.unplaced) == (None, ("다됨",))


def test_no_quarter_is_told_once_for_the_whole_table() -> None:
    assert told(TABLE.read_text("utf-8").replace("2026. 6. 30.", "2031. 6. 30.")) == ["sheet-no-quarter"]


def test_a_city_without_pledges_begins_from_its_table() -> None:
    """Each pledge is proposed beside, with the field of its group; an unknown group's is asked."""
    text = TABLE.read_text("utf-8").replace("Ⅱ. 서로 배우는 도시", "Ⅱ. 다른 이름의 도시")
    batch = brought(TABLE.name, text.encode(), ())
    beside = dict(batch.beside)
    made = [read(Pledge, beside[f"build/import/pledges/{n}.yml"], "").record for n in range(1, 7)]
    assert [each.field for each in made] == ["1", "1", "1", "unknown", "unknown", "unknown"]
    assert made[0] == PLEDGES[0]
    assert "어느 분야의 공약인지 알 수 없으니 `field`를 먼저 고르고" in beside[REPORT].decode()
    assert [address for address, _ in batch.records] == ["content/printed/2026-H1.yml"]


def test_what_another_table_of_the_quarter_printed_is_put_beside() -> None:
    """Never over the first, nor over what stands; the same again is written nowhere."""
    other = TABLE.read_text("utf-8").replace("57.5", "59.2").encode()
    third = TABLE.read_text("utf-8").replace("57.5", "59.1").encode()
    place = "content/printed/2026-H1.yml"
    files = [("a.txt", other), ("b.txt", third), (TABLE.name, TABLE.read_bytes())]

    def addresses(standing: bytes | None) -> list[str]:
        batch = bring(files, CITY, PLEDGES, None, lambda at: standing if at == place else None)
        return [at for at, _ in (*batch.records, *batch.beside) if "/printed/" in at]

    beside = "build/import/printed/2026-H1"
    assert addresses(None) == [place, f"{beside}.yml", f"{beside}.2.yml"]
    assert addresses((CASE / place).read_bytes()) == [f"{beside}.yml", f"{beside}.2.yml"]


def test_what_is_printed_otherwise_than_counted_is_told_at_its_line_and_shown() -> None:
    (found,) = _LOADED.tally.problems
    assert (found.kind, found.place.path, found.place.line) == (
        *("printed-rate-differs", "content/printed/2026-H1.yml"),
        14,
    )
    view = printed_view(RECORDS, HALF)
    assert view is not None
    assert view["differences"] == (
        "계, 추진율(%): 시가 적은 수 57.5, 기록에서 센 수 59.2, 보고 6건 가운데 6건의 평균",
    )
    assert view["notes"] == (NOTE,)


def test_a_count_that_differs_is_told_with_both_numbers(tmp_path: Path) -> None:
    for path in (CASE / "content").rglob("*.yml"):
        there = tmp_path / path.relative_to(CASE)
        there.parent.mkdir(parents=True, exist_ok=True)
        there.write_text(
            path.read_text("utf-8").replace("counts: {completed: 2,", "counts: {completed: 4,"), "utf-8"
        )
    kinds = [(each.kind, each.text, each.what) for each in load(tmp_path).tally.problems]
    assert kinds[0] == (
        *("printed-count-differs", "4"),
        "시가 적은 수(계, 완료)와 기록에서 센 수(2)가 다릅니다",
    )


def test_a_dash_is_not_held_for_a_difference_from_none() -> None:
    sums = list(recounted(RECORDS.printed[0].record, RECORDS))
    dash = next(each for each in sums if each.printed.written == "-")
    assert (str(dash.counted), dash.differs) == ("0", False)


def test_rates_are_taken_together_by_the_name_that_the_form_gives_them() -> None:
    means = stated_means(CITY, statuses_as_of(RECORDS, HALF))
    assert list(means) == ["추진율(%)"]
    assert (means["추진율(%)"].stated, means["추진율(%)"].among) == (6, 6)
    assert means["추진율(%)"].value == Decimal(355) / 6


def test_a_rate_that_leaves_most_pledges_out_says_so() -> None:
    assert words.share_and_rest(110, 110, 777) == "110건 가운데 110건, 777건은 빼고"
    assert words.share_and_rest(2, 5, 1) == "5건 가운데 2건"


@given(
    st.lists(
        st.lists(
            st.sampled_from(["", "1", "5(Ⅰ)", "○", "-", "계", "소계", "Ⅰ. 바다", "길과", "2"]),
            min_size=8,
            max_size=8,
        ),
        max_size=6,
    )
)
def test_every_character_of_any_table_is_a_cards_or_printed_or_between(rows: list[list[str]]) -> None:
    text = "\n".join((TITLE, ROWS[0], *map("\t".join, rows), ROWS[3], NOTE))
    taken, between = take_over("table.txt", text.encode(), CITY, PLEDGES, None)
    assert between is not None
    assert between.state is not State.UNPLACED
    assert between.cards == len(taken)
    assert all(each.kind != "sheet-not-parsed" for card in taken for each in card.problems)
