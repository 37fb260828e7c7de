"""What is printed is whole: every text and every cell of the record is on the paper."""

from __future__ import annotations

from collections import Counter
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser, ViewportSize

from tests.browser.printing import pdf_pages, pdf_text, printed, without_spaces
from tests.browser.serving import served
from tests.browser.visiting import Visits, visiting
from tests.site.built import BuiltPage, read_page, words
from tests.site.spread import longest
from tests.some import some

PAGES = (
    ("real_site", "pledges/2-1-2/2019-Q2/"),
    pytest.param(("real_site", "pledges/2-1-2/"), marks=pytest.mark.whole),
    pytest.param(("second_city_site", "pledges/a-1/2026-H1/"), marks=pytest.mark.whole),
    pytest.param(("second_city_site", "pledges/a-1/"), marks=pytest.mark.whole),
    pytest.param(("second_city_site", "budget/"), marks=pytest.mark.whole),
    ("demo_site", ""),
    ("demo_site", "pledges/"),
    ("demo_site", "pledges/*/"),
    pytest.param(("demo_site", "pledges/*/*/"), marks=pytest.mark.whole),
    ("demo_site", "quarters/*/"),
    ("demo_site", "departments/*/"),
    ("demo_site", "budget/"),
    ("second_city_site", "participation/"),
)
"""Cities and addresses; with `*`, the longest page of its kind. A swift run prints one of each kind."""

NOT_PRINTED = ("p[@class='page-foot']", "form", "template", "span[@class='heard']")
"""What only works on a screen: what leads away, choosing and searching, and what is said to ears alone."""


PRINTED: ViewportSize = {"width": 688, "height": 994}
"""What A4 holds between the margins of our style sheet, in CSS pixels: 182 × 263 mm."""

MARGIN = 14 / 25.4 * 72
"""The margin at either side of that sheet, in points."""

# The texts of each row and card of the page's own part that is no higher than a sheet.
_UNITS = """
(height) => [...document.querySelectorAll("article tr, article .admonition")]
  .filter((it) => it.checkVisibility() && it.getBoundingClientRect().height < height * 0.9)
  .map((it) => {
    const texts = [];
    const walk = document.createTreeWalker(it, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const around = node.parentElement;
      const isPrinted = around.checkVisibility() && !around.closest("template");
      if (node.data.trim() && isPrinted) texts.push(node.data);
    }
    return texts;
  })
"""


@dataclass(frozen=True, slots=True)
class Paper:
    """A page as it was built, and as it was printed: by a browser with scripts, and by one without.

    `units` are the texts of each row and each card that a sheet could hold whole.
    """

    page: BuiltPage
    url: str
    pdf: bytes
    plain: bytes
    units: list[list[str]]


@pytest.fixture(scope="module", params=PAGES, ids=lambda each: f"{each[0]}-{each[1]}")
def paper(request: pytest.FixtureRequest, browser: Browser) -> Paper:
    """Each page that is printed, once."""
    city, kind = request.param
    site: Path = request.getfixturevalue(city)
    address = longest(site)[kind] if "*" in kind else kind
    with served(site) as url, visiting(browser) as page_at:
        plain = printed(page_at(f"{url}{address}", scripts=False))
        page = page_at(f"{url}{address}")
        pdf = printed(page)
        page.set_viewport_size(PRINTED)
        page.emulate_media(media="print")
        units = page.evaluate(_UNITS, PRINTED["height"])
        return Paper(read_page(site, address), f"{url}{address}", pdf, plain, units)


def texts(page: BuiltPage) -> list[str]:
    """Return every text of a page's own part that paper can hold, in order, without spaces."""
    main = deepcopy(page.main)
    for name in NOT_PRINTED:
        for element in main.xpath(f".//{name}"):
            element.drop_tree()
    return [squeezed for each in main.itertext() if (squeezed := without_spaces(str(each)))]


def test_every_text_of_the_page_is_on_the_paper(paper: Paper) -> None:
    said, seen = texts(paper.page), pdf_text(paper.pdf)
    assert len(said) > 10
    assert [each for each in said if each not in seen] == []


def test_every_head_and_every_cell_of_a_table_is_on_the_paper(paper: Paper) -> None:
    """A wide table loses no column: each word of its cells is there as often as in the table."""
    seen = _without_marks(pdf_text(paper.pdf))
    cells = Counter(
        _without_marks(without_spaces(each))
        for table in paper.page.tables()
        for head, row in (("", table.columns), *table.rows)
        for each in (head, *row)
        if each
    )
    assert cells
    assert {each: count for each, count in cells.items() if seen.count(each) < count} == {}


def _without_marks(text: str) -> str:
    """Drop the signs that the style sheet sets before a status; they stand between two words of one cell."""
    return text.translate({ord(mark): None for mark in "✓→◐↷◷∥×○"})


def test_a_fold_is_open_on_paper_without_scripts_too(paper: Paper) -> None:
    seen = pdf_text(paper.plain)
    assert [each for each in texts(paper.page) if each not in seen] == []


def test_no_row_and_no_card_is_cut_by_the_end_of_a_sheet(paper: Paper) -> None:
    """What fits on a sheet stands on one sheet whole."""
    sheets = [without_spaces(sheet) for sheet in pdf_pages(paper.pdf)]
    cut = [
        unit
        for unit in paper.units
        if not any(all(without_spaces(text) in sheet for text in unit) for sheet in sheets)
    ]
    assert cut == []


def test_the_address_of_the_page_stands_at_the_foot_of_every_sheet(paper: Paper) -> None:
    """With scripts the whole address; without them the way from the site's root, or the site's name."""
    for sheet in some(pdf_pages(paper.pdf)):
        assert without_spaces(paper.url) in without_spaces(sheet)
    way = paper.page.address or words(paper.page.one("//head/title"))
    for sheet in pdf_pages(paper.plain):
        assert without_spaces(way) in without_spaces(sheet)


def test_nothing_is_printed_beyond_the_margins(paper: Paper) -> None:
    """What a browser would cut off there is still text in the PDF, and nobody can read it on the paper."""
    document = pypdfium2.PdfDocument(paper.pdf)
    beyond = []
    for number, sheet in enumerate(document, 1):
        width, height = sheet.get_size()
        text = sheet.get_textpage()
        for place in range(text.count_chars()):
            letter = text.get_text_range(place, 1)
            left, bottom, right, top = text.get_charbox(place)
            is_within = left > MARGIN - 1 and right < width - MARGIN + 1 and bottom > 0 and top < height
            if letter.strip() and not is_within:
                beyond.append(f"sheet {number}: {letter!r}")
    document.close()
    assert beyond == []


def test_the_dark_is_left_on_the_screen(page_at: Visits, real_site: Path) -> None:
    """Paper is white: what is read in the dark prints as it does in the light."""
    with served(real_site) as url:
        page = page_at(f"{url}pledges/2-1-2/", scheme="dark")
        page.emulate_media(media="print")
        ground, ink = page.evaluate(
            "[getComputedStyle(document.body).backgroundColor,"
            " getComputedStyle(document.querySelector('article p')).color]"
        )
    assert ground in {"rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"}
    assert max(int(part) for part in ink[4:-1].split(",")) < 96
