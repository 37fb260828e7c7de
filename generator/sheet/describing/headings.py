"""What may be a heading by its mark: numbered, squared, in brackets; and what stands behind its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.sheet.describing import meanings
from generator.sheet.parsing import measures
from generator.sheet.parsing.strips import Box, Line, Slice
from generator.wording.card_words import NUMERAL, RING, SQUARE
from generator.wording.sheet_tables import UNIT

KINDS = {
    "roman": r"(?:[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]\s*[.)]?|[IVX]{1,4}[.)])\s*(?=\S)",
    "number": r"\d{1,2}[.)]\s*(?=[^\d\s])",
    "letter": rf"{NUMERAL}\s*(?=\S)",
    "bracket": r"[【\[<〈《](?=[^】\]>〉》]+[】\]>〉》]\s*(?:[:：(].*)?$)",
    "square": rf"{SQUARE}\s*(?=\S)",
    "arrow": r"[▶▷►▸☞➤❖◎◉●★☆]\s*(?=\S)",
    "ring": rf"{RING}\s*(?=\S)",
}
"""What may stand before a heading, from the outermost."""

NUMBERED = ("roman", "number", "letter")
SEEN_IN_MARKS = (*NUMBERED, "square")
"""Marks that the parser takes off before it looks for a heading's words; any other is one of the words."""

BULLETS = ("arrow", "ring")
TICKS = re.compile(r"[□■☐☑☒▣]")
_BRACKETS = "【[<〈《" + (_CLOSES := "】]>〉》")
_COLON = re.compile(r"(?:\([^()]*\)|\[[^][]*\]|[^:：])*")
"""A line up to its first colon that stands in no brackets."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its words for the form, the kind of its mark, the mark, where it stands.

    `rest` is what stands behind it in its line; `beside` whether it is the left cell of a row,
    `is_drawn` whether the format draws its mark.
    """

    words: str
    kind: str
    mark: str
    box: Box
    slice: Slice
    rest: Slice
    beside: bool = False
    is_drawn: bool = False

    @property
    def style(self) -> tuple[bool, bool]:
        """Return how its number is written: whether the format draws it, and whether a bracket closes it."""
        return self.is_drawn, self.mark.endswith(")")

    @property
    def meaning(self) -> str | None:
        """Return what it says of its part."""
        return meanings.of_heading(self.words.strip(_BRACKETS) if self.kind == "bracket" else self.words)


def marked(line: Line) -> Iterator[Heading]:
    """Yield the heading that a line, or the left cell of a row, may be by its mark."""
    if not line.filled:
        return
    box = line.filled[0]
    if len(line.filled) > 1 and (line.table is None or box.column > 0):
        return
    strip = box.strips[0]
    whole = strip.whole
    text = whole.text
    if len(TICKS.findall(text)) > 1:
        return
    for kind, pattern in KINDS.items():
        drawn = strip.paragraph.bullet
        found = re.match(pattern, f"{drawn} {text}" if drawn else text)
        if found is not None:
            here = heading(found.group(), kind, box, whole, is_drawn=drawn is not None)
            yield replace(here, beside=len(line.filled) > 1)
            return


def heading(mark: str, kind: str, box: Box, whole: Slice, *, is_drawn: bool = False) -> Heading:
    """Return the heading in a line behind a mark that was found, which stands in the text or is drawn."""
    at = 0 if is_drawn else len(mark)
    text = whole.text[at:]
    if kind == "bracket":
        end = next(n for n, letter in enumerate(text) if letter in _CLOSES) + 1
    else:
        end = found.end() if (found := _COLON.match(text)) is not None else len(text)
    words = text[:end]
    for begin in measures.begins(words):
        behind = words[begin:]
        if any(map(str.isdigit, behind)) or re.search(UNIT, behind):
            words = words[:begin]
            break
    words = words.rstrip(" ,:·")
    is_named = kind == "bracket" and not is_drawn
    named = f"{whole.text[:at]}{words}" if is_named else words
    end = at + len(words)
    return Heading(named, kind, mark.strip(), box, whole.cut(0, end), whole.cut(end), is_drawn=is_drawn)
