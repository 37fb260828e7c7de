"""A preview picture says what the records say, in letters that are there, in the colours of the pages."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from generator.pages import pages, render
from generator.pages.parts import StatusView
from generator.pages.pictures import HEIGHT, WIDTH, PreviewPicture, draw
from generator.pages.pictures.canvas import COLOURS, MARKS, fitted, lacking, text_width
from generator.pages.views.sharing import Shared, undrawn
from generator.record.records import Records
from tests.conftest import ROOT
from tests.ledger.town import pledge, report, status, town
from tests.pages.seeing import catalogue

MOST_BYTES = 30_000
# What a title may hold: Hangul, Hanja, marks and signs of offices, and what would be markup.
LETTERS = "가각힣뷁똠㉠①○●△「」『』【】《》·…～㎡℃Ⅷ甲鬱'<TF회의>&\"*~_#%()[]{}2019.5-6"

PICTURE = PreviewPicture(
    "pledges/2-1-2/preview.png",
    "주민참여조례 제정 및 활성화 지원",
    (StatusView("정상추진", "going"),),
    "2019년 2분기 보고 기준",
    above="공약 2-1-2",
    whose="가온시 공약",
)


def seen(picture: PreviewPicture) -> Image.Image:
    """Return a picture as a messenger shows it."""
    return Image.open(BytesIO(draw(picture)), formats=["PNG"]).convert("RGB")


def test_it_is_as_large_as_messengers_ask_and_light_to_send() -> None:
    drawn = draw(PICTURE)
    image = Image.open(BytesIO(drawn))
    assert (image.size, image.mode) == ((WIDTH, HEIGHT), "P")
    assert (WIDTH, HEIGHT) == (1200, 630)
    assert len(drawn) <= MOST_BYTES


def test_the_same_words_give_the_same_bytes() -> None:
    assert draw(PICTURE) == draw(replace(PICTURE, alt="other"))
    assert draw(PICTURE) == draw(PICTURE)


@pytest.mark.parametrize(
    "other",
    [
        {"title": "주민참여조례 제정 및 활성화 지원."},
        {"title": "주민참여조례 제정 및 활성화 지원", "above": "공약 2-1-3"},
        {"as_of": "2019년 3분기 보고 기준"},
        {"whose": "나온시 공약"},
        {"notice": "지어낸 도시"},
        {"states": (StatusView("완료", "going"),)},
        {"states": (StatusView("정상추진", "done"),)},
    ],
    ids=repr,
)
def test_each_thing_that_it_says_is_seen(other: dict[str, object]) -> None:
    assert draw(replace(PICTURE, **other)) != draw(PICTURE)  # type: ignore[arg-type]  # some field, some value


@pytest.mark.parametrize("mark", MARKS)
def test_a_state_has_its_own_colours_and_one_that_is_not_stated_has_none(mark: str) -> None:
    image = seen(replace(PICTURE, states=(StatusView("추진", mark),)))
    found = {colour for _, colour in image.getcolors(maxcolors=WIDTH * HEIGHT) or []}
    of_states = {name: rgb(COLOURS[name]) for name in COLOURS if name.removesuffix("-ground") in MARKS}
    own = {name for name, colour in of_states.items() if colour in found}
    assert own == ({mark, f"{mark}-ground"} if mark != "none" else set())
    assert (rgb(COLOURS["edge"]) in found) == (mark == "none")


def rgb(colour: str) -> tuple[int, ...]:
    """Return `#rrggbb` as three numbers."""
    return tuple(bytes.fromhex(colour.removeprefix("#")))


def test_its_colours_are_those_of_the_pages() -> None:
    """A picture is no style sheet, so the light colours stand in the code once more."""
    sheet = (ROOT / "theme" / "assets" / "colours.css").read_text(encoding="utf-8")
    # What stands at the edge of the file holds always; what a screen or the dark changes is set in.
    always = "".join(re.findall(r"^(?::root|body) \{([^}]*)\}", sheet, re.MULTILINE))
    light = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]+);", always))
    long = {name: f"#{value[1:] * 2}" if len(value) == 4 else value for name, value in light.items()}
    assert {name: long[name] for name in COLOURS} == COLOURS


def test_a_status_for_every_state_fits_and_stays_in_the_picture() -> None:
    """A city may add words of its own, some of them long."""
    many = tuple(StatusView(f"이행 후 계속추진(협의 중) {count}건", "done") for count in range(100, 109))
    image = seen(replace(PICTURE, states=many))
    paper = rgb(COLOURS["paper"])
    edges = [image.crop((0, 110, 60, HEIGHT)), image.crop((WIDTH - 60, 110, WIDTH, HEIGHT))]
    edges.append(image.crop((0, HEIGHT - 30, WIDTH, HEIGHT)))
    assert [each.getcolors() for each in edges] == [[(each.width * each.height, paper)] for each in edges]
    assert draw(replace(PICTURE, states=many)) != draw(replace(PICTURE, states=many[:-1]))


@pytest.mark.parametrize("count", [50, pytest.param(400, marks=pytest.mark.whole)])
def test_of_more_states_than_fit_the_number_of_the_others_is_said_and_the_title_is_whole(count: int) -> None:
    many = tuple(StatusView(f"낱말{number} {number}건", "done") for number in range(count))
    image = seen(replace(PICTURE, states=many))
    title = (0, 110, WIDTH, 330)
    few = seen(replace(PICTURE, states=many[:22]))
    assert image.crop(title).tobytes() == few.crop(title).tobytes()
    assert draw(replace(PICTURE, states=many)) != draw(replace(PICTURE, states=many[:-1]))


@given(st.text(alphabet=LETTERS + "   ", min_size=1, max_size=160))
def test_a_title_is_wrapped_and_made_smaller_and_loses_nothing(title: str) -> None:
    size, lines = fitted(title, 1056, 250)
    assert "".join(lines).replace(" ", "") == title.replace(" ", "")
    assert all(text_width(line, size) <= 1056 for line in lines)
    assert len(lines) * (size * 4 // 3) <= 250


def test_a_word_stays_whole_where_there_is_room_for_it() -> None:
    size, lines = fitted("어르신 무인안내기(키오스크) 쓰기 교실", 700, 250)
    assert lines == ("어르신", "무인안내기(키오스크)", "쓰기 교실") or " ".join(lines).split() == [
        "어르신",
        "무인안내기(키오스크)",
        "쓰기",
        "교실",
    ]
    assert size >= 44


def test_of_a_title_that_cannot_fit_it_is_seen_that_it_goes_on() -> None:
    size, lines = fitted("긴" * 600, 1056, 250)
    assert lines[-1].endswith("긴…")
    assert set("".join(lines)) == {"긴", "…"}
    assert all(text_width(line, size) <= 1056 for line in lines)


def test_every_letter_of_hangul_is_there() -> None:
    assert lacking("".join(map(chr, range(0xAC00, 0xD7A4)))) == ""
    assert lacking(LETTERS) == ""


def test_a_letter_that_the_typeface_lacks_is_known() -> None:
    assert lacking("꽃🌾밭🌾 ≒ 简") == "🌾≒简"
    assert replace(PICTURE, title="🌾").lacking == replace(PICTURE, as_of="🌾").lacking == "🌾"
    assert replace(PICTURE, states=(StatusView("🌾", "done"),)).lacking == "🌾"
    assert PICTURE.lacking == ""


def test_a_pledge_is_told_by_number_title_status_and_quarter() -> None:
    going = report("1-1-1", "2024-Q1", status=status("on-track", "정상 추진"))
    shared = Shared.of(town(pledge("1-1-1", title="쉼터 <TF회의>"), going))
    own = shared.pledges["1-1-1"]
    assert own is not None
    assert (own.whose, own.above, own.title) == ("가온시 공약", "공약 1-1-1", "쉼터 <TF회의>")
    assert own.states == (StatusView("정상 추진", "going"),)
    assert own.as_of == "2024년 1분기 보고 기준"
    assert own.address == "pledges/1-1-1/preview.png"
    for text in (own.whose, own.title, "1-1-1", "정상 추진", own.as_of):
        assert text in own.alt


def test_what_is_not_stated_is_said_to_be_not_stated() -> None:
    shared = Shared.of(town(pledge("1-1-1"), pledge("1-1-2"), report("1-1-1", "2024-Q2")))
    for key, when in (("1-1-1", "2024년 2분기 보고 기준"), ("1-1-2", "낸 보고 없음")):
        own = shared.pledges[key]
        assert own is not None
        assert own.states == (StatusView("추진상황 미기재", "none"),)
        assert own.as_of == when
    assert shared.city is not None
    assert shared.city.states == (StatusView("추진상황 미기재 2건", "none"),)


def test_a_city_that_is_made_up_says_so_on_every_picture() -> None:
    shared = Shared.of(town(pledge("1-1-1"), report("1-1-1", "2024-Q1"), fictional="지어낸 곳입니다."))
    for picture in (shared.city, *shared.pledges.values()):
        assert picture is not None
        assert picture.notice == "지어낸 도시"
        assert "지어낸 도시" in picture.alt


def test_a_title_that_cannot_be_drawn_is_told_and_shared_with_the_citys_picture() -> None:
    records = town(pledge("1-1-1", title="꽃밭 🌾"), pledge("1-1-2"), report("1-1-1", "2024-Q1"))
    shared = Shared.of(records)
    assert shared.pledges["1-1-1"] == shared.city
    assert shared.pledges["1-1-2"] != shared.city
    [found] = undrawn(records)
    assert (found.kind, found.text) == ("letter-not-drawn", "🌾")
    assert str(found.place).startswith("content/pledges/1-1-1.yml:4:")
    assert list(undrawn(town(pledge("1-1-1"), report("1-1-1", "2024-Q1")))) == []


def drawn_for(records: Records, *, has_address: bool = True) -> list[str]:
    """Return the pictures that are laid out."""
    files = render(records, catalogue(records), has_address=has_address)
    return [file for file, _ in files if file.endswith(".png")]


def test_a_city_that_cannot_be_drawn_is_shared_without_a_picture() -> None:
    records = town(pledge("1-1-1"), report("1-1-1", "2024-Q1"), name="🌾시")
    assert {page.picture for page in pages(records, catalogue(records))} == {None}
    assert [
        file for file, _ in render(records, catalogue(records), has_address=True) if file.endswith(".png")
    ] == []
    assert {each.kind for each in undrawn(records)} == {"letter-not-drawn"}


def test_home_and_each_pledge_have_a_picture_and_every_page_names_one_that_is_there() -> None:
    records = town(pledge("1-1-1"), pledge("1-1-2"), report("1-1-1", "2024-Q1"))
    files = [
        file for file, _ in render(records, catalogue(records), has_address=True) if file.endswith(".png")
    ]
    assert files == ["preview.png", "pledges/1-1-1/preview.png", "pledges/1-1-2/preview.png"]
    assert drawn_for(records, has_address=False) == []
    named = {page.address: page.picture for page in pages(records, catalogue(records))}
    for address, picture in named.items():
        assert picture is not None, address
        below = address.split("/")[:2]
        own = below[0] == "pledges" and below[1:] not in ([], [""])
        assert picture.address == (f"pledges/{below[1]}/preview.png" if own else "preview.png")
