"""HWP 5: what python-hwpx writes as HWP is read whole, and a letter that the conversion drops is missed."""

from __future__ import annotations

import re
import struct
import zlib
from io import BytesIO

import olefile
import pytest
from hwpx import HwpxDocument
from hwpx.hwp5.cfb import build_compound_file
from hwpx.hwp5.writer import write_hwp5
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.problems import ProblemsFoundError
from generator.sheet.readers import hwp, read
from generator.sheet.readers.hwp import Converted, convert
from generator.sheet.readers.symbols import letters, lifted
from tests.sheet.readers.made import (
    characters,
    counted,
    doubts,
    laid,
    said,
    tables,
    unzipped,
)
from tests.sheet.readers.made_hwpx import DEEDS, WORDS, texts_of, written

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
@settings(max_examples=10)
def test_every_character_is_read_and_none_twice(deeds: list[tuple[str, str]]) -> None:
    """HWP 5 holds letters of Hancom's as letters of another script (U+A090), and they are read as theirs."""
    content, texts = packed(deeds)
    assert characters(read("공약.hwp", content)) == counted(letters(lifted(text)) for text in texts)


@pytest.mark.parametrize(("held", "shown"), [("\ua090", "✺"), ("\ua001", "\ua001")])
def test_a_letter_of_hancoms_is_read_by_its_look_and_that_of_another_script_as_it_is(
    held: str, shown: str
) -> None:
    content, _ = packed([("line", held)])
    assert counted([shown]) <= characters(read("공약.hwp", content))


@pytest.mark.parametrize(
    ("flag", "kind"), [(0x2, "sheet-password"), (0x4, "sheet-distribution"), (0x10, "sheet-secured")]
)
def test_a_locked_file_is_refused(good: bytes, flag: int, kind: str) -> None:
    """The same file without its lock is read."""
    assert kind_of(flagged(good, flag)) == kind


def test_a_letter_that_the_conversion_drops_is_missed(good: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    def losing(name: str, content: bytes) -> Converted:
        made = convert(name, content)
        made.sections[0] = made.sections[0].replace("목록".encode(), "목".encode())
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


def converted(run: str, look: str = "") -> bytes:
    """An HWP 5 file of one paragraph with these runs; `look` crosses out or colours the shape `#`."""
    parts = unzipped(written([("line", "XXX")]))
    head = parts["Contents/header.xml"].decode()
    shapes = re.findall(r"<hh:charPr .*?</hh:charPr>", head)
    own = re.sub(r'id="\d+"', f'id="{len(shapes)}"', shapes[0], count=1)
    own = re.sub(r'<hh:strikeout shape="\w+"', f'<hh:strikeout shape="{look or "NONE"}"', own)
    head = head.replace("</hh:charProperties>", f"{own}</hh:charProperties>")
    head = re.sub(r'(<hh:charProperties itemCnt=")\d+', rf"\g<1>{len(shapes) + 1}", head)
    section = parts["Contents/section0.xml"].decode()
    made = re.sub(r"<hp:run[^>]*><hp:t>XXX</hp:t></hp:run>", run.replace("#", str(len(shapes))), section)
    assert made != section
    return write_hwp5({**parts, "Contents/header.xml": head.encode(), "Contents/section0.xml": made.encode()})


def run(text: str, shape: str = "0") -> str:
    return f'<hp:run charPrIDRef="{shape}">{text}</hp:run>'


def rewritten(content: bytes, old: bytes, new: bytes, part: str = "BodyText/Section0") -> bytes:
    """The file with other bytes in its body, or in another part."""
    with olefile.OleFileIO(BytesIO(content)) as compound:
        paths = ["/".join(path) for path in compound.listdir()]
        streams = {path: compound.openstream(path).read() for path in paths}
    body = zlib.decompress(streams[part], -zlib.MAX_WBITS)
    assert old in body
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    streams[part] = packer.compress(body.replace(old, new)) + packer.flush()
    return build_compound_file(list(streams.items()))


@pytest.mark.parametrize(("line", "struck"), [("SOLID", True), ("WAVE", True), ("3D", False)])
def test_letters_that_are_crossed_out_stand_aside(line: str, struck: bool) -> None:  # noqa: FBT001 - a row of cases
    grid = read("공약.hwp", converted(run("<hp:t>앞</hp:t>") + run("<hp:t>뒤</hp:t>", "#"), line))
    assert said(grid.blocks) == (["앞"] if struck else ["앞뒤"])
    assert doubts(grid.aside) == ([("struck", "뒤")] if struck else [])


def test_letters_of_hancom_stand_where_hwpx_has_them() -> None:
    """HWP 5 holds them among the letters of other scripts; those that nobody knows are told."""
    grid = read("공약.hwp", converted(run("<hp:t>\ua2b1차 공모\ua2ef심사 \U000f02b2 \ua813</hp:t>")))
    assert said(grid.blocks) == ["1\u20de차 공모·심사 2\u20de \ua813"]
    assert doubts(grid.blocks) == [("drawn", "1\u20de차 공모·심사 2\u20de [U+A813]")]


def test_a_prompt_that_nobody_answered_is_no_word_of_the_sheet() -> None:
    told = '<hp:stringParam name="Command">Clickhere:set:33:Direction:wstring:6:여기에 입력 </hp:stringParam>'
    begin = f'<hp:parameters cnt="1" name="">{told}</hp:parameters>'
    begin = f'<hp:fieldBegin id="5" type="CLICK_HERE" dirty="0" fieldid="627272811">{begin}</hp:fieldBegin>'
    end = '<hp:fieldEnd beginIDRef="5" fieldid="627272811"/>'
    field = f"{run(f'<hp:ctrl>{begin}</hp:ctrl>')}{{}}{run(f'<hp:ctrl>{end}</hp:ctrl><hp:t>뒤</hp:t>')}"
    asked = read("공약.hwp", converted(field.format(run("<hp:t>여기에 입력</hp:t>"))))
    assert (said(asked.blocks), [each.text for each in asked.markup]) == (["뒤"], ["여기에 입력"])
    filled = read("공약.hwp", converted(field.format(run("<hp:t>7월</hp:t>"))))
    assert (said(filled.blocks), filled.markup) == (["7월뒤"], ())


def test_numbers_marks_and_changes_are_drawn_as_in_hwpx() -> None:
    over = '<hp:compose circleType="SHAPE_CIRCLE" composeType="SPREAD" charPrCnt="0" composeText="단"/>'
    shape = '<hp:autoNumFormat type="DIGIT" userChar="" prefixChar="" suffixChar=""/>'
    number = f'<hp:ctrl><hp:autoNum num="3" numType="TABLE">{shape}</hp:autoNum></hp:ctrl>'
    gone = '<hp:deleteBegin Id="1" TcId="1"/>지움<hp:deleteEnd Id="1" TcId="1" paraend="0"/>'
    content = converted(run(f"{over}<hp:t>기 (표 </hp:t>{number}<hp:t> 참조){gone}</hp:t>"))
    grid = read("공약.hwp", content)
    assert said(grid.blocks) == ["단기 (표 3 참조)"]
    assert doubts(grid.aside) == [("hidden", "지움")]


def test_a_picture_is_told_and_not_unfolded_however_large_it_is() -> None:
    document = HwpxDocument.new()
    document.add_paragraph("본문")
    document.add_picture(b"BM" + bytes(range(256)) * (68 * 1024), "bmp")
    buffer = BytesIO()
    document.save_to_stream(buffer)
    grid = read("공약.hwp", write_hwp5(unzipped(buffer.getvalue())))
    assert (said(grid.blocks), len(grid.pictures)) == (["본문"], 1)


def test_half_a_letter_is_a_lost_one() -> None:
    good = converted(run("<hp:t>시장\U000f02b2 귀하</hp:t>"))
    pair, half = "\U000f02b2".encode("utf-16-le"), "A\udb80".encode("utf-16-le", "surrogatepass")
    grid = read("공약.hwp", rewritten(good, pair, half))
    assert said(grid.blocks) == ["시장A\ufffd 귀하"]


def test_a_drawing_that_the_conversion_does_not_know_is_told_as_a_picture() -> None:
    document = HwpxDocument.new()
    document.add_paragraph("본문")
    document.shapes.add_rectangle()
    buffer = BytesIO()
    document.save_to_stream(buffer)
    known = write_hwp5(unzipped(buffer.getvalue()))
    assert read("공약.hwp", known).pictures == ()
    grid = read("공약.hwp", rewritten(known, b"cer$", b"zzz$"))
    assert (said(grid.blocks), len(grid.pictures)) == (["본문"], 1)


def test_a_bullet_of_hancoms_own_is_known() -> None:
    """HWP 5 holds it in one unit among the letters of another script."""
    content = packed([("bullet", "목록")])[0]
    own = rewritten(content, "○".encode("utf-16-le"), "\ua3c5".encode("utf-16-le"), "DocInfo")
    assert said(read("공약.hwp", own).blocks) == ["□ 목록"]
