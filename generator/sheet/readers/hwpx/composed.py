"""Letters that HWPX draws over one another, or in a frame, as the one letter that looks the same."""

from __future__ import annotations

import unicodedata

from lxml import etree

from generator.sheet.readers.hancom import BOX
from generator.sheet.readers.trees import local, whole_text

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
    inside = next((each for each in element if local(each) == "composeText"), None)
    text = element.get("composeText") or (whole_text(inside) if inside is not None else "")
    frame = element.get("circleType") or ""
    framed = _FRAMES.get(frame, {}).get(text.strip())
    if framed is None and text.strip().isdigit() and frame.startswith("SHAPE"):
        return f" {text.strip()} "
    return framed or text
