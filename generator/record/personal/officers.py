"""Names in the cells of a sheet that tell who answers for a pledge: what may be one, and what is a role."""

from __future__ import annotations

from collections.abc import Iterator

from generator.record.personal.patterns import WORD
from generator.wording.roles import BESIDE_PHONES, CUT_ROLES, OFFICES, ROLES

_SHORTEST, _LONGEST = 2, 4
"""Letters of a Korean name, family name and all."""


def names_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield where in a cell's text something stands that may be a person's name, whole or hidden in part.

    A role, a department, and what stands beside a telephone's number are none; any other word of two to four
    Korean letters may be one.
    """
    for found in WORD.finditer(text):
        word = found.group()
        is_other = is_role(word) or word.endswith((*OFFICES, *BESIDE_PHONES))
        if _SHORTEST <= len(word) <= _LONGEST and not is_other:
            yield found.span()


def is_role(word: str) -> bool:
    """Return whether a word is what an office calls one of its people."""
    return word.endswith(ROLES) or word in CUT_ROLES
