"""Small pages as they are laid out, letter by letter: what a reviewer reads when a template changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.pages import pages
from generator.pages.site_context import SiteContext
from generator.record.folder import load
from tests.pages.seeing import catalogue

CASES = Path(__file__).parents[1] / "cases"
EXPECTED = Path(__file__).parent / "expected"

PAGES = {
    ("second-city", "pledges/b-1/2026-H1/"): EXPECTED / "report.md",
    ("second-city", "pledges/b-2/"): EXPECTED / "pledge.md",
    ("second-city", "quarters/2026-H2/"): EXPECTED / "quarter.md",
    ("overview-city", "pledges/3-2/2026-H1/"): CASES / "overview-city" / "expected" / "report.md",
    ("roadmap-city", "pledges/12/2026-H2/"): CASES / "roadmap-city" / "expected" / "report.md",
    ("list-city", "pledges/5/2026-H1/"): CASES / "list-city" / "expected" / "report.md",
    ("list-city", "quarters/2026-H1/"): CASES / "list-city" / "expected" / "quarter.md",
}
"""Pages of the cases, and the file in which each is expected."""


@pytest.mark.parametrize(("city", "address"), PAGES)
def test_a_page_is_laid_out_as_expected(city: str, address: str, tmp_path: Path) -> None:
    records = load(CASES / city).records
    assert records is not None
    [page] = [each for each in pages(records, catalogue(records)) if each.address == address]
    path, content = page.file(SiteContext.of(records))
    assert path == f"{address}index.md"
    made = content.decode("utf-8")
    expected = PAGES[city, address]
    (tmp_path / expected.name).write_text(made, encoding="utf-8")
    assert made == expected.read_text(encoding="utf-8"), (
        f"if the new page is right, copy {tmp_path / expected.name} to {expected}"
    )
