"""Which parts of an HWPX file hold its text, in the order in which it is read."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from generator.sheet.readers.archive import Archive
from generator.sheet.readers.refusing import refusal
from generator.sheet.readers.trees import local, parse

_PACKAGE = "Contents/content.hpf"
_CONTAINER = "META-INF/container.xml"
_LOCKS = "META-INF/manifest.xml"
_SECTION = re.compile(r"(?:^|/)section(\d+)\.xml$", re.IGNORECASE)
_MASTER_PAGE = re.compile(r"(?:^|/)masterpage(\d+)\.xml$", re.IGNORECASE)
_HEAD = re.compile(r"(?:^|/)header\.xml$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Parts:
    """The names of the parts: the head with the lists, the sections and the master pages in order."""

    head: str
    sections: list[str]
    master_pages: list[str]

    @property
    def all(self) -> list[str]:
        """Return every part that is read."""
        return [*([self.head] if self.head else []), *self.sections, *self.master_pages]


def find(archive: Archive) -> Parts:
    """Find the parts by the package's spine; a section that the spine forgets is read after the others.

    Raises:
        ProblemsFoundError: the file is locked by a password or as a distribution document (both stand as
            ODF encryption in its manifest), or it has no section.

    """
    if b"encryption-data" in archive.read(_LOCKS):
        raise refusal("sheet-password", archive.name)
    spine = _spine(archive)
    found = sorted((name for name in archive.parts if _SECTION.search(name)), key=_number)
    sections = list(dict.fromkeys([*(name for name in spine if name in found), *found]))
    if not sections:
        raise refusal("sheet-damaged", archive.name)
    masters = sorted((name for name in archive.parts if _MASTER_PAGE.search(name)), key=_number)
    head = next((name for name in archive.parts if _HEAD.search(name)), "")
    return Parts(head, sections, masters)


def _number(name: str) -> tuple[int, str]:
    digits = "".join(mark for mark in name.rpartition("/")[2] if mark.isascii() and mark.isdigit())
    return int(digits[:9]), name


def _spine(archive: Archive) -> list[str]:
    package = _package(archive)
    if package not in archive:
        return []
    root = parse(archive.read(package), archive.name)
    folder = package.rpartition("/")[0]
    items = {each.get("id"): each.get("href") or "" for each in root.iter() if local(each) == "item"}
    refs = [items.get(each.get("idref"), "") for each in root.iter() if local(each) == "itemref"]
    # Hangul writes the whole path; the standard reads it from the package's own folder.
    return [name for ref in refs for name in (ref, f"{folder}/{ref}") if name in archive]


def _package(archive: Archive) -> str:
    if _CONTAINER not in archive:
        return _PACKAGE
    root = parse(archive.read(_CONTAINER), archive.name)
    files: list[etree._Element] = [each for each in root.iter() if local(each) == "rootfile"]
    named = [each.get("full-path") or "" for each in files]
    return next((name for name in named if name.endswith(".hpf")), _PACKAGE)
