"""A city's synonyms: two words or more in a group, each in one group, none so short as to be anywhere."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from generator.problems import Problem, problem
from generator.record.city import City
from generator.record.reading import Filed

_SHORTEST = 2


def of_city(city: Filed[City]) -> Iterator[Problem]:
    """Check the groups of words that a city's search takes for one another."""
    groups: dict[str, str] = {}
    for index, group in enumerate(city.record.synonyms):
        if len(group) == 1:
            yield problem("synonym-alone", city.place("synonyms", index, 0), group[0])
        for number, word in enumerate(group):
            at = city.place("synonyms", index, number)
            letters = _letters(word)
            if len(letters) < _SHORTEST:
                yield problem("synonym-too-short", at, word)
            elif letters in groups:
                yield problem("synonym-twice", at, word, other=groups[letters])
            groups.setdefault(letters, ", ".join(group))


def _letters(word: str) -> str:
    """Return what of a word counts where it is searched: no spaces, no marks, no capitals."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", word).casefold()))
