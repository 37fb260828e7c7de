"""Problems and remedies: below their labels, or behind them on the line."""

from __future__ import annotations

import pytest

from generator.sheet.accounts import take
from generator.sheet.readers import read
from tests.sheet.parsing.written import Parts, parsed


@pytest.mark.parametrize("colon", [":", " : ", "："])
@pytest.mark.parametrize("bullet", ["○ ", "", "- "])
def test_words_behind_the_label_are_its_item(bullet: str, colon: str) -> None:
    text = Parts(problems="", remedies="").text()
    text = text.replace("○ 문제점", f"{bullet}문 제 점{colon}해당없음").replace(
        "○ 개선대책", f"{bullet}개선대책{colon}협의: 계속"
    )
    found = parsed(text)
    assert [item.text for item in found.report.problems] == ["해당없음"]
    assert [item.text for item in found.report.remedies] == ["협의: 계속"]
    assert found.report.unplaced == ()
    assert not any("글머리표" in each.note for each in found.report.review)
    assert take(read("s.txt", text.encode()), found).agree


def test_lines_below_such_a_label_stand_below_its_item() -> None:
    text = Parts(problems=" - 둘째\n - 셋째", remedies="- 대책").text().replace("○ 문제점", "○ 문제점 : 첫째")
    found = parsed(text)
    (item,) = found.report.problems
    assert (item.text, [each.text for each in item.details]) == ("첫째", ["둘째", "셋째"])
    assert take(read("s.txt", text.encode()), found).agree


def test_a_line_that_only_begins_like_a_label_is_an_item() -> None:
    found = parsed(Parts(problems="- 문제점의 원인: 예산", remedies="- 대책").text())
    assert [item.text for item in found.report.problems] == ["문제점의 원인: 예산"]
