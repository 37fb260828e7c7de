"""The text of a PDF as PDFium, the reader of web browsers, finds it."""

from __future__ import annotations

import pypdfium2

from generator.sheet.readers.refusing import refusal

MOST_PAGES = 100
"""Pages; a real sheet has two to ten."""

_PASSWORD = "password"  # noqa: S105 - how the library says that one is asked for

_HYPHEN_AT_END = "\x02"
"""What PDFium gives for a hyphen at the end of a row."""


def written(name: str, content: bytes) -> list[str]:
    """Return the text of every page.

    Raises:
        ProblemsFoundError: a password, damaged, too many pages, or no letter on any of them (a scan).

    """
    try:
        with pypdfium2.PdfDocument(content) as document:
            if len(document) > MOST_PAGES:
                raise refusal("sheet-too-many-pages", name, count=len(document), most=MOST_PAGES)
            texts = [page.get_textpage().get_text_range() for page in document]
    except pypdfium2.PdfiumError as fault:
        locked = _PASSWORD in str(fault).lower()
        raise refusal("sheet-password" if locked else "sheet-damaged", name) from fault
    if not any(text.strip() for text in texts):
        raise refusal("sheet-scan", name)
    return [text.replace(_HYPHEN_AT_END, "-") for text in texts]
