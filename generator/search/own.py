"""A city's own pages as search knows them: title, headings, and every line of text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.record.own_pages.page import docs_path
from generator.record.records import Records
from generator.search.documents import Line, Zone

_ZONES = {"heading": Zone.PROMISE, "head": Zone.LATEST, "text": Zone.LATEST, "code": Zone.PAST}


@dataclass(frozen=True, slots=True)
class OwnDocument:
    """A page as search knows it; `id` has a slash in it, which no pledge's has: its file."""

    id: str
    title: str
    lines: tuple[Line, ...]
    reported: tuple[()] = ()


def own_documents(records: Records) -> Iterator[OwnDocument]:
    """Yield the documents of a city's own pages, in the order of their paths."""
    for page in records.own.pages:
        title = page.head.record.title
        found = {title: Line(title, None, Zone.NAME, "about")}
        for mark in page.marks:
            words = " ".join(mark.words.split())
            if words and mark.kind in _ZONES:
                found.setdefault(words, Line(words, None, _ZONES[mark.kind], ""))
        lines = sorted(found.values(), key=lambda line: line.zone)
        yield OwnDocument(docs_path(page.path).removesuffix(".md"), title, tuple(lines))
