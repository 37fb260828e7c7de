"""The table of the Korean guideline's 33 items is whole, and every test that it names is there."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "docs" / "accessibility.md"

# KWCAG 2.2 (KS X OT0003:2022), its 14 guidelines in 4 chapters: how many items each of them has.
GUIDELINES = {
    (5, 1): 1, (5, 2): 1, (5, 3): 3, (5, 4): 4,
    (6, 1): 4, (6, 2): 2, (6, 3): 1, (6, 4): 4, (6, 5): 4,
    (7, 1): 1, (7, 2): 2, (7, 3): 4,
    (8, 1): 1, (8, 2): 1,
}  # fmt: skip

_ROW = re.compile(r"\| (\d\.\d\.\d) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|")


def rows() -> list[tuple[str, str, str, list[str]]]:
    """Return each item: number, name, how it is met, and the tests that show it."""
    found = _ROW.findall(TABLE.read_text(encoding="utf-8"))
    return [(number, name, met, re.findall("`([^`]+)`", tests)) for number, name, met, tests in found]


def test_each_of_the_33_items_stands_in_the_table_once_and_in_order() -> None:
    items = [f"{a}.{b}.{n}" for (a, b), count in GUIDELINES.items() for n in range(1, count + 1)]
    assert len(items) == 33
    assert [number for number, *_ in rows()] == items
    assert all(name.strip() and met.strip() for _, name, met, _ in rows())


@pytest.mark.parametrize("item", rows(), ids=lambda item: item[0])
def test_every_test_that_the_table_names_is_there(item: tuple[str, str, str, list[str]]) -> None:
    *_, tests = item
    assert tests
    for each in tests:
        file, _, name = each.partition("::")
        tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
        functions = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
        assert not name or name in functions, each


def test_the_table_claims_no_more_than_a_look_of_our_own() -> None:
    text = TABLE.read_text(encoding="utf-8")
    assert "자체 평가" in text
    assert "인증 심사를 받은 것이 아닙니다" in text
    assert "## 알려진 흠" in text
