"""A proposed form of a table of all pledges takes in the table from which it was made, whole."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from generator.record.city import City
from generator.record.reading import read
from generator.record.report import Report
from generator.sheet import readers
from generator.sheet.describing import describe
from generator.sheet.importing import bring
from generator.sheet.importing.process_file import State, take_over
from generator.sheet.writers import WRITERS
from generator.wording import describing as say
from generator.wording import import_report
from tests.cases.test_list_city import CITY, TABLE
from tests.sheet.describing.cards import laid

WORDS = """
푸른들시 약속사업 추진현황 (2025년 12월 31일 현재)
연번	공약명	추진상태	추진률	소관부서	사업기간	비고
1	들꽃 길 열두 곳	완료	100%	들꽃과	2022~2024	.
2	밤 버스 두 노선	정상추진	62.5%	버스과	2023~2026	'26년 늘림
3	강가 책방	일부추진	40%	책과	2023~2026	.
4	옛 역 되살리기	추진 지연	-	들꽃과, 책과	.	땅 사는 중
합계	4건	.	67.5%	.	.	.
※ 비율은 부서가 낸 것
"""

MARKED = """
2026년 상반기 공약 이행 점검표	<	<	<	<	<	<
번호	공약사업명	추진상황	<	<	주관부서	추진율
^	^	완료	추진중	보류	^	^
1-1	느티나무 쉼터	●	.	.	나무과	100
1-2	눈 치우는 수레	.	●	.	길과	70
1-3	빗물 놀이터	.	●	.	물과	35
2-1	할머니 학교	.	●	.	배움과	5
"""

GOALS = """
분야	연번	세부사업명	목표	실적	달성률	담당부서	비고
총계	<	5건	.	.	61	.	.
함께 걷는 시	1	골목 등불	120개	96개	80	등불과	.
^	2	느린 길	3㎞	1㎞	33	길과	다리 공사
^	3	쉬는 의자	40개	40개	100	길과	.
숨 쉬는 시	4	작은 숲	5곳	2곳	40	나무과	.
^	5	맑은 개울	2곳	1곳	50	물과	.
"""

COUNTED = """
약속 이행현황 (2026. 3. 31. 기준)
(단위: 건, %)
순번	번호	과제명	세부사업명	구분	<	추진단계	<	임기 목표	<	총사업비	추진율	주관부서
^	^	^	^	신규	계속	완료	부진	2025	2026	^	^	^
1	가-1	푸른 시	나무 심기	○	.	○	.	100그루	200그루	1,200	40.5	나무과
2	가-2	^	물 주기	.	○	.	○	1회	2회	-	100	물과
3	나-1	배우는 시	밤 책방	.	○	○	.	.	.	30	10	책과
소계	.	2건	.	1	2	2	1	.	.	1,230	50.2	.
"""

TABLES = {"words": (WORDS, 4), "marked": (MARKED, 4), "goals": (GOALS, 5), "counted": (COUNTED, 3)}

CARD = """
공약번호	12	공약명	책방 늘리기
□ 세부과제
연번	세부사업명	담당부서	추진상황
1	책방 하나	책과	완료
2	책방 둘	책과	정상추진
3	책방 셋	책과	정상추진
"""


def settings(text: str) -> City:
    """Return a city that begins from a description: its form, and what stands ready in its remarks."""
    return read(City, "\n".join(_settings(text)).encode(), "city.yml").record


def _settings(text: str) -> Iterator[str]:
    yield from ("schema: 1", "name: 새로시", "term: {name: null, starts: 2022-07, ends: 2026-06}")
    yield "quarters: [2026-H1]"
    form: list[str] = []
    ready: list[str] = []
    for line in text.splitlines():
        bare = line.removeprefix("# ")
        is_ready = bare.startswith(("- {id", "fields:", "departments:", "statuses:"))
        (ready if line.startswith("# ") and is_ready else form).append(bare if is_ready else line)
    yield from ready
    if "departments:" not in ready:
        yield "departments: []"
    yield from ("forms:", *form)


def begun(name: str, content: bytes, count: int) -> tuple[City, list[Report]]:
    """Describe a file, begin a city from what is said, import the same file: all of it has its place."""
    text = describe(readers.read(name, content), name, None, None)
    assert f"# {say.unplaced(0)}\n" in text, text
    city = settings(text)
    taken, between = take_over(name, content, city, (), city.quarters[0])
    assert len(taken) == count
    assert between is not None
    assert between.state is not State.UNPLACED
    assert not between.grid.blocks
    reports = []
    for each in taken:
        assert each.proposal is not None, each.problems
        assert each.proposal.accounts.agree
        assert not each.proposal.report.unplaced
        assert each.pledge is not None
        assert each.pledge.field in {field.id for field in city.fields}
        reports.append(each.proposal.report)
    return city, reports


@pytest.mark.parametrize("kind", ["docx", "html", "hwpx", "txt", "xlsx"])
@pytest.mark.parametrize("name", TABLES)
def test_a_city_without_pledges_begins_from_its_table(name: str, kind: str) -> None:
    rows, count = TABLES[name]
    content = typed(rows) if kind == "txt" else WRITERS[kind](laid(rows))
    begun(f"table.{kind}", content, count)


def typed(rows: str) -> bytes:
    """Return a table as text, in which no cell spans another."""
    lines = (line.split("\t") for line in rows.strip("\n").splitlines())
    return "\n".join("\t".join("" if each in "<^." else each for each in cells) for cells in lines).encode()


def test_the_table_of_the_described_city_gives_its_columns() -> None:
    city, _ = begun(TABLE.name, TABLE.read_bytes(), 6)
    found, stands = city.forms[0].list, CITY.forms[0].list
    assert found is not None
    assert stands is not None
    assert [(each.label, each.holds) for each in found.columns] == [
        (each.label, each.holds) for each in stands.columns
    ]
    assert found.title == stands.title
    assert [each.name for each in city.fields] == [each.name for each in CITY.fields]
    assert [(each.word, each.like) for each in city.statuses] == [
        ("추진중", "on_track"),
        ("기타(시기미도래)", None),
    ]
    named = {name for each in CITY.departments for name in each.names}
    assert {name for each in city.departments for name in each.names} == named


def test_a_table_inside_a_card_is_no_table_of_all_pledges() -> None:
    assert "holds:" not in describe(
        readers.read("card.html", WRITERS["html"](laid(CARD))), "card", None, None
    )


def test_an_import_says_that_pledges_are_to_be_copied() -> None:
    batch = bring([(TABLE.name, TABLE.read_bytes())], CITY, (), None, lambda _: None)
    assert import_report.pledges_proposed(6) in batch.summary


def test_what_the_city_names_already_is_not_asked_for() -> None:
    text = describe(readers.read(TABLE.name, TABLE.read_bytes()), TABLE.name, None, CITY)
    for key in ("fields", "departments", "statuses"):
        assert f"# {key}:" not in text
    assert say.taken("status-table") in text
    assert "status: not-begun" in text


def test_words_marks_groups_and_results_are_told_by_their_columns() -> None:
    held = {}
    for name, (rows, count) in TABLES.items():
        city, reports = begun("table.html", WRITERS["html"](laid(rows)), count)
        form = city.forms[0]
        assert form.list is not None
        held[name] = [each.holds for each in form.list.columns], reports, form
    kinds, reports, _ = held["words"]
    assert kinds == ["number", "title", "status", "rate", "department", "fact", "fact"]
    assert [each.status.word for each in reports if each.status] == [
        *("completed", "on-track", "partial", "status-1"),
    ]
    kinds, reports, form = held["marked"]
    assert kinds == ["number", "title", "status", "status", "status", "department", "rate"]
    assert [each.status.word for each in reports if each.status] == ["completed", *["on-track"] * 3]
    assert form.list is not None
    assert form.list.title == "{as_of} 공약 이행 점검표"
    kinds, reports, form = held["counted"]
    facts = [each.label for each in form.sections[0].facts]  # type: ignore[union-attr]
    assert facts[-3:] == ["임기 목표 2025", "임기 목표 2026", "총사업비"]
    assert [each.status.word for each in reports if each.status] == ["completed", "status-1", "completed"]
    kinds, reports, form = held["goals"]
    assert kinds == ["group", "number", "title", "fact", "fact", "rate", "department", "fact"]
    assert form.list is not None
    assert form.list.total == "총계"
