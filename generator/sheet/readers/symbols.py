"""What the letters of symbol typefaces draw, where Unicode has the same mark."""

from __future__ import annotations

_PRIVATE = 0xF000
_LAST = 0xF0FF

# Symbol and Wingdings, as Word and Hangul use them for bullets; a letter lies at U+F000 and its code.
_DRAWN = {
    0x6C: "●",
    0x6D: "❍",
    0x6E: "■",
    0x6F: "□",
    0x71: "❑",
    0x72: "❒",
    0x75: "◆",
    0x76: "❖",
    0x77: "◆",
    0x9E: "·",
    0x9F: "•",
    0xA1: "○",
    0xA7: "▪",
    0xA8: "◻",
    0xB7: "•",
    0xD8: "➢",
    0xE0: "→",
    0xFC: "✔",
    0xFE: "☑",
}


def drawn(text: str) -> str:
    """Return a text with the letters of symbol typefaces as the marks that they draw."""
    return "".join(
        _DRAWN.get(ord(mark) - _PRIVATE, mark) if _PRIVATE <= ord(mark) <= _LAST else mark for mark in text
    )
