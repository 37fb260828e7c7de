"""The page of changes holds every change: those of the newest year open, each older year behind its count."""

from __future__ import annotations

from html import unescape

import pytest
from lxml import html

from generator.pages import pages
from generator.pages.site_context import SiteContext
from generator.published import addresses
from generator.record.chains import anchor, newest_first
from tests.ledger.town import pledge, town
from tests.pages.seeing import catalogue, markdown


def test_older_years_are_folded_behind_their_counts_with_all_their_changes() -> None:
    """So a phone need not scroll past them; a link and paper open them (theme/assets/reader.js)."""
    days = ("2025-02", "2023-04", "2024-03", "2023-05-01", None)
    blank = dict.fromkeys(("before", "after", "reason", "procedure"))
    told = [
        {**blank, "kind": "cost", "what": f"돈 {index}", "decided_on": day} for index, day in enumerate(days)
    ]
    records = town(pledge("1", changes=told))
    [page] = [each for each in pages(records, catalogue(records)) if each.address == addresses.CHANGES]
    _, content = page.file(SiteContext.of(records))
    tree = html.fromstring(unescape(content.decode().partition("\n---\n")[2]))
    folds = tree.findall(".//details")
    assert [each.get("id") for each in tree.iterfind(".//tr[@id]")] == [
        anchor(each) for each in newest_first(records)
    ]
    assert [each.findtext("summary") for each in folds] == [
        "2024년의 변경 1건 펼치기",
        "2023년의 변경 2건 펼치기",
        "정한 날을 알 수 없는 변경 1건 펼치기",
    ]
    assert [len(each.findall(".//tr[@id]")) for each in folds] == [1, 2, 1]


def test_a_change_that_does_not_follow_on_the_one_before_it_shows_both() -> None:
    """A ledger is published as it was printed, and the page says where it does not hold together."""
    first = {"kind": "cost", "what": "사업비", "before": "1억원", "after": "200백만원"}
    told = [
        {**first, "decided_on": "2024-02"},
        {**first, "before": "2억원", "after": "3억원", "decided_on": "2024-03"},
        {**first, "before": "5억원", "after": "6억원", "decided_on": "2024-04"},
    ]
    records = town(pledge("1", changes=told))
    last, middle, _ = newest_first(records)
    page = markdown(records, addresses.CHANGES)
    assert "다른 곳이 **1곳** 있습니다." in page
    both = "5억원</a> <small>앞선 변경의 ‘후’는 ‘3억원’</small>"
    assert f'<td><a href="#{anchor(middle)}" aria-label="5억원: 앞선 변경의 ‘후’는 ‘3억원’">{both}' in page
    assert page.count("앞선 변경의 ‘후’는") == 2
    own = markdown(records, "pledges/1/")
    assert f"[5억원](../../changes/#{anchor(middle)}) <small>앞선 변경의 ‘후’는 ‘3억원’</small>" in own
    assert own.count("앞선 변경의 ‘후’는") == 1
    assert anchor(last) in own


def test_where_all_changes_follow_on_one_another_no_break_is_counted() -> None:
    told = [{"kind": "cost", "what": "사업비", "before": "1억원", "after": "2억원"}]
    assert "다른 곳이" not in markdown(town(pledge("1", changes=told)), addresses.CHANGES)


@pytest.mark.parametrize(("after", "is_told"), [("샘터", True), ("쉼 터", False), (None, False)])
def test_a_name_that_the_last_change_of_name_does_not_give_is_told(
    after: str | None,
    is_told: bool,  # noqa: FBT001
) -> None:
    told = [{"kind": "name", "what": "이름", "before": "우물", "after": after}]
    own = markdown(town(pledge("1", changes=told)), "pledges/1/")
    assert ("마지막 이름 변경의 ‘후’는 ‘샘터’인데 지금의 공약 이름은 ‘쉼터’입니다." in own) == is_told


def test_the_steps_of_a_change_stand_behind_its_procedure_or_in_its_place() -> None:
    steps = [{"what": "의견 수렴", "when": "2024-03"}, {"what": "조정회의", "when": "2024-04-12"}]
    change = {"kind": "cost", "what": "사업비", "before": None, "after": None, "steps": steps}
    last = [*steps, {"what": "승인", "when": None}]
    records = town(pledge("1", changes=[change | {"procedure": "심의", "steps": last}, change]))
    told = "의견 수렴(2024. 3.), 조정회의(2024. 4. 12.)"
    page = markdown(records, addresses.CHANGES)
    assert f"<td>심의 <small>{told}, 승인(미기재)</small>" in page
    assert f"<td>{told}<td>" in page
    own = markdown(records, "pledges/1/")
    assert f"**절차** 심의 <small>{told}, 승인(미기재)</small>" in own
    assert f"**절차** {told} **" in own
