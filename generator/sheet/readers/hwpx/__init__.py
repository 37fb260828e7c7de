"""HWPX to grid: a walk over the document's own XML, so that no character is lost and none stands twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from lxml import etree

from generator.sheet.grid import Block, Grid, Origin, Paragraph
from generator.sheet.readers.archive import Archive, plain_text
from generator.sheet.readers.hwpx.drawn import Lists
from generator.sheet.readers.hwpx.looks import Looks
from generator.sheet.readers.hwpx.walk import Walk
from generator.sheet.readers.lines import Flow, drawn_text, told
from generator.sheet.readers.refusing import refusal
from generator.sheet.readers.symbols import seen
from generator.sheet.readers.trees import local, parse

_PACKAGE = "contents/content.hpf"
_CONTAINER = "meta-inf/container.xml"
_LOCKS = "meta-inf/manifest.xml"
_NAMED = {
    "sec": re.compile(r"(?:^|/)section\d+\.xml$"),
    "masterPage": re.compile(r"(?:^|/)masterpage\d+\.xml$"),
    "chartSpace": re.compile(r"^chart/.*\.xml$"),
    "head": re.compile(r"(?:^|/)header\.xml$"),
}
"""Parts as Hangul names them, by the root that they have; any other is known by its root."""

_SILENT = re.compile(
    r"mimetype|(?:.*/)?(?:version|settings)\.xml|meta-inf/.*|preview/.*|scripts/.*|bindata/.*|.*\.hpf"
    r"|contents/memoextended\.xml"
)
"""Parts that hold no words of the sheet: how the file is made and was left, its first page once more,
programs, pictures, which memo answers which."""


@dataclass(slots=True)
class Parts:
    """The roots of the parts: the head with the lists, the sections and the master pages in order, charts.

    `items` are parts by the ids that the package gives them, `others` is whatever else there is by its name:
    a root of XML, or a text.
    """

    head: etree._Element | None = None
    sections: list[etree._Element] = field(default_factory=list)
    master_pages: list[etree._Element] = field(default_factory=list)
    charts: list[etree._Element] = field(default_factory=list)
    items: dict[str, str] = field(default_factory=dict)
    others: dict[str, etree._Element | str] = field(default_factory=dict)


def find(archive: Archive) -> Parts:
    """Find the parts by what they are, whatever the package's list of them says or forgets.

    Sections come in the order of the spine; those that it forgets come after the others by their numbers; one
    that it forgets and that bears another name is no section.
    Names are one in capital and small letters, as they are to Hangul.

    Raises:
        ProblemsFoundError: the file is locked by a password or as a distribution document (both stand as
            ODF encryption in its manifest), a part is damaged, or it has no section.

    """
    names = {name.lower(): name for name in archive.parts}
    if b"encryption-data" in archive.read(names.get(_LOCKS, "")):
        raise refusal("sheet-password", archive.name)
    spine, items = _package_of(archive, names)
    parts = Parts(items=items)
    places = {name: place for place, name in reversed(list(enumerate(spine)))}
    for name in sorted(archive.parts, key=lambda name: (places.get(name, len(spine)), *_number(name))):
        if not _SILENT.fullmatch(name.lower()):
            _take(parts, name, archive, is_listed=name in spine)
    if not parts.sections:
        raise refusal("sheet-damaged", archive.name)
    return parts


def _take(parts: Parts, name: str, archive: Archive, *, is_listed: bool) -> None:
    content = archive.read(name)
    if not content.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0").startswith(b"<"):
        text = plain_text(content)
        if text is not None and text.strip():
            parts.others[name] = text
        return
    root = parse(content, archive.name)
    named = next((kind for kind, pattern in _NAMED.items() if pattern.search(name.lower())), "")
    match named or local(root):
        case "sec" if named or is_listed:
            parts.sections.append(root)
        case "masterPage":
            parts.master_pages.append(root)
        case "chartSpace":
            parts.charts.append(root)
        case "head" if parts.head is None:
            parts.head = root
        case _:
            parts.others[name] = root


def _number(name: str) -> tuple[int, str]:
    digits = "".join(mark for mark in name.rpartition("/")[2] if mark.isascii() and mark.isdigit())
    return int(digits[:9] or "0"), name


def _package_of(archive: Archive, names: dict[str, str]) -> tuple[list[str], dict[str, str]]:
    """Return the parts of the spine in order, and all parts that the package names by their ids."""
    package = _package(archive, names)
    if package not in archive:
        return [], {}
    root = archive.tree(package)
    folder = package.rpartition("/")[0]
    # Hangul writes the whole path; the standard reads it from the package's own folder.
    items = {
        each.get("id") or "": names[name]
        for each in root.iter("{*}item")
        for href in [(each.get("href") or "").lower()]
        for name in (f"{folder}/{href}", href)
        if name in names
    }
    refs = (each.get("idref") or "" for each in root.iter("{*}itemref"))
    return [items[each] for each in refs if each in items], items


def _package(archive: Archive, names: dict[str, str]) -> str:
    usual = names.get(_PACKAGE, "")
    if _CONTAINER not in names:
        return usual
    root = archive.tree(names[_CONTAINER])
    files = (names.get((each.get("full-path") or "").lower(), "") for each in root.iter("{*}rootfile"))
    return next((name for name in files if name.lower().endswith(".hpf")), usual)


_OF_THE_HEAD = {"forbiddenWord", "metaTag", "paraHead"}
"""What a header says in words of its own: signs that begin no line, names for a search, numbers of lists."""


def read(archive: Archive) -> Grid:
    """Read all sections in order, and beside them the master pages, the charts and parts of unknown kinds.

    What is drawn by the program and is no character of the file stands in `Paragraph.bullet` where it is an
    automatic bullet or the number of a list or a note, else in the line: the number of a table or a picture,
    the mark of a button. In `aside`, doubted, stands what nobody sees as it is: text that was deleted while
    changes were tracked, hidden comments, letters of their ground's colour or without size, covered cells,
    tables beyond the paper (`hidden`), and letters that are crossed out (`struck`); inserted text stands in
    its line, as the program shows it. The prompt of a field that nobody filled in is markup. An equation's
    script stands in `aside`, since it is not what is seen. Letters that only Hancom's typefaces draw are read
    as `symbols.seen` tells. Not read: what describes an object to those who cannot see it, the address of a
    link, pictures and embedded files, whose places are told.

    Raises:
        ProblemsFoundError: locked, damaged, too large.

    """
    found = find(archive)
    made, _ = grid(found.head, found.sections, found.master_pages, found.charts)
    unknown = [block for name, part in found.others.items() for block in _unknown(name, part)]
    pictures = tuple(replace(each, part=found.items.get(each.part, "")) for each in made.pictures)
    return seen(replace(made, aside=(*made.aside, *unknown), pictures=pictures))


def grid(
    head: etree._Element | None,
    sections: Sequence[etree._Element],
    master_pages: Sequence[etree._Element],
    charts: Sequence[etree._Element] = (),
) -> tuple[Grid, list[str]]:
    """Make a grid of the roots of a document's parts, as they stand in its order of reading.

    Hancom's own letters stay as they are. With it come the texts whose letters a symbol typeface draws as
    others.
    """
    walk = Walk(Lists(head), Looks(head))
    blocks = [block for section in sections for block in walk.section(section)]
    for page in master_pages:
        walk.beside(page)
    for each in head.iter() if head is not None else ():
        if each.text and local(each) not in _OF_THE_HEAD:
            walk.aside += told(each.text, Origin("header"))
    for number, chart in enumerate(charts, 1):
        walk.aside += _chart(chart, Origin(f"chart{number}"))
    made = Grid(tuple(blocks), tuple(walk.aside), tuple(walk.markup), tuple(walk.pictures))
    return made, walk.redrawn


def _chart(chart: etree._Element, origin: Origin) -> Iterator[Block]:
    """Yield the words of a chart, then its names and numbers, each row of them as one line."""
    yield from drawn_text(chart, origin)
    for row in chart.iter("{*}lit", "{*}numCache", "{*}numLit", "{*}strCache", "{*}strLit"):
        flow = Flow(origin)
        for each in row.iter("{*}v"):
            flow.add(f"{each.text or ''} ")
        yield from flow.done()


def _unknown(name: str, part: etree._Element | str) -> Iterator[Paragraph]:
    """Yield the text of a part of which nobody knows whether the program shows it."""
    for text in [part] if isinstance(part, str) else part.itertext():
        yield from told(str(text), Origin(name))
