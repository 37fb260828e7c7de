"""The instruments tell the truth: each sees the fault that it is for, and is silent without one."""

from __future__ import annotations

import json
import socket
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser

from tests.browser.axe import run_axe
from tests.browser.printing import pdf_pages, pdf_text, printed, without_spaces
from tests.browser.serving import served
from tests.browser.states import thin
from tests.browser.visiting import VIEWS, View, Visits, visiting

GOOD = """<!doctype html>
<html lang="ko">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>시험</title>
<style>h1 {{ color: black }}</style>{head}
</head>
<body><main><h1>공약장부</h1><p>주민참여조례 제정</p>{body}</main></body>
</html>
"""


def site(folder: Path, body: str = "", head: str = "") -> Path:
    """Write a site of one page that is faultless but for what is put into it."""
    folder.joinpath("index.html").write_text(GOOD.format(head=head, body=body), encoding="utf-8")
    return folder


def test_a_served_folder_answers_with_its_files_and_misses_others(tmp_path: Path) -> None:
    with served(site(tmp_path)) as url:
        assert "공약장부" in urlopen(url).read().decode()  # noqa: S310  an address of our own
        with pytest.raises(HTTPError, match="404"):
            urlopen(f"{url}missing/")  # noqa: S310  the same


def test_a_folder_is_served_no_longer_than_it_is_asked_for(tmp_path: Path) -> None:
    with served(site(tmp_path)) as url:
        port = int(url.rstrip("/").rsplit(":", 1)[1])
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port))


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_a_page_is_seen_at_the_width_and_in_the_scheme_that_were_asked_for(
    view: View,
    page_at: Visits,
    tmp_path: Path,
) -> None:
    with served(site(tmp_path)) as url:
        page = page_at(url, *view)
        assert page.evaluate("innerWidth") == view.width
        assert page.evaluate(f"matchMedia('(prefers-color-scheme: {view.scheme})').matches")
        assert page.evaluate("navigator.language") == "ko-KR"


def test_a_reader_without_scripts_sees_the_page_and_runs_none(page_at: Visits, tmp_path: Path) -> None:
    rewrite = "<script>document.querySelector('h1').textContent = 'changed'</script>"
    with served(site(tmp_path, rewrite)) as url:
        assert page_at(url, scripts=False).locator("h1").text_content() == "공약장부"
        assert page_at(url).locator("h1").text_content() == "changed"


def test_a_thin_page_holds_of_rows_and_items_of_one_shape_the_first_two_and_the_last(
    page_at: Visits, tmp_path: Path
) -> None:
    items = "".join(f"<li>{each}" for each in range(5)) + "<li>5<b>5</b><li class=own>6<li>7"
    rows = "".join(f"<tr><td>{each}<td><ul>{items}</ul>" for each in range(4))
    with served(site(tmp_path, f"<table>{rows}</table>")) as url:
        page = page_at(url)
        before = page.locator("*").evaluate_all(_KINDS)
        thin(page)
        assert page.locator("tr").evaluate_all("(all) => all.map((it) => it.cells[0].innerText)") == list(
            "013"
        )
        assert page.locator("ul").first.inner_text().split() == ["0", "1", "55", "6", "7"]
        assert page.locator("*").evaluate_all(_KINDS) == before


_KINDS = (
    "(all) => [...new Set(all.map((it) => `${it.parentElement?.localName} ${it.localName} ${it.classList}`))]"
)


def test_a_page_that_asks_only_its_own_host_passes(browser: Browser, tmp_path: Path) -> None:
    tmp_path.joinpath("own.css").write_text("h1 { color: black }", encoding="utf-8")
    with served(site(tmp_path, head='<link rel="stylesheet" href="own.css">')) as url:
        visits = Visits(browser)
        visits(url)
        visits.leave()
        assert visits.faults == []


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ('<img alt="" src="https://third.example/dot.png">', "another host: https://third.example/dot.png"),
        ('<link rel="stylesheet" href="//third.example/a.css">', "another host: http://third.example/a.css"),
        (
            "<script>fetch('http://127.0.0.1:9/x').catch(() => 0)</script>",
            "another host: http://127.0.0.1:9/x",
        ),
        ("<script>new WebSocket('wss://third.example/')</script>", "another host: wss://third.example/"),
        ('<iframe title="" src="https://third.example/map"></iframe>', "https://third.example/map"),
        ('<img alt="" src="missing.png">', "404 for http://127.0.0.1"),
        ("<script>absent()</script>", "script failed: .*absent"),
    ],
    ids=["picture", "style", "fetch", "socket", "frame", "missing part", "script"],
)
def test_what_goes_wrong_unseen_on_a_page_fails_its_test(
    body: str,
    fault: str,
    browser: Browser,
    tmp_path: Path,
) -> None:
    with served(site(tmp_path, body)) as url, pytest.raises(AssertionError, match=fault):  # noqa: SIM117
        with visiting(browser) as page_at:
            page_at(url)


def test_a_visit_that_fails_of_itself_says_why_and_not_something_else(browser: Browser) -> None:
    with pytest.raises(KeyError, match="own reason"), visiting(browser):
        raise KeyError("own reason")


def test_axe_is_the_one_that_its_lock_names(page_at: Visits, tmp_path: Path) -> None:
    lock = json.loads(Path(__file__).with_name("package-lock.json").read_text(encoding="utf-8"))
    with served(site(tmp_path)) as url:
        page = page_at(url)
        run_axe(page)
        assert page.evaluate("axe.version") == lock["packages"]["node_modules/axe-core"]["version"]


def test_axe_is_silent_on_a_page_without_a_fault(page_at: Visits, tmp_path: Path) -> None:
    with served(site(tmp_path)) as url:
        found = run_axe(page_at(url))
    assert not found.violations, found
    assert not found.incomplete, found
    assert found.rules > 50


def test_axe_names_the_rule_the_element_and_the_reason(page_at: Visits, tmp_path: Path) -> None:
    with served(site(tmp_path, '<p id="pale" style="color:#aaa">흐린 글씨</p>')) as url:
        found = run_axe(page_at(url))
    [fault] = found.violations
    assert fault.rule == "color-contrast"
    assert fault.target == "#pale"
    assert "흐린 글씨" in fault.html
    assert "insufficient color contrast" in fault.why
    assert "color-contrast (serious) at #pale" in str(found)


def test_axe_tells_what_it_could_not_decide(page_at: Visits, tmp_path: Path) -> None:
    over_picture = '<p style="color:#555;background:linear-gradient(#eee,#999)">그림 위의 글씨</p>'
    with served(site(tmp_path, over_picture)) as url:
        found = run_axe(page_at(url))
    assert not found.violations, found
    assert [each.rule for each in found.incomplete] == ["color-contrast"]


def test_axe_with_all_rules_finds_what_level_aa_lets_pass(page_at: Visits, tmp_path: Path) -> None:
    good_for_aa_only = '<p style="color:#666">본문</p>'
    with served(site(tmp_path, good_for_aa_only)) as url:
        page = page_at(url)
        some, every = run_axe(page), run_axe(page, tags=None)
    assert not some.violations, some
    assert [each.rule for each in every.violations] == ["color-contrast-enhanced"]
    assert every.rules > some.rules


def test_a_target_too_small_for_a_finger_is_found_at_level_aa(page_at: Visits, tmp_path: Path) -> None:
    close = '<button style="all:unset;width:9px;height:9px;display:inline-block" aria-label="{}"></button>'
    with served(site(tmp_path, close.format("가") + close.format("나"))) as url:
        found = run_axe(page_at(url, 390))
    assert {each.rule for each in found.violations} == {"target-size"}, found


@pytest.mark.parametrize(("seen", "name"), [("자세히 보기", "공약 목록"), ("2분기", "2019년 12분기")])
def test_a_name_that_lacks_the_words_that_are_seen_is_found(
    seen: str, name: str, page_at: Visits, tmp_path: Path
) -> None:
    """Whole words: who says 2분기 to the machine does not reach what is named 12분기."""
    with served(site(tmp_path, f'<p><button aria-label="{name}">{seen}</button></p>')) as url:
        found = run_axe(page_at(url))
    assert [each.rule for each in found.violations] == ["label-content-name-mismatch"], found


def test_a_name_may_hold_more_than_the_words_that_are_seen(page_at: Visits, tmp_path: Path) -> None:
    with served(site(tmp_path, '<p><button aria-label="2019년 2분기 보고">2분기</button></p>')) as url:
        found = run_axe(page_at(url))
    assert not found.violations, found


def test_every_text_of_a_page_is_found_on_paper(page_at: Visits, tmp_path: Path) -> None:
    texts = [f"{n}번째 줄: 【세부과제】 「조례」 ○ - · ※ △1,234.5 '19~'22.6. 100%" for n in range(200)]
    with served(site(tmp_path, "".join(f"<p>{text}</p>" for text in texts))) as url:
        pdf = printed(page_at(url))
    assert len(pdf_pages(pdf)) > 1
    paper = pdf_text(pdf)
    assert [text for text in texts if without_spaces(text) not in paper] == []


def test_a_text_that_is_not_printed_is_not_found_on_paper(page_at: Visits, tmp_path: Path) -> None:
    hidden = "<p class='screen'>화면에만</p><style>@media print { .screen { display: none } }</style>"
    with served(site(tmp_path, hidden)) as url:
        text = pdf_text(printed(page_at(url)))
    assert "화면에만" not in text
    assert "주민참여조례제정" in text
