"""A reader who has only the published CSVs comes to the sums, rates and differences that the pages show."""

from __future__ import annotations

import re
from collections import Counter
from decimal import ROUND_HALF_UP, Decimal
from random import Random
from typing import Any

import pytest

from generator.pages import pages
from generator.pages.site_context import SiteContext
from generator.record.pledge import Pledge
from generator.record.reading import LoadedRecord
from generator.record.records import Records
from generator.record.report import Report
from tests.data.asking import Answer, asked
from tests.data.downloading import downloads
from tests.data.reader import Files
from tests.ledger.town import budget, pledge, project, report, status, town
from tests.pages.seeing import catalogue, read
from tests.site.built import BuiltPage, Table
from tests.some import some

Pages = dict[str, BuiltPage]

_QUARTERS = ("2024-Q1", "2024-Q2", "2024-Q3")
_PLEDGES = 14
_STATES = ("completed", "completed", "continuing", "on-track", "dropped", "waiting", "")
_CELLS = (None, None, "비예산", "0", "△30", "12.5", "1,200", "340", "340", "7")
_SIX = """('statuses/completed', 'statuses/continuing', 'statuses/on-track', 'statuses/partial',
  'statuses/held', 'statuses/dropped')"""
_NUMBER = re.compile(r"-?[\d,]+(?:\.\d+)?")
_NEWEST = """
select b."재원", b."시기", b."적힌 대로", b."값" from budget b
join pledges p on p."공약" = b."공약" and p."최근 보고" = b."분기"
"""


@pytest.fixture(scope="module")
def records() -> Records:
    """A town with every kind of cell, sums that are wrong, and reports that are not there."""
    roll = Random(11)  # noqa: S311  the same town in every run
    filed: list[LoadedRecord[Pledge] | LoadedRecord[Report]] = []
    for number in range(1, _PLEDGES + 1):
        key = f"1-{number}"
        filed.append(pledge(key))
        for quarter in _QUARTERS:
            if roll.random() < 0.2:
                continue
            told: dict[str, Any] = {"status": status(state, state)} if (state := roll.choice(_STATES)) else {}
            told["budget"] = budget(project(*([roll.choice(_CELLS) for _ in range(3)] for _ in range(3))))
            filed.append(report(key, quarter, **told))
    return town(*filed)


@pytest.fixture(scope="module")
def files(records: Records) -> Files:
    """What a journalist downloads."""
    return downloads(records)


@pytest.fixture(scope="module")
def seen(records: Records) -> Pages:
    """What a citizen reads."""
    everywhere = SiteContext.of(records)
    return {
        page.address: BuiltPage(page.address, read(page, everywhere))
        for page in pages(records, catalogue(records))
    }


def number(text: str) -> Decimal | None:
    """Return the number with which a text begins, a minus or plus before it."""
    found = _NUMBER.match(text.strip().removeprefix("+"))
    return Decimal(found[0].replace(",", "")) if found else None


def below(page: BuiltPage, anchor: str) -> list[Table]:
    """Return the tables between a heading and the next."""
    rest = f"//*[@id='{anchor}']/following-sibling::*"
    return page.tables(f"{rest}[preceding-sibling::*[self::h2 or self::h3][1][@id='{anchor}']]/self::*")


def test_the_rates_on_the_page_are_those_of_the_table_of_pledges(files: Files, seen: Pages) -> None:
    for rule, states in (
        ("strict", "('statuses/completed')"),
        ("wide", "('statuses/completed', 'statuses/continuing')"),
    ):
        [[counted, among]] = asked(
            files,
            f"data/quarters/{_QUARTERS[-1]}/",
            ["pledges"],
            f"""select sum("추진상황 식별자" in {states}), sum("추진상황 식별자" in {_SIX}) from pledges""",  # noqa: S608
        )
        figure = seen["rates/"].one(f"//h3[@id='rate-{rule}']/following-sibling::*[1][self::p]")
        exact = Decimal(100 * int(str(counted))) / int(str(among))
        percent = exact.quantize(Decimal("0.1"), ROUND_HALF_UP)
        assert " ".join(figure.text_content().split()) == f"{percent}% {among}건 가운데 {counted}건"
        assert counted


def test_the_sums_of_money_are_those_of_the_cells_with_their_blanks(files: Files, seen: Pages) -> None:
    sums: dict[tuple[str, str], Decimal] = {}
    left: Counter[tuple[str, str, bool]] = Counter()
    for source, period, written, value in asked(files, "data/all/", ["pledges", "budget"], _NEWEST):
        place = (str(source), str(period))
        if value is not None:
            sums[place] = sums.get(place, Decimal(0)) + Decimal(str(value))
        else:
            left[*place, written is None] += 1
    [whole] = below(seen["budget/"], "whole-1")
    for source, cells in some(whole.rows):
        for period, cell in some(zip(whole.columns, cells, strict=True)):
            place = (source.strip(), period.strip())
            assert number(cell) == sums.get(place), place
            asides = [("미기재", left[*place, True]), ("낱말", left[*place, False])]
            for word, count in asides:
                assert (f"{word} {count}칸" in cell) == (count > 0), (place, cell)


def test_what_does_not_add_up_is_told_with_the_difference_that_the_cells_have(
    files: Files, seen: Pages
) -> None:
    """On the page of money, below the table of the report, and in its own column of the CSV."""
    cells = asked(
        files,
        "data/all/",
        ["budget"],
        """select "공약", "분기", "재원의 구실", "시기의 구실", "재원", "시기", "값", "적힌 대로",
        "가로 합의 차이", "세로 합의 차이" from budget""",
    )
    found: Counter[tuple[str, str]] = Counter()
    for key, quarter, source_role, period_role, source, period, value, _, *told in cells:
        same = [each for each in cells if each[:2] == (key, quarter)]
        row = [each for each in same if each[4] == source and each[3] != "합계"]
        column = [each for each in same if each[5] == period and each[2] != "합계"]
        for is_total, parts, gap, across in (
            (period_role == "합계", row, told[0], 5),
            (source_role == "합계", column, told[1], 4),
        ):
            right = _difference(value, parts, same, across) if is_total else None
            assert (None if gap is None else Decimal(str(gap))) == right
            if right:
                found[str(key), str(quarter)] += 1
    assert found
    for (key, quarter), count in found.items():
        remarks = "//div[@class='scroll']/following-sibling::*[1][self::ul]/li"
        assert len(seen[f"{key}/{quarter}/"].all(remarks)) == count
    latest = asked(files, "data/all/", ["pledges"], 'select "공약", "최근 보고" from pledges')
    newest = {str(key): quarter for key, quarter in latest}
    [gaps] = below(seen["budget/"], "gaps-1")
    assert len(gaps.rows) == sum(count for place, count in found.items() if newest[place[0]] == place[1])
    for head, (_, written, added, step) in gaps.rows:
        is_partial = "칸" in added
        assert is_partial == ("적어도" in step), head
        assert is_partial or number(step) == _exact(written) - _exact(added), head


def _difference(value: object, parts: Answer, same: Answer, across: int) -> Decimal | None:
    """Return by how much a total of a table (`same`) differs, at least, whatever stands in its blank parts.

    `across` is where a row of the answer says to which sum of the other way a part belongs: 4 or 5.
    """
    if value is None:
        return None
    left = Decimal(str(value)) - sum(Decimal(str(each[6])) for each in parts if each[6] is not None)
    blank = [each for each in parts if each[6] is None]
    if not blank:
        return left
    is_deducted = any(each[6] is not None and Decimal(str(each[6])) < 0 for each in same)
    held = Decimal(0)
    for part in blank:
        crossing = [each for each in same if each[across] == part[across]]
        [total] = [each for each in crossing if each[7 - across] == "합계"]
        others = [each[6] for each in crossing if each is not total]
        rest = None
        if total[6] is not None:
            rest = Decimal(str(total[6])) - sum(Decimal(str(each)) for each in others if each is not None)
        if rest is None or (others.count(None) > 1 if is_deducted else rest < 0):
            return None if is_deducted or left >= 0 else left
        held += rest
    if left > held:
        return left - held
    return None if is_deducted or left >= 0 else left


def test_the_amounts_that_changed_are_those_that_two_reports_give_otherwise(
    files: Files, seen: Pages
) -> None:
    changed = asked(
        files,
        "data/all/",
        ["reports", "budget"],
        """with pairs as (
          select "공약", "분기", lag("분기") over (partition by "공약" order by "첫날") as before
          from reports where "제출 여부" = '제출')
        select a."공약", a."분기", b."적힌 대로", a."적힌 대로", b."값", a."값" from pairs p
        join budget a on a."공약" = p."공약" and a."분기" = p."분기"
        join budget b on b."공약" = p."공약" and b."분기" = p.before and b."재원 식별자" = a."재원 식별자"
          and b."시기 식별자" = a."시기 식별자"
        where b."적힌 대로" is not a."적힌 대로" """,
    )
    assert changed
    reports = asked(
        files,
        "data/all/",
        ["reports"],
        """select "공약", "분기" from reports where "제출 여부" = '제출' order by "첫날" """,
    )
    newest = {str(pledge): quarter for pledge, quarter in reports}
    for key in {str(each[0]) for each in changed}:
        own = [each[2:] for each in changed if each[0] == key and each[1] == newest[key]]
        if not own:
            assert seen[f"{key}/"].all("//details[@id='budget-changes']") == []
            continue
        right = Counter(
            (
                was or "미기재",
                now or "미기재",
                None if None in (old, new) else Decimal(str(new)) - Decimal(str(old)),
            )
            for was, now, old, new in own
        )
        [table] = seen[f"{key}/"].tables("//details[@id='budget-changes']")
        told = Counter((_written(was), _written(now), number(step)) for _, (was, now, step) in table.rows)
        assert told == right, key
    for quarter in _QUARTERS[1:]:
        counts = Counter(str(each[0]) for each in changed if each[1] == quarter)
        [table] = below(seen[f"quarters/{quarter}/"], "money")
        assert sorted(int(cells[0]) for _, cells in table.rows) == sorted(counts.values())


def _written(cell: str) -> str:
    return cell.split(" 백만원", maxsplit=1)[0].strip()


def _exact(cell: str) -> Decimal:
    return Decimal(cell.strip().replace(",", "").replace("△", "-"))
