"""XML that staff handed in, parsed so that it can fetch nothing, expand nothing and fill no memory."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from generator.sheet.readers.refusing import refusal


def parse(content: bytes, name: str) -> etree._Element:
    """Return the root of one part of a file.

    Args:
        content: the XML.
        name: the file that staff handed in, for the finding.

    Raises:
        ProblemsFoundError: no XML, or damaged; a DOCTYPE, which no sheet's program writes and through which
            other files are fetched and short texts grow without end.

    """
    if content.startswith(_EBCDIC):
        # No tag of it would be counted by those who bound how many there are.
        raise refusal("sheet-damaged", name)
    return _parsed(content, name, loosely=False)


def parse_loosely(content: bytes, name: str) -> etree._Element:
    """Return the root of a part that programs write with tags left open (VML); errors as `parse` raises."""
    closed = content if b"</br>" in content else _OPEN.sub(b"<br/>", content)
    return _parsed(closed, name, loosely=True)


def _parsed(content: bytes, name: str, *, loosely: bool) -> etree._Element:
    # A parser serves one thread and one document; a new one costs some microseconds.
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=loosely,
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as fault:
        raise refusal(_kind(content, str(fault)), name) from fault
    if root is None:
        raise refusal("sheet-damaged", name)
    if getattr(root.getroottree().docinfo, "doctype", ""):
        raise refusal("sheet-doctype", name)
    return root


_DOCTYPE = b"<!DOCTYPE"
_OPEN = re.compile(rb"<br\s*/?>", re.IGNORECASE)
_EBCDIC = b"\x4c\x6f\xa7\x94"
_OFF = {"0", "false", "off"}


def _kind(content: bytes, fault: str) -> str:
    if _DOCTYPE in content:
        return "sheet-doctype"
    # The parser stops at 256 levels, by these words.
    return "sheet-too-deep" if "depth" in fault else "sheet-damaged"


def local(element: etree._Element) -> str:
    """Return an element's name without its namespace: versions of a format differ in nothing else."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: etree._Element | None, name: str) -> str | None:
    """Return an attribute by its name without namespace; None where there is none, or no element."""
    pairs = element.items() if element is not None else ()
    return next((str(value) for key, value in pairs if str(key).rpartition("}")[2] == name), None)


def value(element: etree._Element | None, *path: str) -> str | None:
    """Return the `val` of a child, grandchild … by names; None where one is missing, or says none."""
    return attribute(child(element, *path), "val")


def is_on(switch: etree._Element | None, name: str = "val") -> bool:
    """Return whether an element that is a switch is there and on; without a word it is."""
    return switch is not None and (attribute(switch, name) or "1").casefold() not in _OFF


def named(holder: etree._Element | None, *names: str) -> Iterator[etree._Element]:
    """Yield what stands right in an element under one of some names."""
    return (each for each in (holder if holder is not None else ()) if local(each) in names)


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """Return the first child, grandchild … by names without namespace; None where one is missing."""
    for name in path:
        if element is None:
            return None
        element = next((each for each in element if local(each) == name), None)
    return element


def children(element: etree._Element | None, *path: str) -> list[etree._Element]:
    """Return what stands in an element, or in its child, grandchild … by name."""
    holder = child(element, *path)
    return [] if holder is None else list(holder)


def whole_text(element: etree._Element | None) -> str:
    """Return all text in an element and in what it holds; nothing for none."""
    return "".join(str(piece) for piece in element.itertext()) if element is not None else ""


def theme_colours(theme: etree._Element | None) -> dict[str, str]:
    """Return the colours of an office file's theme by their names (`lt1`), as they are written."""
    scheme = ((local(each), next(iter(each), None)) for each in children(theme, "themeElements", "clrScheme"))
    return {
        name: attribute(first, "lastClr") or attribute(first, "val") or ""
        for name, first in scheme
        if first is not None
    }


def number(text: str | None, otherwise: int = 0, most: int = 65_535) -> int:
    """Return a whole number from 0 that an attribute holds, never more than `most`; `otherwise` for none."""
    digits = (text or "").strip()
    return min(int(digits[:12]), most) if digits.isascii() and digits.isdigit() else otherwise
