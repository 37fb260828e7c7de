"""What a file is, by its own first bytes and parts; the end of its name proves nothing."""

from __future__ import annotations

import re
from contextlib import suppress
from io import BytesIO
from typing import Literal

import olefile

from generator.sheet.readers.archive import Archive
from generator.sheet.readers.refusing import refusal

Format = Literal["docx", "hwp", "hwpx", "pdf", "text", "xlsx"]

_ZIP = b"PK"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PDF = b"%PDF-"
_HWP = b"HWP Document File\x00"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*", b"RIFF")

_BEGINNINGS = {
    b"HWP Document File V": "sheet-old-hwp",
    b"{\\rtf": "sheet-rich-text",
    b"7z\xbc\xaf\x27\x1c": "sheet-archive",
    b"Rar!\x1a\x07": "sheet-archive",
    b"ALZ\x01": "sheet-archive",
    b"EGGA": "sheet-archive",
    b"\x1f\x8b\x08": "sheet-archive",
    b"\x09\x00\x04\x00": "sheet-old-office",  # Excel 2, 3 and 4, before books were compound files
    b"\x09\x02\x06\x00": "sheet-old-office",
    b"\x09\x04\x06\x00": "sheet-old-office",
}

# What programs that lock whole files for a house write at the beginning of each.
_SECURED = re.compile(
    rb"[^\w]{0,4}(?:# )?(?:DRMONE|NASCA DRM|SCDSA0|MARKANY|FASOO|DOCUMENT ?SAFER)", re.IGNORECASE
)
_SPEAKS_OF_LOCKS = re.compile(
    rb"DRM|MARKANY|FASOO|SOFTCAMP|DOCUMENT ?SAFER|ENCRYPTED|PROTECTED", re.IGNORECASE
)
_WHERE_SECURED = 256
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f]")

_HEAD = 1024
_XML = re.compile(rb"\s*<\?xml\b")
# Whole documents as one XML file, by their first tag, and as mail.
_ROOTS = (
    (re.compile(rb"<HWPML\b"), "sheet-hwpml"),
    (re.compile(rb"<office:document\b"), "sheet-open-document"),
    (re.compile(rb"<\?mso-application\b|<(?:w:wordDocument|pkg:package)\b"), "sheet-office-xml"),
    (re.compile(rb"<(?:ss:)?Workbook\b[^>]*urn:schemas-microsoft-com"), "sheet-office-xml"),
    (re.compile(rb"^MIME-Version:.*multipart/related", re.DOTALL | re.IGNORECASE), "sheet-office-xml"),
)
_PAGE = re.compile(rb"<(?:!doctype\s+)?html\b", re.IGNORECASE)

_TYPES = "[Content_Types].xml"
_MACROS = ("macroEnabled", "vbaProject")
_OFFICE: dict[str, Format] = {
    "spreadsheetml.sheet.main+xml": "xlsx",
    "spreadsheetml.template.main+xml": "xlsx",
    "wordprocessingml.document.main+xml": "docx",
    "wordprocessingml.template.main+xml": "docx",
}
_SHEETS = (".docx", ".hwp", ".hwpx", ".pdf", ".xls", ".xlsx")


def recognise(name: str, content: bytes) -> Format:
    """Return which reader a file is for.

    Raises:
        ProblemsFoundError: none; it is locked, older than what is read, a picture, holds macros, or is of
            another kind, which is said where it is known.

    """
    head = content[:_HEAD]
    if head.startswith(_OLE):
        return _compound(name, content)
    if head.startswith(_ZIP):
        return _packed(Archive(name, content))
    if (found := _SECURED.match(head)) and (found.group().startswith(b"<") or not _is_words(content)):
        raise refusal("sheet-secured", name)
    for beginning, kind in _BEGINNINGS.items():
        if head.startswith(beginning):
            raise refusal(kind, name)
    if _PDF in head:
        return "pdf"
    return _text(name, content)


def _text(name: str, content: bytes) -> Format:
    head = content[:_HEAD]
    if content.startswith(_PICTURES[:3]) or (content.startswith(_PICTURES) and b"\x00" in head):
        raise refusal("sheet-scan", name)
    utf16 = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    if b"\x00" in content and not utf16:
        secured = _SPEAKS_OF_LOCKS.search(content[:_WHERE_SECURED])
        raise refusal("sheet-secured" if secured else "sheet-unknown", name)
    plain = head.replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe")
    for root, kind in _ROOTS:
        if root.search(plain):
            raise refusal(kind, name)
    if _XML.match(plain) and not _PAGE.search(plain):
        raise refusal("sheet-unknown", name)
    return "text"


def _is_words(content: bytes) -> bool:
    """Return whether a file is text, which may speak of locks itself."""
    for encoding in ("utf-8", "cp949"):
        with suppress(UnicodeDecodeError):
            return not _CONTROLS.search(content.decode(encoding))
    return False


def _compound(name: str, content: bytes) -> Format:
    try:
        with olefile.OleFileIO(BytesIO(content)) as compound:
            streams = {"/".join(path) for path in compound.listdir()}
            header = compound.openstream("FileHeader").read(_HEAD) if "FileHeader" in streams else b""
    except Exception as fault:
        # The library raises errors of many kinds over damaged files.
        raise refusal("sheet-damaged", name) from fault
    if header.startswith(_HWP):
        return "hwp"
    if any("DRM" in each.upper() for each in streams):
        raise refusal("sheet-secured", name)
    if "EncryptedPackage" in streams:
        raise refusal("sheet-password", name)
    if streams & {"Book", "PowerPoint Document", "WordDocument", "Workbook"}:
        raise refusal("sheet-old-office", name)
    raise refusal("sheet-unknown", name)


def _packed(archive: Archive) -> Format:
    mimetype = archive.read("mimetype").strip()
    if mimetype == b"application/hwp+zip" or "Contents/content.hpf" in archive:
        return "hwpx"
    # UTF-16 as well: its letters are those of ASCII with a zero.
    types = archive.read(_TYPES).replace(b"\x00", b"").decode("utf-8", "replace")
    if "sheet.binary" in types or "xl/workbook.bin" in archive:
        raise refusal("sheet-binary-book", archive.name)
    if any(mark in types for mark in _MACROS):
        raise refusal("sheet-macro", archive.name)
    for mark, kind in _OFFICE.items():
        if mark in types:
            return kind
    raise refusal(_other(archive, mimetype, types), archive.name)


def _other(archive: Archive, mimetype: bytes, types: str) -> str:
    """Return by which words a zip that is no sheet is refused."""
    if "presentationml" in types or b"opendocument.presentation" in mimetype:
        return "sheet-presentation"
    if mimetype.startswith(b"application/vnd.oasis.opendocument"):
        return "sheet-open-document"
    if any(part.startswith("Index/") and part.endswith(".iwa") for part in archive.parts):
        return "sheet-apple"
    holds_sheets = any(part.lower().endswith(_SHEETS) for part in archive.parts)
    return "sheet-archive" if holds_sheets and not types else "sheet-unknown"
