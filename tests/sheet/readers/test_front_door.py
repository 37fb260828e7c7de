"""The front door: what a file is decides, and what cannot be read is refused in words, never with a crash."""

from __future__ import annotations

import random
import struct
import tracemalloc
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from generator.kinds import sheets
from generator.problems import ProblemsFoundError
from generator.sheet import readers
from generator.sheet.grid import Table
from generator.sheet.readers import archive, read
from tests.sheet.readers.made import OOXML, hwpx, hwpx_parts, said, zipped

GOOD = hwpx("<p><run><t>추진실적</t></run></p>")
PARTS = hwpx_parts("<p><run><t>추진실적</t></run></p>")


def kind_of(content: bytes, name: str = "공약.hwpx") -> str:
    """The one kind of fault by which a file is refused; empty where it is read."""
    try:
        read(name, content)
    except ProblemsFoundError as fault:
        (found,) = fault.tally.problems
        assert (found.place.path, found.place.line, found.place.column) == (name, 1, 1)
        return found.kind
    return ""


def patched(content: bytes, signature: bytes, offset: int, form: str, value: int) -> bytes:
    """A zip in whose every header of a kind one field is another."""
    whole = bytearray(content)
    place = whole.find(signature)
    while place >= 0:
        struct.pack_into(form, whole, place + offset, value)
        place = whole.find(signature, place + 4)
    return bytes(whole)


def locked() -> bytes:
    manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>"
    return zipped({**PARTS, "META-INF/manifest.xml": manifest})


def zip_locked() -> bytes:
    return patched(patched(GOOD, b"PK\x01\x02", 8, "<H", 1), b"PK\x03\x04", 6, "<H", 1)


def bomb() -> bytes:
    return zipped({**PARTS, "BinData/big.bmp": b"\0" * (archive.LARGEST_PART * 2)})


def lying_bomb() -> bytes:
    """A part that says it unpacks to little; the zip's list says the same."""
    huge = b"<sec>" + b" " * (archive.LARGEST_PART + 10) + b"</sec>"
    whole = zipped({**PARTS, "Contents/section0.xml": huge})
    lied = patched(whole, b"PK\x01\x02", 24, "<I", 1000)
    return patched(lied, b"PK\x03\x04", 22, "<I", 1000)


def full() -> bytes:
    """Parts that are each within bounds and together too large."""
    wide = f"<t>{' ' * 5_000_000}</t>" * 3
    sections = {f"Contents/section{each}.xml": f"<sec>{wide}</sec>" for each in range(5)}
    noise = {"BinData/noise": random.Random(1).randbytes(500_000)}  # noqa: S311 - bytes that no zip shrinks
    return zipped({**PARTS, **sections, **noise})


def overlapping() -> bytes:
    """Parts that all unpack the same bytes of the file."""
    noise = random.Random(1).randbytes(200_000)  # noqa: S311 - bytes that no zip shrinks
    whole = zipped({**PARTS, **{f"BinData/{each}": noise if each == 0 else b"" for each in range(9)}})
    with zipfile.ZipFile(BytesIO(whole)) as read_zip:
        first = read_zip.getinfo("BinData/0")
    entry = struct.pack("<III", first.CRC, first.compress_size, first.file_size)
    place = whole.find(b"PK\x01\x02")
    lied = bytearray(whole)
    while place >= 0:
        if b"BinData" in whole[place + 46 : place + 60]:
            lied[place + 16 : place + 28] = entry
            struct.pack_into("<I", lied, place + 42, first.header_offset)
        place = whole.find(b"PK\x01\x02", place + 4)
    return bytes(lied)


def section(text: str | bytes) -> bytes:
    return zipped({**PARTS, "Contents/section0.xml": text})


def crowded() -> bytes:
    return zipped(
        {**PARTS, **{f"BinData/{each}": b"" for each in range(archive.MOST_PARTS)}}, zipfile.ZIP_STORED
    )


def repeated() -> bytes:
    buffer = BytesIO(GOOD)
    with zipfile.ZipFile(buffer, "a") as whole, pytest.warns(UserWarning, match="Duplicate name"):
        whole.writestr("Contents/section0.xml", "<sec/>")
    return buffer.getvalue()


def office(kind: str, extra: str = "") -> bytes:
    types = (
        f'<Types xmlns="{OOXML}/package/2006/content-types"><Override ContentType="{kind}"/>{extra}</Types>'
    )
    return zipped({"[Content_Types].xml": types})


ODF = "application/vnd.oasis.opendocument"
FLAT_BOOK = b'<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'
LAUGHS = '<!DOCTYPE sec [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><sec>&b;</sec>'
OUTSIDE = '<!DOCTYPE sec SYSTEM "file:///etc/passwd"><sec/>'
DEEP = f"<sec>{'<p><run><tbl><tr><tc><subList>' * 60}{'</subList></tc></tr></tbl></run></p>' * 60}</sec>"

REFUSED: list[tuple[str, Callable[[], bytes], str]] = [
    ("빈 파일", lambda: b"", "sheet-empty"),
    ("너무 큰 파일", lambda: b"\0" * (readers.LARGEST_FILE + 1), "sheet-too-large"),
    ("모르는 파일", lambda: b"\x7fELF\x00\x00", "sheet-unknown"),
    ("알 수 없는 글자", lambda: b"\xff\xff\xff", "sheet-encoding"),
    ("깨진 글자", "추진\ufffd적".encode, "sheet-lost-character"),
    ("RTF", lambda: b"{\\rtf1 abc}", "sheet-rich-text"),
    ("다른 압축", lambda: zipped({"a.txt": "글"}), "sheet-unknown"),
    ("파워포인트", lambda: office("x.presentationml.presentation.main+xml"), "sheet-presentation"),
    ("한쇼의 오픈도큐먼트", lambda: zipped({"mimetype": f"{ODF}.presentation"}), "sheet-presentation"),
    ("ODS", lambda: zipped({"mimetype": f"{ODF}.spreadsheet"}), "sheet-open-document"),
    ("낱장 ODT", lambda: b'<?xml version="1.0"?><office:document/>', "sheet-open-document"),
    ("XLSB", lambda: office("application/vnd.ms-excel.sheet.binary.macroEnabled.main"), "sheet-binary-book"),
    ("HWPML", lambda: b'<?xml version="1.0"?><HWPML Version="2.91"/>', "sheet-hwpml"),
    ("UTF-16 HWPML", lambda: '<?xml version="1.0"?><HWPML/>'.encode("utf-16"), "sheet-hwpml"),
    ("낱장 워드", lambda: b'<?mso-application progid="Word.Document"?><w:wordDocument/>', "sheet-office-xml"),
    ("낱장 엑셀", lambda: FLAT_BOOK, "sheet-office-xml"),
    ("MHT", lambda: b"MIME-Version: 1.0\nContent-Type: multipart/related", "sheet-office-xml"),
    ("다른 XML", lambda: b'<?xml version="1.0"?><rss/>', "sheet-unknown"),
    ("넘버스", lambda: zipped({"Index/Document.iwa": b"x"}), "sheet-apple"),
    ("시트를 묶은 압축", lambda: zipped({"1분기/공약.hwp": b"x"}), "sheet-archive"),
    ("7z", lambda: b"7z\xbc\xaf\x27\x1c\x00\x04", "sheet-archive"),
    ("알집", lambda: b"ALZ\x01\x0a\x00", "sheet-archive"),
    ("엑셀 4", lambda: b"\x09\x04\x06\x00\x00\x00\x10\x00", "sheet-old-office"),
    ("HWP 3.0", lambda: b"HWP Document File V3.00 \x1a\x01\x02", "sheet-old-hwp"),
    ("매크로 엑셀", lambda: office("application/vnd.ms-excel.sheet.macroEnabled.main+xml"), "sheet-macro"),
    ("스캔 그림", lambda: b"\x89PNG\r\n\x1a\n\x00\x00", "sheet-scan"),
    ("문서 보안", lambda: b"\x9b DRMONE  This Document is encrypted", "sheet-secured"),
    ("마크애니", lambda: b"<MARKANY_DOCUMENTSAFER>\x00\x01", "sheet-secured"),
    ("소프트캠프", lambda: b"SCDSA002\x00\x10", "sheet-secured"),
    ("나스카", lambda: b"<## NASCA DRM FILE - VER1.00 ##>\x00", "sheet-secured"),
    ("모르는 문서 보안", lambda: b"\x00\x01XDRM v2 protected file\x00", "sheet-secured"),
    ("암호 HWPX", locked, "sheet-password"),
    ("암호 압축", zip_locked, "sheet-password"),
    ("압축 폭탄", bomb, "sheet-unpacks-too-large"),
    ("크기를 속인 폭탄", lying_bomb, "sheet-damaged"),
    ("합이 큰 폭탄", full, "sheet-unpacks-too-large"),
    ("겹친 조각의 폭탄", overlapping, "sheet-unpacks-too-large"),
    ("태그가 많은 파일", lambda: section(f"<sec>{'<p/>' * archive.MOST_MARKS}</sec>"), "sheet-too-much"),
    ("다른 글자 체계의 XML", lambda: section('<?xml version="1.0"?><sec/>'.encode("cp037")), "sheet-damaged"),
    (
        "한 이름을 두 가지로 쓴 압축",
        lambda: zipped({**PARTS, "BinData\\1": "", "BinData/1": ""}),
        "sheet-strange-part",
    ),
    ("조각이 많은 압축", crowded, "sheet-too-many-parts"),
    ("바깥을 가리키는 이름", lambda: zipped({**PARTS, "../../etc/x": "x"}), "sheet-strange-part"),
    ("윈도 바깥 이름", lambda: zipped({**PARTS, "C:\\x": "x"}), "sheet-strange-part"),
    ("두 번 든 이름", repeated, "sheet-strange-part"),
    ("모르는 압축 방식", lambda: zipped(PARTS, zipfile.ZIP_BZIP2), "sheet-damaged"),
    ("글을 늘리는 선언", lambda: section(LAUGHS), "sheet-doctype"),
    ("바깥을 읽는 선언", lambda: section(OUTSIDE), "sheet-doctype"),
    ("깊이 겹친 표", lambda: section(DEEP), "sheet-too-deep"),
    ("잘린 파일", lambda: GOOD[: len(GOOD) // 2], "sheet-damaged"),
    ("구역이 없는 파일", lambda: zipped({"mimetype": "application/hwp+zip"}), "sheet-damaged"),
    ("깨진 XML", lambda: section("<sec><p></sec>"), "sheet-damaged"),
]


@pytest.mark.parametrize(
    ("broken", "kind"), [each[1:] for each in REFUSED], ids=[each[0] for each in REFUSED]
)
def test_what_cannot_be_read_is_refused_in_words(broken: Callable[[], bytes], kind: str) -> None:
    """And the same sheet without that fault is read."""
    assert kind_of(broken()) == kind
    assert kind_of(GOOD) == ""


@pytest.mark.parametrize("text", ["MarkAny DRM을 해제하는 공약", "DRM 문서 보안 점검", "추진실적 RIFF BM"])
def test_a_text_that_speaks_of_locks_is_read(text: str) -> None:
    assert said(read("공약.txt", text.encode()).blocks) == [text]


def test_a_name_does_not_decide() -> None:
    assert said(read("공약.xlsx", GOOD).blocks) == ["추진실적"]


def test_a_texts_hangul_is_put_together_and_its_hanja_stays_as_it_is() -> None:
    """Two hanja that look the same are two characters to whoever searches for one."""
    assert said(read("공약.txt", "\u1112\u1161\u11ab \uf9db".encode()).blocks) == ["\ud55c \uf9db"]


def test_cells_of_a_web_page_that_claim_a_million_places_fill_no_memory() -> None:
    """And those beside and below a span stand where a browser puts them."""
    rows = '<tr><td>가</td><td rowspan="999" colspan="999">나</td></tr>' * 3
    tracemalloc.start()
    try:
        (table,) = read("시트.html", f"<html><table>{rows}</table></html>".encode()).blocks
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert isinstance(table, Table)
    assert [(cell.row, cell.column) for cell in table.cells] == [
        *((0, 0), (0, 1), (1, 0), (1, 1000), (2, 0), (2, 1999)),
    ]
    assert most < 10_000_000, "bytes; each place by itself took some hundred million"


def test_every_kind_of_refusal_is_brought_about() -> None:
    """A kind that no test of a reader names is one that nobody has seen."""
    tests = "".join(path.read_text("utf-8") for path in Path(__file__).parents[1].rglob("test_*.py"))
    assert [kind for kind in sheets.KINDS if f'"{kind}"' not in tests] == []
