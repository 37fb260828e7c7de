"""The documents and pictures below content/media/; a fault is told, never raised."""

from __future__ import annotations

import hashlib
import re
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import ExifTags, Image

from generator.problems import Place, Problem, problem
from generator.record import characters
from generator.record.own_pages import attached
from generator.record.own_pages.page import OwnFile
from generator.record.values import MEDIA

FOLDER = "content/media"
FORMATS = ("JPEG", "PNG", "WEBP")
"""Of pictures, as Pillow calls them; it would open many more."""

MOST_PIXELS = 60_000_000
"""Of a picture; unpacked it takes four bytes for each."""

_GLIMPSE = (400, 400)
"""A JPEG is unpacked to about this size to see whether it is whole, in a fraction of the time."""


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
    if size > attached.MOST:
        tell(problem("page-file-too-large", place, size=size, most=attached.MOST))
        return None
    content = file.read_bytes()
    faults = tuple(attached.of_file(content, path))
    if not faults and below.endswith(attached.PICTURES):
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
