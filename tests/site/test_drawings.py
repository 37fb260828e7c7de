"""Every drawing of every city: small, told in words, and as long as the cells of the table below it say."""

from __future__ import annotations

import gzip
import re
from decimal import Decimal
from pathlib import Path

from lxml import etree, html

from tests.site.built import addresses, own_words, read_page, words

MOST_BYTES = 2048
ROUNDING = 1
"""A bar ends on a whole step, and what is not 0 takes one."""

_NUMBER = re.compile(r"(△|-)?([0-9][0-9,]*(?:\.[0-9]+)?)")
_ONLY = re.compile("막대는 모두 ‘(.+)’입니다")
_COLUMN = re.compile("표의 ‘(.+)’ 칸을 그렸습니다")


def drawn(site: Path, path: str) -> list[tuple[str, html.HtmlElement]]:
    """Return the elements at a path on the pages that have drawings, each with the address of its page."""
    own = [
        each for each in addresses(site) if re.fullmatch(r"|(?:pledges/[^/]+|budget|participation)/", each)
    ]
    return [(address, each) for address in own for each in read_page(site, address).all(path)]


def number(cell: str) -> Decimal | None:
    """Return the number of a cell; None for a blank and for a word."""
    found = _NUMBER.match(cell)
    if not found:
        return None
    value = Decimal(found[2].replace(",", ""))
    return -value if found[1] else value


def test_every_drawing_is_small_and_says_in_words_what_it_shows(site: Path) -> None:
    for address, svg in drawn(site, "//svg[@role='img']"):
        size = len(gzip.compress(etree.tostring(svg), 9, mtime=0))
        assert size < MOST_BYTES, (address, size)
        assert svg.get("aria-label", "").strip(), address
        assert svg.xpath("ancestor::figure"), address


def test_a_phone_shows_the_letters_of_every_drawing_as_large_as_they_are(site: Path) -> None:
    """A page of 390 px leaves 350 to a drawing, whose letters are 14 px high."""
    for address, svg in drawn(site, "//svg[@role='img']"):
        assert svg.get("viewbox", "").split()[2] == "350", address


def test_no_drawing_holds_a_style_or_a_script(site: Path) -> None:
    assert (
        drawn(site, "//main//svg//*[@style or @onload or self::script or self::style or self::image]") == []
    )


def test_every_bar_is_as_long_as_its_cell_in_the_table_below_says(site: Path) -> None:
    """Of each row every number but 0 is drawn, and nothing else; a frame is dashed where cells are blank."""
    figures = drawn(site, "//figure[contains(@class, 'bars')]")
    for address, figure in figures:
        tables = _tables_below(figure)
        kinds = _kinds(figure)
        lengths: list[tuple[Decimal, int]] = []
        for row in figure.xpath("./svg//g"):
            name = own_words(row.find("text"))
            cells = _cells(tables, name)
            if column := _COLUMN.search(words(figure)):
                cells = {column[1]: cells[column[1]]}
            pieces = {kinds[str(each.get("fill"))]: each for each in row.xpath("./*[@class='piece']")}
            numbers = {kind: value for kind, cell in cells.items() if (value := number(cell))}
            assert pieces.keys() == numbers.keys(), (address, name)
            lengths += [(abs(numbers[kind]), int(piece.get("width"))) for kind, piece in pieces.items()]
            is_dashed = bool(row.xpath("./*[@class='blank']"))
            assert is_dashed == any("미기재" in cell or "미제출" in cell for cell in cells.values()), name
        value, width = max(lengths, default=(Decimal(1), 0))
        assert [each for each in lengths if abs(each[1] - each[0] * width / value) > ROUNDING] == [], address


def _tables_below(figure: html.HtmlElement) -> list[html.HtmlElement]:
    """Return the table below a drawing, and the one in the fold below that, which holds the older rows."""
    [table] = figure.xpath("following-sibling::div[1]/table")
    found = [table]
    for each in figure.itersiblings():
        if each.tag in {"figure", "h2", "h3"}:
            break
        found += each.xpath("self::details[@class='older']//table")
    return found


def _kinds(figure: html.HtmlElement) -> dict[str, str]:
    """Return what each filling means, as the drawing itself says below it."""
    if only := _ONLY.search(words(figure)) or _COLUMN.search(words(figure)):
        return {"None": only[1]}
    keys = figure.xpath(".//li[svg/rect/@fill]")
    return {str(key.xpath("./svg/rect/@fill")[0]): words(key) for key in keys}


def _cells(tables: list[html.HtmlElement], name: str) -> dict[str, str]:
    """Return the cells of the row or the column of this name, without those that sum the others."""
    heads = [_name(head) for head in tables[0].xpath("./thead/tr/th")][1:]
    rows = [row for table in tables for row in table.xpath("./tbody/tr[not(@class='sum')]")]
    if name in heads:
        return {_name(row.find("th")): words(row.findall("td")[heads.index(name)]) for row in rows}
    [row] = [row for row in rows if _name(row.find("th")) == name]
    return dict(zip(heads, map(words, row.findall("td")), strict=True))


def _name(head: html.HtmlElement) -> str:
    """Return the name of a row or a column, whether or not it is a link, without what stands below it."""
    return own_words(next(iter(head.findall("a")), head)).strip()


def test_the_invented_city_has_each_turn_that_a_drawing_can_take(demo_site: Path) -> None:
    figures = [figure for _, figure in drawn(demo_site, "//figure[contains(@class, 'bars')]")]
    told = [words(each) for each in figures]
    assert any("△" in each for each in told)
    assert any("나머지 줄을 더한 값이 다릅니다" in each for each in told)
    assert any("미제출" in each for each in told)
    assert any("협의중" in each for each in told)
