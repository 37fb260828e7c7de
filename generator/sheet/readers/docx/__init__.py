"""DOCX to grid: a walk over the document's own XML, in the order of its body."""

from __future__ import annotations

from lxml import etree

from generator.sheet.grid import Grid, Origin
from generator.sheet.readers.archive import Archive
from generator.sheet.readers.docx.lists import Lists
from generator.sheet.readers.docx.walk import Walk
from generator.sheet.readers.drawn_text import drawn_text
from generator.sheet.readers.refusing import refusal
from generator.sheet.readers.relations import Relation, related
from generator.sheet.readers.trees import attribute, child, local, parse

_NOTES = {"footnotes": "footnoteReference", "endnotes": "endnoteReference", "comments": "commentReference"}
_EDGES = {"header", "footer"}
_DRAWN = {"chart", "diagramData"}


def read(archive: Archive) -> Grid:
    """Read the body in order; what stands beside it (notes, comments, boxes, page edges) into `aside`.

    Automatic bullets and numbers stand in `Paragraph.bullet`. Inserted text stands in its line, as the
    program shows it; deleted, moved away and hidden text stands in `aside`, doubted as `hidden`, and so does
    what a merged cell covers. Formulas of the equation editor stand in `aside`: their characters alone are
    not what is seen. Not read: instructions of fields, what describes a picture, embedded files.

    Raises:
        ProblemsFoundError: damaged or too large.

    """
    main = next((each.target for each in related(archive) if each.type == "officeDocument"), None)
    if main is None:
        raise refusal("sheet-damaged", archive.name)
    named = related(archive, main)
    walk = Walk(_lists(archive, named), _notes(archive, named))
    body = child(parse(archive.read(main), archive.name), "body")
    blocks = list(walk.body(body)) if body is not None else []
    walk.rest()
    for each in dict.fromkeys((each.type, each.target) for each in named):
        if each[0] in _EDGES:
            walk.edge(parse(archive.read(each[1]), archive.name))
        elif each[0] in _DRAWN:
            walk.aside += drawn_text(parse(archive.read(each[1]), archive.name), Origin("1"))
    return Grid(tuple(blocks), tuple(walk.aside))


def _lists(archive: Archive, named: list[Relation]) -> Lists:
    roots = {
        each.type: parse(archive.read(each.target), archive.name)
        for each in named
        if each.type in {"numbering", "styles"}
    }
    return Lists(roots.get("numbering"), roots.get("styles"))


def _notes(archive: Archive, named: list[Relation]) -> dict[tuple[str, str], etree._Element]:
    """Return the notes and comments by the element that refers to them and their number; lines are none."""
    return {
        (_NOTES[relation.type], attribute(each, "id") or ""): each
        for relation in named
        if relation.type in _NOTES
        for each in parse(archive.read(relation.target), archive.name)
        if local(each) in {"comment", "endnote", "footnote"}
        and "eparator" not in (attribute(each, "type") or "")
    }
