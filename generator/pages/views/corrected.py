"""What was corrected after a quarter was released: both wordings of each altered value, and what it is of."""

from __future__ import annotations

from generator.pages.links import LinkBuilder
from generator.pages.page import Page
from generator.pages.parts import View
from generator.pages.views.places import place
from generator.published import addresses
from generator.published.downloads import WHOLE
from generator.record.city import City
from generator.record.corrections import Corrected
from generator.record.diff import Alteration, Piece, compared
from generator.record.pledge import Pledge
from generator.record.records import Records
from generator.record.report import Report
from generator.wording import corrections as words


def page(records: Records) -> Page:
    """Return the page of all corrections, the newest first."""
    around = LinkBuilder(records, addresses.CORRECTIONS)
    view = {
        "released": len({issue.quarter for issue in records.issues}),
        "corrections": tuple(_view(around, each) for each in reversed(records.corrections)),
        "download": around.href(WHOLE.file("corrections", "csv")),
    }
    return Page(around.address, words.CORRECTIONS, "corrections", view)


def of_pledge(around: LinkBuilder, pledge_id: str, quarter: str = "") -> tuple[View, ...]:
    """Return the corrections of a pledge's record and its reports, or of one report; the newest first."""
    return tuple(
        _view(around, each)
        for each in reversed(around.records.corrections)
        if each.pledge == pledge_id and quarter in {"", each.quarter}
    )


def _view(around: LinkBuilder, corrected: Corrected) -> View:
    """Return a correction with the place of each value that it altered, and the pieces of both wordings."""
    records = around.records
    filed = records.reports.get((corrected.pledge or "", corrected.quarter or ""))
    form = records.city.record.form(filed.record.form) if filed else None
    kind = Report if corrected.quarter else Pledge if corrected.pledge else City
    return {
        "entry": corrected.entry.record,
        "corrected": corrected,
        "report": filed.record if filed else None,
        "part": words.PARTS.get(corrected.entry.record.part or "", corrected.entry.record.media or ""),
        "altered": [
            (place(kind, each.steps, form, each.named), each, *_pieces(each)) for each in corrected.altered
        ],
        "file": around.record(corrected.entry.path).href,
    }


def _pieces(each: Alteration) -> tuple[tuple[Piece, ...], ...]:
    if each.before is not None and each.after is not None:
        both = compared(each.before, each.after)
        return both.old, both.new
    return tuple(() if side is None else (Piece(side, is_same=False),) for side in (each.before, each.after))
