"""PDF with text to grid: letters by their places, tables by their ruling lines; a scan is refused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO

import pypdfium2
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser

from generator.sheet.grid import Doubt, Grid, Origin, Paragraph, paragraphs
from generator.sheet.readers.accounting import hold
from generator.sheet.readers.lines import lines
from generator.sheet.readers.pdf import page as reading
from generator.sheet.readers.pdf.account import Account
from generator.sheet.readers.pdf.annotations import laid_over
from generator.sheet.readers.pdf.catalogue import (
    attached,
    bookmarks,
    draws_anew,
    fields_off_pages,
    layers_off,
    shows_no_pages,
)
from generator.sheet.readers.pdf.letters import UnknownLetterError
from generator.sheet.readers.pdf.objects import EndlessError
from generator.sheet.readers.pdf.painting import TooMuchError
from generator.sheet.readers.pdf.streams import MOST_DRAWN, check
from generator.sheet.readers.refusing import refusal
from generator.wording import importing

MOST_PAGES = 400
"""Pages; a real sheet has two to ten, a booklet of a hundred three hundred."""

_PASSWORD = "password"  # noqa: S105 - how the library says that one is asked for

_DRAWN_ON_A_PAGE = 8_000
"""Texts, lines and curves that each of many pages may draw."""

_NOWHERE = Origin(importing.OFF_PAGES)
"""What stands on no page."""


def read(name: str, content: bytes) -> Grid:
    """Read all pages in order.

    A PDF knows no lines, cells or spaces, only letters at places. Lines are letters of one height; a space is
    a gap; a cell is what ruling lines enclose; letters that are turned are read with the head tilted. A line
    that may go on in the next one is joined to it by a space, and doubted as `wrapped` with the two words at
    the seam: no one can know whether a space was there. A table that goes on over a page is a table again on
    the next page, with what its program repeats.
    What was filled into a form, or typed over the page, stands in its place. In `aside` stand the numbers of
    pages, remarks and stamps, slanting marks, what is not seen (`hidden`) or struck through (`struck`), the
    names of attached files and the bookmarks that no page repeats. PDFium makes the grid; pdfminer, another
    reader, counts the letters; where the grid lacks one, the file is refused. An origin is a page and a line
    on it (`2/14`), or page, table, row and column (`2/1:3:2`), or what the wording calls a page, or none.

    Raises:
        ProblemsFoundError: no letters to be seen (a scan), letters that the file does not name or that would
            be lost, an XFA form, a package of files, a password, damaged, too many pages or too large.

    """
    drawn = check(name, content)
    try:
        with pypdfium2.PdfDocument(content) as document:
            if len(document) > MOST_PAGES:
                raise refusal("sheet-too-many-pages", name, count=len(document), most=MOST_PAGES)
            if drawn > max(MOST_DRAWN, len(document) * _DRAWN_ON_A_PAGE):
                raise refusal("sheet-unpacks-too-large", name)
            return _read(name, document, PDFDocument(PDFParser(BytesIO(content))))
    except pypdfium2.PdfiumError as fault:
        locked = _PASSWORD in str(fault).lower()
        raise refusal("sheet-password" if locked else "sheet-damaged", name) from fault
    except UnknownLetterError as fault:
        raise refusal("sheet-letters-unknown", name) from fault
    except (TooMuchError, EndlessError) as fault:
        raise refusal("sheet-unpacks-too-large", name) from fault


def _read(name: str, document: pypdfium2.PdfDocument, beside: PDFDocument) -> Grid:
    catalogue = beside.catalog
    fault = shows_no_pages(catalogue)
    if fault:
        raise refusal(fault, name)
    account = Account()
    counted: list[str] = []
    pages: list[reading.Read] = []
    on_pages: set[int] = set()
    anew, off = draws_anew(catalogue), layers_off(catalogue)
    for number, page in enumerate(PDFPage.create_pages(beside), 1):
        counted += account.of_page(page)
        laid = []
        for identity, each in laid_over(page.attrs):
            on_pages.add(identity)
            letters = account.of_appearance(each.appearance) if each.appearance is not None else []
            counted += letters if not each.is_hidden else []
            laid.append((each, "".join(letters)))
        pages.append(reading.read(document, number, reading.Over(laid, anew, off)))
    if len(pages) != len(document):
        raise refusal("sheet-damaged", name)
    if not any(page.is_seen for page in pages):
        raise refusal("sheet-scan", name)
    blocks = tuple(block for page in pages for block in page.blocks)
    aside = [block for page in pages for block in page.aside]
    said = _bones("".join(each.text for each in paragraphs((*blocks, *aside))))
    aside += _unseen(attached(catalogue))
    aside += _unseen(each.value for each in fields_off_pages(catalogue, on_pages))
    aside += _unseen(each for each in bookmarks(catalogue) if _bones(each) not in said)
    markup = tuple(each for page in pages for each in page.markup)
    pictures = tuple(each for page in pages for each in page.pictures)
    return hold(name, counted, Grid(blocks, tuple(aside), markup, pictures))


def _unseen(texts: Iterable[str]) -> Iterator[Paragraph]:
    for text in texts:
        for line in lines(text.replace("\r", "\n")):
            yield Paragraph(line, _NOWHERE, doubts=(Doubt("hidden", line),))


def _bones(text: str) -> str:
    return "".join(text.split())
