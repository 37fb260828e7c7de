"""Every address that leads out is found where it stands, and nothing around it is taken for a part of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.record.folder import load
from generator.record.outward import Outward, outward
from tests.ledger.town import pledge, report, town
from tests.record.faults import of_own_pages
from tests.record.faults.town import build


def _of(**changes: object) -> list[Outward]:
    return list(outward(town(pledge("1"), report("1", "2024-Q1", **changes))))


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("알림(https://a.kr/b), 그 밖에", ["https://a.kr/b"]),
        ("보기 http://a.kr/b?c=1#d.", ["http://a.kr/b?c=1#d"]),
        ("「https://a.kr」과 https://b.kr", ["https://a.kr", "https://b.kr"]),
        ("a.kr와 ftp://a.kr", []),
    ],
)
def test_an_address_in_a_sentence_ends_where_the_sentence_goes_on(text: str, addresses: list[str]) -> None:
    assert [each.address for each in _of(problems=[text])] == addresses


def test_an_address_of_its_own_is_whole_and_knows_its_copy() -> None:
    named = {"title": "조례", "url": "https://a.kr/x_(1)", "archived": "https://kept.kr/x"}
    found = _of(evidence=[named])
    assert [(each.address, each.archived) for each in found] == [
        ("https://a.kr/x_(1)", "https://kept.kr/x"),
        ("https://kept.kr/x", None),
    ]
    assert all(each.place.path == "content/reports/2024-Q1/1.yml" for each in found)


def test_settings_and_own_pages_are_looked_through(tmp_path: Path) -> None:
    build(tmp_path)
    of_own_pages.pages(tmp_path)
    panel = tmp_path / of_own_pages.PANEL
    panel.write_text(panel.read_text("utf-8") + "\n[밖](https://out.example/a)\n", "utf-8")
    records = load(tmp_path).records
    assert records is not None
    found = {(each.place.path, each.address) for each in outward(records)}
    assert (of_own_pages.PANEL, "https://out.example/a") in found
    assert any(path == "content/city.yml" for path, _ in found)
