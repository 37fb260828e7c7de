"""A part of a record is edited in its form: lines come, move and go, and faults are told at the field."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from generator.intake import bring_in
from generator.record.dates import Quarter
from generator.record.reading import read
from generator.record.report import Report
from tests.browser.visiting import Visits
from tests.desk.opened import opened
from tests.desk.towns import SECOND, booklet

ADDRESS = f"content/reports/{SECOND}/1-1-1.yml"


def test_a_row_is_rewritten_in_its_form(city: Path, page_at: Visits) -> None:
    sheet = city.with_name("booklet.docx")
    sheet.write_bytes(booklet(SECOND))
    bring_in(city, [(sheet.name, sheet)], Quarter.read(SECOND))
    with opened(city) as desk:
        page = page_at(desk.address)
        page.goto(f"{desk.top}/edit?file={ADDRESS}&part=this_quarter")
        texts = page.get_by_label("글", exact=True)
        page.get_by_role("button", name="더하기 항목").first.click()
        expect(texts).to_have_count(2)
        texts.nth(1).fill("새로 적은 줄")
        page.get_by_role("button", name="위로 항목 2").click()
        expect(texts.first).to_have_value("새로 적은 줄")
        page.get_by_text("더 적기", exact=False).first.click()
        page.get_by_label("때", exact=True).first.fill("2019-02-30")
        fault = page.locator("[data-fault$='items/0/when']")
        expect(fault).to_contain_text("달력에 없거나")
        page.get_by_role("button", name="저장하기").click()
        expect(page.get_by_role("alert")).to_contain_text("고칠 곳이 1곳")
        page.get_by_label("때", exact=True).first.fill("2019-05-30")
        page.get_by_role("button", name="저장하기").click()
        expect(page.get_by_role("status")).to_have_text("저장했습니다")
    row = read(Report, (city / ADDRESS).read_bytes(), ADDRESS).record.this_quarter
    first, second = row.by_task[0].items
    assert (first.text, first.when is not None and first.when.written) == ("새로 적은 줄", "2019-05-30")
    assert second.text == "설명회 0회(2019. 5. 14.)"
