"""One name spelled two ways: names that differ only by spaces, middle dots and particles."""

from __future__ import annotations

import re
import unicodedata

_MARKS = r"\s·ㆍ・‧∙•･,/-"
# Between two figures it parts them: 1·2 is not 12.
_BETWEEN = re.compile(rf"(?<![{_MARKS}])(?:(?<![0-9])[{_MARKS}]++|[{_MARKS}]++(?![0-9]))")
# A particle between two words (마을과 이웃, 마을 및 이웃); the last word keeps its end (길과 is an office).
_PARTICLE = re.compile(r"(?<=[가-힣]{2})(?:과|와|의|을|를|은|는|이|가|에|으로|로)$")
_AND = ("및", "또는")


def plain(name: str) -> str:
    """Return a name without what people spell now so, now so: spaces, middle dots, particles."""
    *words, last = _BETWEEN.split(name.strip()) or [name]
    kept = [_PARTICLE.sub("", word) for word in words if word not in _AND]
    return "".join((*kept, last)).casefold()


def bare(text: str) -> str:
    """Return the letters and numbers of a text, without spaces, marks and differences of form."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(mark for mark in plain if mark.isalnum())


def is_spelled_otherwise(name: str, other: str) -> bool:
    """Return whether two different texts are one name."""
    return name != other and plain(name) == plain(other)
