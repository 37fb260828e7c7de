"""A corrected place is told in the words of the form, a fact and a row of figures by their own labels."""

from __future__ import annotations

import pytest

from generator.pages.views.corrections import place
from generator.record.diff import alterations
from generator.record.folder import load
from generator.record.report import Report
from generator.record.tree import parse
from tests.conftest import ROOT

CASE = ROOT / "tests" / "cases" / "overview-city"
REPORT = (CASE / "content/reports/2026-H1/3-2.yml").read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("관내 5개 동", "관내 6개 동", "사업개요, 사업위치"),
        ("[480, '-', 0", "[490, '-', 0", "투자계획 및 집행, 국비 집행, 계"),
        ("2.4km", "2.5km", "기대효과"),
        ("(2026. 5. 20.)", "(2026. 5. 21.)", "시민평가단 의견, 제목 뒤의 글"),
        (
            "    - {text: null, id: content}\n",
            "    - {text: null, id: content}\n    - {text: 셋, label: 물길}\n",
            "사업개요, 물길",
        ),
    ],
)
def test_an_altered_value_of_a_section_is_told_by_its_labels(old: str, new: str, told: str) -> None:
    records = load(CASE).records
    assert records is not None
    (form,) = records.city.record.forms
    before, _ = parse(REPORT.encode(), "x.yml")
    after, _ = parse(REPORT.replace(old, new).encode(), "x.yml")
    first = next(alterations(before, after))
    assert place(Report, first.steps, form, first.named) == told
