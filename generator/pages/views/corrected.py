"""What was released, whose files lie for ever, and what was corrected since: both wordings, why, by whom."""

from __future__ import annotations

from dataclasses import dataclass

from generator import wording
from generator.ledger import addresses
from generator.ledger.compared import Piece, compared
from generator.ledger.downloads import BOOK, WHOLE, Format
from generator.pages.page import Page
from generator.pages.views.links import Around
from generator.pages.views.parts import Link
from generator.pages.views.places import place
from generator.pages.views.promise import Side
from generator.record.city import City
from generator.record.form import Form
from generator.record.history.alterations import Alteration
from generator.record.history.corrected import Corrected
from generator.record.history.correction import Correction
from generator.record.history.released import MANIFEST, Issue
from generator.record.pledge import Pledge
from generator.record.records import Records
from generator.record.report import Report
from generator.wording import corrections as words
from generator.wording import pages as page_words

_FORMATS: tuple[Format, ...] = ("csv", "json")


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """A correction: its entry, what it is of, when it was decided, and the way to its record.

    `altered` has the place of each altered value, how it read and how it reads. `joint` names the
    corrections that share this difference; `is_added` where it tells of a late report.
    """

    entry: Correction
    of: Link
    decided: str
    is_added: bool
    joint: tuple[str, ...]
    altered: tuple[tuple[str, Side, Side], ...]
    file: str


def page(records: Records) -> Page:
    """Return the page of all corrections, the newest first."""
    around = Around(records, addresses.CORRECTIONS)
    told = tuple(_view(around, each) for each in reversed(records.corrections))
    view = {
        "crumbs": (around.home(), around.to(page_words.ABOUT, addresses.ABOUT)),
        "released": len({issue.quarter for issue in records.issues}),
        "corrections": told,
        "downloads": [around.to(form.upper(), WHOLE.file("corrections", form)) for form in _FORMATS],
        "data": around.to(page_words.DATA, f"{addresses.DATA}#releases"),
    }
    described = words.description(records.city.record.name, len(told))
    return Page(around.address, words.CORRECTIONS, described, "corrections", view)


def of_pledge(around: Around, pledge_id: str, quarter: str = "") -> tuple[CorrectionView, ...]:
    """Return the corrections of a pledge's record and its reports, or of one report; the newest first."""
    return tuple(
        _view(around, each)
        for each in reversed(around.records.corrections)
        if each.pledge == pledge_id and quarter in {"", each.quarter}
    )


def _view(around: Around, corrected: Corrected) -> CorrectionView:
    entry = corrected.entry.record
    kind, form = _kind_and_form(around.records, corrected)
    return CorrectionView(
        entry,
        _of(around, corrected),
        wording.when(entry.decided_on.written),
        corrected.is_added,
        corrected.joint,
        tuple((place(kind, each.steps, form), *_sides(each)) for each in corrected.altered),
        around.href(addresses.record_file(corrected.entry.path)),
    )


def _of(around: Around, corrected: Corrected) -> Link:
    if corrected.pledge is None:
        return around.to(words.SETTINGS, addresses.ABOUT)
    pledge = around.pledge(corrected.pledge)
    if corrected.quarter is None:
        part = words.PARTS.get(corrected.entry.record.part or "", "")
        return Link(words.part_of(pledge.words, part), pledge.href)
    report = around.report(corrected.pledge, corrected.quarter)
    return Link(words.report_of(pledge.words, report.words), report.href)


def _kind_and_form(
    records: Records, corrected: Corrected
) -> tuple[type[Report | Pledge | City], Form | None]:
    if corrected.pledge is None:
        return City, None
    if corrected.quarter is None:
        return Pledge, None
    filed = records.reports.get((corrected.pledge, corrected.quarter))
    return Report, records.city.record.form(filed.record.form) if filed else None


def _sides(each: Alteration) -> tuple[Side, Side]:
    if each.before is not None and each.after is not None:
        both = compared(each.before, each.after)
        return Side(both.old), Side(both.new)
    return (
        _one_side(each.before, words.WAS_NOT_THERE if each.kind == "appeared" else wording.BLANK),
        _one_side(each.after, words.TAKEN_OUT if each.kind == "gone" else wording.BLANK),
    )


def _one_side(written: str | None, absence: str) -> Side:
    return Side((), absence) if written is None else Side((Piece(written, is_same=False),))


@dataclass(frozen=True, slots=True)
class FrozenFile:
    """A frozen file: its name, its address, its checksum."""

    link: Link
    sha256: str


@dataclass(frozen=True, slots=True)
class IssueView:
    """An issue of a released quarter: what it is called, the day that the city states, what it holds."""

    anchor: str
    name: str
    quarter: Link
    day: str
    held: str
    book: Link
    manifest: Link
    manifest_sha256: str
    files: tuple[FrozenFile, ...]


def issues(around: Around, quarter: str = "") -> tuple[IssueView, ...]:
    """Return the issues of a quarter, or of all quarters; the newest first."""
    own = around.records.issues_of(quarter) if quarter else around.records.issues
    return tuple(_issue(around, issue) for issue in reversed(own))


def _issue(around: Around, issue: Issue) -> IssueView:
    release = issue.release
    folder = addresses.issue(issue.quarter, release.issue)
    day = release.released_on
    return IssueView(
        anchor=f"release-{issue.quarter}-{release.issue}",
        name=words.issue(release.issue),
        quarter=around.to(wording.quarter(release.quarter), addresses.quarter(issue.quarter)),
        day=wording.day(day) if day else "",
        held=words.held(len(release.records), len(release.files)),
        book=around.to(words.BOOK, f"{folder}{BOOK}.xlsx"),
        manifest=around.to(words.MANIFEST, folder + MANIFEST),
        manifest_sha256=issue.manifest.sha256,
        files=tuple(
            FrozenFile(around.to(name, folder + name), sha256) for name, sha256 in release.files.items()
        ),
    )
