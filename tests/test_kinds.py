"""The table of fault kinds: each row is used, can be said in full, and says what to do."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

from generator.kinds import KINDS, Kind, Level

GENERATOR = Path(__file__).resolve().parent.parent / "generator"
HANGUL = re.compile("[가-힣]")
OF_THE_DEPARTMENT = {
    "row-sum-differs",
    "column-sum-differs",
    "row-parts-exceed",
    "column-parts-exceed",
    "row-parts-fall-short",
    "column-parts-fall-short",
    "mark-unexplained",
    "figure-not-a-number",
    "impossible-date-in-text",
    "weekday-differs",
    "date-outside-row",
    "title-differs",
    "status-words-differ",
    "result-untold",
    "review-open",
    "printed-count-differs",
    "printed-rate-differs",
}
"""What the department or the city itself wrote, or left open: it is told, and stops nothing."""

PERHAPS_PERSONAL = {"personal-plate", "personal-birth"}
"""What may be somebody's own, and often is not: a person looks."""

OF_CHANGES = {
    "chain-broken",
    "chain-end-differs",
    "chain-unstated",
    "chain-spelled-otherwise",
    "cost-leap",
    "department-not-told",
    "period-after-until",
    "spelled-two-ways",
}
"""What looks like a gap or a slip in the history of a pledge: a person looks."""

OF_OUR_TYPEFACE = {"letter-not-drawn"}
"""What the pages show and a picture cannot."""

UNLINKED = {"page-unlinked", "page-file-unlinked", "media-unnamed"}
"""What of a city's own pages and files nobody will find."""

ELSEWHERE = {"link-dead"}
"""What others took away."""

OF_A_CAMERA = {"picture-tells-place"}
"""What no page shows and the repository does."""


def named_in_code() -> set[str]:
    """Every text in the code that may name a kind."""
    files = (path for path in GENERATOR.rglob("*.py") if path.parent.name != "kinds")
    nodes = (node for path in files for node in ast.walk(ast.parse(path.read_bytes())))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def test_every_kind_is_raised_somewhere() -> None:
    """A row that no code names is dropped from the table, and from the README with it."""
    assert set(KINDS) - named_in_code() == set()


def test_what_a_department_wrote_wrongly_never_stops_the_build() -> None:
    assert (
        {name for name, kind in KINDS.items() if kind.level is Level.WARNING}
        == OF_THE_DEPARTMENT
        | PERHAPS_PERSONAL
        | OF_CHANGES
        | OF_OUR_TYPEFACE
        | UNLINKED
        | OF_A_CAMERA
        | ELSEWHERE
    )


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_is_an_ascii_name_that_can_be_searched_for(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", name)


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_a_kind_says_in_korean_what_is_wrong_and_what_to_do(kind: Kind) -> None:
    """Both sentences stand on one line, hold their words together, and leave the full stop to the line."""
    for sentence in (kind.what, kind.cure):
        assert HANGUL.search(sentence)
        assert "\n" not in sentence
        assert not sentence.endswith(".")
        assert sentence == sentence.strip()
        facts = [field for _, field, _, _ in Formatter().parse(sentence) if field is not None]
        assert all(re.fullmatch("[a-z]+", fact) for fact in facts)


def test_no_two_kinds_say_the_same() -> None:
    """Staff who ask about a sentence are asking about one kind."""
    told = [(kind.what, kind.cure) for kind in KINDS.values()]
    assert len(set(told)) == len(told)
