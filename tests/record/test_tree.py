"""A YAML file is read as it is written: nothing that stands in it is changed behind its writer's back."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.problems import Place, Problem, ProblemsFoundError, problem
from generator.record.cells import Cell
from generator.record.reading import read
from generator.record.report import Report
from generator.record.tree import Bare, Plain, Spot, means_other_than_text, parse
from tests.record.faults.town import REPORT, TOWN

GOOD = (TOWN / REPORT).read_bytes().decode()

CHANGED_BY_YAML = (
    *(
        "14:00",
        "1:30:00",
        "no",
        "No",
        "yes",
        "on",
        "off",
        "true",
        "True",
        "y",
        "n",
        "1_000",
        "012",
        "0o14",
        "0b1",
    ),
    *(
        "1.10",
        "1e3",
        "1E+3",
        ".5",
        "5.",
        "+7",
        "-7",
        "0x1F",
        ".inf",
        ".NaN",
        "2019-05-14",
        "2019-05-14 14:00:00",
    ),
    *("Null", "NULL", "=", "<<", "123456789012345678901234567890"),
)
"""Texts that a reader of YAML 1.1 or 1.2 takes for a number, a time, a date, a truth value or a blank."""


def parsed(text: str) -> Plain:
    return parse(text.encode(), "x.yml")[0]


@pytest.mark.parametrize("written", CHANGED_BY_YAML)
def test_what_yaml_would_change_is_kept_as_text(written: str) -> None:
    """The tree holds the characters that were written, and knows that they stood without quotes."""
    (value,) = (each for each in [parsed(f"a: {written}\n")] if isinstance(each, dict))
    assert value == {"a": written}
    if written not in {"y", "n"}:  # which PyYAML itself takes for text
        assert isinstance(value["a"], Bare)


@pytest.mark.parametrize("written", [each for each in CHANGED_BY_YAML if each not in {"y", "n"}])
def test_where_a_text_belongs_it_wants_quotes(written: str) -> None:
    """Without quotes it is refused, with quotes it is the text; it is never another text."""
    old = "- 물값이 오름"
    with pytest.raises(ProblemsFoundError, match="needs-quotes"):
        read(Report, GOOD.replace(old, f"- {written}").encode(), "x.yml")
    for quote in "'\"":
        quoted = read(Report, GOOD.replace(old, f"- {quote}{written}{quote}").encode(), "x.yml")
        assert quoted.record.problems[0].text == written


@pytest.mark.parametrize("written", [each for each in CHANGED_BY_YAML if each not in {"=", "<<"}])
def test_in_a_cell_it_is_the_number_as_written_or_a_word(written: str) -> None:
    """1.10 stays 1.10 beside its value; 012, 1e3 and 14:00 are no numbers, and no others either."""
    filed = read(Report, GOOD.replace("meetings: 3", f"meetings: {written}").encode(), "x.yml")
    assert filed.record.participation.counts["meetings"] == Cell.read(written)


@pytest.mark.parametrize("blank", ["", " ~", " null", " # nothing yet"])
def test_a_blank_is_written_in_three_ways(blank: str) -> None:
    if "#" in blank:
        with pytest.raises(ProblemsFoundError, match="comment-cuts-text"):
            parsed(f"a:{blank}\n")
    else:
        assert parsed(f"a:{blank}\n") == {"a": None}


@pytest.mark.parametrize("quoted", ["''", '""', "'null'", '"~"', "'Null'"])
def test_nothing_in_quotes_is_a_blank(quoted: str) -> None:
    assert parsed(f"a: {quoted}\n") == {"a": quoted[1:-1]}


def test_comments_lines_and_ends_of_lines_are_free() -> None:
    """Comments on lines of their own and behind what is closed, empty lines, CRLF: all as in any YAML."""
    text = "# 위\r\n\r\n---\r\na: '가' # 옆\r\nb: [1, 2] # 옆\r\nc: # 옆\r\n  d: 나#다\r\n\r\n...\r\n# 아래"
    with pytest.raises(ProblemsFoundError, match=r"x\.yml:1:1: "):
        parse(b"\xff" + text.encode(), "x.yml")
    assert parsed(text) == {"a": "가", "b": ["1", "2"], "c": {"d": "나#다"}}


def faults_of(content: bytes) -> tuple[Problem, ...]:
    try:
        parse(content, "x.yml")
    except ProblemsFoundError as fault:
        return fault.tally.problems or (problem("not-yaml", Place("nothing told", 0, 0)),)
    return ()


@given(st.text(st.characters(codec="utf-8"), max_size=40).map(str.encode) | st.binary(max_size=60))
@example(b"?")
@example(b"a: ?")
@example(b"- |")
@example(b"!")
def test_whatever_stands_there_is_read_or_refused_with_its_place(content: bytes) -> None:
    assert all(each.place.line >= 1 and each.place.column >= 1 for each in faults_of(content))


def test_every_value_and_key_knows_its_place() -> None:
    """Lines and columns count from 1, in characters; a part that is not there has the place of its parent."""
    plain, spot = parse("가:\n- 나\n- {b: 다, c: null}\n".encode(), "x.yml")
    assert plain == {"가": ["나", {"b": "다", "c": None}]}
    places = {
        (): (1, 1),
        ("가",): (2, 1),
        ("가", 0): (2, 3),
        ("가", 1): (3, 3),
        ("가", 1, "b"): (3, 7),
        ("가", 1, "c"): (3, 13),
        ("가", 1, "c", "d"): (3, 13),
        ("가", 7): (2, 1),
        ("가", "b"): (2, 1),
        ("나",): (1, 1),
    }
    for steps, (line, column) in places.items():
        assert spot.at(*steps).place("x.yml") == Place("x.yml", line, column)
    assert spot.at("가", 1).key("c").place("x.yml") == Place("x.yml", 3, 10)
    assert spot.at("가", 1).key("z").place("x.yml") == Place("x.yml", 3, 3)
    assert spot.has("가", 1, "c")
    assert not spot.has("가", 2)
    assert not spot.has("가", 1, "c", "d")


def test_the_last_column_of_the_longest_line_is_told() -> None:
    """A line and a column share one number; the largest file's only line does not spill over."""
    _, spot = parse(b"[" + b" " * 1_048_570 + b"a, b]", "x.yml")
    assert spot.at(1).place("x.yml") == Place("x.yml", 1, 1_048_575)
    assert isinstance(spot.at(1), Spot)


@given(st.text(max_size=12))
def test_what_means_other_than_text_is_known_without_a_reader(text: str) -> None:
    """The question is asked of every text without quotes, and never fails."""
    assert means_other_than_text(text) in {True, False}
