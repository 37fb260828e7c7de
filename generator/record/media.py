"""The documents and pictures below content/media/ and beside a page: what they may be; a fault is told."""

from __future__ import annotations

import hashlib
import re
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from lxml import etree
from PIL import ExifTags, Image

from generator.problems import Place, Problem, problem
from generator.record import characters
from generator.record.values import MEDIA

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


FOLDER = "content/media"
FORMATS = ("JPEG", "PNG", "WEBP")
"""Of pictures, as Pillow calls them; it would open many more."""

MOST_PIXELS = 60_000_000
"""Of a picture; unpacked it takes four bytes for each."""

_GLIMPSE = (400, 400)
"""A JPEG is unpacked to about this size to see whether it is whole, in a fraction of the time."""


@dataclass(frozen=True, slots=True)
class OwnFile:
    """A picture or a document."""

    path: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Media:
    """The files by their paths below the folder; `unread` are those with faults of their own."""

    files: Mapping[str, OwnFile]
    unread: frozenset[str]


def read(files: Iterable[Path], root: Path, tell: Callable[[Problem], None]) -> Media:
    """Read the files below content/media/.

    Args:
        files: each file, in order; no link among them.
        root: the project's root.
        tell: takes each fault of a file.

    """
    found: dict[str, OwnFile] = {}
    unread: set[str] = set()
    for file in files:
        path = characters.shown(file.relative_to(root))
        below = path.removeprefix(f"{FOLDER}/")
        try:
            made = _read(file, path, below, tell)
        except OSError as fault:
            tell(problem("unreadable-file", Place(path), fault.strerror or ""))
            made = None
        if made is None:
            unread.add(below)
        else:
            found[below] = made
    return Media(found, frozenset(unread))


def _read(file: Path, path: str, below: str, tell: Callable[[Problem], None]) -> OwnFile | None:
    place = Place(path)
    if not re.fullmatch(MEDIA, below):
        tell(problem("bad-media-path", place, below))
        return None
    size = file.stat().st_size
    if size > MOST:
        tell(problem("page-file-too-large", place, size=size, most=MOST))
        return None
    content = file.read_bytes()
    faults = tuple(of_file(content, path))
    if not faults and below.endswith(PICTURES):
        faults = tuple(of_picture(content, place))
    for each in faults:
        tell(each)
    if any(each.kind != "picture-tells-place" for each in faults):
        return None
    return OwnFile(path, hashlib.sha256(content).hexdigest())


def of_picture(content: bytes, place: Place) -> Iterator[Problem]:
    """Yield what is wrong with a picture of `FORMATS`: it opens not, is too large, tells its place."""
    try:
        with (
            warnings.catch_warnings(action="ignore"),
            Image.open(BytesIO(content), formats=FORMATS) as picture,
        ):
            width, height = picture.size
            if width * height > MOST_PIXELS:
                most = MOST_PIXELS
                yield problem("picture-too-many-pixels", place, width=width, height=height, most=most)
                return
            if picture.getexif().get_ifd(ExifTags.IFD.GPSInfo):
                yield problem("picture-tells-place", place)
            picture.draft(None, _GLIMPSE)
            picture.load()
    except Exception:  # noqa: BLE001 - the library raises errors of many kinds over damaged files
        yield problem("picture-unreadable", place)
