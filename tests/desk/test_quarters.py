"""Two quarters of a city are worked through in a real browser, with no YAML and no terminal."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import FilePayload, Page, expect

from generator.publish.git import content_at
from generator.record.folder import load
from tests.browser.visiting import Visits
from tests.desk.opened import opened
from tests.desk.towns import SECOND, THIRD, booklet
from tests.publish.repository import git
from tests.sheet.parsing.test_cards import THREE

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
LONG = 180_000  # milliseconds: a build


def press(page: Page, words: str) -> None:
    page.get_by_role("button", name=words).first.click()


def go(page: Page, words: str) -> None:
    page.get_by_role("navigation").get_by_role("link", name=words).click()


def wait(page: Page, says: str) -> None:
    """Wait for what runs, and for what it says."""
    expect(page.get_by_role("link", name="이어서 하기")).to_be_visible(timeout=LONG)
    expect(page.locator("main")).to_contain_text(says)
    page.get_by_role("link", name="이어서 하기").click()


def bring(page: Page, quarter: str) -> None:
    go(page, "가져오기")
    file = FilePayload(name=f"{quarter}.docx", mimeType=DOCX, buffer=booklet(quarter))
    page.get_by_label("시트 파일").set_input_files([file])
    page.get_by_label("분기").select_option(quarter)
    press(page, "가져오기")
    wait(page, "시트 3건")
    expect(page.locator("tbody tr")).to_have_count(3)


def answer_all(page: Page) -> list[str]:
    """Answer all questions of the quarter by their usual buttons; return what was asked."""
    asked = []
    go(page, "현황")
    page.get_by_role("link", name="답하기: 남은 물음").click()
    while page.get_by_role("heading", name="물음", exact=True).count():
        asked.append(page.locator("main").inner_text())
        usual = page.locator("main form button.go")
        usual.click()
        page.wait_for_load_state()
    return asked


def hand_over(page: Page, what: str) -> None:
    go(page, "넘기기")
    page.get_by_label("무엇을 했는지").fill(what)
    press(page, "커밋하고 올리기")
    wait(page, "가지에 커밋하고 origin에 올렸습니다")


def merge(bare: Path, branch: str) -> None:
    """Merge a branch of the bare repository, as a colleague does on the forge."""
    git(bare, "update-ref", "refs/heads/main", f"refs/heads/{branch}")


def build(page: Page) -> None:
    go(page, "미리 보기")
    press(page, "누리집 만들기")
    wait(page, "누리집을 만들었습니다")


def test_from_one_file_of_many_cards_to_a_merged_branch_a_release_and_a_correction(
    city: Path, page_at: Visits
) -> None:
    bare = city.with_name("city.git")
    with opened(city) as desk:
        page = page_at(desk.address)
        expect(page.get_by_role("heading", level=1)).to_have_text("가나시 2019년 2분기 현황")
        bring(page, SECOND)
        answer_all(page)
        expect(page.locator(".counts")).to_contain_text("다 됨 3")
        build(page)
        assert (city / "site/pledges/1-1-1/2019-Q2/index.html").is_file()
        hand_over(page, "2분기 보고 3건")
        merge(bare, "desk-2019-q2")

        press(page, "합쳐진 새것 받기")
        wait(page, "‘main’ 가지의 새것을 받았습니다")
        page.get_by_label("공개한 날").fill("2019-07-31")
        press(page, "공개본으로 굳히기")
        wait(page, "2019-Q2 공개본 1호를 만들었습니다")

        go(page, "현황")
        expect(page.locator(".counts")).to_contain_text("공개함 3")
        press(page, "다음 분기 열기")
        bring(page, THIRD)
        asked = answer_all(page)
        assert sum("공청회 개최(2019. 8.)" in each for each in asked) == len(THREE)
        records = load(city).records
        assert records is not None
        for pledge in THREE:
            (result,) = records.reports[pledge.pledge, THIRD].record.results
            assert (result.item, result.outcome) == ("p1", "done")

        page.get_by_label("분기").select_option(SECOND)
        press(page, "보기")
        page.get_by_role("link", name="고치기 1-1-1").click()
        page.get_by_role("link", name="공약명").click()
        page.get_by_label("공약명").fill("밤길을 밝히는 가로등")
        press(page, "저장하기")
        go(page, "정정")
        for label, text in (
            ("무엇을", "공약명의 잘못"),
            ("왜", "옮길 때 잘못 적음"),
            ("정한 날", "2019-09-01"),
            ("정한 사람", "주민자치과"),
        ):
            page.get_by_label(label).first.fill(text)
        press(page, "정정 쓰기")
        expect(page.locator("main")).to_contain_text("쓸 정정이 없습니다")
        build(page)
        hand_over(page, "3분기 보고 3건, 2분기 공개본과 정정")
    pushed = content_at(bare, "desk-2019-q3")
    reports = (f"reports/{THIRD}/{each.pledge}.yml" for each in THREE)
    more = ("corrections/2019-Q2-001.yml", "releases/2019-Q2/1/manifest.yml")
    assert {f"content/{each}" for each in (*reports, *more)} <= pushed.keys()
