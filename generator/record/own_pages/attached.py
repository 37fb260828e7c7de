"""What may lie beside a page: pictures and documents that are what their names say, and do nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from generator.problems import Place, Problem, problem

_MEBIBYTE = 1_048_576
MOST, _MOST_OF_A_PICTURE = 20 * _MEBIBYTE, _MEBIBYTE  # a forge takes the one, a phone fetches the other

_BEGINS: Mapping[str, re.Pattern[bytes]] = {
    "png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    "jpg": re.compile(rb"\xff\xd8\xff"),
    "jpeg": re.compile(rb"\xff\xd8\xff"),
    "webp": re.compile(rb"(?s)RIFF....WEBP"),
    "pdf": re.compile(rb"%PDF-"),
    "svg": re.compile(rb"\s*<"),
}
ENDINGS = frozenset(_BEGINS)
_OFFICE: Mapping[str, re.Pattern[bytes]] = {
    **dict.fromkeys(("hwpx", "docx", "xlsx"), re.compile(rb"PK\x03\x04")),
    "hwp": re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
}
"""What may lie in content/media/ besides."""
PICTURES = tuple(f".{each}" for each in _BEGINS if each != "pdf")

_SVG = "{http://www.w3.org/2000/svg}"
_ACTIVE = frozenset({"script", "foreignObject", "iframe", "handler", "set", "animate"})
_INSIDE = re.compile(r"#|data:image/(?:png|jpeg|webp);")
_DECLARED = re.compile(rb"<\?(?!xml\s)[^\s?]*|<!ENTITY")
_FETCHES = re.compile(r"(?i)url\(\s*['\"]?(?!#)|@import")


def ending(path: str) -> str:
    """Return what a file's name ends in, after its last dot."""
    return path.rpartition(".")[2]


def most(path: str) -> int:
    """Return how many bytes a file may have."""
    return _MOST_OF_A_PICTURE if path.endswith(PICTURES) else MOST


def of_file(content: bytes, path: str) -> Iterator[Problem]:
    """Tell what is wrong with a picture or a document."""
    kind = ending(path)
    if not {**_BEGINS, **_OFFICE}[kind].match(content):
        yield problem("page-file-disguised", Place(path), ending=kind)
    elif kind == "svg":
        yield from _of_drawing(content, path)


def _of_drawing(content: bytes, path: str) -> Iterator[Problem]:
    reader = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, reader)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None or root.tag != f"{_SVG}svg":
        yield problem("page-file-disguised", Place(path), ending="svg")
        return
    if found := _DECLARED.search(content):
        place = Place(path, content.count(b"\n", 0, found.start()) + 1)
        yield problem("picture-with-script", place, found.group().decode("ascii", "replace"))
    for each in root.iter("*"):
        if unfit := _unfit(each):
            line = each.sourceline if isinstance(each.sourceline, int) else 1
            yield problem("picture-with-script", Place(path, line), unfit)


def _unfit(element: etree._Element) -> str:
    """Return what in an element runs, or leads out of the picture; empty for nothing."""
    name = str(element.tag).rpartition("}")[2]
    if name in _ACTIVE or (name == "style" and _FETCHES.search(element.text or "")):
        return f"<{name}"
    for key, value in ((str(key).rpartition("}")[2], str(value)) for key, value in element.attrib.items()):
        leads_out = key == "href" and not _INSIDE.match(value.strip())
        if key.startswith("on") or leads_out or _FETCHES.search(value):
            return f"{key}={value}"
    return ""
