"""Corrections of what was published: what was altered, both wordings side by side, why and by whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator import wording
from generator.ledger import addresses
from generator.ledger.compared import Piece, compared
from generator.ledger.downloads import WHOLE, Format
from generator.pages.page import Page
from generator.pages.views.links import Around
from generator.pages.views.parts import Link
from generator.pages.views.places import place
from generator.record.city import City
from generator.record.form import Form
from generator.record.history.alterations import Alteration
from generator.record.history.corrected import Corrected
from generator.record.pledge import Pledge
from generator.record.records import Records
from generator.record.report import Report
from generator.wording import corrections as words
from generator.wording import pages as page_words

_FORMATS: tuple[Format, ...] = ("csv", "json")


@dataclass(frozen=True, slots=True)
class WordingView:
    """One side of an altered value: its pieces, or the word for its absence."""

    pieces: tuple[Piece, ...]
    absence: str


@dataclass(frozen=True, slots=True)
class AlteredView:
    """An altered value: where it stands, how it read and how it reads."""

    place: str
    old: WordingView
    new: WordingView


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """A correction: its name and anchor, what it is of, what a person said of it, and what it altered.

    `note` says what else there is to know: a late report, a layout, a difference shared with other entries.
    """

    name: str
    of: Link
    what: str
    why: str
    decided: str
    procedure: str
    note: str
    caption: str
    altered: tuple[AlteredView, ...]
    entry: Link
    sums: tuple[str, str]


@dataclass(frozen=True, slots=True)
class CorrectionsView:
    """What the page of corrections shows."""

    crumbs: tuple[Link, ...]
    heading: str
    released: int
    corrections: tuple[CorrectionView, ...]
    downloads: tuple[Link, ...]
    data: Link


def page(records: Records) -> Page:
    """Return the page of all corrections, the newest first."""
    around = Around(records, addresses.CORRECTIONS)
    told = views(around, reversed(records.corrections))
    view = CorrectionsView(
        crumbs=(around.home(), around.to(page_words.ABOUT, addresses.ABOUT)),
        heading=words.CORRECTIONS,
        released=len({issue.quarter for issue in records.issues}),
        corrections=told,
        downloads=tuple(around.to(form.upper(), WHOLE.file("corrections", form)) for form in _FORMATS),
        data=around.to(page_words.DATA, f"{addresses.DATA}#releases"),
    )
    described = words.description(records.city.record.name, len(told))
    return Page(around.address, words.CORRECTIONS, described, "corrections", view)


def of_report(around: Around, report: Report) -> tuple[CorrectionView, ...]:
    """Return the corrections of one report, the newest first."""
    found = (each for each in around.records.corrections if each.pledge == report.pledge)
    own = [each for each in found if each.quarter == report.quarter.written]
    return views(around, reversed(own))


def of_pledge(around: Around, pledge_id: str) -> tuple[CorrectionView, ...]:
    """Return the corrections of a pledge's record and of its reports, the newest first."""
    found = [each for each in around.records.corrections if each.pledge == pledge_id]
    return views(around, reversed(found))


def of_quarter(records: Records, quarter: str) -> tuple[Corrected, ...]:
    """Return the corrections of a quarter's reports."""
    return tuple(each for each in records.corrections if each.quarter == quarter)


def views(around: Around, corrections: Iterable[Corrected]) -> tuple[CorrectionView, ...]:
    """Word corrections, in their order."""
    return tuple(_view(around, each) for each in corrections)


def _view(around: Around, corrected: Corrected) -> CorrectionView:
    entry = corrected.entry.record
    kind, form = _kind_and_form(around.records, corrected)
    return CorrectionView(
        name=entry.correction,
        of=_of(around, corrected),
        what=entry.what,
        why=entry.why,
        decided=words.decided(wording.when(entry.decided_on.written), entry.decided_by),
        procedure=entry.procedure or "",
        note=_note(corrected),
        caption=words.caption(entry.correction),
        altered=tuple(_altered(each, place(kind, each.steps, form)) for each in corrected.altered),
        entry=around.to(entry.correction, addresses.record_file(corrected.entry.path)),
        sums=(entry.old_sha256 or words.NONE, entry.new_sha256 or words.NONE),
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


def _note(corrected: Corrected) -> str:
    if corrected.is_added:
        return words.ADDED
    if corrected.joint:
        return words.joint(corrected.joint)
    return "" if corrected.altered else words.LAYOUT


def _kind_and_form(
    records: Records, corrected: Corrected
) -> tuple[type[Report | Pledge | City], Form | None]:
    if corrected.pledge is None:
        return City, None
    if corrected.quarter is None:
        return Pledge, None
    filed = records.reports.get((corrected.pledge, corrected.quarter))
    return Report, records.city.record.form(filed.record.form) if filed else None


def _altered(each: Alteration, where: str) -> AlteredView:
    if each.before is not None and each.after is not None:
        both = compared(each.before, each.after)
        return AlteredView(where, WordingView(both.old, ""), WordingView(both.new, ""))
    return AlteredView(
        where,
        _one_side(each.before, words.WAS_NOT_THERE if each.kind == "appeared" else wording.BLANK),
        _one_side(each.after, words.TAKEN_OUT if each.kind == "gone" else wording.BLANK),
    )


def _one_side(written: str | None, absence: str) -> WordingView:
    return WordingView((), absence) if written is None else WordingView((Piece(written, is_same=False),), "")
