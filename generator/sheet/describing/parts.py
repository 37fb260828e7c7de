"""A card cut at what looks like its headings: numbered, marked, in the left cell of a row, or known words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from generator.sheet.describing import boards, meanings
from generator.sheet.parsing import columns
from generator.sheet.parsing.labels import squeezed
from generator.sheet.parsing.strips import SheetBox, SheetLine, Slice, Strip
from generator.wording.card_patterns import CORNER, HEADS, NUMERAL, RING, ROWS, SQUARE
from generator.wording.forms import UNIT_TOLD

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
    box: SheetBox
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


def marked_heading(line: SheetLine) -> Iterator[Heading]:
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
            here = heading_behind(found.group(), kind, box, whole, is_drawn=drawn is not None)
            yield replace(here, beside=len(line.filled) > 1)
            return


def heading_behind(mark: str, kind: str, box: SheetBox, whole: Slice, *, is_drawn: bool = False) -> Heading:
    """Return the heading in a line behind a mark that was found, which stands in the text or is drawn."""
    at = 0 if is_drawn else len(mark)
    text = whole.text[at:]
    if kind == "bracket":
        end = next(n for n, letter in enumerate(text) if letter in _CLOSES) + 1
    else:
        end = found.end() if (found := _COLON.match(text)) is not None else len(text)
    words = text[:end]
    for begin in columns.unit_begins(words):
        behind = words[begin:]
        if any(map(str.isdigit, behind)) or re.search(UNIT_TOLD, behind):
            words = words[:begin]
            break
    words = words.rstrip(" ,:·")
    is_named = kind == "bracket" and not is_drawn
    named = f"{whole.text[:at]}{words}" if is_named else words
    end = at + len(words)
    return Heading(named, kind, mark.strip(), box, whole.cut(0, end), whole.cut(end), is_drawn=is_drawn)


_PAIR = 2


@dataclass(slots=True)
class CardPart:
    """A heading with the lines below it; `bare` are lines of its own cell below the heading.

    `is_group` where it holds nothing but other parts.
    """

    heading: Heading | None
    lines: list[SheetLine] = field(default_factory=list)
    bare: tuple[Strip, ...] = ()
    is_group: bool = False

    @property
    def is_blank(self) -> bool:
        """Return whether nothing stands below its heading or behind it."""
        return not self.lines and not self.bare and not (self.heading and self.heading.rest.text)

    @property
    def tells_rows(self) -> bool:
        """Return whether rows of progress may stand in it behind bullets."""
        return self.heading is not None and self.heading.meaning in ("progress", "this_quarter")

    @property
    def is_of_rows(self) -> bool:
        """Return whether it holds rows of progress, or problems and remedies."""
        return self.heading is not None and self.heading.meaning in ("progress", "problems")


@dataclass(frozen=True, slots=True)
class CutCard:
    """The first card of a file: its head, its parts, the kind of mark of its headings, where it ends."""

    head: list[SheetLine]
    parts: list[CardPart]
    kind: str
    end: int


def cut_card(lines: Sequence[SheetLine]) -> CutCard:
    """Return the first card of a file, cut apart."""
    kind, style = _kind_of_marks(lines)
    head: list[SheetLine] = []
    parts: list[CardPart] = []
    end = len(lines)
    for at, line in enumerate(lines):
        found = heading_of(line, kind, parts[-1] if parts else None, lines[at + 1 : at + 2])
        if found is None or (found.kind == kind and kind in NUMBERED and found.style != style):
            (parts[-1].lines if parts else head).append(line)
            continue
        same = squeezed(found.words)
        if any(each.heading and squeezed(each.heading.words) == same for each in parts) and found.kind:
            end = at - _without_head(head, parts[-1].lines)
            break
        if parts and parts[-1].is_blank and parts[-1].heading and parts[-1].heading.kind != found.kind:
            parts[-1].is_group = True
        rest = _without(line, found)
        below = () if found.beside else found.box.strips[1:]
        parts.append(CardPart(found, [rest] if rest.filled else [], below))
    return CutCard(head, parts, kind, end)


def headless(lines: Sequence[SheetLine]) -> list[CardPart]:
    """Return the tables that stand below no heading, each with the lines below it."""
    parts: list[CardPart] = []
    for at, line in enumerate(lines):
        if boards.begins(line, lines[at + 1 :]):
            parts.append(CardPart(None))
        parts[-1].lines.append(line)
    return parts


def _without_head(head: Sequence[SheetLine], lines: list[SheetLine]) -> int:
    """Take the head of the second card away from the end of the first; return how many lines that were."""
    count = min(len(head), len(lines))
    del lines[len(lines) - count :]
    return count


def _without(line: SheetLine, heading: Heading) -> SheetLine:
    return SheetLine(tuple(box for box in line.boxes if box is not heading.box), line.table, line.width)


def _kind_of_marks(lines: Sequence[SheetLine]) -> tuple[str, tuple[bool, bool]]:
    """Return the kind of mark that most of the known headings bear, and how their numbers are written.

    It is the first mark's where none is known.
    """
    known: Counter[str] = Counter()
    styles: dict[str, Counter[tuple[bool, bool]]] = {}
    first = ""
    for line in lines:
        plain = _plain(line, None)
        known[""] += plain is not None
        for found in marked_heading(line):
            is_bullet = found.kind in BULLETS and (
                found.rest.text or not meanings.is_plain_heading(found.words)
            )
            if found.meaning is not None and not is_bullet:
                known[found.kind] += 1
                styles.setdefault(found.kind, Counter())[found.style] += 1
            elif not first and found.kind in (*SEEN_IN_MARKS, "bracket"):
                first = found.kind
                styles.setdefault(first, Counter())[found.style] += 1
    most = max(known.values(), default=0)
    kind = next(kind for kind in (*KINDS, "") if known[kind] == most) if most else first
    return kind, next(iter(styles.get(kind, Counter()).most_common(1)), ((False, False), 0))[0]


def heading_of(
    line: SheetLine, kind: str, part: CardPart | None, below: Sequence[SheetLine]
) -> Heading | None:
    """Return the heading that a line bears among headings of a kind; None for a line of content."""
    found = next(marked_heading(line), None)
    if found is not None:
        if found.rest.text and part is None and _is_of_head(found.words):
            return None
        if found.kind == kind and _is_heading(found, below):
            return found
        is_outer = bool(kind) and list(KINDS).index(found.kind) < list(KINDS).index(kind)
        if is_outer and (found.meaning or (found.kind == "roman" and meanings.is_label(found.words))):
            return found
        is_inner = part is not None and part.tells_rows and found.meaning in ROWS
        if found.kind not in BULLETS and kind in NUMBERED:
            is_inner = is_inner or meanings.is_plain_heading(found.words)
        return found if is_inner and not found.rest.text and not found.beside else None
    is_bare = not kind and part is not None and bool(below) and below[0].table is not None
    return _plain(line, part, is_bare=is_bare and len(below[0].filled) > 1) or _left(line, part, below)


def _is_of_head(words: str) -> bool:
    """Return whether words label a place of the head: department, status, day."""
    return meanings.first(HEADS, words) is not None


def _is_heading(found: Heading, below: Sequence[SheetLine]) -> bool:
    if found.meaning is not None or (below and below[0].table is not None and len(below[0].filled) > 1):
        return True
    is_known_only = found.kind in BULLETS and (found.rest.text or len(squeezed(found.words)) > 12)  # noqa: PLR2004
    return meanings.is_label(found.words) and not is_known_only


def _plain(line: SheetLine, part: CardPart | None, *, is_bare: bool = False) -> Heading | None:
    """Return a heading that bears no mark, alone on a line or before a colon.

    Any label is one that stands above a table where no heading bears a mark (`is_bare`), else known words.
    """
    if len(line.filled) != 1 or (line.table is not None and len(line.boxes) > 1):
        return None
    box = line.filled[0]
    found = heading_behind("", "", box, box.strips[0].whole)
    is_inner = part is not None and part.is_of_rows and found.meaning in ROWS
    is_status = part is None and meanings.fits(HEADS["status"], found.words) and _is_state(found.rest.text)
    is_above = is_bare and line.table is None and not found.rest.text and meanings.is_label(found.words)
    is_heading = is_above or meanings.is_plain_heading(found.words)
    return found if is_heading and not (is_inner or is_status) else None


def _is_state(text: str) -> bool:
    """Return whether a text may be the state of a pledge: a word, or words with ticks."""
    return meanings.is_label(text) or len(TICKS.findall(text)) > 1


def _left(line: SheetLine, part: CardPart | None, below: Sequence[SheetLine]) -> Heading | None:
    """Return the heading in the left cell of a row: known words beside content, or any below such a one."""
    if line.table is None or len(line.filled) < _PAIR or line.filled[0].column > 0:
        return None
    box, *others = line.filled
    is_below = part is not None and part.heading is not None and part.heading.beside
    if part is not None and part.is_of_rows and not is_below:
        return None
    value = others[0]
    is_status = meanings.fits(HEADS["status"], box.text) and _is_state(value.text)
    is_told = len(others) == 1 and not meanings.is_value(value.text) and not is_status
    is_known = is_told and meanings.is_plain_heading(box.text) and not meanings.is_plain_heading(value.text)
    is_next = is_below and len(others) == 1 and meanings.is_label(box.text)
    is_row = any(each.column == 0 for line in below for each in line.filled)  # the cell spans a table
    is_corner = meanings.fits(CORNER, box.text) or is_row
    is_table = not is_corner and meanings.of_heading(box.text) is not None and boards.names_columns(others)
    if not (is_known or is_next or is_table):
        return None
    whole = box.strips[0].whole
    return Heading(box.text, "", "", box, whole, whole.cut(len(whole.text)), beside=True)
