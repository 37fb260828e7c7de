"""Status words: the Manifesto Center's six, and those that a city adds; absent where a sheet states none."""

from __future__ import annotations

from typing import get_args

from generator import wording
from generator.record.city import City, Likeness, StatusWord

# Source: Korea Manifesto Center, annual evaluation of local governments' pledges, its six words of state.
STANDARD = tuple(
    StatusWord(like.replace("_", "-"), wording.STATUS_WORDS[like], None, like) for like in get_args(Likeness)
)
"""The six words, with ids `completed` `continuing` `on-track` `partial` `held` `dropped`."""


def vocabulary(city: City) -> tuple[StatusWord, ...]:
    """Return the six words and the city's own, in order; a city's word with a standard id replaces it."""
    own = {word.id: word for word in city.statuses}
    standard = [own.pop(word.id, word) for word in STANDARD]
    return (*standard, *own.values())
