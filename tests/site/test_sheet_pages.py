"""The sheet as the department handed it in, line by line, against the page that was built from its record."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from tests.site import written
from tests.site.built import bullet_words, is_note, read_page
from tests.site.written import ROOT, LoadedRecord, mapping, text

SHEETS = ROOT / "tests" / "record" / "sheets"

_TAG = re.compile(r"</?(?:p|ul)\b[^>]*>")  # those of the converter; <온라인 공개모집창구> is the department's
_MARK = re.compile(r"(?:^|(?<=\s))[○\-·※□☎](?=\s)", re.MULTILINE)
_RULE = re.compile(r"-+")

BEGINS = "추진실적 및 향후 추진계획"
"""What stands above this is the sheet's head, which the page has in an order of its own."""

PRINTED = {
    "구 분": "",
    "추진실적 및 추진계획": "",
    "비 고": "",
    "공약사업명": "",
    "구분": "재원",
    "(단위 : 회)": "단위: 회",
    "(단위 : 백만원)": "단위: 백만원",
    "(당해 분기": "당해 분기",
    "실적)": "실적",
    "그동안 추진실적 (당해 분기 이전 실적)": "그동안 추진실적 당해 분기 이전 실적",
    "3/4분기 추진계획 (향후 추진 계획)": "3/4분기 추진계획 향후 추진 계획",
    "ex) 사업설명회 개최, 전문가 및 단체 자문회의 개최": "예: 사업설명회 개최, 전문가 및 단체 자문회의 개최",
}
"""What the empty form has printed on it, and how the page says it; nothing for the head of a column that a
page does not have, because there each row says what it is."""


def handed_in() -> list[LoadedRecord]:
    """Return the reports whose sheet lies among the tests."""
    return [each for each in written.reports() if sheet_of(each).is_file()]


def sheet_of(filed: LoadedRecord) -> Path:
    """Return where the sheet of a report would lie."""
    source = filed.read().get("source")
    return SHEETS / (text(mapping(source)["file"]) if source else "")


def pieces(sheet: str) -> list[str]:
    """Return what a sheet says, piece by piece, without bullet marks and the converter's tags."""
    bare = _MARK.sub("\n", _TAG.sub("\n", sheet))
    found = (" ".join(each.split()) for each in re.split(r"[\n\t]", bare))
    return [each for each in found if each and not _RULE.fullmatch(each)]


def squeezed(words: str) -> str:
    """Return words without spaces, because cells of the form break and stretch theirs."""
    return "".join(words.split())


@pytest.fixture(params=handed_in(), ids=str)
def filed(request: pytest.FixtureRequest) -> LoadedRecord:
    """Each report whose sheet lies among the tests."""
    assert isinstance(request.param, LoadedRecord)
    return request.param


@pytest.fixture
def seen(filed: LoadedRecord, request: pytest.FixtureRequest) -> str:
    """What its page says, without spaces."""
    site: Path = request.getfixturevalue(filed.fixture)
    page = read_page(site, f"pledges/{filed.path.stem}/{filed.path.parent.name}/")
    return squeezed(page.main.text_content())


def test_the_sheet_of_the_real_report_is_here_to_compare_with() -> None:
    assert "real/2019-Q2/2-1-2" in map(str, handed_in())


def test_the_sheet_is_the_very_file_that_the_record_names(filed: LoadedRecord) -> None:
    source = mapping(filed.read()["source"])
    assert hashlib.sha256(sheet_of(filed).read_bytes()).hexdigest() == source["sha256"]


def test_every_line_of_the_sheet_stands_on_the_page_in_its_order(filed: LoadedRecord, seen: str) -> None:
    said = pieces(sheet_of(filed).read_text(encoding="utf-8"))
    head = said.index(BEGINS)
    assert [each for each in said[:head] if squeezed(each) not in seen] == []
    reached = seen.index(squeezed(BEGINS))
    for each in said[head:]:
        wanted = squeezed(PRINTED.get(each, each))
        found = seen.find(wanted, reached)
        assert found >= 0, f"after {seen[max(0, reached - 40) : reached]!r} the page lacks {each!r}"
        reached = found + len(wanted)


def test_no_bullet_of_the_sheet_stands_on_the_page_more_often_than_in_the_sheet(
    filed: LoadedRecord, request: pytest.FixtureRequest
) -> None:
    """Nothing is added: what is repeated on the page is repeated in the sheet."""
    site: Path = request.getfixturevalue(filed.fixture)
    page = read_page(site, f"pledges/{filed.path.stem}/{filed.path.parent.name}/")
    shown = [
        squeezed(bullet_words(line)).removeprefix("※")
        for anchor in ("so-far", "this-quarter", "plan", "problem", "remedy")
        for part in page.section(anchor)
        for line in part.iter("li")
        if not is_note(line)
    ]
    assert shown
    said = [squeezed(each) for each in pieces(sheet_of(filed).read_text(encoding="utf-8"))]
    assert [each for each in shown if shown.count(each) > said.count(each)] == []
