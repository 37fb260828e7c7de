"""What the invented city shows of what it did: documents, the way to a change, a gap in one."""

from __future__ import annotations

from dataclasses import replace

from generator.record.evidence import Evidence
from generator.record.pledge import ChangeStep, Pledge
from generator.record.report import Report

_SHOWN_EVERY = 10
_BROKEN_AT = 9  # in the cast: its completion was moved twice, and in between once untold

_MINUTES = Evidence(
    "회의 결과 보고", "https://example.org/minutes", archived="https://archive.example.org/minutes"
)
_NAMED_ALONE = Evidence("추진계획 공문")
_PLAN = Evidence("실천계획서", "https://example.org/plan")


def of_pledge(pledge: Pledge, ordinal: int) -> Pledge:
    """Return a pledge with its documents; one in the cast also with steps, and with a gap between changes."""
    shown = replace(pledge, evidence=(_PLAN,)) if ordinal % _SHOWN_EVERY == 0 else pledge
    if ordinal != _BROKEN_AT or len(pledge.changes) < 2:  # noqa: PLR2004 - the one before, and the last
        return shown
    *before, last = pledge.changes
    steps = (ChangeStep("주민 의견 수렴"), ChangeStep("시정조정위원회 심의", last.decided_on))
    return replace(shown, changes=(*before, replace(last, before="2024. 3.", steps=steps)))


def of_report(report: Report, ordinal: int) -> Report:
    """Return a report with a document of the first thing done in its quarter, and one that is only named."""
    groups = report.this_quarter.by_task
    if ordinal % _SHOWN_EVERY or not groups:
        return report
    first, *others = groups
    items = (replace(first.items[0], evidence=(_MINUTES,)), *first.items[1:])
    row = replace(report.this_quarter, by_task=(replace(first, items=items), *others))
    return replace(report, this_quarter=row, evidence=(_NAMED_ALONE,))
