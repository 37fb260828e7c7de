"""What stands in a PDF beside its pages: its form, attached files, bookmarks, layers."""

from __future__ import annotations

from collections.abc import Container, Iterator

from generator.sheet.readers.pdf.annotations import Field, field, file_name
from generator.sheet.readers.pdf.objects import MOST, EndlessError, entries, identity, items, name, text, tree


def shows_no_pages(catalogue: dict[str, object]) -> str:
    """Return the kind of fault where the pages are not what the file shows: a package of files, or XFA.

    A package (`Collection`) holds its files beside one page that says so; an XFA form (Adobe's, of XML) is
    drawn by its own program, from data that stand in no page.
    """
    if entries(catalogue.get("Collection")):
        return "sheet-package"
    form = entries(catalogue.get("AcroForm"))
    return "sheet-xfa" if form.get("XFA") else ""


def draws_anew(catalogue: dict[str, object]) -> bool:
    """Return whether programs are to draw fields from their values, not as they are drawn."""
    return entries(catalogue.get("AcroForm")).get("NeedAppearances") is True


def attached(catalogue: dict[str, object]) -> Iterator[str]:
    """Yield the names of the files that hang on the file, with what is said of each.

    Raises:
        EndlessError: a list without end.

    """
    names = entries(catalogue.get("Names")).get("EmbeddedFiles")
    described: list[object] = []
    for _, found in tree([names] if names else [], "Kids"):
        described += items(found.get("Names"))[1::2]
    described += items(catalogue.get("AF"))
    yield from dict.fromkeys(filter(None, map(file_name, described)))


def bookmarks(catalogue: dict[str, object]) -> Iterator[str]:
    """Yield the titles of all bookmarks.

    Raises:
        EndlessError: more of them than any file has.

    """
    left = [entries(catalogue.get("Outlines")).get("First")]
    seen: set[int] = set()
    while left:
        each = left.pop()
        if each is None or identity(each) in seen:
            continue
        seen.add(identity(each))
        if len(seen) > MOST:
            raise EndlessError
        found = entries(each)
        yield text(found.get("Title"))
        left += [found.get("Next"), found.get("First")]


def fields_off_pages(catalogue: dict[str, object], on_pages: Container[int]) -> Iterator[Field]:
    """Yield the fields that have a value and no place on any page.

    Raises:
        EndlessError: more fields than any form has.

    """
    roots = items(entries(catalogue.get("AcroForm")).get("Fields"))
    for each, found in tree(roots, "Kids"):
        kids = items(found.get("Kids"))
        if "V" in found and identity(each) not in on_pages and not _stands(kids, on_pages):
            yield field(found)


def _stands(kids: list[object], on_pages: Container[int]) -> bool:
    return any(identity(each) in on_pages for each, _ in tree(kids, "Kids"))


def layers_off(catalogue: dict[str, object]) -> frozenset[str]:
    """Return the names of the layers (optional content) that are not shown when the file is opened."""
    optional = entries(catalogue.get("OCProperties"))
    shown = entries(optional.get("D"))
    on, off = ({identity(each) for each in items(shown.get(key))} for key in ("ON", "OFF"))
    none = name(shown.get("BaseState")) == "OFF"
    return frozenset(
        text(entries(each).get("Name"))
        for each in items(optional.get("OCGs"))
        if identity(each) in off or (none and identity(each) not in on)
    )
