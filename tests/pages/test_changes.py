"""The page of changes holds every change: those of the newest year open, each older year behind its count."""

from __future__ import annotations

from html import unescape

from lxml import html

from generator.ledger import addresses
from generator.ledger.changes import anchor, newest_first
from generator.pages import pages
from generator.pages.everywhere import Everywhere
from tests.ledger.town import pledge, town
from tests.pages.seeing import catalogue


def test_older_years_are_folded_behind_their_counts_with_all_their_changes() -> None:
    """So a phone need not scroll past them; a link and paper open them (theme/assets/reader.js)."""
    days = ("2025-02", "2023-04", "2024-03", "2023-05-01", None)
    blank = dict.fromkeys(("before", "after", "reason", "procedure"))
    told = [
        {**blank, "kind": "cost", "what": f"돈 {index}", "decided_on": day} for index, day in enumerate(days)
    ]
    records = town(pledge("1", changes=told))
    [page] = [each for each in pages(records, catalogue(records)) if each.address == addresses.CHANGES]
    _, content = page.file(Everywhere.of(records))
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
