"""A zip that staff handed in, opened with limits that do not trust what it says; its parts and relations."""

from __future__ import annotations

import posixpath
import re
import struct
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from urllib.parse import unquote

from lxml import etree

from generator.sheet.readers.refusing import refusal
from generator.sheet.readers.trees import parse

MOST_PARTS = 2_000
"""Files in one zip; a real sheet has about a dozen, and one more for each picture."""

LARGEST_PART = 16 * 1024 * 1024
"""Bytes of one part after unpacking; the text of a real sheet takes some 100,000."""

LARGEST_WHOLE = 48 * 1024 * 1024
"""Bytes of all parts that are read, and of all parts as declared beyond `GREATEST_RATIO`."""

GREATEST_RATIO = 200
"""How many times its size a file may say that it unpacks to, once it says more than `LARGEST_PART`."""

MOST_MARKS = 1_000_000
"""Tags and attributes of all parts that are read: each takes up to 250 bytes as a tree, however short it is
as text. A cell of a workbook has some seven, a sheet some thousand cells."""

MOST_CHARACTERS = 4_000_000
"""Letters of the text that is made of all parts, where many places may name one; a sheet has some 5,000."""

EACH_LINE = 32
"""As how many letters more a line counts: what is kept of it besides its letters."""

_BROKEN = (zipfile.BadZipFile, zlib.error, ValueError, OSError, EOFError, RuntimeError, struct.error)
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_ENCRYPTED = 0x1
_OUTSIDE = re.compile(r"^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\x00")


class Archive:
    """The parts of a zip by name; each is unpacked when asked for, and all of them within one allowance.

    Parts are asked for by `/` and in either case, as programs do: some zips have backslashes (Excel opens
    them), and a name may differ in case from how another part writes it (ECMA-376, part 2, 6.2.2.3).
    """

    def __init__(self, name: str, content: bytes) -> None:
        """Open a zip and look at its list of parts.

        Raises:
            ProblemsFoundError: no zip, or damaged; locked; too many parts; a name that leads outside or
                stands twice; a part packed in a way that cannot be unpacked within limits; a zip bomb.

        """
        self.name = name
        try:
            self._zip = zipfile.ZipFile(BytesIO(content))
        except _BROKEN as fault:
            raise refusal("sheet-damaged", name) from fault
        infos = self._zip.infolist()
        self._bytes, self._marks, self._characters = LARGEST_WHOLE, MOST_MARKS, MOST_CHARACTERS
        self._check_names(infos)
        self._check_sizes(infos, len(content))
        self.parts = {_slashed(info.filename): info for info in infos if not info.is_dir()}
        self._spelt = {part.casefold(): part for part in reversed(self.parts)}
        self.unread = set(self.parts)
        """Parts that nobody has asked for yet."""

    def __contains__(self, part: str) -> bool:
        """Return whether there is a part of this name."""
        return self.spelt(part) is not None

    def spelt(self, part: str) -> str | None:
        """Return how the zip writes the name of a part; None where there is none."""
        return part if part in self.parts else self._spelt.get(_slashed(part).casefold())

    def read(self, part: str) -> bytes:
        """Return a part unpacked; nothing where there is none.

        Raises:
            ProblemsFoundError: it or all that was read so far grows too large; it is damaged.

        """
        spelt = self.spelt(part)
        if spelt is None:
            return b""
        allowed = min(LARGEST_PART, self._bytes)
        try:
            content = self._unpacked(spelt, allowed)
        except _BROKEN as fault:
            raise refusal("sheet-damaged", self.name) from fault
        self._bytes -= len(content)
        self._marks -= content.count(b"<") + content.count(b"=")
        self.unread.discard(spelt)
        if len(content) > allowed:
            raise refusal("sheet-unpacks-too-large", self.name)
        if self._marks < 0:
            raise refusal("sheet-too-much", self.name)
        return content

    def tree(self, part: str) -> etree._Element:
        """Return the root of a part of XML; errors as `read` and `trees.parse` raise them."""
        return parse(self.read(part), self.name)

    def picture(self, part: str) -> bytes:
        """Return a picture unpacked; nothing where there is none, or it is damaged or the allowance spent.

        No word stands in it, so nothing is refused for its sake; it is asked for when all words are read.
        """
        spelt, allowed = self.spelt(part), min(LARGEST_PART, self._bytes)
        try:
            content = self._unpacked(spelt, allowed) if spelt is not None else b""
        except _BROKEN:
            return b""
        if len(content) > allowed:
            return b""
        self._bytes -= len(content)
        return content

    def _unpacked(self, spelt: str, allowed: int) -> bytes:
        with self._zip.open(self.parts[spelt]) as stream:
            return stream.read(allowed + 1)

    def unfold(self, text: str) -> None:
        """Count a text that a reader makes out of parts, each time that it is made.

        Raises:
            ProblemsFoundError: all that was made so far is too much.

        """
        self._characters -= len(text) + EACH_LINE * (text.count("\n") + bool(text))
        if self._characters < 0:
            raise refusal("sheet-too-much", self.name)

    def _check_names(self, infos: list[zipfile.ZipInfo]) -> None:
        if len(infos) > MOST_PARTS:
            raise refusal("sheet-too-many-parts", self.name, count=len(infos), most=MOST_PARTS)
        seen: set[str] = set()
        for info in infos:
            part = _slashed(info.filename)
            if _OUTSIDE.search(info.orig_filename) or part in seen:
                raise refusal("sheet-strange-part", self.name, info.orig_filename)
            seen.add(part)

    def _check_sizes(self, infos: list[zipfile.ZipInfo], size: int) -> None:
        if any(info.flag_bits & _ENCRYPTED for info in infos):
            raise refusal("sheet-password", self.name)
        if any(info.compress_type not in _METHODS for info in infos):
            raise refusal("sheet-damaged", self.name)
        declared = sum(info.file_size for info in infos)
        # Parts that lie over one another unpack the same bytes again and again.
        overlapping = sum(info.compress_size for info in infos) > size
        if overlapping or (declared > LARGEST_PART and declared > size * GREATEST_RATIO):
            raise refusal("sheet-unpacks-too-large", self.name)


def plain_text(content: bytes) -> str | None:
    """Return a part that is no XML as a text; None where it is none."""
    try:
        return None if b"\0" in content else content.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _slashed(part: str) -> str:
    return part.replace("\\", "/")


_WORDLESS = {
    "attachedTemplate", "audio", "calcChain", "control", "font", "fontTable", "hyperlink", "image", "media",
    "oleObject", "package", "printerSettings", "theme", "thumbnail", "video", "webSettings",
}  # fmt: skip
"""Types of parts that hold no text of a sheet, or none that is read: nothing is lost where one is missing."""


@dataclass(frozen=True, slots=True)
class Relation:
    """One part named by another: the id there, the last word of its type (`worksheet`), the part's name."""

    id: str
    type: str
    target: str


def related(archive: Archive, part: str = "") -> list[Relation]:
    """Return what a part names (`""`: what the file itself names), in order; only parts that are there.

    Raises:
        ProblemsFoundError: the list of relations is damaged, or names a part with text that is not there.

    """
    folder, _, base = part.rpartition("/")
    rels = posixpath.join(folder, "_rels", f"{base}.rels")
    if rels not in archive:
        return []
    found = []
    for each in archive.tree(rels):
        if each.get("TargetMode") == "External":
            continue
        kind, target = (each.get("Type") or "").rpartition("/")[2], each.get("Target") or ""
        path = _slashed(target)
        path = posixpath.normpath(path.lstrip("/") if path.startswith("/") else posixpath.join(folder, path))
        spelt = archive.spelt(path) or archive.spelt(unquote(path))
        if spelt is not None:
            found.append(Relation(each.get("Id") or "", kind, spelt))
        elif kind not in _WORDLESS:
            raise refusal("sheet-part-missing", archive.name, target)
    return found
