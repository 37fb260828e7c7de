"""No file breaks the parser, and whatever it holds, no character is lost and none has two owners."""

from __future__ import annotations

import random

from generator.sheet.importing.process_file import State, take_over
from tests.sheet.parsing.written import CITY, PLEDGES, SHEET, Parts

_PIECES = (
    *(
        "\t",
        "\n",
        " ",
        "<p>",
        "</ul>",
        "<table><tr><td>",
        "</td></tr></table>",
        "<td colspan=3>",
        "|",
        "【",
        "】",
    ),
    *(
        "○",
        "- ",
        "· ",
        "※ ",
        "▷ ",
        "①",
        "2/4분기",
        "□ ",
        "계",
        "임기후",
        "2019. 2. 30.",
        "(월)",
        "99:99",
        "~",
        "\u200b",
    ),
)


def test_mutated_sheets_are_read_or_refused_and_every_character_is_accounted_for() -> None:
    roll = random.Random(7)  # noqa: S311 - the same mutations every time
    whole = SHEET.read_text("utf-8")
    for _ in range(40):
        text = whole
        for _ in range(roll.randint(1, 12)):
            at, length = roll.randrange(len(text)), roll.choice((0, 1, 1, 5, 60))
            text = text[:at] + roll.choice(_PIECES) * roll.choice((1, 1, 1, 3)) + text[at + length :]
        cards, between = take_over("s.txt", text.encode(), CITY, PLEDGES, None)
        assert between is None or between.state is not State.UNPLACED
        for taken in cards:
            if taken.proposal is None:
                assert taken.problems
                continue
            counted = taken.proposal.accounts.characters
            owned = counted.record + counted.form_labels + counted.markup + counted.unplaced
            assert owned == counted.nonspace
            assert between or counted.nonspace == len("".join(text.split()))
            assert not taken.proposal.accounts.disputed


def test_a_line_that_steps_in_without_end_breaks_nothing() -> None:
    steps = "\n".join(f"{' ' * depth}- 줄 {depth}" for depth in range(1500))
    (taken,), _ = take_over("s.txt", Parts(so_far=steps).text().encode(), CITY, PLEDGES, None)
    assert taken.proposal is not None
