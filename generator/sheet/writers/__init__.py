"""A laid sheet written in the formats that a city hall works with."""

from __future__ import annotations

from collections.abc import Callable

from generator.sheet.laid import Laid
from generator.sheet.writers import html, pdf, xlsx
from generator.sheet.writers.pdf import NotDrawnError
from generator.sheet.writers.xlsx import TooLongError

__all__ = ["WRITERS", "NotDrawnError", "TooLongError"]


def _hwpx(laid: Laid) -> bytes:
    # The libraries behind these two take longer to load than most verbs take to run.
    from generator.sheet.writers import hwpx  # noqa: PLC0415

    return hwpx.write(laid)


def _docx(laid: Laid) -> bytes:
    from generator.sheet.writers import docx  # noqa: PLC0415

    return docx.write(laid)


WRITERS: dict[str, Callable[[Laid], bytes]] = {
    "hwpx": _hwpx,
    "xlsx": xlsx.write,
    "docx": _docx,
    "html": html.write,
    "pdf": pdf.write,
}
"""What writes a format, by the ending of its files."""
