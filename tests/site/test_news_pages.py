"""Home and the quarters' pages say what moved, fell short and is missing, as the records have it."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from generator.record.records import number_order
from tests.site.built import BuiltPage, read_page, words
from tests.site.course import CityCourse, Course

FEW = 5
OUTCOMES = ("마침", "일부만 함", "미룸", "그만둠", "언급 없음")


def after(anchor: str) -> str:
    """Return the path to what stands in a section, from its heading to the next."""
    rest = f"//h2[@id='{anchor}']/following-sibling::*"
    return f"{rest}[preceding-sibling::h2[1][@id='{anchor}'] and not(self::h2)]"


def linked(page: BuiltPage, anchor: str, row: str) -> list[str]:
    """Return the ids of the pledges to which the first link of each row leads, in order."""
    firsts = page.all(f"{after(anchor)}{row}")
    links = [str(each.xpath(".//a/@href")[0]) for each in firsts]
    return [found[1] for each in links if (found := re.search(r"pledges/([^/]+)/", each))]


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
    cells = page.all(f"{after('states')}//tbody//td/a")
    if set(counts) == {"-"}:
        assert cells == []
        assert "적혀 있지 않아" in words(page.one(f"{after('states')}/self::*[@class='notice']"))
        return
    told = {str(each.get("href")).removeprefix("pledges/?status="): int(words(each)) for each in cells}
    assert told == dict(counts)
    sentence = words(page.all(after("states"))[0])
    for row in page.all(f"{after('states')}//tbody/tr"):
        word, count = words(row.xpath(".//th")[0]), words(row.xpath(".//td")[0])
        said = f"{count}건은 보고에 추진상황이" if "미기재" in word else f"{word} {count}건"
        assert said in sentence


def test_home_shows_the_first_that_moved_and_counts_them_all(site: Path, city: CityCourse) -> None:
    page = read_page(site, "")
    moved = those(city, lambda each: each.moved(city.quarters[-1]))
    said = words(page.main)
    if len(city.quarters) == 1:
        assert "견줄 앞 보고가 아직 없습니다" in said
    elif not moved:
        assert "추진상황이 바뀐 공약은 없습니다" in said
    else:
        shown = linked(page, "news", "//table[caption[starts-with(., '추진상황')]]/tbody/tr")
        assert shown == moved[:FEW]
        assert f"추진상황이 바뀐 공약 {len(moved)}건" in said


def test_home_tells_which_reports_are_missing_and_how_many_in_a_row(site: Path, city: CityCourse) -> None:
    page = read_page(site, "")
    late = {key: each.behind(city.quarters) for key, each in city.pledges.items()}
    rows = page.all(f"{after('missing')}/self::ul/li")
    told = {}
    for row in rows:
        found = re.search(r"미제출(?: (\d+)번째)?", words(row))
        key = str(row.xpath(".//a/@href")[0]).split("/")[1]
        told[key] = int(found[1] or 1) if found else 0
    assert told == {key: count for key, count in late.items() if count}
    assert list(told.values()) == sorted(told.values(), reverse=True)
    if not told:
        assert "모두 제출되었습니다" in words(page.main)


def test_home_and_each_quarter_tell_which_reports_came_late(site: Path, city: CityCourse) -> None:
    """Of the newest quarter on home, or the first of them; on its own page all of each, the latest first."""
    for quarter in city.quarters:
        page = read_page(site, f"quarters/{quarter}/")
        right = those(city, lambda each, at=quarter: each.late(at, city.settings))
        told = linked(page, "late", "/self::ul/li")
        assert sorted(told) == sorted(right), quarter
        days = [
            int(re.findall(r"(\d+)일 늦게", words(each))[0])
            for each in page.all(f"{after('late')}/self::ul/li")
        ]
        assert days == sorted(days, reverse=True)
        assert ("due" in city.settings) == ("제출 기한은" in words(page.all(after("late"))[0]))
    assert linked(read_page(site, ""), "late", "/self::ul/li") == told[:FEW]


def test_home_leads_to_every_field_every_department_and_every_section(site: Path, city: CityCourse) -> None:
    ways = {str(each.get("href")) for each in read_page(site, "").all("//main//a")}
    assert ways >= {f"fields/{each['id']}/" for each in city.settings["fields"]}
    assert ways >= {f"departments/{each['id']}/" for each in city.settings["departments"]}
    assert ways >= {"pledges/", "quarters/", "budget/", "participation/", "data/"}


class TestQuarters:
    """What the page of each quarter says."""

    def test_what_moved_is_what_two_reports_state(self, site: Path, city: CityCourse) -> None:
        for quarter in city.quarters:
            page = read_page(site, f"quarters/{quarter}/")
            moved = those(city, lambda each, at=quarter: each.moved(at))
            assert linked(page, "moved", "//tbody/tr") == moved, quarter
            if moved:
                assert f"{len(moved)}건" in words(page.all(after("moved"))[0])

    def test_what_fell_short_is_what_the_reports_say_of_the_plans_before(
        self, site: Path, city: CityCourse
    ) -> None:
        for quarter in city.quarters:
            page = read_page(site, f"quarters/{quarter}/")
            unmet = those(city, lambda each, at=quarter: each.unmet(at))
            assert list(dict.fromkeys(linked(page, "unmet", "//tbody/tr"))) == unmet, quarter

    def test_missing_and_submitted_reports_are_those_of_the_records(
        self, site: Path, city: CityCourse
    ) -> None:
        for quarter in city.quarters:
            page = read_page(site, f"quarters/{quarter}/")
            missing = {key for key, each in city.pledges.items() if each.missing(quarter)}
            assert set(linked(page, "missing", "/self::ul/li")) == missing, quarter
            reports = those(city, lambda each, at=quarter: at in each.reports)
            assert linked(page, "reports", "//tbody/tr") == reports, quarter

    def test_its_counts_can_be_recomputed_from_the_rows_that_it_shows(
        self, site: Path, city: CityCourse
    ) -> None:
        for quarter in city.quarters:
            page = read_page(site, f"quarters/{quarter}/")
            rows = [words(each) for each in page.all("//td[@data-name='앞 계획의 결과']")]
            sums = Counter[str]()
            for told in rows:
                for outcome in OUTCOMES:
                    sums[outcome] += sum(int(each) for each in re.findall(rf"{outcome} (\d+)건", told))
            if "세지 않았습니다" in words(page.main) or not sum(sums.values()):
                continue
            sentence = words(page.all(after("unmet"))[0])
            assert f"계획한 일 {sum(sums.values())}건" in sentence, quarter
            for outcome in OUTCOMES:
                said = re.search(rf"{outcome} (\d+)건", sentence)
                assert (int(said[1]) if said else 0) == sums[outcome], (quarter, outcome)

    def test_pledges_that_begin_and_end_are_those_whose_records_say_so(
        self, site: Path, city: CityCourse
    ) -> None:
        def first(each: Course) -> object:
            return each.record.get("since")

        def last(each: Course) -> object:
            return each.record.get("until")

        for quarter in city.quarters:
            page = read_page(site, f"quarters/{quarter}/")
            lists = {
                words(each.xpath("./h3")[0]): {
                    str(link).split("/")[-2] for link in each.xpath("./ul/li/a/@href")
                }
                for each in page.all(f"{after('begun')}/self::div/div")
            }
            begun = set(those(city, lambda each, at=quarter: first(each) == at))
            ended = set(those(city, lambda each, at=quarter: last(each) == at))
            assert lists.get("새로 시작한 공약", set()) == begun, quarter
            assert lists.get("보고가 끝나는 공약", set()) == ended, quarter
