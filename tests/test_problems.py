"""A finding is one line that an editor can follow, and findings stand in the order of their places."""

from __future__ import annotations

from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.kinds import KINDS
from generator.problems import Level, Place, ProblemsFoundError, Tally, problem

HERE = Place("content/city.yml", 3, 7)


def test_a_finding_is_one_line_place_what_text_cure_kind() -> None:
    found = problem("bad-quarter", HERE, "2019-Q5")
    assert str(found) == (
        'content/city.yml:3:7: 분기를 읽을 수 없습니다: "2019-Q5" — 2019-Q2, 2019-H1처럼 쓰세요 [bad-quarter]'
    )


def test_without_a_text_at_fault_none_is_shown() -> None:
    found = problem("list-empty", HERE)
    assert str(found) == "content/city.yml:3:7: 목록이 비었습니다 — 하나 이상 쓰세요 [list-empty]"


def test_facts_stand_in_the_sentences_as_they_are() -> None:
    """Braces in a fact are the writer's own, and are not filled in."""
    found = problem("duplicate-number", HERE, "1-1", other="content/{x}.yml")
    assert found.what == "다른 공약이 같은 번호를 씁니다(content/{x}.yml)"


def test_a_kind_that_is_not_in_the_table_is_a_slip_of_the_code() -> None:
    with pytest.raises(KeyError):
        problem("no-such-kind", HERE)


def test_the_level_is_that_of_the_kind() -> None:
    assert problem("bad-quarter", HERE).level is Level.ERROR
    assert problem("title-differs", HERE, pledge="가").level is Level.WARNING


@given(st.text(max_size=200))
def test_the_text_at_fault_is_shown_on_one_line(text: str) -> None:
    """Whatever it holds: what cannot be printed is shown by its number, a long text is cut with a mark."""
    found = problem("not-yaml", HERE, text)
    assert "\n" not in str(found)
    assert found.text.isprintable()
    assert len(found.text) <= 80
    if text.isprintable() and len(text) <= 80:
        assert found.text == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("가\u200b나", "가\\u200b나"),
        ("가\n나", "가\\u000a나"),
        ("가" * 81, "가" * 79 + "…"),
        ("가" * 80, "가" * 80),
        ("{0} {x} %s", "{0} {x} %s"),
    ],
)
def test_what_cannot_be_seen_is_shown_by_its_number(text: str, shown: str) -> None:
    assert problem("not-yaml", HERE, text).text == shown


def test_findings_stand_by_file_line_and_column_each_once() -> None:
    """Lines and columns are numbers, not words: 9 stands before 10."""
    places = [
        Place("content/reports/x.yml", 1, 1),
        Place("content/city.yml", 10, 1),
        Place("content/city.yml", 9, 12),
        Place("content/city.yml", 9, 2),
    ]
    found = [problem("not-yaml", place) for place in (*places, places[0])]
    assert [each.place for each in Tally.of(found).problems] == sorted(places)
    assert sorted(places) == [places[3], places[2], places[1], places[0]]


def test_a_tally_parts_errors_from_warnings() -> None:
    error, warning = problem("not-yaml", HERE), problem("title-differs", HERE, pledge="가")
    tally = Tally.of([warning, error])
    assert tally.errors == (error,)
    assert tally.warnings == (warning,)
    assert set(tally.problems) == {error, warning}


def test_what_is_raised_carries_every_finding_in_order() -> None:
    late, early = problem("not-yaml", Place("b.yml", 2)), problem("not-yaml", Place("a.yml", 9))
    raised = ProblemsFoundError([late, early, late])
    assert raised.tally.problems == (early, late)
    assert str(raised) == f"{early}\n{late}"


def test_a_place_counts_from_one() -> None:
    """A finding about a whole file stands at its beginning."""
    assert str(Place("content/city.yml")) == "content/city.yml:1:1"


@pytest.mark.parametrize("name", KINDS)
def test_a_finding_of_each_kind_can_be_said_in_full(name: str) -> None:
    """With the facts that its sentences name; none is left unsaid."""
    row = KINDS[name]
    named = [
        fact for sentence in (row.what, row.cure) for _, fact, _, _ in Formatter().parse(sentence) if fact
    ]
    facts = {fact: f"<{fact}>" for fact in named}
    said = str(problem(name, HERE, **facts))
    assert all(said.count(f"<{fact}>") == named.count(fact) for fact in named)
