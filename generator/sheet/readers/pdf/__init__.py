"""PDF with text to grid: letters by their places, tables by their ruling lines; a scan is refused."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser

from generator.sheet.grid import Grid
from generator.sheet.readers.accounting import hold
from generator.sheet.readers.archive import LARGEST_PART
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
from generator.sheet.readers.stretches import Stretch

MOST_PAGES = 2_000
"""Pages; a real sheet has two to ten, a booklet of a hundred three hundred."""

_PASSWORD = "password"  # noqa: S105 - how the library says that one is asked for

_DRAWN_ON_A_PAGE = 8_000
"""Texts, lines and curves that each of many pages may draw."""


def read(name: str, content: bytes, pages: range) -> Stretch:
    """Read some pages of a file, in order.

    The stretch that begins with the first page is to be read first: it looks whether the file fills memory.

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

    Args:
        name: the file's name, for the finding.
        content: its bytes.
        pages: which, from 0; they may end after the file does.

    Raises:
        ProblemsFoundError: letters that the file does not name or that would be lost, an XFA form, a package
            of files, a password, damaged, too many pages or too large.

    """
    drawn = 0 if pages.start else check(name, content)
    try:
        with pypdfium2.PdfDocument(content) as document:
            if len(document) > MOST_PAGES:
                raise refusal("sheet-too-many-pages", name, count=len(document), most=MOST_PAGES)
            if drawn > max(MOST_DRAWN, len(document) * _DRAWN_ON_A_PAGE):
                raise refusal("sheet-unpacks-too-large", name)
            return _read(name, document, PDFDocument(PDFParser(BytesIO(content))), pages)
    except pypdfium2.PdfiumError as fault:
        locked = _PASSWORD in str(fault).lower()
        raise refusal("sheet-password" if locked else "sheet-damaged", name) from fault
    except UnknownLetterError as fault:
        raise refusal("sheet-letters-unknown", name) from fault
    except (TooMuchError, EndlessError) as fault:
        raise refusal("sheet-unpacks-too-large", name) from fault


def _read(name: str, document: pypdfium2.PdfDocument, beside: PDFDocument, which: range) -> Stretch:
    catalogue = beside.catalog
    fault = shows_no_pages(catalogue)
    if fault:
        raise refusal(fault, name)
    account = Account()
    counted: list[str] = []
    pages: list[reading.Read] = []
    on_pages: set[int] = set()
    anew, off = draws_anew(catalogue), layers_off(catalogue)
    number, room = 0, LARGEST_PART
    for number, page in enumerate(PDFPage.create_pages(beside), 1):
        over = list(laid_over(page.attrs))
        on_pages.update(identity for identity, _ in over)
        if number - 1 not in which:
            continue
        counted += account.of_page(page)
        laid = []
        for _, each in over:
            letters = account.of_appearance(each.appearance) if each.appearance is not None else []
            counted += letters if not each.is_hidden else []
            laid.append((each, "".join(letters)))
        pages.append(reading.read(document, number, reading.Over(laid, anew, off, room)))
        room -= sum(len(each.content) for each in pages[-1].pictures)
    if number != len(document):
        raise refusal("sheet-damaged", name)
    grid = Grid(
        tuple(block for page in pages for block in page.blocks),
        tuple(block for page in pages for block in page.aside),
        tuple(each for page in pages for each in page.markup),
        tuple(each for page in pages for each in page.pictures),
    )
    return Stretch(
        hold(name, counted, grid),
        number,
        any(page.is_seen for page in pages),
        (*attached(catalogue), *(each.value for each in fields_off_pages(catalogue, on_pages))),
        tuple(bookmarks(catalogue)),
    )
