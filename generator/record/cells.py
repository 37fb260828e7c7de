"""A cell of a table: a number kept as written beside its exact value, a word, or a blank that is not zero."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

# No longer than sums can hold exactly: 18 digits, and 9 behind the point.
_NUMBER = re.compile(
    r"(?P<sign>[△▲] ?|[−-])?"
    r"(?P<digits>0|[1-9][0-9]{0,17}|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,5})"
    r"(?P<rest>\.[0-9]{1,9})?"
)


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell holds.

    `written` is the cell as the department wrote it, None for a blank (미기재); `value` is its exact number,
    None for a blank and for a word (비예산). △ and ▲ before a number mean minus, as in Korean accounts.
    """

    written: str | None
    value: Decimal | None = None

    @classmethod
    @lru_cache(2**16)  # a city writes the same numbers over and over
    def read(cls, written: str | None) -> Cell:
        """Read a cell; anything that is not a number is a word, which the city's form allows or not."""
        if written is None:
            return BLANK
        found = _NUMBER.fullmatch(written)
        if not found:
            return cls(str(written))
        digits = Decimal(found["digits"].replace(",", "") + (found["rest"] or ""))
        return cls(str(written), -digits if found["sign"] else digits)

    @property
    def is_blank(self) -> bool:
        """Return whether nothing was entered."""
        return self.written is None

    @property
    def is_word(self) -> bool:
        """Return whether a word stands where a number may."""
        return self.written is not None and self.value is None


BLANK = Cell(None)
"""The cell in which nothing was entered: 미기재, never 0."""
