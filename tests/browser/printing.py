"""A page on paper: printed by the browser, and the text that the paper holds."""

from __future__ import annotations

import pypdfium2
from playwright.sync_api import Page

# PDFium marks a hyphen at the end of a line with one of these in the hyphen's stead.
_HYPHENS_AT_LINE_ENDS = str.maketrans({"\x02": "-", "\ufffe": "-"})


def printed(page: Page) -> bytes:
    """Print a page as a reader does, on A4 unless its style sheet names another; give the PDF."""
    return page.pdf(format="A4", prefer_css_page_size=True)


def pdf_pages(pdf: bytes) -> list[str]:
    """Return the text of each sheet, in the order in which it is drawn."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [_text(sheet) for sheet in document]
    finally:
        document.close()


def _text(sheet: pypdfium2.PdfPage) -> str:
    text = sheet.get_textpage().get_text_range()
    return str(text).translate(_HYPHENS_AT_LINE_ENDS)


def without_spaces(text: str) -> str:
    """Drop all white space, so that a text is found wherever its lines were broken."""
    return "".join(text.split())


def pdf_text(pdf: bytes) -> str:
    """Return all text of a PDF without white space; look in it for `without_spaces(wanted)`."""
    return "".join(without_spaces(sheet) for sheet in pdf_pages(pdf))
