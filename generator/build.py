"""The whole trip on one screen: records, what follows from them, pages and downloads, the site."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path

from generator import data, pages, proposal, search, wording
from generator.cache import FOLDER, NOTHING_KEPT, Cache
from generator.ledger.changelog import amendments
from generator.ledger.status_as_of import current_quarter
from generator.problems import Place, ProblemsFoundError, Tally, problem
from generator.publish.archive import PREVIEW, Archived, discard, unpack
from generator.publish.archive import archive as press
from generator.publish.git import altered_since, content_at, exported
from generator.publish.linkchecker import dead
from generator.publish.publication import Published, Stage, publish
from generator.publish.settings import apart, site_address
from generator.publish.write_output import add_folder
from generator.record.checks.history import GROWING, NAMED, media_since, since
from generator.record.folder import Loaded, load
from generator.record.outward import outward
from generator.record.own_pages.page import menu
from generator.record.reading import read
from generator.record.records import Records
from generator.record.released import Issue, Release, issue_folder


@dataclass(frozen=True, slots=True)
class Built:
    """What a build left: the published site, the records that it shows, and the findings that inform."""

    published: Published
    records: Records
    tally: Tally


def build(
    root: Path, at: Callable[[Stage], None], *, thorough: bool, memory: dict[str, object] | None = None
) -> Built:
    """Build the site of the city in `root/content` into `root/site`.

    Args:
        root: the project's root.
        at: is told each stage of publishing as it begins.
        thorough: also let linkchecker visit the whole site, as before every publication.
        memory: what a process that builds again and again holds of the content; empty at first.

    Raises:
        ProblemsFoundError: errors in the content, in the pages, or in the built site; the old site stays.

    """
    cache = Cache(root / FOLDER, memory)
    loaded = load(root, cache)
    records = loaded.whole()
    published = publish(root, files(root, records, cache), menu(records.own), at=at, thorough=thorough)
    cache.sweep()
    return Built(published, records, _told(loaded))


def check(root: Path, against: str | None = None) -> Tally:
    """Return every finding of the content: of the records, and of what the pages cannot show of them.

    Args:
        root: the project's root.
        against: another revision of the repository; what was released or corrected there must still stand.

    Raises:
        ProblemsFoundError: there is no such revision.

    """
    loaded = load(root, Cache(root / FOLDER))
    told = _told(loaded)
    if against is None:
        return told
    then = content_at(root, against, *GROWING, *altered_since(root, against, NAMED))
    replaced = media_since(loaded.records, then) if loaded.records else ()
    return Tally.of((*told.problems, *since(root, then), *replaced))


def links(root: Path, records: Records, today: date) -> tuple[Tally, int]:
    """Return each place where an address that leads out is dead, and how many such addresses there are.

    Raises:
        ProblemsFoundError: the disk refuses.

    """
    told, count = dead(root, outward(records), today)
    return Tally.of(told), count


def release(root: Path, quarter: str, on: date | None) -> Issue:
    """Freeze a quarter in `content/releases/`, whole or not at all; return the new issue.

    Raises:
        ProblemsFoundError: the content has errors, the city publishes no such quarter, nothing was corrected
            since the last issue, or the disk refuses.

    """
    records = load(root, Cache(root / FOLDER)).whole()
    files = data.release(records, quarter, lambda path, sha256: data.unchanged(root, path, sha256), on)
    manifest, folder = files[0], issue_folder(quarter, len(records.issues_of(quarter)) + 1)
    return Issue(read(Release, manifest[1], f"{folder}/{manifest[0]}"), add_folder(root, folder, files))


def compare(root: Path, revision: str) -> tuple[Records, proposal.Comparison]:
    """Return what stands in `root`, and what changes for citizens since the content at a revision of git.

    Drafts are compared as if all that is left to do in them were done.

    Raises:
        ProblemsFoundError: git does not know the revision, or either content has other errors.

    """
    cache = Cache(root / FOLDER)
    after = load(root, cache).with_drafts()
    with exported(root, revision) as folder:
        loaded = load(folder, cache)
        if loaded.unfinished is None:
            errors, place = len(loaded.tally.errors), Place("content")
            raise ProblemsFoundError([problem("revision-has-faults", place, revision, count=errors)])
        before = loaded.unfinished
    changed = proposal.page_changes(_pages(before), _pages(after))
    return after, proposal.Comparison(amendments(before, after), tuple(changed))


def report_page(records: Records, pledge: str, quarter: str) -> str | None:
    """Return the text of a report's page, in Markdown; None where there is no such report."""
    filed = records.reports.get((pledge, quarter))
    return pages.text_of(records, filed).decode() if filed is not None else None


def preview(root: Path, at: Callable[[Stage], None]) -> None:
    """Lay the site in `root/build/preview` as it opens from a folder, each draft as if it were done.

    What has a draft is built apart from `root/site`, since nothing of a draft may be published.

    Raises:
        ProblemsFoundError: errors in the content other than drafts, or as `build`; there is no preview then.

    """
    discard(root / PREVIEW)
    cache = Cache(root / FOLDER)
    loaded = load(root, cache)
    records, place = loaded.with_drafts(), root
    if loaded.records is None:
        place = apart(root)
        publish(place, files(root, records, cache), menu(records.own), at=at, thorough=False)
    else:
        build(root, at, thorough=True)
    unpack(archive(place, records), root / PREVIEW)


def archive(root: Path, records: Records) -> Archived:
    """Press the site in `root/site`, just built of these records, into one zip that opens without a server.

    Raises:
        ProblemsFoundError: a link would not open from a folder, or the disk refuses; an old archive stays.

    """
    newest = current_quarter(records)
    return press(root, f"pledgebook-{newest.written}", wording.quarter(newest))


def files(root: Path, records: Records, cache: Cache = NOTHING_KEPT) -> Iterator[tuple[str, bytes]]:
    """Return everything that is laid out for MkDocs: pages, downloads, the records themselves, and search."""
    tables = data.tabulate(records, cache)
    sizes: dict[str, int] = {}
    for address, content in data.render(records, tables, data.originals(records, root, cache), cache):
        sizes[address] = len(content)  # which the page of downloads tells
        yield address, content
    address = site_address(root)
    yield from chain(
        pages.render(records, data.catalogue(tables, sizes), cache, has_address=bool(address)),
        data.subscriptions(records, address, cache),
        data.published(records, root),
        data.media(records, root),
        search.render(records, cache),
    )


def _pages(records: Records) -> dict[str, tuple[str, bytes]]:
    catalogue = data.catalogue(data.tabulate(records), {})
    return {address: (title, text) for address, title, text in pages.texts(records, catalogue)}


def _told(loaded: Loaded) -> Tally:
    undrawn = pages.undrawn(loaded.records) if loaded.records else ()
    return Tally.of((*loaded.tally.problems, *undrawn))
