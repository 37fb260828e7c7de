"""What a file is, by its own first bytes and parts; the end of its name proves nothing."""

from __future__ import annotations

from io import BytesIO
from typing import Literal

import olefile

from generator.sheet.readers.archive import Archive
from generator.sheet.readers.refusing import refusal

Format = Literal["docx", "hwp", "hwpx", "pdf", "text", "xlsx"]

_ZIP = b"PK"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PDF = b"%PDF-"
_OLD_HWP = b"HWP Document File V"
_HWP = b"HWP Document File\x00"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*")
_RICH_TEXT = b"{\\rtf"

# What programs that lock whole files for a house write at the beginning of each.
_SECURED = (b"DRMONE", b"NASCA DRM", b"SCDSA0", b"MarkAny", b"Fasoo DRM")
_WHERE_SECURED = 128

_HEAD = 1024
_TYPES = "[Content_Types].xml"
_MACROS = ("macroEnabled", "vbaProject")
_OFFICE: dict[str, Format] = {
    "spreadsheetml.sheet.main+xml": "xlsx",
    "spreadsheetml.template.main+xml": "xlsx",
    "wordprocessingml.document.main+xml": "docx",
    "wordprocessingml.template.main+xml": "docx",
}


def recognise(name: str, content: bytes) -> Format:
    """Return which reader a file is for.

    Raises:
        ProblemsFoundError: none; it is locked, older than what is read, a picture, or holds macros.

    """
    head = content[:_HEAD]
    if any(mark in head[:_WHERE_SECURED] for mark in _SECURED):
        raise refusal("sheet-secured", name)
    if head.startswith(_OLD_HWP):
        raise refusal("sheet-old-hwp", name)
    if head.startswith(_OLE):
        return _compound(name, content)
    if head.startswith(_ZIP):
        return _packed(Archive(name, content))
    if _PDF in head:
        return "pdf"
    return _text(name, content)


def _text(name: str, content: bytes) -> Format:
    if content.startswith(_PICTURES[:3]) or (content.startswith(_PICTURES) and b"\x00" in content[:_HEAD]):
        raise refusal("sheet-scan", name)
    utf16 = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    if content.startswith(_RICH_TEXT) or (b"\x00" in content and not utf16):
        raise refusal("sheet-unknown", name)
    return "text"


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
    if "EncryptedPackage" in streams:
        raise refusal("sheet-password", name)
    if streams & {"Book", "PowerPoint Document", "WordDocument", "Workbook"}:
        raise refusal("sheet-old-office", name)
    raise refusal("sheet-unknown", name)


def _packed(archive: Archive) -> Format:
    if archive.read("mimetype").strip() == b"application/hwp+zip" or "Contents/content.hpf" in archive:
        return "hwpx"
    types = archive.read(_TYPES).decode("utf-8", "replace")
    if any(mark in types for mark in _MACROS):
        raise refusal("sheet-macro", archive.name)
    for mark, kind in _OFFICE.items():
        if mark in types:
            return kind
    raise refusal("sheet-unknown", archive.name)
