"""The words of the pages name every code of a record, and say what is blank or not stated."""

from __future__ import annotations

from typing import get_args

import pytest

from generator.record.city import Likeness
from generator.record.pledge import ChangeKind
from generator.record.report import Basis, Span
from generator.wording import STATUS_WORDS, columns, pages


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (pages.BASIS, Basis),
        (pages.COVERS, Span),
        (pages.CHANGE_KINDS, ChangeKind),
        (STATUS_WORDS, Likeness),
        (columns.BASES, Basis),
        (columns.SPANS, Span),
    ],
)
def test_every_code_has_its_word_and_its_own(words: dict[str, str], codes: object) -> None:
    assert list(words) == list(get_args(codes))
    assert len(set(words.values())) == len(words)


def test_a_name_that_is_not_stated_is_said_to_be_so() -> None:
    assert pages.field_name("2", "나누는 도시") == "2. 나누는 도시"
    assert pages.UNNAMED_FIELD in pages.field_name("2", None)
    assert pages.UNNAMED_FIELD in pages.strategy_name("2-1", None)


def test_a_span_of_one_quarter_is_that_quarter() -> None:
    assert pages.from_to("2019년 2분기", "2019년 2분기") == "2019년 2분기"
    assert pages.from_to("2019년 2분기", "2019년 4분기") == "2019년 2분기~2019년 4분기"
