"""The table of fault kinds: which stops the build, what staff read, and how it is mended."""

from __future__ import annotations

from generator.kinds import (
    changes,
    desk,
    drafts,
    evidence,
    history,
    importing,
    own_pages,
    personal,
    plans,
    proposing,
    reading,
    reckoning,
    records,
    sheets,
    site,
)
from generator.kinds.kind import Kind, Level

__all__ = ["KINDS", "Kind", "Level"]

KINDS: dict[str, Kind] = {
    **reading.KINDS,
    **records.KINDS,
    **changes.KINDS,
    **reckoning.KINDS,
    **history.KINDS,
    **drafts.KINDS,
    **plans.KINDS,
    **own_pages.KINDS,
    **evidence.KINDS,
    **personal.KINDS,
    **sheets.KINDS,
    **importing.KINDS,
    **proposing.KINDS,
    **site.KINDS,
    **desk.KINDS,
}
"""Every kind by its name, in the order in which a record meets them."""
