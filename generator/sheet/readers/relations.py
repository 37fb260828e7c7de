"""How the parts of an office file name one another (ECMA-376, part 2: relationships)."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import etree

from generator.sheet.readers.archive import Archive
from generator.sheet.readers.refusing import refusal
from generator.sheet.readers.trees import parse

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
    inside = [each for each in parse(archive.read(rels), archive.name) if _leads_inside(each)]
    return [found for each in inside if (found := _found(archive, folder, each)) is not None]


def _leads_inside(relation: etree._Element) -> bool:
    return relation.get("TargetMode") != "External"


def _found(archive: Archive, folder: str, relation: etree._Element) -> Relation | None:
    kind, target = (relation.get("Type") or "").rpartition("/")[2], relation.get("Target") or ""
    whole = _whole(folder, target.replace("\\", "/"))
    spelt = archive.spelt(whole) or archive.spelt(unquote(whole))
    if spelt is None and kind not in _WORDLESS:
        raise refusal("sheet-part-missing", archive.name, target)
    return Relation(relation.get("Id") or "", kind, spelt) if spelt is not None else None


def _whole(folder: str, target: str) -> str:
    return posixpath.normpath(
        target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
    )
