"""HWP 5: what python-hwpx writes as HWP is read whole, and a letter that the conversion drops is missed."""

from __future__ import annotations

import re
import struct
import zlib

import pytest
from hwpx.hwp5.cfb import build_compound_file
from hwpx.hwp5.package import Converted, convert
from hwpx.hwp5.writer import write_hwp5
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.problems import ProblemsFoundError
from generator.sheet.readers import hwp, read
from tests.sheet.readers.made import characters, counted, laid, said, tables, unzipped
from tests.sheet.readers.test_hwpx import DEEDS, WORDS, texts_of, written

_FLAGS = 36


def packed(deeds: list[tuple[str, str]]) -> tuple[bytes, list[str]]:
    """An HWP 5 file with these things, and the text of the HWPX that it was made of."""
    parts = unzipped(written(deeds))
    # HWPX holds a memo where it hangs and again in a group; HWP 5 holds it once.
    once = re.sub(rb"<hp:memogroup>.*?</hp:memogroup>", b"", parts["Contents/section0.xml"])
    return write_hwp5(parts), texts_of(once)


@pytest.fixture(scope="module")
def good() -> bytes:
    return packed([("line", "2019. 5. 14. <TF회의>"), ("table", "칸"), ("bullet", "목록")])[0]


def flagged(content: bytes, flag: int) -> bytes:
    """The file with a further flag in its header."""
    whole = bytearray(content)
    place = whole.index(b"HWP Document File\0") + _FLAGS
    struct.pack_into("<I", whole, place, struct.unpack_from("<I", whole, place)[0] | flag)
    return bytes(whole)


def kind_of(content: bytes) -> str:
    with pytest.raises(ProblemsFoundError) as fault:
        read("공약.hwp", content)
    return fault.value.tally.problems[0].kind


def test_lines_tables_and_bullets_are_read(good: bytes) -> None:
    grid = read("공약.hwp", good)
    assert said(grid.blocks) == ["2019. 5. 14. <TF회의>", "칸", "○ 목록"]
    assert laid(tables(grid)[0]) == {(0, 0, 1, 2): "칸", (1, 0, 1, 1): "", (1, 1, 1, 1): ""}
    assert said(grid.aside) == ["칸"]


@given(st.lists(st.tuples(st.sampled_from(list(DEEDS)), WORDS), max_size=4))
@settings(max_examples=10, deadline=None)
def test_every_character_is_read_and_none_twice(deeds: list[tuple[str, str]]) -> None:
    content, texts = packed(deeds)
    assert characters(read("공약.hwp", content)) == counted(texts)


@pytest.mark.parametrize(
    ("flag", "kind"), [(0x2, "sheet-password"), (0x4, "sheet-distribution"), (0x10, "sheet-secured")]
)
def test_a_locked_file_is_refused(good: bytes, flag: int, kind: str) -> None:
    """The same file without its lock is read."""
    assert kind_of(flagged(good, flag)) == kind


def test_a_letter_that_the_conversion_drops_is_missed(good: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    def losing(content: bytes) -> Converted:
        made = convert(content)
        section = made.files["Contents/section0.xml"]
        made.files["Contents/section0.xml"] = section.replace("목록".encode(), "목".encode())
        return made

    monkeypatch.setattr(hwp, "convert", losing)
    with pytest.raises(ProblemsFoundError, match="sheet-loses-text"):
        hwp.read("공약.hwp", good)


@pytest.mark.parametrize(
    ("stream", "kind"),
    [
        ("WordDocument", "sheet-old-office"),
        ("Workbook", "sheet-old-office"),
        ("EncryptedPackage", "sheet-password"),
        ("Other", "sheet-unknown"),
        ("FileHeader", "sheet-unknown"),
    ],
)
def test_other_compound_files_are_refused_by_what_they_are(stream: str, kind: str) -> None:
    assert kind_of(build_compound_file([(stream, b"x" * 5000)])) == kind


def test_a_body_that_unpacks_too_large_is_refused() -> None:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    bomb = packer.compress(bytes(17 * 1024 * 1024)) + packer.flush()
    header = b"HWP Document File".ljust(32, b"\0") + struct.pack("<IIIIB", 0x05000300, 1, 0, 0, 0)
    streams = [("FileHeader", header.ljust(256, b"\0")), ("DocInfo", b""), ("BodyText/Section0", bomb)]
    assert kind_of(build_compound_file(streams)) == "sheet-unpacks-too-large"
