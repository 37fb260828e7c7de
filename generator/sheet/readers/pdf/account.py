"""The text of a PDF as PDFium, the reader of web browsers, finds it."""

from __future__ import annotations

import pypdfium2

_HYPHEN_AT_END = "\x02"
"""What PDFium gives for a hyphen at the end of a row."""


def written(content: bytes) -> list[str]:
    """Return the text of every page."""
    with pypdfium2.PdfDocument(content) as document:
        return [page.get_textpage().get_text_range().replace(_HYPHEN_AT_END, "-") for page in document]
