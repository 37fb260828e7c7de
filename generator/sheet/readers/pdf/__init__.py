"""PDF with text to grid: letters by their places, tables by their ruling lines; a scan is refused."""

from __future__ import annotations

import base64
import re
import zlib
from io import BytesIO

import pypdfium2
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser

from generator.sheet.grid import Grid
from generator.sheet.readers.apart import Stretch, together
from generator.sheet.readers.archive import LARGEST_PART
from generator.sheet.readers.pdf import page as reading
from generator.sheet.readers.pdf.account import Account
from generator.sheet.readers.pdf.letters import UnknownLetterError
from generator.sheet.readers.pdf.objects import (
    EndlessError,
    attached,
    bookmarks,
    draws_anew,
    fields_off_pages,
    laid_over,
    layers_off,
    shows_no_pages,
)
from generator.sheet.readers.pdf.painting import TooMuchError
from generator.sheet.readers.refusing import hold, refusal

_BEGIN = re.compile(rb"(?<!end)stream\r?\n")
_END = b"endstream"
_MOST_LAYERS = 4

# A stream may stand as letters (ASCII85), packed or not.
_LETTERS = re.compile(rb"[!-uz\s]{40,}")
_LAST_LETTERS = b"~>"
_LONGEST_HEAD = 4096
# What a stream's head says of such a one, or hides from whoever looks; a picture may look like letters.
_SAYS_LETTERS = re.compile(rb"85|#|/F(?:ilter)?\s+\d+\s+\d+\s+R")
_MOST_LETTERED = 2 * 1024 * 1024
"""Bytes of all streams that stand as letters, which are slow to read; pictures stand so in old files only."""

MOST_DRAWN, MOST_DRAWN_BY_PAGES = 300_000, 16_000_000
"""Texts, lines and curves that a file may draw, and one of many pages; a page of a real sheet draws 4,000."""

_DRAWS = re.compile(rb"(?<=[\s)>\]])(?:Tj|TJ|'|\"|l|c|v|y|re|Do)(?=\s)")


def check(name: str, content: bytes) -> int:
    """Unpack every stream within one allowance, throw it away, and return how much it draws.

    The parser of PDF unpacks streams whole; pictures are the largest, and a page's letters take some 10,000
    bytes.

    Raises:
        ProblemsFoundError: the streams together unpack too large, or draw more than any sheet does.

    """
    left, lettered, drawn = LARGEST_PART * 4, _MOST_LETTERED, len(_DRAWS.findall(content))
    for begin in _BEGIN.finditer(content):
        packed = _lettered(content, begin.end())
        lettered -= len(packed)
        if lettered >= 0:
            packed = _from_letters(packed) if packed else _unpacked(content, begin.end(), left)
        for _ in range(_MOST_LAYERS):
            left -= len(packed)
            drawn += len(_DRAWS.findall(packed))
            if min(left, lettered, MOST_DRAWN_BY_PAGES - drawn) < 0:
                raise refusal("sheet-unpacks-too-large", name)
            packed = _unpacked(packed, 0, left)
    return drawn


def _lettered(content: bytes, begin: int) -> bytes:
    """Return a stream that stands as letters, one byte more than allowed at most; nothing for another."""
    before = content[max(begin - _LONGEST_HEAD, 0) : begin].rpartition(b" obj")
    if not _LETTERS.match(content, begin) or (before[1] and not _SAYS_LETTERS.search(before[2])):
        return b""
    most = begin + _MOST_LETTERED + 1
    end = content.find(_LAST_LETTERS, begin, most)
    return content[begin : most if end < 0 else end]


def _from_letters(content: bytes) -> bytes:
    try:
        return base64.a85decode(content)
    except ValueError:
        return b""


def _unpacked(content: bytes, begin: int, allowed: int) -> bytes:
    """Return what a stream unpacks to, one byte more than allowed at most; nothing where it is not packed."""
    unpacker = zlib.decompressobj()
    pieces: list[bytes] = []
    while not unpacker.eof and allowed >= 0 and begin < len(content):
        # The word that ends a stream may stand in the midst of it.
        end = content.find(_END, begin)
        end = len(content) if end < 0 else end + len(_END)
        try:
            pieces.append(unpacker.decompress(content[begin:end], allowed + 1))
        except zlib.error:
            break
        allowed -= len(pieces[-1])
        begin = end
    return b"".join(pieces)


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
    pages: list[Grid] = []
    is_seen = False
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
        grid, seen = reading.read(document, number, reading.Over(laid, anew, off, room))
        pages.append(grid)
        is_seen = is_seen or seen
        room -= sum(len(each.content) for each in grid.pictures)
    if number != len(document):
        raise refusal("sheet-damaged", name)
    return Stretch(
        hold(name, counted, together(pages)),
        number,
        is_seen,
        (*attached(catalogue), *(each.value for each in fields_off_pages(catalogue, on_pages))),
        tuple(bookmarks(catalogue)),
    )
