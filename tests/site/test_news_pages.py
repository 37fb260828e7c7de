"""Home and the quarters' pages say what moved, fell short and is missing, as the records have it."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

from lxml import html

from generator.record.records import number_order
from tests.site.built import BuiltPage, read_page, tables, words
from tests.site.course import CityCourse
from tests.some import some

FEW = 5
OUTCOMES = ("마침", "일부만 함", "미룸", "그만둠", "언급 없음")


def listed(page: BuiltPage, anchor: str) -> list[html.HtmlElement]:
    """Return the lines of the lists that stand open in a section, in order."""
    return [line for each in page.section(anchor) if each.tag == "ul" for line in each.findall("li")]


def linked(rows: list[html.HtmlElement]) -> list[str]:
    """Return the ids of the pledges to which the first link of each row leads, in order."""
    firsts = [str(link.get("href")) for row in rows for link in list(row.iter("a"))[:1]]
    return [found[1] for each in firsts if (found := re.search(r"pledges/([^/]+)/", each))]


def in_order(keys: set[str]) -> list[str]:
    """Return ids in the order in which pledges are published."""
    return sorted(keys, key=number_order)


def those(city: CityCourse, fits: object) -> list[str]:
    """Return the ids of the pledges of which a question is true, in order."""
    assert callable(fits)
    return in_order({key for key, each in city.pledges.items() if fits(each)})


def test_home_counts_every_state_and_leads_from_each_count_to_its_list(site: Path, city: CityCourse) -> None:
    page = read_page(site, "")
    counts = Counter(each.status() or "-" for each in city.pledges.values())
    cells = [each for part in page.section("states") for each in part.xpath(".//tbody//td/a")]
    if set(counts) == {"-"}:
        assert cells == []
        assert "적혀 있지 않아" in words(*page.section("states"))
        return
    told = {str(each.get("href")).removeprefix("pledges/?status="): int(words(each)) for each in cells}
    assert told == dict(counts)


def test_home_shows_the_first_that_moved_and_counts_them_all(site: Path, city: CityCourse) -> None:
    page = read_page(site, "")
    moved = those(city, lambda each: each.moved(city.quarters[-1]))
    said = words(*page.section("news"))
    if len(city.quarters) == 1:
        assert "견줄 앞 보고가 아직 없습니다" in said
    elif not moved:
        assert "추진상황이 바뀐 공약은 없습니다" in said
    else:
        assert linked(listed(page, "news")) == moved[:FEW]
        assert f"추진상황이 바뀐 공약은 {len(moved)}건" in said


def test_home_tells_which_reports_are_missing_and_how_many_in_a_row(site: Path, city: CityCourse) -> None:
    page = read_page(site, "")
    late = {key: each.behind(city.quarters) for key, each in city.pledges.items()}
    rows = [each for each in listed(page, "missing") if "미제출" in words(each)]
    behind = [re.search(r"미제출(?: (\d+)번째)?", words(each)) for each in rows]
    told = {key: int(found[1] or 1) for key, found in zip(linked(rows), behind, strict=True) if found}
    assert told == {key: count for key, count in late.items() if count}
    assert list(told.values()) == sorted(told.values(), reverse=True)


def test_home_and_each_quarter_tell_which_reports_came_late(site: Path, city: CityCourse) -> None:
    """Of the newest quarter on home, or the first of them; on its own page all of each, the latest first."""
    told: list[str] = []
    for quarter in city.quarters:
        page = read_page(site, f"quarters/{quarter}/")
        right = those(city, lambda each, at=quarter: each.late(at, city.settings))
        told = linked(listed(page, "late"))
        assert sorted(told) == sorted(right), quarter
        days = [int(re.findall(r"(\d+)일 늦게", words(each))[0]) for each in listed(page, "late")]
        assert days == sorted(days, reverse=True)
        assert ("due" in city.settings) == ("제출 기한은" in words(page.section("late")[0]))
    shown = [each for each in listed(read_page(site, ""), "missing") if "일 늦게" in words(each)]
    assert linked(shown) == told[:FEW]


def test_home_leads_to_every_field_every_department_and_every_section(site: Path, city: CityCourse) -> None:
    ways = {str(each.get("href")) for each in read_page(site, "").all("//article//a")}
    assert ways >= {f"fields/{each['id']}/" for each in city.settings["fields"]}
    assert ways >= {f"departments/{each['id']}/" for each in city.settings["departments"]}
    menu = {str(each.get("href")) for each in read_page(site, "").all("//nav//a")}
    assert menu >= {"pledges/", "quarters/", "budget/", "participation/", "data/"}


class TestQuarters:
    """What the page of each quarter says."""

    def test_what_moved_is_what_two_reports_state(self, site: Path, city: CityCourse) -> None:
        for quarter in some(city.quarters):
            page = read_page(site, f"quarters/{quarter}/")
            moved = those(city, lambda each, at=quarter: each.moved(at))
            assert linked(listed(page, "moved")) == moved, quarter
            if moved:
                assert f"{len(moved)}건" in words(page.section("moved")[0])

    def test_what_fell_short_is_what_the_reports_say_of_the_plans_before(
        self, site: Path, city: CityCourse
    ) -> None:
        for quarter in some(city.quarters):
            page = read_page(site, f"quarters/{quarter}/")
            unmet = those(city, lambda each, at=quarter: each.unmet(at))
            items = [key for key in unmet for _ in city.pledges[key].unmet_items(quarter)]
            assert linked(listed(page, "unmet")) == items, quarter

    def test_missing_and_submitted_reports_are_those_of_the_records(
        self, site: Path, city: CityCourse
    ) -> None:
        for quarter in some(city.quarters):
            page = read_page(site, f"quarters/{quarter}/")
            missing = {key for key, each in city.pledges.items() if each.missing(quarter)}
            assert set(linked(listed(page, "missing"))) == missing, quarter
            reports = those(city, lambda each, at=quarter: at in each.reports)
            rows = [row for each in page.section("reports") for row in each.xpath(".//tbody/tr")]
            assert linked(rows) == reports, quarter

    def test_its_counts_can_be_recomputed_from_the_rows_that_it_shows(
        self, site: Path, city: CityCourse
    ) -> None:
        for quarter in some(city.quarters):
            page = read_page(site, f"quarters/{quarter}/")
            sums = Counter[str]()
            for table in tables(page.section("reports")):
                place = table.columns.index("앞 계획의 결과")
                told = " ".join(cells[place] for _, cells in table.rows)
                for outcome in OUTCOMES:
                    sums[outcome] += sum(int(each) for each in re.findall(rf"{outcome} (\d+)건", told))
            if "세지 않았습니다" in words(page.main) or not sum(sums.values()):
                continue
            sentence = words(page.section("unmet")[0])
            assert f"계획한 일 {sum(sums.values())}건" in sentence, quarter
            for outcome in OUTCOMES:
                said = re.search(rf"{outcome} (\d+)건", sentence)
                assert (int(said[1]) if said else 0) == sums[outcome], (quarter, outcome)

    def test_pledges_that_begin_and_end_are_those_whose_records_say_so(
        self, site: Path, city: CityCourse
    ) -> None:
        for quarter in some(city.quarters):
            page = read_page(site, f"quarters/{quarter}/")
            shown = {
                words(above).rpartition(" 공약 ")[0][-3:]: linked(each.findall("li"))
                for above, each in pairwise(page.section("begun"))
                if each.tag == "ul"
            }
            begun = those(city, lambda each, at=quarter: each.record.get("since") == at)
            ended = those(city, lambda each, at=quarter: each.record.get("until") == at)
            right = {"고하는": begun, "지막인": ended}
            assert shown == {word: keys for word, keys in right.items() if keys}, quarter
