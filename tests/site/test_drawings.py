"""Every drawing of every city: small, told in words, and as long as the cells of the table below it say."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path

from lxml import etree, html

from tests.site.built import own_words, read_page, words
from tests.site.course import CityCourse, Course
from tests.some import some

MOST_BYTES = 2048
ROUNDING = 1
"""A bar ends on a whole step, and what is not 0 takes one."""

_SVG = "{http://www.w3.org/2000/svg}"
_NUMBER = re.compile(r"(△|-)?([0-9][0-9,]*(?:\.[0-9]+)?)")
_ONLY = re.compile("막대는 모두 ‘(.+)’입니다")
_COLUMN = re.compile("표의 ‘(.+)’ 칸을 그렸습니다")
_NAME = "0"
"""Where the name of a row begins; the words of a number or of a key begin further to the right."""


class Drawing:
    """A drawing in its place: the page's address, the picture's element, and the file that it shows."""

    def __init__(self, address: str, image: html.HtmlElement, file: Path) -> None:
        """Read the file of a picture on a page."""
        self.address = address
        self.image = image
        self.file = file
        self.svg = etree.fromstring(file.read_bytes())

    def __str__(self) -> str:
        """Return where it stands."""
        return f"{self.address}{self.file.name}"

    def all(self, tag: str) -> list[etree._Element]:
        """Return every element of a tag."""
        return list(self.svg.iter(f"{_SVG}{tag}"))

    def below(self) -> Iterator[html.HtmlElement]:
        """Yield what stands below it, up to the next heading or drawing."""
        paragraph = self.image.getparent()
        assert paragraph is not None
        for each in paragraph.itersiblings("*"):
            if each.tag in {"h2", "h3"} or each.find("img") is not None:
                return
            yield each

    def said(self) -> str:
        """Return what the line right below it says."""
        first = next(self.below())
        return words(first) if first.find("small") is not None else ""


@cache
def drawn(site: Path) -> tuple[Drawing, ...]:
    """Return every drawing that the pages show beside which drawings lie."""
    folders = sorted({each.parent for each in files(site)})
    return tuple(
        Drawing(address, image, folder / str(image.get("src")))
        for folder in folders
        for address in [f"{folder.relative_to(site).as_posix()}/"]
        for image in read_page(site, address).all("//article//img")
    )


def files(site: Path) -> set[Path]:
    """Return the files of all drawings; those of the frame and of a city's own pages lie apart."""
    apart = {site / "assets", site / "pages"}
    return {each for each in site.rglob("*.svg") if not apart & set(each.parents)}


def bars(site: Path) -> list[Drawing]:
    """Return the drawings of bars."""
    return [each for each in drawn(site) if each.file.name != "course.svg"]


def number(cell: str) -> Decimal | None:
    """Return the number of a cell; None for a blank and for a word."""
    found = _NUMBER.match(cell)
    if not found:
        return None
    value = Decimal(found[2].replace(",", ""))
    return -value if found[1] else value


def test_every_drawing_is_shown_by_a_page_and_no_file_is_left_over(site: Path) -> None:
    assert sorted(each.file for each in drawn(site)) == sorted(some(files(site)))


def test_every_drawing_is_small_and_says_in_words_what_it_shows(site: Path) -> None:
    for each in some(drawn(site)):
        assert len(gzip.compress(each.file.read_bytes(), 9, mtime=0)) < MOST_BYTES, str(each)
        assert each.image.get("alt", "").strip(), str(each)
        assert each.all("title")[0].text == each.image.get("alt"), str(each)


def test_a_phone_shows_the_letters_of_every_drawing_as_large_as_they_are(site: Path) -> None:
    """A page of 390 px leaves 350 to a drawing, whose letters are 14 px high."""
    for each in some(drawn(site)):
        assert each.svg.get("viewBox", "").split() == [
            "0",
            "0",
            each.svg.get("width"),
            each.svg.get("height"),
        ]
        assert (each.svg.get("width"), each.svg.get("font-size")) == ("350", "14"), str(each)


def test_no_drawing_holds_a_style_or_a_script_or_asks_for_another_file(site: Path) -> None:
    allowed = {"svg", "title", "defs", "g", "pattern", "path", "circle", "rect", "text"}
    for each in some(drawn(site)):
        assert {str(part.tag).removeprefix(_SVG) for part in each.svg.iter()} <= allowed, str(each)
        named = {str(name) for part in each.svg.iter() for name in part.attrib}
        assert not [name for name in named if re.search("href|^style$|^on", name)]


def test_every_bar_is_as_long_as_its_cell_in_the_table_below_says(site: Path) -> None:
    """Of each row every number but 0 is drawn, and nothing else; a frame is dashed where cells are blank."""
    for drawing in some(bars(site)):
        tables = [table for each in drawing.below() for table in each.iter("table")]
        kinds = _kinds(drawing)
        lengths: list[tuple[Decimal, int]] = []
        for name, row in _rows(drawing):
            cells = _cells(tables, name)
            if column := _COLUMN.search(drawing.said()):
                cells = {column[1]: cells[column[1]]}
            pieces = {kinds[str(each.get("fill"))]: each for each in row.findall(f"{_SVG}rect")}
            numbers = {kind: value for kind, cell in cells.items() if (value := number(cell))}
            assert pieces.keys() == numbers.keys(), (str(drawing), name)
            lengths += [(abs(numbers[kind]), int(piece.get("width", ""))) for kind, piece in pieces.items()]
            is_dashed = row.find(f"{_SVG}path") is not None
            assert is_dashed == any("미기재" in cell or "미제출" in cell for cell in cells.values()), name
        value, width = max(lengths, default=(Decimal(1), 0))
        wrong = [each for each in lengths if abs(each[1] - each[0] * width / value) > ROUNDING]
        assert wrong == [], str(drawing)


def _rows(drawing: Drawing) -> Iterator[tuple[str, etree._Element]]:
    """Yield the name of each row and its bar; the keys below them are no rows."""
    for bar in drawing.svg.findall(f"{_SVG}g"):
        name = bar.getprevious()
        assert name is not None
        if name.get("x") == _NAME:
            yield str(name.text), bar


def _kinds(drawing: Drawing) -> dict[str, str]:
    """Return what each filling means, as the drawing itself says."""
    if only := _ONLY.search(drawing.said()) or _COLUMN.search(drawing.said()):
        return {"None": only[1]}
    keys = [each for each in drawing.svg.findall(f"{_SVG}rect") if each.get("fill")]
    return {str(key.get("fill")): str(key.xpath("string(following-sibling::*[1])")) for key in keys}


def _cells(tables: list[html.HtmlElement], name: str) -> dict[str, str]:
    """Return the cells of the row or the column of this name, without those that sum the others."""
    heads = [_name(head) for head in tables[0].xpath("./thead/tr/th")][1:]
    alike = [each for each in tables if words(each.find("thead")) == words(tables[0].find("thead"))]
    rows = [row for table in alike for row in table.xpath("./tbody/tr[not(@class='sum')]")]
    if name in heads:
        return {_name(row.find("th")): words(row.findall("td")[heads.index(name)]) for row in rows}
    [row] = [row for row in rows if _name(row.find("th")) == name]
    return dict(zip(heads, map(words, row.findall("td")), strict=True))


def _name(head: html.HtmlElement) -> str:
    """Return the name of a row or a column, whether or not it is a link, without what stands below it."""
    return own_words(next(iter(head.findall("a")), head)).strip()


def test_the_course_of_a_pledge_counts_what_was_done_and_planned(site: Path, city: CityCourse) -> None:
    """Two rows a quarter, the newest first, with a box a task; none where no task has a name."""
    found = {each.address: each for each in drawn(site) if each.file.name == "course.svg"}
    for key, pledge in some(city.pledges.items()):
        drawing = found.get(f"pledges/{key}/")
        due = [each for each in reversed(city.quarters) if each in pledge.due or each in pledge.reports]
        counts = [counted for each in due for counted in _counted(pledge, each) if counted]
        assert (drawing is not None) == (len(due) > 1 and any(name for each in counts for name in each)), key
        if drawing is not None:
            digits = [sorted(str(each.text)) for each in drawing.all("text") if each.get("fill")]
            assert digits == [sorted(map(str, each.values())) for each in counts], key


def _counted(pledge: Course, quarter: str) -> Iterator[Counter[str]]:
    """Yield how many items a report did below each task, then how many it plans; notes are none."""
    report = pledge.reports.get(quarter, {})
    names = {each["id"]: each["name"] for each in report.get("tasks") or []}
    for row in ("this_quarter", "plan"):
        found = Counter[str]()
        for group in report.get(row, {}).get("by_task") or []:
            items = [
                each for each in group["items"] if not isinstance(each, dict) or each.get("kind") != "note"
            ]
            found.update([names.get(group["task"], "")] * len(items))
        yield found


def test_the_invented_city_has_each_turn_that_a_drawing_can_take(demo_site: Path) -> None:
    told = [each.said() + " ".join(str(text.text) for text in each.all("text")) for each in bars(demo_site)]
    assert any("△" in each for each in told)
    assert any("나머지 줄을 더한 값이 다릅니다" in each for each in told)
    assert any("미제출" in each for each in told)
    assert any("협의중" in each for each in told)
