"""The real sheet, read by the city's own description of its form, is the record that stands in content/."""

from __future__ import annotations

from collections import Counter

from generator.record.reading import read
from generator.record.report import Report
from tests.sheet.parsing.written import ROOT, SHEET, parsed

STANDING = read(Report, (ROOT / "content/reports/2019-Q2/2-1-2.yml").read_bytes(), "2-1-2.yml").record


def test_the_sheet_gives_the_record_that_stands() -> None:
    """Every item, time, blank and deviation, and every question to a person; only the file is not named."""
    found = parsed(SHEET.read_bytes())
    for part in STANDING.__slots__:
        if part != "source":
            assert getattr(found.report, part) == getattr(STANDING, part), part
    assert found.left == ()


def test_the_characters_are_those_that_were_counted_by_hand() -> None:
    owned: Counter[str] = Counter()
    for claim in parsed(SHEET.read_bytes()).claims:
        owned[claim.owner] += len(claim.text)
    assert (owned["record"], owned["label"]) == (1788, 219)
