"""A pledge's page holds its own words, all its quarters, the newest tables, its changes and its people."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from lxml import html

from tests.site import written
from tests.site.built import BuiltPage, bullets, facts, groups, lines, read_page, tables, words
from tests.site.course import read_course
from tests.site.written import BLANK, CITIES, LoadedRecord, Value, mapping, maps, text
from tests.some import some

PLEDGES = written.pledges()

ORDER = (
    *("main", "next", "timeline", "course", "slips", "problems", "problem", "remedy", "budget"),
    *("participation", "changes", "promise", "lineage", "people", "get"),
)
"""The sections of a pledge: where it stands, what comes next, what was done; then all else."""

ALWAYS = {"main", "timeline", "promise", "people", "get"}
RESULTS = "앞서 계획한 일은 이렇게 되었습니다"

DATES = {
    "2026-06": "2026. 6.",
    "2026-06-18": "2026. 6. 18.",
    "2026-09-03": "2026. 9. 3.",
    "2026-10": "2026. 10.",
    "2026-12-10": "2026. 12. 10.",
    "2027-01": "2027. 1.",
}
KINDS = {
    "cost": "사업비",
    "exclusion": "제외",
    "name": "이름",
    "schedule": "일정",
    "split": "나눔",
}
QUARTERS = {
    "2019-Q2": "2019년 2분기",
    "2026-H1": "2026년 상반기",
    "2026-H2": "2026년 하반기",
    "2027-01-15--2027-03-20": "2027. 1. 15.~2027. 3. 20.",
}
OUTCOMES: dict[tuple[str, Value], str] = {
    ("done", None): "마침",
    ("partly", None): "일부만 함",
    ("moved", "2027-02"): "2027년 2월로 미룸",
}
KINSHIPS = {"split": "나뉨", "number_reused": "번호를 다시 씀"}


@pytest.fixture(params=PLEDGES, ids=str)
def filed(request: pytest.FixtureRequest) -> LoadedRecord:
    """Each pledge of each city."""
    assert isinstance(request.param, LoadedRecord)
    return request.param


@pytest.fixture
def page(filed: LoadedRecord, request: pytest.FixtureRequest) -> BuiltPage:
    """The page of that pledge."""
    site: Path = request.getfixturevalue(filed.fixture)
    return read_page(site, f"pledges/{filed.path.stem}/")


def reports_of(filed: LoadedRecord) -> list[LoadedRecord]:
    """Return the reports of a pledge, oldest first."""
    found = (CITIES[filed.city] / "content" / "reports").glob(f"*/{filed.path.name}")
    return [LoadedRecord(filed.city, path) for path in sorted(found)]


REPORTED = [each for each in PLEDGES if reports_of(each)]
KIN = [each for each in PLEDGES if each.read().get("lineage")]


def of_quarter(each: LoadedRecord) -> str:
    """Return the anchor of a report's quarter."""
    return f"q-{each.path.parent.name}"


def opened(page: BuiltPage) -> dict[str, str]:
    """Return the quarters that stand whole, newest first, each with all that it says."""
    anchors = [str(each.get("id")) for each in page.all("//div[@class='timeline']/h3")]
    return {each: words(*page.section(each)) for each in anchors}


def earlier_quarters(page: BuiltPage) -> list[html.HtmlElement]:
    """Return the lines of the quarters before those, of which each is a line."""
    return page.all("//details[@id='history']/ul/li")


def test_the_sections_stand_in_one_order_and_one_that_would_be_empty_has_no_heading(
    filed: LoadedRecord, page: BuiltPage
) -> None:
    """Other sites link to these anchors; which of them a page has is what its records fill."""
    reports = reports_of(filed)
    newest = reports[-1].read() if reports else {}
    told = [change for each in (filed, *reports) for change in maps(each.read().get("changes"))]
    shown = [str(each.get("id")) for each in page.all("//article//*[self::h1 or self::h2 or self::h3]")]
    own = [each for each in shown if not each.startswith("q-")]
    assert own == [each for each in ORDER if each in own]
    assert set(own) >= ALWAYS
    assert ("next" in own) == bool(newest and written.groups(newest, "plan"))
    assert ("problems" in own) == bool(newest.get("problems") or newest.get("remedies"))
    assert ("budget" in own) == ("participation" in own) == bool(reports)
    assert ("changes" in own) == bool(told)
    assert ("lineage" in own) == bool(filed.read().get("lineage"))
    assert [each for each in shown if not page.section(each)] == []


def test_it_is_headed_by_its_number_and_title_and_the_words_promised(
    filed: LoadedRecord, page: BuiltPage
) -> None:
    pledge = filed.read()
    assert words(page.one("//h1")) == f"{pledge['number']} {pledge['title']}"
    if pledge["election_text"] is None:
        assert "적혀 있지 않습니다(미기재)" in words(*page.section("promise"))
    else:
        assert page.one("//blockquote/p").text_content() == pledge["election_text"]


def test_the_two_newest_quarters_are_told_whole_and_the_plan_that_is_open_first(
    filed: LoadedRecord, page: BuiltPage
) -> None:
    """Each plan stands once: in the report after it, with what that report says; the newest is still open."""
    shown_whole = opened(page)
    before: dict[str, Value] | None = None
    for each in reports_of(filed):
        report = each.read()
        if of_quarter(each) in shown_whole:
            done, due = halves(page.section(of_quarter(each)))
            assert groups(done) == written.groups(report, "this_quarter")
            assert groups(due) == (written.groups(before, "plan") if before else ())
            shown = [told_of(one) for side in due for one in side.xpath(".//li[span]")]
            assert shown == (outcomes(before, report) if before else [])
        before = report
    assert groups(page.section("next")) == (written.groups(before, "plan") if before else ())


def halves(section: list[html.HtmlElement]) -> tuple[list[html.HtmlElement], list[html.HtmlElement]]:
    """Return what stands in a quarter above the results of the plan before, and what stands below."""
    place = next((at for at, each in enumerate(section) if words(each).startswith(RESULTS)), len(section))
    return section[:place], section[place + 1 :]


def told_of(line: html.HtmlElement) -> str:
    """Return what a line says became of a plan, and why."""
    return " ".join(words(each) for each in (*line.findall("span"), *line.findall("small")))


def test_each_earlier_report_is_one_line_and_one_link_away(filed: LoadedRecord, page: BuiltPage) -> None:
    """Two quarters stand whole; more only where the newest report is older than that."""
    reports = [of_quarter(each) for each in reports_of(filed)]
    whole = [each for each, said in opened(page).items() if "미제출" not in said]
    earlier = [
        f"q-{str(link.get('href')).strip('/')}"
        for line in earlier_quarters(page)
        for link in line.findall("a")
    ]
    assert whole + earlier == [*reversed(reports)]
    assert len(opened(page)) <= 2 or whole == [list(opened(page))[-1]]


def outcomes(before: dict[str, Value], report: dict[str, Value]) -> list[str]:
    """Return what a page says of each item of a plan; nothing where the report says nothing of any."""
    told = {text(each["item"]): each for each in maps(report.get("results"))}
    items = [item for group in maps(mapping(before["plan"])["by_task"]) for item in maps(group["items"])]
    return [outcome(told.get(text(item["id"]))) for item in items] if told else []


def outcome(result: dict[str, Value] | None) -> str:
    """Return the words of one result and its reason."""
    if result is None:
        return "언급 없음"
    shown = OUTCOMES[text(result["outcome"]), result.get("to")]
    return f"{shown} 까닭: {result['why']}" if result.get("why") else shown


def test_a_quarter_whose_report_is_missing_is_said_to_be_missing(
    filed: LoadedRecord, page: BuiltPage
) -> None:
    course = read_course(CITIES[filed.city])
    missing = {each for each in course.quarters if course.pledges[filed.path.stem].missing(each)}
    said = {anchor: each for anchor, each in opened(page).items() if "미제출" in each}
    told = {anchor.removeprefix("q-") for anchor in said}
    assert all("한 일이 없다는 뜻은 아닙니다" in each for each in said.values())
    older = [words(each) for each in earlier_quarters(page) if "미제출" in words(each)]
    assert told <= missing
    assert sorted(older) == sorted(f"{QUARTERS[each]} 미제출" for each in missing - told)


@pytest.mark.parametrize("filed", REPORTED, indirect=True, ids=str)
def test_the_counts_of_every_report_stand_in_a_table_of_its_form(
    filed: LoadedRecord, page: BuiltPage
) -> None:
    """A city that changes its form does not lose the counts that were written on the one before."""
    shown = {
        head: (table, cells) for table in tables(page.section("participation")) for head, cells in table.rows
    }
    for each in some(reports_of(filed)):
        form = mapping(each.form()["participation"])
        counts = mapping(mapping(each.read()["participation"])["counts"])
        table, cells = shown[QUARTERS[each.path.parent.name]]
        assert list(table.columns) == [kind["label"] for kind in maps(form["kinds"])]
        assert list(cells) == [counts[text(kind["id"])] or BLANK for kind in maps(form["kinds"])]


@pytest.mark.parametrize("filed", REPORTED, indirect=True, ids=str)
def test_the_amounts_of_the_newest_report_are_all_there(filed: LoadedRecord, page: BuiltPage) -> None:
    newest = reports_of(filed)[-1]
    form, report = mapping(newest.form()["budget"]), newest.read()
    tables = [table for table in page.tables() if table.caption.startswith(f"{form['heading']}(")]
    shown = [[list(cells) for _, cells in table.rows] for table in tables]
    projects = maps(mapping(report["budget"])["projects"])
    assert shown == [
        [amounts(mapping(project["amounts"])[text(source["id"])]) for source in maps(form["sources"])]
        for project in projects
    ]


def amounts(row: Value) -> list[str]:
    """Return a row of amounts as a page shows it."""
    assert isinstance(row, list)
    return [BLANK if each is None else text(each) for each in row]


@pytest.mark.parametrize("filed", REPORTED, indirect=True, ids=str)
def test_the_newest_problems_and_remedies_are_there(filed: LoadedRecord, page: BuiltPage) -> None:
    newest = reports_of(filed)[-1]
    report, form = newest.read(), newest.form()
    for part, anchor in (("problems", "problem"), ("remedies", "remedy")):
        listed = [each for each in page.section(anchor) if each.tag == "ul"]
        assert tuple(each for one in listed for each in bullets(one)) == written.bullets(report[part])
        assert [words(each) for each in page.all(f"//h3[@id='{anchor}']")] == (
            [form[f"{part}_label"]] if report["problems"] or report["remedies"] else []
        )


def test_its_changes_and_those_read_in_its_reports_are_all_listed(
    filed: LoadedRecord, page: BuiltPage
) -> None:
    """Those of a report say of which; all stand by time."""
    found = [("", change) for change in maps(filed.read().get("changes"))]
    for each in reports_of(filed):
        read = maps(each.read().get("changes"))
        found += [(f" {QUARTERS[each.path.parent.name]} 보고", change) for change in read]
    assert Counter(map(words, lines(page.section("changes")))) == Counter(
        f"{KINDS[text(each['kind'])]}: {text(each['what'])}"
        f" 전 {each['before'] or BLANK} 후 {each['after'] or BLANK} 까닭 {each.get('reason') or BLANK}"
        f" 정한 날 {DATES[text(each['decided_on'])] if each.get('decided_on') else BLANK}"
        f" 절차 {each.get('procedure') or BLANK}"
        f" 확인 {'글에서 읽음(확인 전)' if each.get('confirmed') == 'false' else '부서 확인'}{told_in}"
        for told_in, each in found
    )
    told = dict(facts(page.section("people")))
    if told:
        assert told["공약 변경"].startswith(f"{len(found)}번" if found else "기록 없음")


@pytest.mark.parametrize("filed", KIN, indirect=True, ids=str)
def test_its_kin_are_linked_with_the_day_and_the_note(filed: LoadedRecord, page: BuiltPage) -> None:
    shown = lines(page.section("lineage"))
    for each, line in some(zip(maps(filed.read()["lineage"]), shown, strict=True)):
        others = each["others"]
        assert isinstance(others, list)
        assert words(line).startswith(f"{KINSHIPS[text(each['kind'])]} {DATES[text(each['when'])]} ")
        assert {f"../{other}/" for other in others} <= {link.get("href") for link in line.findall("a")}
        assert words(line).endswith(text(each.get("note") or ""))


def test_who_answers_for_it_is_named_with_phones(filed: LoadedRecord, page: BuiltPage) -> None:
    people = words(*page.section("people"))
    assert all(text(each["name"]) in people for each in maps(filed.read()["departments"]))
    for report in reports_of(filed)[-1:]:
        department = mapping(report.read()["department"])
        told = [words(each) for each in lines(page.section("people"))]
        phones = department.get("phones") or []
        assert isinstance(phones, list)
        assert told[0] == " ".join(["소관 부서", text(department["name"] or BLANK), *map(text, phones)])
        named = [
            f"{each['role'] or BLANK} {each['name'] or BLANK}" for each in maps(department.get("officers"))
        ]
        assert [each for each in told if each in named] == named


@pytest.mark.parametrize("filed", REPORTED, indirect=True, ids=str)
def test_a_pledge_whose_sheet_states_no_status_says_so(filed: LoadedRecord, page: BuiltPage) -> None:
    shown = words(page.section("main")[0].xpath(".//span")[0])
    status = reports_of(filed)[-1].read().get("status")
    assert shown == (mapping(status)["written"] if status else "추진상황 미기재")


def test_its_record_can_be_mended_or_read(filed: LoadedRecord, page: BuiltPage) -> None:
    path = f"content/pledges/{filed.path.name}"
    repository = filed.city_settings().get("repository")
    target = f"{repository}/edit/main/{path}" if repository else "../../data/all/records.zip"
    assert len([each for each in page.all("//article//a") if each.get("href") == target]) == 1
