"""Pages that tell of corrections: at the top, with both wordings, for those who see and those who hear."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from generator import wording
from generator.data.city_rows import corrections
from generator.pages import pages
from generator.pages.site_context import SiteContext
from generator.pages.views.corrections import place
from generator.record.diff import compared
from generator.record.records import Records
from generator.record.report import Report
from tests.demo.city import invented
from tests.demo.gathering import gather
from tests.ledger.town import pledge, town
from tests.pages.seeing import catalogue, markdown, read
from tests.some import some


@pytest.fixture(scope="module")
def city() -> Records:
    """A small invented city that released two quarters, and corrected what was wrong in them."""
    return gather(invented(6, 4))


@pytest.fixture(scope="module")
def written(city: Records) -> Mapping[str, html.HtmlElement]:
    """Its pages by address."""
    everywhere = SiteContext.of(city)
    return {page.address: read(page, everywhere) for page in pages(city, catalogue(city))}


def words(element: html.HtmlElement) -> str:
    """Return what is seen of an element."""
    seen = element.xpath('.//text()[not(ancestor::*[@class="heard"])]')
    return " ".join("".join(seen).split())


def test_a_file_that_was_replaced_is_told_where_the_record_is(city: Records) -> None:
    """No words differ, and the bytes of before are kept nowhere: the file's name and both checksums are."""
    corrected = next(each for each in city.corrections if each.quarter and each.altered)
    record = replace(corrected.entry.record, media="1-1-1/plan.pdf")
    told = replace(corrected, entry=replace(corrected.entry, record=record), altered=())
    records = replace(city, corrections=(told,))
    [page] = (page for page in pages(records, catalogue(records)) if page.address == "corrections/")
    assert "기록이 적은 파일 1-1-1/plan.pdf 대신" in words(read(page, SiteContext.of(records)))
    [row] = corrections(records, told)
    assert row[5:10] == ("1-1-1/plan.pdf", None, "file", None, None)
    assert row[-3:-1] == (record.old_sha256, record.new_sha256)


def test_a_corrected_report_says_so_at_the_top_with_both_wordings(
    city: Records, written: Mapping[str, html.HtmlElement]
) -> None:
    """The old words are struck out and said to be gone; each side reads as it was written."""
    corrected = next(each for each in city.corrections if each.quarter and each.altered)
    page = written[f"pledges/{corrected.pledge}/{corrected.quarter}/"]
    [notice] = page.xpath('//details[@id="corrected"]')
    assert words(notice.find("summary")) == "공개한 뒤 고친 보고입니다 1건"
    # Only the page's title and what the page is stand above it.
    assert [each.tag for each in notice.itersiblings("*", preceding=True)] == ["p", "p", "h1"]
    [row] = notice.xpath(".//tbody/tr")
    [altered] = corrected.altered
    assert [words(cell) for cell in row] == ["당해 분기 추진실적", altered.before, altered.after]
    assert [each.text_content() for each in row.xpath(".//del")] == ["뺀 말: 예정"]
    for said in (corrected.entry.record.what, corrected.entry.record.why, corrected.entry.record.decided_by):
        assert said in words(notice)


def test_the_pledge_tells_of_its_own_and_of_its_reports_corrections(
    city: Records, written: Mapping[str, html.HtmlElement]
) -> None:
    pledge = next(each.pledge for each in city.corrections if each.quarter is None)
    own = [each for each in city.corrections if each.pledge == pledge]
    assert {each.quarter is None for each in own} == {True, False}
    [notice] = written[f"pledges/{pledge}/"].xpath('//details[@id="corrected"]')
    assert words(notice.find("summary")) == f"공개한 뒤 고친 기록이 있습니다 {len(own)}건"
    links = {each.get("href") for each in notice.xpath(".//strong/a")}
    assert links == {f"{each.quarter}/" if each.quarter else "./" for each in own}
    for each in own:
        for altered in each.altered:
            assert (altered.before or "") in words(notice)
            assert (altered.after or "") in words(notice)


def test_the_page_of_corrections_holds_each_under_its_own_address(
    city: Records, written: Mapping[str, html.HtmlElement]
) -> None:
    page = written["corrections/"]
    anchors = {f"correction-{each.entry.record.correction}" for each in city.corrections}
    assert len(anchors) == 3
    assert {each.get("id") for each in page.xpath("//h2[starts-with(@id, 'correction-')]")} == anchors
    late = next(each for each in city.corrections if each.is_added)
    assert "공개한 뒤에 들어온 보고" in words(page)
    assert str(late.entry.record.new_sha256) in words(page)


def test_a_released_quarter_says_when_and_leads_to_what_was_frozen(
    city: Records, written: Mapping[str, html.HtmlElement]
) -> None:
    """The newest quarter is not released, and says nothing of it."""
    quarter = city.issues[0].quarter
    [card] = written[f"quarters/{quarter}/"].xpath('//*[@id="released"]')
    days = {issue.release.released_on for issue in city.issues_of(quarter)}
    assert len(days) == 2
    for day in days:
        assert day is not None
        assert wording.day(day) in words(card)
    links = {each.get("href") for each in card.xpath(".//a")}
    for number in (1, 2):
        assert f"../../data/releases/{quarter}/{number}/manifest.yml" in links
    assert f"../../corrections/#correction-{quarter}-001" in links
    assert written[f"quarters/{city.quarters[-1].written}/"].xpath('//*[@id="released"]') == []


def test_the_page_of_downloads_leads_to_the_list_of_each_issue_with_its_checksum(
    city: Records, written: Mapping[str, html.HtmlElement]
) -> None:
    page = written["data/"]
    for issue in some(city.issues):
        [shelf] = page.xpath(f'//*[@id="release-{issue.quarter}-{issue.release.issue}"]')
        line = shelf.getparent()
        folder = f"releases/{issue.quarter}/{issue.release.issue}/"
        assert [str(each) for each in line.xpath(".//a/@href")] == [
            f"{folder}book.xlsx",
            f"{folder}manifest.yml",
        ]
        assert issue.manifest.sha256 in words(line)


def test_a_city_without_releases_says_so() -> None:
    """Nothing was released, so nothing could be corrected: that is not the same as no mistakes."""
    city = gather(invented(3, 1))
    [page] = [each for each in pages(city, catalogue(city)) if each.address == "corrections/"]
    assert "아직 공개본으로 낸" in words(read(page, SiteContext.of(city)))


LINES = st.text(" \t가나다라a1.()", max_size=30)


@given(LINES, LINES)
def test_both_wordings_stay_whole_however_they_are_compared(old: str, new: str) -> None:
    """Nothing is added and nothing is lost; what is the same on both sides is the same words."""
    both = compared(old, new)
    assert "".join(piece.words for piece in both.old) == old
    assert "".join(piece.words for piece in both.new) == new
    same = [" ".join(piece.words for piece in side if piece.is_same).split() for side in (both.old, both.new)]
    assert same[0] == same[1]
    if old.split() != new.split():
        assert not all(piece.is_same for piece in (*both.old, *both.new))


def test_a_place_is_named_as_the_sheet_names_it(city: Records) -> None:
    report = next(iter(city.reports.values())).record
    form = city.city.record.form(report.form)
    assert form is not None
    source = form.budget.sources[1]
    amount = f"{source.label}, {form.budget.periods[2].label}"
    kind = form.participation.kinds[0]
    for steps, told in (
        (
            ("budget", "projects", 0, "amounts", source.id, 2),
            f"연도별 집행액, {amount}",
        ),
        (("participation", "counts", kind.id), f"시민참여 실적, {kind.label}"),
        (("this_quarter", "remark"), "당해 분기 추진실적, 비고"),
        (("problems", 0), "문제점"),
        (("department", "officers", 0, "name"), "소관 부서, 담당자, 이름"),
    ):
        assert place(Report, steps, form) == told
    deep = ("plan", "by_task", 0, "items", 1, "details", 0, "when")
    assert place(Report, deep, form) == "향후 추진계획, 때"


def test_the_particle_after_a_citys_name_fits_it() -> None:
    """A county (군) publishes as well as a city (시)."""
    for name, said in (("가온시", "가온시가 "), ("가온군", "가온군이 ")):
        page = markdown(town(pledge("1"), name=name), "corrections/")
        assert f'\ndescription: "{said}공개한 뒤에 고친' in page
