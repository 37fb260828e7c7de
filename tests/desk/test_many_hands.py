"""Two desks at once, an editor beside them, a PC that goes off: nothing is lost and nothing written over."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from urllib.parse import urlencode

import pytest

from generator.intake import bring_in
from generator.record.dates import Quarter
from generator.record.reading import read
from generator.record.report import Report
from tests.desk.opened import Opened, opened
from tests.desk.test_access import ask, let_in
from tests.desk.towns import SECOND, booklet

ADDRESS = f"content/reports/{SECOND}/1-1-1.yml"
ANSWER = f"/answer/{SECOND}/1-1-1"


@pytest.fixture
def asked(city: Path) -> Path:
    """The city with the sheets of a quarter brought in, of which each asks something."""
    sheet = city.with_name("booklet.docx")
    sheet.write_bytes(booklet(SECOND))
    bring_in(city, [(sheet.name, sheet)], Quarter.read(SECOND))
    return city


def report(root: Path) -> Report:
    return read(Report, (root / ADDRESS).read_bytes(), ADDRESS).record


def see(desk: Opened, path: str) -> str:
    status, _, text = ask(desk, path, Cookie=let_in(desk))
    assert status == 200
    return text


def hidden(text: str) -> dict[str, str]:
    """Return what the first form of a view's own sends unseen."""
    form = text.partition('class="answers"')[2].partition("</form>")[0]
    return {key: unescape(value) for key, value in re.findall(r'name="(\w+)" value="([^"]*)"', form)}


def send(desk: Opened, path: str, fields: dict[str, str]) -> tuple[int, str]:
    status, _, text = ask(desk, path, urlencode(fields), Cookie=let_in(desk), Origin=desk.top)
    return status, text


def test_of_two_answers_to_one_question_the_second_is_told(asked: Path) -> None:
    with opened(asked) as one, opened(asked) as other:
        first, second = hidden(see(one, ANSWER)), hidden(see(other, ANSWER))
        assert send(one, ANSWER, {**first, "do": "own", "answer": "먼저 온 답"})[0] == 303
        status, text = send(other, ANSWER, {**second, "do": "own", "answer": "늦은 답"})
    assert (status, "altered-meanwhile" in text) == (409, True)
    assert [each.answer for each in report(asked).review if each.answer] == ["먼저 온 답"]


def test_what_an_editor_saved_meanwhile_is_told_and_its_remarks_are_kept(asked: Path) -> None:
    with opened(asked) as desk:
        fields = hidden(see(desk, ANSWER)) | {"do": "own", "answer": "답"}
        content = (asked / ADDRESS).read_bytes()
        (asked / ADDRESS).write_bytes(content.replace(b"review:\n", "# 손으로 적은 설명\nreview:\n".encode()))
        assert send(desk, ANSWER, fields)[0] == 409
        assert not any(each.answer for each in report(asked).review)
        assert send(desk, ANSWER, {**hidden(see(desk, ANSWER)), "do": "own", "answer": "답"})[0] == 303
        assert "# 손으로 적은 설명\nreview:\n".encode() in (asked / ADDRESS).read_bytes()
        assert "답" in {each.answer for each in report(asked).review}
        step = unescape(re.findall('name="step" value="([^"]*)"', see(desk, "/"))[0])
        assert send(desk, "/undo", {"step": step})[0] == 303
    assert not any(each.answer for each in report(asked).review)
    assert "# 손으로 적은 설명\nreview:\n".encode() in (asked / ADDRESS).read_bytes()


def test_what_was_typed_and_not_saved_is_there_when_the_pc_is_on_again(asked: Path) -> None:
    form = f"/edit?{urlencode({'file': ADDRESS, 'part': 'title'})}"
    before = (asked / ADDRESS).read_bytes()
    with opened(asked) as desk:
        seen = re.findall('name="seen" value="([^"]*)"', see(desk, form))[0]
        typed = {"file": ADDRESS, "part": "title", "seen": seen, "title": "적다 만 이름"}
        status, told = send(desk, "/edit", {**typed, "do": "check"})
        assert (status, told) == (200, "{}")
        assert send(desk, "/edit", {**typed, "title": "", "do": "check"})[1].startswith('{"title": ')
        send(desk, "/edit", {**typed, "do": "check"})
    assert (asked / ADDRESS).read_bytes() == before
    with opened(asked) as desk:
        assert "적다 만 이름" in see(desk, form)
        assert send(desk, "/edit", {**typed, "do": "save"})[0] == 303
        assert "적다 만 이름" in see(desk, f"/edit?file={ADDRESS}")
    assert report(asked).title == "적다 만 이름"


def test_an_import_that_is_killed_leaves_whole_records_or_none_and_is_done_again(city: Path) -> None:
    name = "booklet.docx"
    head = f'--x\r\nContent-Disposition: form-data; name="files"; filename="{name}"\r\n\r\n'.encode()
    tail = f'\r\n--x\r\nContent-Disposition: form-data; name="quarter"\r\n\r\n{SECOND}\r\n--x--\r\n'.encode()
    body = (head + booklet(SECOND) + tail).decode("latin-1")
    sent = {"Content_Type": "multipart/form-data; boundary=x"}
    folder = city / "content/reports" / SECOND

    def bring(desk: Opened) -> None:
        headers = {"Cookie": let_in(desk), "Origin": desk.top, **sent}
        assert ask(desk, "/upload", body, **headers)[0] == 303

    with opened(city) as desk:
        bring(desk)
    for path in folder.glob("*.yml"):
        read(Report, path.read_bytes(), path.name)
    with opened(city) as desk:
        bring(desk)
        while see(desk, "/job?line"):
            pass
        assert "카드 3건" in see(desk, "/upload")
    assert sorted(path.stem for path in folder.glob("*.yml")) == ["1-1-1", "1-2", "2-1-3"]
