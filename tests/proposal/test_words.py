"""What differs is told in lines that lose no letter, on a terminal and as Markdown."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from markdown_it import MarkdownIt

from generator.ledger.changelog import Amendment, PageLink, amendments
from generator.proposal import Comparison, PageChange, page_changes
from generator.proposal.comparison import markdown, marked, plain
from tests.ledger import rich
from tests.ledger.town import status
from tests.record.strategies import NASTY, texts

REPORT = PageLink("pledges/1/2024-Q2/", "1 쉼터: 2024년 2분기 보고")


def comparison() -> Comparison:
    """Return a comparison with something of several topics."""
    after = rich.rich(
        rich.later(status=status("completed", "완료"), problems=["때가 늦음", "<TF회의> 2*3*4"])
    )
    before_pages = {"": ("처음", b"1"), "pledges/1/": ("1 쉼터", b"1"), "about/": ("안내", b"1")}
    after_pages = {"": ("처음", b"2"), "about/": ("안내", b"1"), "changes/": ("변경", b"3")}
    return Comparison(amendments(rich.rich(), after), tuple(page_changes(before_pages, after_pages)))


def test_pages_that_come_go_and_read_otherwise_are_told_and_no_other() -> None:
    assert comparison().pages == (
        PageChange("other", "", "처음"),
        PageChange("new", "changes/", "변경"),
        PageChange("lost", "pledges/1/", "1 쉼터"),
    )


def test_the_terminal_tells_each_change_below_its_topic_and_its_page() -> None:
    lines = list(plain(comparison()))
    assert lines[0] == "시민에게 달라지는 것: 추진상황 2, 글 2"
    assert lines[1].startswith("없어지는 쪽이 있습니다.")
    assert "■ 추진상황" in lines
    assert "    추진상황: ‘일부추진’ → ‘완료’" in lines
    assert "    문제점: ‘<TF회의> 2*3*4’ (새로 적힘)" in lines
    assert "    문제점: ‘돈이 모자람’ (지워짐)" in lines
    assert lines[-3:] == [
        "  새로 생김: 변경 [/changes/]",
        "  없어짐: 1 쉼터 [/pledges/1/]",
        "  내용이 달라짐: 처음 [/]",
    ]


def test_nothing_is_told_in_a_sentence() -> None:
    nothing = Comparison((), ())
    assert list(plain(nothing)) == ["시민에게 달라지는 것이 없습니다."]
    assert "시민에게 달라지는 것이 없습니다." in list(markdown(nothing))


def test_what_is_on_no_page_is_told_with_that() -> None:
    unseen = Amendment("unseen", "changed", REPORT, ("서식 판",), "1", "2", "content/city.yml")
    told = Comparison((unseen,), ())
    assert list(plain(told))[-1] == list(markdown(told))[-1] == "쪽은 하나도 달라지지 않습니다."
    assert "■ 쪽에는 나오지 않고 기록에만 있는 것" in plain(told)


def test_markdown_tells_what_the_terminal_tells() -> None:
    """The same changes, in the same order; only how they are set differs."""
    on_terminal = [line.strip() for line in plain(comparison()) if "→" in line or "(새로 적힘)" in line]
    in_comment = [
        unescape(re.sub("</?span>", "", line)).removeprefix("- ")
        for line in markdown(comparison())
        if "→" in line or "(새로 적힘)" in line
    ]
    assert in_comment == on_terminal
    assert list(markdown(comparison())).count("</details>") == 2


@pytest.mark.parametrize("text", NASTY)
def test_no_mark_of_a_text_is_left_to_markdown(text: str) -> None:
    assert seen(marked(text)) == text


@given(texts())
def test_any_text_is_read_letter_by_letter(text: str) -> None:
    assert seen(marked(text)) == text


def test_nobody_is_called_by_a_text() -> None:
    """A mark that calls stands alone in an element, so no name or number touches it."""
    assert marked("@시민 #12 !3") == ("<span>&#64;</span>시민 <span>&#35;</span>12 <span>&#33;</span>3")


def seen(written: str) -> str:
    """Return what a reader sees of a text in Markdown; fails where a mark is left that Markdown reads."""
    bare = re.sub(r"</?span>|&#[0-9]+;", " ", written)
    assert not re.search(r"[!-/:-@\[-`{-~]", re.sub(r"(?<=\w)[,/-](?=\w)", "", bare)), written
    return unescape(re.sub("</?span>", "", written))


@pytest.mark.parametrize("text", NASTY)
def test_a_reader_of_markdown_reads_the_text_that_was_written(text: str) -> None:
    """As GitHub reads it: CommonMark with tables, strikethrough and HTML."""
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    shown = reader.render(f"- {marked(text)}: x\n").strip()
    words = re.sub("</?span>", "", shown).removeprefix("<ul>\n<li>").removesuffix(": x</li>\n</ul>")
    assert unescape(words) == text


def test_a_topic_of_many_leaves_room_for_those_behind_it() -> None:
    place = PageLink("pledges/1/", "1 쉼터")
    many = tuple(Amendment("money", "changed", place, (str(n),), "1", "2", "x") for n in range(30))
    last = Amendment("wording", "changed", place, ("글",), "가", "나", "x")
    pages = tuple(PageChange("other", f"{n}/", "쪽") for n in range(30))
    told = list(markdown(Comparison((*many, last), pages), 10))
    assert sum("‘1’ → ‘2’" in line for line in told) == 10
    assert "그 밖에 20건" in told
    assert "- 글: ‘가’ → ‘나’" in told
    assert sum(line.startswith("- 내용이 달라짐") for line in told) == 10
    assert "- 그 밖에 20건" in told
