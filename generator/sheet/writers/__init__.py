"""A laid sheet written in the formats that a city hall works with."""

from __future__ import annotations

from collections.abc import Callable

from generator.sheet.laid import Laid
from generator.sheet.writers import docx, html, hwpx, pdf, xlsx
from generator.sheet.writers.pdf import NotDrawnError
from generator.sheet.writers.xlsx import TooLongError

__all__ = ["WRITERS", "NotDrawnError", "TooLongError"]

WRITERS: dict[str, Callable[[Laid], bytes]] = {
    "hwpx": hwpx.write,
    "xlsx": xlsx.write,
    "docx": docx.write,
    "html": html.write,
    "pdf": pdf.write,
}
"""What writes a format, by the ending of its files."""
