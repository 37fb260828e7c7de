"""What Hangul draws by itself: bullets and numbers of lists, forms, letters over one another."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from lxml import etree

from generator.sheet.readers.numerals import Counter, Level, numeral
from generator.sheet.readers.symbols import BOX
from generator.sheet.readers.trees import attribute, child, local, named, number, whole_text

_IMAGE = "•"
"""What stands for a bullet that is a small picture."""


@dataclass(frozen=True, slots=True)
class _Heading:
    """How a kind of paragraph begins: `type` NONE, OUTLINE, NUMBER or BULLET; which list; how deep from 0.

    `checked` is whether the box that a list of boxes draws bears its mark.
    """

    type: str = "NONE"
    list: str = ""
    depth: int = 0
    checked: bool = False


class Lists:
    """Draws the mark before each paragraph, and counts the numbered ones as they come."""

    def __init__(self, head: etree._Element | None) -> None:
        """Learn the headings, bullets and numberings of a document's header.xml; None: it has none."""
        self._headings: dict[str, _Heading] = {}
        self._bullets: dict[str, tuple[str, str]] = {}
        self._counters: dict[str, Counter] = {}
        self.outline = ""
        for each in head.iter("{*}paraPr", "{*}bullet", "{*}numbering") if head is not None else ():
            name, key = local(each), each.get("id") or ""
            if name == "paraPr":
                self._headings[key] = _heading(each)
            elif name == "bullet":
                image = _IMAGE if each.get("useImage") in {"1", "true"} else ""
                self._bullets[key] = (each.get("char") or image, each.get("checkedChar") or "")
            else:
                self._counters[key] = Counter(_levels(each))

    def mark(self, paragraph: etree._Element) -> tuple[str | None, int | None]:
        """Return what is drawn before a paragraph and how deep it is nested; None: nothing, not said."""
        heading = self._headings.get(paragraph.get("paraPrIDRef") or "", _NOTHING)
        if heading.type == "BULLET":
            plain, checked = self._bullets.get(heading.list, ("", ""))
            return (heading.checked and checked) or plain or None, heading.depth
        if heading.type in {"NUMBER", "OUTLINE"}:
            # An outline without a list of its own takes its section's.
            key = heading.list if heading.list in self._counters else self.outline
            counter = self._counters.get(key)
            return (counter.next(heading.depth) or None) if counter else None, heading.depth
        return None, None


_NOTHING = _Heading()


def _heading(shape: etree._Element) -> _Heading:
    # It may stand inside a switch of versions, all of whose cases say the same.
    found = next(shape.iter("{*}heading"), None)
    return _Heading(
        attribute(found, "type") or "NONE",
        attribute(found, "idRef") or "",
        number(attribute(found, "level")),
        shape.get("checked") in {"1", "true"},
    )


def _levels(numbering: etree._Element) -> dict[int, Level]:
    return {
        number(each.get("level"), 1) - 1: Level(
            each.text or "", each.get("numFormat") or "DIGIT", number(each.get("start"), 1)
        )
        for each in named(numbering, "paraHead")
    }


def auto_number(control: etree._Element) -> str:
    """Return what an automatic number draws: the number in its numerals, with the marks around it."""
    shape = child(control, "autoNumFormat")
    if not control.get("num"):
        return ""
    if shape is None:
        return control.get("num") or ""
    count = number(control.get("num"), most=10_000_000)
    drawn_number = shape.get("userChar") if shape.get("type") == "USER_CHAR" else None
    drawn_number = drawn_number or numeral(count, shape.get("type") or "DIGIT")
    return f"{shape.get('prefixChar') or ''}{drawn_number}{shape.get('suffixChar') or ''}"


STATES = {
    "checkBtn": {"CHECKED": "☑", "INDETERMINATE": "▣", "": "☐"},
    "radioBtn": {"CHECKED": "◉", "INDETERMINATE": "▣", "": "◯"},
}
"""The mark that a button draws by its value; `""` for any other."""

_SPELLED = {"1": "CHECKED", "2": "INDETERMINATE", "TRUE": "CHECKED"}
"""How programs other than Hangul spell a value; the numbers are those of HWP 5."""

FORMS = frozenset({*STATES, "comboBox", "edit", "listBox"})


def form(element: etree._Element) -> tuple[str, list[str]]:
    """Return what a form object shows, one of `FORMS`, and what a list in it offers and nobody chose."""
    name = local(element)
    if name in STATES:
        marks = STATES[name]
        value = (element.get("value") or "").upper()
        mark = marks.get(_SPELLED.get(value, value), marks[""])
        return " ".join(filter(None, (mark, (element.get("caption") or "").strip()))), []
    if name == "edit":
        return (element.text or "") + whole_text(child(element, "text")), []
    items = [(each.get("value") or "", each.get("displayText") or "") for each in named(element, "listItem")]
    value = element.get("selectedValue") or ""
    if not value and items and not items[0][1]:
        # What is shown and is none of the list stands before it; HWP 5 keeps no list besides.
        value = items[0][0]
    shown = next((said for key, said in items if value and key == value and said), value)
    offered = (said or key for key, said in items if not {key, said} & {value, shown})
    return shown, list(filter(None, offered))


_ENCLOSED = range(0x2460, 0x3300)

# Unicode tells of each letter in a circle which one it encloses; of white figures in black circles not.
_CIRCLED = {
    unicodedata.normalize("NFC", "".join(chr(int(code, 16)) for code in told.split()[1:])): chr(letter)
    for letter in _ENCLOSED
    if (told := unicodedata.decomposition(chr(letter))).startswith("<circle>")
}
_REVERSED = {
    **{str(number): chr(0x2775 + number) for number in range(1, 11)},
    **{str(number): chr(0x24E0 + number) for number in range(11, 21)},
}
_FRAMES = {
    "SHAPE_CIRCLE": _CIRCLED,
    "SHAPE_REVERSAL_CIRCLE": _REVERSED,
    "SHAPE_RECTANGLE": {str(digit): f"{digit}{BOX}" for digit in range(10)},
}


def composed(element: etree._Element) -> str:
    """Return what a `compose` draws: a letter in its frame where Unicode has it, else what is in the frame.

    Figures for which there is no such letter stand apart, so that they run into no number beside them.
    """
    text = element.get("composeText") or whole_text(child(element, "composeText"))
    frame = element.get("circleType") or ""
    framed = _FRAMES.get(frame, {}).get(text.strip())
    if framed is None and text.strip().isdigit() and frame.startswith("SHAPE"):
        return f" {text.strip()} "
    return framed or text
