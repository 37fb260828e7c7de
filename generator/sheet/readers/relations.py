"""How the parts of an office file name one another (ECMA-376, part 2: relationships)."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from generator.sheet.readers.archive import Archive
from generator.sheet.readers.trees import parse


@dataclass(frozen=True, slots=True)
class Relation:
    """One part named by another: the id there, the last word of its type (`worksheet`), the part's name."""

    id: str
    type: str
    target: str


def related(archive: Archive, part: str = "") -> list[Relation]:
    """Return what a part names (`""`: what the file itself names), in order; only parts that are there.

    Raises:
        ProblemsFoundError: the list of relations is damaged.

    """
    folder, _, base = part.rpartition("/")
    rels = posixpath.join(folder, "_rels", f"{base}.rels")
    if rels not in archive:
        return []
    return [
        Relation(each.get("Id") or "", (each.get("Type") or "").rpartition("/")[2], target)
        for each in parse(archive.read(rels), archive.name)
        if each.get("TargetMode") != "External"
        and (target := _whole(folder, each.get("Target") or "")) in archive
    ]


def _whole(folder: str, target: str) -> str:
    return posixpath.normpath(
        target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
    )
