"""A pledge's page holds its own words, all its quarters, the newest tables, its changes and its people."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.site import written
from tests.site.built import BuiltPage, bullets, groups, read_page, words
from tests.site.written import BLANK, CITIES, Filed, Value, mapping, maps, text

PLEDGES = written.pledges()

STABLE = ("promise", "timeline", "participation", "budget", "problems", "changes", "people", "get")
"""Anchors to which other sites may link."""

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
def filed(request: pytest.FixtureRequest) -> Filed:
    """Each pledge of each city."""
    assert isinstance(request.param, Filed)
    return request.param


@pytest.fixture
def page(filed: Filed, request: pytest.FixtureRequest) -> BuiltPage:
    """The page of that pledge."""
    site: Path = request.getfixturevalue(filed.fixture)
    return read_page(site, f"pledges/{filed.path.stem}/")


def reports_of(filed: Filed) -> list[Filed]:
    """Return the reports of a pledge, oldest first."""
    found = (CITIES[filed.city] / "content" / "reports").glob(f"*/{filed.path.name}")
    return [Filed(filed.city, path) for path in sorted(found)]


def section(page: BuiltPage, anchor: str) -> str:
    """Return everything between one heading of the second level and the next, as it is seen."""
    found: list[str] = []
    for element in page.one(f"//h2[@id='{anchor}']").itersiblings():
        if element.tag == "h2":
            break
        found.append(element.text_content())
    return " ".join(" ".join(found).split())


def test_every_anchor_that_others_may_link_to_is_there(page: BuiltPage) -> None:
    headings = [each.get("id") for each in page.all("//main//h2")]
    assert [each for each in headings if each in STABLE] == list(STABLE)


def test_it_is_headed_by_its_number_and_title_and_the_words_promised(filed: Filed, page: BuiltPage) -> None:
    pledge = filed.read()
    assert words(page.one("//h1")) == f"{pledge['number']} {pledge['title']}"
    if pledge["election_text"] is None:
        assert "적혀 있지 않습니다(미기재)" in section(page, "promise")
    else:
        assert page.one("//blockquote/p").text_content() == pledge["election_text"]


def test_what_was_done_faces_what_became_of_the_plan_before(filed: Filed, page: BuiltPage) -> None:
    """Each plan stands once: in the report after it, with what that report says; the newest is still open."""
    before: dict[str, Value] | None = None
    for each in reports_of(filed):
        report = each.read()
        done, *due = page.all(f"//li[@id='q-{each.path.parent.name}']//div[@class='pair']/div")
        assert groups(done) == written.groups(report, "this_quarter")
        planned = written.groups(before, "plan") if before else ()
        assert [groups(one) for one in due] == ([planned] if planned else [])
        shown = [words(one) for side in due for one in side.xpath(".//div[@class='outcome']")]
        assert shown == (outcomes(before, report) if before else [])
        before = report
    ahead = page.all("//li[@class='ahead']/div[@class='what']")
    plan = written.groups(before, "plan") if before else ()
    assert [groups(one) for one in ahead] == (
        [plan] if before and (plan or not filed.read().get("until")) else []
    )


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


def test_a_quarter_whose_report_is_missing_is_said_to_be_missing(filed: Filed, page: BuiltPage) -> None:
    filed_in = {each.path.parent.name for each in reports_of(filed)}
    quarters = page.all("//ol[@class='time']/li[@id]")
    shown = {str(each.get("id")).removeprefix("q-"): each for each in quarters}
    assert filed_in <= set(shown)
    missing = {quarter for quarter, each in shown.items() if "미제출" in words(each)}
    assert missing == set(shown) - filed_in
    assert all("한 일이 없다는 뜻은 아닙니다" in words(shown[each]) for each in missing)


def test_the_counts_of_every_report_stand_in_a_table_of_its_form(filed: Filed, page: BuiltPage) -> None:
    """A city that changes its form does not lose the counts that were written on the one before."""
    tables = page.tables("//h2[@id='participation']/following-sibling::div[following::h2[@id='budget']]")
    shown = {head: (table, cells) for table in tables for head, cells in table.rows}
    for each in reports_of(filed):
        form = mapping(each.form()["participation"])
        counts = mapping(mapping(each.read()["participation"])["counts"])
        quarter = page.one(f"//li[@id='q-{each.path.parent.name}']//h3").text
        table, cells = shown[text(quarter)]
        assert list(table.columns) == [kind["label"] for kind in maps(form["kinds"])]
        assert list(cells) == [counts[text(kind["id"])] or BLANK for kind in maps(form["kinds"])]


def test_the_amounts_of_the_newest_report_are_all_there(filed: Filed, page: BuiltPage) -> None:
    newest = reports_of(filed)[-1:]
    for each in newest:
        form, report = mapping(each.form()["budget"]), each.read()
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


def test_the_newest_problems_and_remedies_are_there(filed: Filed, page: BuiltPage) -> None:
    for each in reports_of(filed)[-1:]:
        report, form = each.read(), each.form()
        for part in ("problems", "remedies"):
            label = form[f"{part}_label"]
            card = page.one(f"//*[@class='card'][h3='{label}']")
            shown = tuple(bullet for listed in card.findall("ul") for bullet in bullets(listed))
            assert shown == written.bullets(report[part])


def test_its_changes_and_those_read_in_its_reports_are_all_listed(filed: Filed, page: BuiltPage) -> None:
    """Those of a report say of which; all stand by time."""
    found = [("", change) for change in maps(filed.read().get("changes"))]
    for each in reports_of(filed):
        read = maps(each.read().get("changes"))
        found += [(f" {QUARTERS[each.path.parent.name]} 보고", change) for change in read]
    tables = page.tables("//h2[@id='changes']/following-sibling::div[following::h2[@id='people']]")
    shown = [(head, *cells) for table in tables for head, cells in table.rows]
    assert Counter(shown) == Counter(
        (
            f"{KINDS[text(each['kind'])]}: {text(each['what'])}",
            text(each["before"] or BLANK),
            text(each["after"] or BLANK),
            text(each.get("reason") or BLANK),
            DATES[text(each["decided_on"])] if each.get("decided_on") else BLANK,
            text(each.get("procedure") or BLANK),
            ("글에서 읽음(확인 전)" if each.get("confirmed") == "false" else "부서 확인") + told_in,
        )
        for told_in, each in found
    )
    told = {words(each.find("dt")): words(each.find("dd")) for each in page.all("//dl[@class='facts']/div")}
    if told:
        assert told["공약 변경"].startswith(f"{len(found)}번" if found else "기록 없음")


def test_its_kin_are_linked_with_the_day_and_the_note(filed: Filed, page: BuiltPage) -> None:
    shown = [words(each) for each in page.all("//h3[@id='lineage']/following-sibling::ul[1]/li")]
    kin = maps(filed.read().get("lineage"))
    assert len(shown) == len(kin)
    for each, line in zip(kin, shown, strict=True):
        others = each["others"]
        assert isinstance(others, list)
        assert line.startswith(f"{DATES[text(each['when'])]} · {KINSHIPS[text(each['kind'])]}:")
        assert all(page.all(f"//h3[@id='lineage']/following::a[@href='../{other}/']") for other in others)
        assert text(each.get("note") or "") in line


def test_who_answers_for_it_is_named_with_phones(filed: Filed, page: BuiltPage) -> None:
    people = section(page, "people")
    assert all(text(each["name"]) in people for each in maps(filed.read()["departments"]))
    for report in reports_of(filed)[-1:]:
        department = mapping(report.read()["department"])
        phones = department.get("phones") or []
        assert isinstance(phones, list)
        lines = [
            f"{each['role'] or BLANK} {each['name'] or BLANK}" for each in maps(department.get("officers"))
        ]
        listed = [words(each) for each in page.all("//h2[@id='people']/following-sibling::ul[1]/li")]
        assert [each for each in listed if each in {*lines, *map(text, phones)}] == [*lines, *phones]


def test_a_pledge_whose_sheet_states_no_status_says_so(filed: Filed, page: BuiltPage) -> None:
    shown = words(page.one("//h2[@id='standing']/following-sibling::p[1]"))
    for report in reports_of(filed)[-1:]:
        status = report.read().get("status")
        assert shown == (mapping(status)["written"] if status else "추진상황 미기재")


def test_its_record_can_be_mended_or_read(filed: Filed, page: BuiltPage) -> None:
    path = f"content/pledges/{filed.path.name}"
    repository = filed.city_settings().get("repository")
    [target] = [
        str(each.get("href")) for each in page.all("//main//a") if str(each.get("href")).endswith(path)
    ]
    assert target == (f"{repository}/edit/main/{path}" if repository else f"../../data/records/{path}")
