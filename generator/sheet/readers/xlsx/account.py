"""The letters of a workbook's cells, counted by a walk that knows nothing of rows, styles or tabs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from generator.sheet.readers.trees import local
from generator.sheet.readers.xlsx.strings import unescaped

_NUMBERS = {"b", "d", "n", "s"}


def written(roots: Iterable[etree._Element]) -> Iterator[str]:
    """Yield every text in parts with shared texts and worksheets, and every value that is no number.

    Left out are how words sound, and formulas.
    """
    for root in roots:
        for each in root.iter("{*}t", "{*}v"):
            above = each.getparent()
            kind = above.get("t", "n") if above is not None and local(each) == "v" else ""
            sounds = above is not None and local(above) == "rPh"
            pictured = kind == "e" and above is not None and "vm" in above.attrib
            if kind not in _NUMBERS and not sounds and not pictured:
                yield unescaped(each.text or "")
