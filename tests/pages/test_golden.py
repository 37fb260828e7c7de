"""Two small pages as they are laid out, letter by letter: what a reviewer reads when a template changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.pages import pages
from generator.pages.everywhere import Everywhere
from generator.record.folder import load
from tests.pages.seeing import catalogue

EXPECTED = Path(__file__).parent / "expected"
SECOND_CITY = Path(__file__).parents[1] / "cases" / "second-city"

PAGES = {
    "pledges/b-1/2026-H1/": "report.md",
    "pledges/b-2/": "pledge.md",
    "quarters/2026-H2/": "quarter.md",
}
"""Pages of the second city, and the file in which each is expected."""


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_laid_out_as_expected(address: str, tmp_path: Path) -> None:
    records = load(SECOND_CITY).records
    assert records is not None
    [page] = [each for each in pages(records, catalogue(records)) if each.address == address]
    path, content = page.file(Everywhere.of(records))
    assert path == f"{address}index.md"
    made = content.decode("utf-8")
    (tmp_path / PAGES[address]).write_text(made, encoding="utf-8")
    expected = (EXPECTED / PAGES[address]).read_text(encoding="utf-8")
    assert made == expected, f"if the new page is right, copy {tmp_path / PAGES[address]} to {EXPECTED}"
