"""Texts of a workbook: plain or in pieces of different looks, without what only says how they sound."""

from __future__ import annotations

import re

from lxml import etree

from generator.sheet.readers.trees import local

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


def shared_strings(root: etree._Element) -> list[str]:
    """Return the texts that cells name by their place in this list."""
    return [rich_text(each) for each in root if local(each) == "si"]


def rich_text(item: etree._Element) -> str:
    """Return the whole text of an item; a line end inside it is a line feed."""
    pieces = []
    for each in item:
        if local(each) == "t":
            pieces.append(each.text or "")
        elif local(each) == "r":
            pieces += [part.text or "" for part in each if local(part) == "t"]
    return unescaped("".join(pieces))


def unescaped(text: str) -> str:
    """Return a text with characters that XML cannot hold as themselves (`_x000D_`: ECMA-376, ST_Xstring)."""
    whole = _ESCAPED.sub(lambda found: chr(int(found.group(1), 16)), text)
    return whole.replace("\r\n", "\n").replace("\r", "\n")
