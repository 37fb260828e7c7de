"""A city's own pages: where they lead, what a reader who cannot see them needs, and nothing but Markdown."""

from __future__ import annotations

import difflib
import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise, zip_longest
from urllib.parse import unquote

from generator.problems import Place, Problem, problem
from generator.record.media import PICTURES
from generator.record.own_pages.marks import Mark
from generator.record.own_pages.page import FIRST, Own, OwnPage, laid
from generator.record.own_pages.rendering import BOXES, Rendered, rendered
from generator.record.personal import personal
from generator.record.tree import DEEPEST

_AWAY = re.compile(r"(?i)https?://.|mailto:.|tel:.")
_NOWHERE = re.compile(r"(?i)[a-z][a-z0-9+.-]*:|[/\\]")


def of_own_pages(own: Own, pledges: Collection[str], office_domains: frozenset[str]) -> Iterator[Problem]:
    """Check every page and what lies beside it.

    Args:
        own: what could be read.
        pledges: the ids to which a page may lead.
        office_domains: where mail is official, as for `personal`.

    """
    known = {key.upper() for key in pledges}
    made = {page.path: rendered(_laid(page)) for page in own.pages}
    places = _Places({path: frozenset(each.ids) for path, each in made.items()}, own)
    for page in own.pages:
        yield from _of_heading(page)
        yield from _of_marks(page, known, places)
        yield from _of_tables(page)
        yield from _of_the_made(page, made[page.path])
        yield from _of_persons(page, office_domains)
    yield from _of_folder(own, places.reached)


def _laid(page: OwnPage) -> str:
    return laid(page, {mark.target: "x" for mark in page.marks if mark.kind == "pledge"})


@dataclass(frozen=True, slots=True)
class _Places:
    """Where links may lead: the ids of each page, and every file; those that any link reached."""

    ids: Mapping[str, frozenset[str]]
    own: Own
    reached: set[str] = field(default_factory=set)

    def fault(self, page: OwnPage, mark: Mark) -> tuple[str, str] | None:
        """Return what is wrong with a link or a picture, and what may have been meant."""
        if _AWAY.match(mark.target):
            return ("picture-from-elsewhere", "") if mark.kind == "picture" else None
        if _NOWHERE.match(mark.target):
            return "page-link-unsafe", ""
        way, _, anchor = unquote(mark.target).partition("#")
        folder = posixpath.dirname(page.path)
        path = posixpath.normpath(posixpath.join(folder, way)) if way else page.path
        files = (
            {each.path for each in self.own.pages} | {each.path for each in self.own.files} | self.own.unread
        )
        fit = {each for each in files if mark.kind != "picture" or each.endswith(PICTURES)}
        if path not in fit:
            return "page-link-dead", _near(way, (posixpath.relpath(each, folder) for each in sorted(fit)))
        if path != page.path:
            self.reached.add(path)
        if anchor and path in self.ids and anchor not in self.ids[path]:
            return "page-anchor-dead", _near(anchor, sorted(self.ids[path]))
        return None


def _near(written: str, known: Iterator[str] | Collection[str]) -> str:
    every = list(known)
    return ", ".join(difflib.get_close_matches(written, every, n=3, cutoff=0.3) or every[:3]) or "-"


def _of_heading(page: OwnPage) -> Iterator[Problem]:
    headings = [mark for mark in page.marks if mark.kind == "heading"]
    levels = [int(mark.target[1]) for mark in headings]
    if 1 not in levels:
        yield problem("page-without-title", page.begins)
    for above, mark, level in zip([int(1 not in levels), *levels], headings, levels, strict=False):
        if not mark.words:
            yield problem("heading-empty", mark.place)
        if level > above + 1:
            yield problem("heading-level-skipped", mark.place, mark.words, expected="#" * (above + 1))
    for again in [mark for mark in headings if mark.target == "h1"][1:]:
        yield problem("page-title-again", again.place, again.words)


def _of_marks(page: OwnPage, pledges: Collection[str], places: _Places) -> Iterator[Problem]:
    for mark in page.marks:
        if mark.kind in {"link", "picture"} and (found := places.fault(page, mark)):
            yield problem(found[0], mark.place, unquote(mark.target), near=found[1])
        if mark.kind == "picture" and not mark.words.strip():
            yield problem("picture-without-words", mark.place, mark.target)
        elif mark.kind == "pledge" and mark.target not in pledges:
            yield problem("unknown-pledge", mark.place, mark.target)
        elif mark.kind == "note":
            yield problem("page-footnote-dead", mark.place, mark.words, note=mark.words)
        elif mark.kind == "html":
            yield problem("html-in-page", mark.place, mark.words.strip())
        elif mark.kind == "box" and not mark.words:
            yield problem("box-without-title", mark.place, mark.target)
        elif mark.kind == "box" and not BOXES.issuperset(mark.target.split()):
            yield problem("not-one-of", mark.place, mark.target, allowed=", ".join(sorted(BOXES)))


def _of_tables(page: OwnPage) -> Iterator[Problem]:
    for before, mark in pairwise((*page.marks[:1], *page.marks)):
        # The corner above the heads of the rows may be empty.
        if mark.kind == "head" and not mark.words and before.kind != "table":
            yield problem("table-without-head", mark.place)
        elif mark.kind == "text" and mark.words.startswith("|"):
            yield problem("table-without-head", mark.place, mark.words.partition("\n")[0])


def _of_the_made(page: OwnPage, made: Rendered) -> Iterator[Problem]:
    """Tell what the builder makes of a page that it should not, and where it makes other than is read."""
    told = [mark.words if mark.kind == "html" else unquote(mark.target) for mark in page.marks]
    has_html = any(mark.kind == "html" for mark in page.marks)
    for kind, text in made.refused:
        is_told = has_html if kind == "html-in-page" else any(text and unquote(text) in each for each in told)
        if not is_told:
            yield problem(kind, _place(page, text) if text else page.begins, text.strip(), most=DEEPEST)
    for again in {each for each in made.ids if made.ids.count(each) > 1}:
        yield problem("repeated-id", _place(page, again), again)
    if made.refused or has_html:
        return
    seen = [mark for mark in page.marks if mark.outline and not mark.is_aside]
    for mark, name in zip_longest(seen, made.outline):
        if mark is None or mark.outline != name:
            headings = [each for each in page.marks if each.kind == "text" and each.words.startswith("#")]
            last = next(iter([*headings, *filter(None, (mark,)), *seen[-1:]]), None)
            yield problem("page-read-otherwise", last.place if last else page.begins)
            return


def _place(page: OwnPage, text: str) -> Place:
    """Return where a text of the page stands that the builder read otherwise than we do: its first place."""
    first = text.strip().partition("\n")[0]
    found = re.search(rf"\{{:?[^{{}}\n]*?{re.escape(first)}", page.text)
    at = found.start() if found else max(page.text.find(first), 0)
    if not at and first not in page.text:
        return page.begins
    return Place(page.path, page.text.count("\n", 0, at) + 1, at - page.text.rfind("\n", 0, at))


def _of_persons(page: OwnPage, office_domains: frozenset[str]) -> Iterator[Problem]:
    """Look through the lines as they were written, and through what a reader sees of them."""
    told: set[tuple[int, str]] = set()
    lines = [(text, Place(page.path, line)) for line, text in enumerate(page.text.split("\n"), 1)]
    lines.append((page.head.record.title, page.head.place("title")))
    for mark in page.marks:
        for row, words in enumerate(f"{mark.words} {unquote(mark.target)}".split("\n")):
            lines.append((words, Place(page.path, mark.place.line + row, 1 if row else mark.place.column)))
    for text, place in lines:
        for each in personal(text, office_domains):
            if (place.line, each.kind) not in told:
                told.add((place.line, each.kind))
                yield problem(each.kind, place, each.shown)


def _of_folder(own: Own, reached: set[str]) -> Iterator[Problem]:
    if own.pages and all(page.path != FIRST for page in own.pages) and FIRST not in own.unread:
        yield problem("missing-file", Place(FIRST), posixpath.basename(FIRST))
    is_whole = not any(path.endswith(".md") for path in own.unread)
    taken: dict[str, str] = {}
    for page in own.pages:
        if taken.setdefault(page.address, page.path) != page.path:
            yield problem("page-address-taken", Place(page.path), page.address, other=taken[page.address])
        if is_whole and page.head.record.menu is None and page.path not in {FIRST, *reached}:
            yield problem("page-unlinked", Place(page.path))
    for each in own.files:
        if is_whole and each.path not in reached:
            yield problem("page-file-unlinked", Place(each.path))
