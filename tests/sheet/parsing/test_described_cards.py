"""Cards of described forms that stand in one file are cut apart, and each gives what it gives alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.record.city import City
from generator.record.pledge import Pledge
from generator.record.reading import read
from generator.sheet.accounts import take
from generator.sheet.grid import Grid
from generator.sheet.parsing import cards, parse
from generator.sheet.readers import read as read_file
from tests.sheet.parsing.written import ROOT

_NAMES = ("overview-city", "roadmap-city")
_TITLES = ("푸른 냇물 되살리기", "동네 다리 다시 놓기", "마을 길 고치기 사업")


def _case(name: str) -> tuple[City, Pledge, str]:
    case = ROOT / "tests/cases" / name
    (pledge,) = case.glob("content/pledges/*.yml")
    (card,) = case.glob("sheets/*.txt")
    city = read(City, (case / "content/city.yml").read_bytes(), "city.yml").record
    return city, read(Pledge, pledge.read_bytes(), pledge.name).record, card.read_text(encoding="utf-8")


def _many(name: str) -> tuple[City, list[Pledge], list[str]]:
    """Return three pledges and their cards, which differ in number and title alone."""
    city, pledge, card = _case(name)
    last = pledge.number[-1]
    pledges, texts = [], []
    for number, title in enumerate(_TITLES, int(last)):
        own = f"{pledge.number[:-1]}{number}"
        pledges.append(replace(pledge, pledge=own, number=own, title=title))
        texts.append(card.replace(pledge.number, own, 1).replace(pledge.title, title))
    return city, pledges, texts


@pytest.mark.parametrize("name", _NAMES)
@pytest.mark.parametrize("between", ["\n", "\n- 1 -\n\n"])
def test_each_card_of_a_file_gives_what_it_gives_alone(name: str, between: str) -> None:
    city, pledges, texts = _many(name)
    cut = cards.cut(read_file("all.txt", between.join(texts).encode()), city, pledges)
    assert len(cut.each) == len(texts)
    for grid, text in zip(cut.each, texts, strict=True):
        found = parse(grid, city, pledges)
        alone = parse(read_file("one.txt", text.encode()), city, pledges)
        assert found is not None
        assert alone is not None
        assert found.report.sections == alone.report.sections
        assert found.report.pledge == alone.report.pledge
        assert found.report.unplaced == ()
        assert take(grid, found).agree


@pytest.mark.parametrize("name", _NAMES)
def test_one_card_stays_whole(name: str) -> None:
    city, pledge, text = _case(name)
    grid = read_file("one.txt", text.encode())
    assert cards.cut(grid, city, (pledge,)).each == (grid,)


def test_cards_of_two_forms_stand_in_one_file() -> None:
    one, first, card = _case("overview-city")
    other, second, road = _case("roadmap-city")
    city = replace(one, forms=(*one.forms, *other.forms), quarters=(*one.quarters, *other.quarters))
    cut = cards.cut(read_file("all.txt", f"{card}\n{road}".encode()), city, (first, second))
    found = [parse(grid, city, (first, second)) for grid in cut.each]
    assert [each.form.id for each in found if each is not None] == ["overview-2026", "roadmap-2026"]
    assert cut.between == Grid(())
