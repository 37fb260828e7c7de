"""Every character and number that the department wrote is on its report's page, in its place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import html

from tests.site import written
from tests.site.built import (
    BuiltPage,
    bullet_words,
    bullets,
    facts,
    groups,
    is_note,
    read_page,
    words,
)
from tests.site.written import BLANK, LoadedRecord, Steps, Value, mapping, maps, scalars, text

REPORTS = written.reports()

NOT_FOR_READERS = {
    "schema": "tells editors which shape the file has",
    "form": "names the form, whose labels are on the page",
    "pledge": "is the page's address",
    "task": "names a heading of the same report, which is on the page",
    "id": "names an item or a heading of the same report",
    "when": "repeats for machines the date that the words hold",
    "word": "names the city's word for a status; the status is shown as the sheet has it",
    "periods": "name the columns of the form, whose labels are on the page",
    "at": "names a place of the file, which the page says in words",
    "read_from": "names a place of the file",
    "item": "names an item of the plan before, whose words are on the page",
    "source_line": "is a line of the file that was handed in",
}
"""Keys of a report whose values no page shows, and why."""

WORDS = {
    ("quarter", "2019-Q2"): "2019년 2분기",
    ("quarter", "2026-H1"): "2026년 상반기",
    ("quarter", "2026-H2"): "2026년 하반기",
    ("quarter", "2027-01-15--2027-03-20"): "2027. 1. 15.~2027. 3. 20.",
    ("kind", "note"): "※",
    ("outcome", "done"): "마침",
    ("outcome", "partly"): "일부만 함",
    ("outcome", "moved"): "로 미룸",
    ("to", "2027-02"): "2027년 2월로",
    ("kind", "schedule"): "일정",
    ("format", "text"): "(글만)",
    ("confirmed", "false"): "글에서 읽음(확인 전)",
    ("level", "confirm"): "확인 필요",
    ("level", "suspect"): "잘못 적은 것으로 보임",
    ("nonspace", "2683"): "빈칸을 뺀 2,683자",
    ("record", "1788"): "기록 1,788자",
}
"""Codes and counts of a report that a page says in words."""

MEANINGS = {
    "planned": "계획액",
    "spent": "집행액",
    "this_quarter": "의 횟수. 미기재는",
    "cumulative": "임기 시작부터의 누계",
    "unconfirmed": "인지 적혀 있지 않음",
}


ROWS = ("so_far", "this_quarter", "plan")
PARTS = (*ROWS, "participation", "budget", "problems", "changes")


@pytest.fixture(params=REPORTS, ids=str)
def filed(request: pytest.FixtureRequest) -> LoadedRecord:
    """Each report of each city."""
    assert isinstance(request.param, LoadedRecord)
    return request.param


@pytest.fixture
def page(filed: LoadedRecord, request: pytest.FixtureRequest) -> BuiltPage:
    """The page on which that report stands whole."""
    site: Path = request.getfixturevalue(filed.fixture)
    return read_page(site, f"pledges/{filed.path.stem}/{filed.path.parent.name}/")


def test_each_city_has_reports_to_look_for() -> None:
    assert {each.city for each in REPORTS} == set(written.CITIES)


def test_every_text_and_every_cell_stands_on_the_page_as_it_was_written(
    filed: LoadedRecord, page: BuiltPage
) -> None:
    seen = page.main.text_content()
    lost = [
        f"{'.'.join(map(str, steps))}: {value!r}"
        for steps, value in scalars(filed.read())
        if value is not None and (shown := as_shown(steps, value)) is not None and shown not in seen
    ]
    assert lost == []


def as_shown(steps: Steps, value: str) -> str | None:
    """Return what a page shows of a value: itself, its words, or nothing (None)."""
    key = next((step for step in reversed(steps) if isinstance(step, str)), "")
    if key in {"as_of", "submitted_on"}:
        return " ".join(f"{int(part)}." for part in value.split("-"))
    if key in {"basis", "covers"}:
        return MEANINGS[value]
    return None if key in NOT_FOR_READERS else WORDS.get((key, value), value)


def test_every_bullet_stands_in_its_row_below_its_heading_at_its_depth(
    filed: LoadedRecord, page: BuiltPage
) -> None:
    report = filed.read()
    for row in ROWS:
        assert groups(page.section(row.replace("_", "-"))) == written.groups(report, row)


def test_problems_and_remedies_stand_each_in_their_own_place(filed: LoadedRecord, page: BuiltPage) -> None:
    report, form = filed.read(), filed.form()
    for part, anchor in (("problems", "problem"), ("remedies", "remedy")):
        assert words(page.one(f"//h3[@id='{anchor}']")) == form[f"{part}_label"]
        listed = [each for each in page.section(anchor) if each.tag == "ul"]
        assert tuple(each for one in listed for each in bullets(one)) == written.bullets(report[part])
        assert listed or words(page.section(anchor)[-1]) == BLANK


def test_remarks_stand_at_their_rows_and_a_blank_one_is_said_to_be_blank(
    filed: LoadedRecord, page: BuiltPage
) -> None:
    report = filed.read()
    for row in ROWS:
        remark = page.section(row.replace("_", "-"))[-1]
        assert words(remark) == f"비고: {mapping(report[row])['remark'] or BLANK}"


def test_counts_of_participation_stand_below_their_kinds(filed: LoadedRecord, page: BuiltPage) -> None:
    form = mapping(filed.form()["participation"])
    counts = mapping(mapping(filed.read()["participation"])["counts"])
    [table] = [each for each in page.tables() if each.caption.startswith(f"{form['heading']} 단위")]
    [(row, cells)] = table.rows
    assert len(cells) == len(table.columns) == len(counts)
    assert f"단위: {form['unit']}." in table.caption
    for kind in maps(form["kinds"]):
        assert table.cell(row, text(kind["label"])) == cell(counts[text(kind["id"])])


def test_amounts_stand_beside_their_sources_and_below_their_periods(
    filed: LoadedRecord, page: BuiltPage
) -> None:
    report, form = filed.read(), mapping(filed.form()["budget"])
    budget = mapping(report["budget"])
    columns = period_labels(report, form)
    tables = [each for each in page.tables() if each.caption.startswith(f"{form['heading']}(")]
    projects = maps(budget["projects"])
    assert len(tables) == len(projects)
    for table, project in zip(tables, projects, strict=True):
        assert f"단위: {form['unit']}." in table.caption
        assert MEANINGS[text(budget.get("basis") or form["basis"])] in table.caption
        assert project["name"] is None or f": {project['name']} 단위" in table.caption
        amounts = mapping(project["amounts"])
        assert [head for head, _ in table.rows] == [each["label"] for each in maps(form["sources"])]
        assert list(table.columns) == columns
        for source in maps(form["sources"]):
            row = amounts[text(source["id"])]
            assert isinstance(row, list)
            for column, value in zip(columns, row, strict=True):
                assert table.cell(text(source["label"]), column) == cell(value)


def cell(value: Value) -> str:
    """Return what a cell shows: what was written, and 미기재 for a blank; nothing is turned into 0."""
    return BLANK if value is None else text(value)


def period_labels(report: dict[str, Value], form: dict[str, Value]) -> list[str]:
    """Return the heads of the amounts' columns as the sheet has them, its slips included."""
    slips = {each["at"]: text(each["written"]) for each in maps(report.get("deviations"))}
    periods = enumerate(maps(form["periods"]))
    return [slips.get(f"budget.periods[{place}]", text(each["label"])) for place, each in periods]


def test_who_answers_for_it_is_named_in_the_order_of_the_sheet(filed: LoadedRecord, page: BuiltPage) -> None:
    department = mapping(filed.read()["department"])
    officers = [
        (text(each["role"] or BLANK), each["name"] or BLANK) for each in maps(department.get("officers"))
    ]
    phones = department.get("phones") or []
    assert isinstance(phones, list)
    told = facts(page.section("main"))
    assert told[: told.index(("기준일", dict(told)["기준일"]))] == [
        ("소관 부서", department["name"] or BLANK),
        *(officers or [("담당자", BLANK)]),
        ("연락처", ", ".join(map(text, phones)) or BLANK),
    ]


def test_a_status_is_shown_as_written_and_none_is_invented(filed: LoadedRecord, page: BuiltPage) -> None:
    status = filed.read().get("status")
    shown = [words(each) for each in page.all("//article//*[contains(@class, 'status')]")]
    assert shown == [text(mapping(status)["written"]) if status else "추진상황 미기재"]


def test_every_note_stands_at_its_place_and_no_other_is_made_up(filed: LoadedRecord, page: BuiltPage) -> None:
    """Below the very bullet, or at the part of the sheet, that the record points at; with its answer."""
    report = filed.read()
    told = [
        (flagged(report, text(each["at"])), f"{WORDS['level', text(each['level'])]}: ", said)
        for each in maps(report.get("review"))
        for said in [text(each["note"]) + (f" 답: {each['answer']}" if each.get("answer") else "")]
    ]
    told += [
        (
            flagged(report, text(each["at"])),
            "서식과 다름: ",
            f"시트에는 “{each['written']}”, 서식에는 “{each['form']}”",
        )
        for each in maps(report.get("deviations"))
    ]
    shown = [(place, words(each)) for place, each in noted(page)]
    missing = [
        (place, level, said)
        for place, level, said in told
        if not any(at == place and it.startswith(level) and it.endswith(said) for at, it in shown)
    ]
    assert missing == []
    assert len(shown) == len(told)


def flagged(report: dict[str, Value], at: str) -> str:
    """Return where a note of a place belongs: the words of a bullet, else the anchor of the part."""
    steps = re.findall(r"\w+", at)
    if steps[-2:-1] in (["items"], ["details"]):
        bullet: Value = report
        for step in steps:
            bullet = bullet[int(step)] if isinstance(bullet, list) else mapping(bullet)[step]
        return bullet if isinstance(bullet, str) else text(mapping(bullet)["text"])
    anchors = {"remedies": "remedy"} | {each: each.replace("_", "-") for each in PARTS}
    return anchors.get(steps[0], "main")


def noted(page: BuiltPage) -> list[tuple[str, html.HtmlElement]]:
    """Return every note of the page with the words of its bullet, or the anchor of the heading above it."""
    found = []
    for each in page.all("//article//em[contains(., ': ')]"):
        above = each.getparent()
        assert above is not None
        if above.tag == "li":
            assert is_note(above)
            bullet = above.xpath("ancestor::li[1]")
            assert isinstance(bullet, list)
            found.append((bullet_words(bullet[0]), each))
        else:
            headings = above.xpath("preceding-sibling::*[self::h1 or self::h2 or self::h3][1]")
            assert isinstance(headings, list)
            found.append((str(headings[0].get("id")), each))
    return found


def test_the_file_that_was_handed_in_is_named_with_its_checksum(filed: LoadedRecord, page: BuiltPage) -> None:
    source = filed.read().get("source")
    told = dict(facts(page.section("get")))
    if source is None:
        assert "부서가 낸 파일" not in told
    else:
        handed_in = mapping(source)
        assert told["부서가 낸 파일"].startswith(f"{handed_in['file']} (")
        assert told["파일의 SHA-256"] == handed_in["sha256"]
        assert told["시트를 옮긴 사람"] == (handed_in.get("imported_by") or BLANK)
        assert told["옮긴 것을 확인한 사람"] == (handed_in.get("confirmed_by") or BLANK)


def test_what_became_of_the_plan_before_is_told_item_by_item(filed: LoadedRecord, page: BuiltPage) -> None:
    """Each item of the plan before once, in its order; that nothing is said of any is said once."""
    before = written.report_before(filed)
    if before is None or not written.groups(before, "plan"):
        assert page.section("results") == []
        return
    assert groups(page.section("results")) == written.groups(before, "plan")
    shown = [
        words(each) for each in page.all("//h2[@id='results']/following::span[contains(@class, 'result')]")
    ]
    assert bool(shown) == bool(filed.read().get("results"))


def test_a_telephone_number_can_be_called_and_stays_as_it_was_written(
    filed: LoadedRecord, page: BuiltPage
) -> None:
    called = {words(each): each.get("href") for each in page.all("//a[starts-with(@href, 'tel:')]")}
    phones = mapping(filed.read()["department"]).get("phones") or []
    assert isinstance(phones, list)
    assert called == {text(each): f"tel:{re.sub('[^0-9]', '', text(each))}" for each in phones}
