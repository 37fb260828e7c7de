"""The table of fault kinds: which stops the build, what staff read, and how it is mended."""

from __future__ import annotations

from generator.kinds import history, importing, own_pages, records, sheets, site
from generator.kinds.kind import Kind, Level

__all__ = ["KINDS", "Kind", "Level"]

KINDS: dict[str, Kind] = {
    **records.KINDS,
    **history.KINDS,
    **own_pages.KINDS,
    **sheets.KINDS,
    **importing.KINDS,
    **site.KINDS,
}
"""Every kind by its name, in the order in which a record meets them."""
