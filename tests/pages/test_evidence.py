"""Documents and pictures stand where the record names them, and lead to what they name."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from generator.pages import pages
from generator.pages.site_context import SiteContext
from generator.record.records import Records
from generator.record.tree import means_other_than_text
from tests.ledger.town import pledge, report, row, town
from tests.pages.seeing import catalogue, markdown, read
from tests.record.strategies import NASTY

PAGE = "pledges/1/2024-Q1/"


def _records(**changes: object) -> Records:
    return town(pledge("1"), report("1", "2024-Q1", **changes))


def _seen(records: Records, address: str) -> html.HtmlElement:
    [page] = [each for each in pages(records, catalogue(records)) if each.address == address]
    return read(page, SiteContext.of(records))


@pytest.mark.parametrize(
    ("named", "line"),
    [
        ({"title": "회의록"}, "- 회의록\n"),
        ({"title": "회의록", "url": "https://a.kr/b"}, "- [회의록](https://a.kr/b)\n"),
        (
            {"title": "회의록", "file": "1/a.pdf", "when": "2024-05"},
            "- [회의록](../../../media/1/a.pdf) <small>2024. 5.</small>\n",
        ),
        (
            {"title": "회의록", "file": "a.pdf", "url": "https://a.kr", "archived": "https://b.kr"},
            "- [회의록](https://a.kr) [회의록 파일](../../../media/a.pdf) [회의록 보관본](https://b.kr)\n",
        ),
    ],
)
def test_a_document_leads_to_where_it_is_and_one_that_is_only_named_leads_nowhere(
    named: dict[str, str], line: str
) -> None:
    assert f"## 증빙자료 {{ #evidence }}\n\n{line}" in markdown(_records(evidence=[named]), PAGE)


def test_what_an_item_names_stands_below_it_on_the_report_and_on_the_pledge() -> None:
    records = _records(this_quarter=row({"text": "길 닦기", "evidence": [{"title": "준공 사진"}]}))
    for address in (PAGE, "pledges/1/"):
        assert "- 길 닦기\n    - 증빙자료: 준공 사진\n" in markdown(records, address)
    assert "보고에 적힌 자료: [2024년 1분기](2024-Q1/) <small>증빙자료 1건</small>\n" in markdown(
        records, "pledges/1/"
    )
    assert "{ #evidence }" not in markdown(records, PAGE)


def test_a_picture_is_small_among_text_leads_to_a_larger_one_and_says_whose_it_is() -> None:
    told = {"file": "1/a.jpg", "alt": "넓힌 길", "caption": "준공일", "by": "길과", "licence": "제1유형"}
    records = town(pledge("1", pictures=[told]), report("1", "2024-Q1"))
    text = markdown(records, "pledges/1/")
    assert "[![넓힌 길](../../media/1/a.small.jpg)](../../media/1/a.jpg)\n\n" in text
    assert "준공일 <small>찍은 이: 길과</small> <small>이용 허락: 제1유형</small>\n" in text


def test_where_nothing_is_named_nothing_is_said() -> None:
    assert "evidence }" not in markdown(_records(), PAGE) + markdown(_records(), "pledges/1/")


@given(
    st.sampled_from([each for each in NASTY if not means_other_than_text(each)]),
    st.sampled_from(["https://a.kr/(b", "https://a.kr/b)*c*_d_", "https://a.kr/[b]?c&d"]),
)
def test_every_word_and_address_arrives_as_it_was_written(words: str, url: str) -> None:
    shown: dict[str, Any] = {
        "evidence": [{"title": words, "url": url}],
        "pictures": [{"file": "a.jpg", "alt": words, "caption": words, "by": words, "licence": words}],
    }
    page = _seen(_records(**shown), PAGE)
    [link] = page.xpath("//article//h2[@id='evidence']/following-sibling::ul[1]//a")
    assert (link.text_content(), unquote(link.get("href"))) == (words, url)
    [image] = page.xpath("//article//img[contains(@src, 'a.small.jpg')]")
    assert image.get("alt") == words
    [caption] = page.xpath("//article//a[img]/../following-sibling::p[1]")
    assert caption.text_content() == f"{words} 찍은 이: {words} 이용 허락: {words}"
