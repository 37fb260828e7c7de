"""Search finds what people mean, all that holds a word and nothing else, at the price of a picture."""

from __future__ import annotations

import gzip
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from generator.record.folder import load
from generator.search.documents import Document
from generator.search.documents import document as document_of
from generator.search.synonyms import groups
from generator.search.units import moments, units
from generator.wording.search import Synonyms
from tests.browser.questions import (
    AFTER_TUNING,
    BEFORE_TUNING,
    BY_SYNONYMS_AFTER_TUNING,
    BY_SYNONYMS_BEFORE_TUNING,
    NONSENSE,
    OF_THE_REAL_RECORD_AFTER_TUNING,
    OF_THE_REAL_RECORD_BEFORE_TUNING,
    Question,
)
from tests.browser.serving import served
from tests.browser.visiting import Visits, visiting
from tests.demo.city import SETTINGS
from tests.some import some

# Asks the search script itself, without the page around it; of what it finds, the pledges.
_ANSWER = """
async (typed) => {
  const engine = await (window.engine ??= Search.open());
  const answer = await engine.answer(typed);
  const hits = answer.isExact ? answer.hits : await engine.read(answer.hits, answer);
  return {
    found: hits.map((hit) => engine.list.ids[hit.place]).filter((id) => !id.includes("/")),
    isWhole: answer.isWhole,
    unknown: answer.words.filter((word) => !word.found.size).map((word) => word.shown),
  };
}
"""
_UNITS = "(texts) => Search.open().then((engine) => texts.map((text) => engine.reading.units(text)))"
_PLACED = """
(texts) => Search.open().then((engine) =>
  texts.map((text) => engine.reading.placed(text).map(({unit, from, to}) => [unit, text.slice(from, to)])))
"""
_MOMENTS = """
(lines) => Search.open().then((engine) =>
  lines.map(([text, when]) => [...engine.reading.moments(text, when)].sort()))
"""


@pytest.fixture(scope="module")
def asking(browser: Browser, demo_site: Path) -> Iterator[Page]:
    """The search page of the invented city, of whose script one question is asked after another."""
    with served(demo_site) as url, visiting(browser) as page_at:
        yield page_at(f"{url}search/")


@pytest.fixture(scope="module")
def asking_the_real_one(browser: Browser, real_site: Path) -> Iterator[Page]:
    """The search page of the real city."""
    with served(real_site) as url, visiting(browser) as page_at:
        yield page_at(f"{url}search/")


@pytest.fixture(scope="module")
def known(demo_site: Path) -> tuple[Document, ...]:
    """What the invented city's search should know."""
    records = load(demo_site.parent).records
    assert records is not None
    return tuple(document_of(records, key) for key in records.pledges)


@pytest.fixture(scope="module")
def texts(known: tuple[Document, ...]) -> dict[str, str]:
    """The same by pledge, unit by unit and line by line, to be looked through as by Ctrl+F."""
    return {
        each.pledge.pledge: "\n".join(_bounded(units(line.words)) for line in each.lines) for each in known
    }


@pytest.fixture(scope="module")
def alike() -> tuple[Synonyms, ...]:
    """The groups of words that the invented city's search should know."""
    return tuple(groups(SETTINGS.synonyms))


def chance(seed: int) -> random.Random:
    """Return a draw that is the same in every run."""
    return random.Random(seed)  # noqa: S311  nothing secret is drawn


def answer(page: Page, typed: str) -> dict[str, Any]:
    """Return what the search says to a question."""
    said = page.evaluate(_ANSWER, typed)
    assert isinstance(said, dict)
    return said


def recall(page: Page, questions: tuple[Question, ...]) -> float:
    """Return how much of what people mean stands among the first five answers, on average."""
    shares = []
    for typed, meant in questions:
        first = set(answer(page, typed)["found"][:5])
        shares.append(len(first & set(meant)) / min(5, len(meant)))
    return sum(shares) / len(shares)


@pytest.mark.parametrize(
    "questions",
    [
        BEFORE_TUNING,
        AFTER_TUNING,
        BY_SYNONYMS_BEFORE_TUNING,
        BY_SYNONYMS_AFTER_TUNING,
    ],
    ids=["before", "after", "synonyms before", "synonyms after"],
)
def test_the_first_five_answers_hold_what_people_mean(asking: Page, questions: tuple[Question, ...]) -> None:
    assert len(questions) >= 18
    assert recall(asking, questions) >= 0.95


@pytest.mark.parametrize(
    "questions",
    [OF_THE_REAL_RECORD_BEFORE_TUNING, OF_THE_REAL_RECORD_AFTER_TUNING],
    ids=["before", "after"],
)
def test_the_real_record_answers_every_question(
    asking_the_real_one: Page, questions: tuple[str, ...]
) -> None:
    for typed in some(questions):
        said = answer(asking_the_real_one, typed)
        assert (said["found"], said["unknown"]) == (["2-1-2"], []), typed


def test_nonsense_finds_nothing(asking: Page, asking_the_real_one: Page) -> None:
    for page in (asking, asking_the_real_one):
        found = {typed: answer(page, typed)["found"] for typed in NONSENSE}
        assert {typed: hits for typed, hits in found.items() if hits} == {}


def test_the_exact_number_and_the_exact_title_stand_first(asking: Page, known: tuple[Document, ...]) -> None:
    for document in some(chance(3).sample(known, 25)):
        number, title = document.pledge.number, document.pledge.title
        same = {each.pledge.pledge for each in known if each.pledge.number == number}
        assert answer(asking, number)["found"][0] in same
        for typed in (title, title.replace(" ", ""), f"「{title}」", f"{number} {title}"):
            assert answer(asking, typed)["found"][0] == document.pledge.pledge, typed


def _holding(texts: dict[str, str], *wanted: list[str]) -> set[str]:
    """Return the pledges in one of whose lines one of these rows of units stands."""
    looked_for = [_bounded(each) for each in wanted]
    return {pledge for pledge, text in texts.items() if any(each in text for each in looked_for)}


def _bounded(row: list[str]) -> str:
    return "\0".join(["", *row, ""])


def test_any_part_of_any_line_finds_every_pledge_that_holds_it_and_no_other(
    asking: Page, known: tuple[Document, ...], texts: dict[str, str], alike: tuple[Synonyms, ...]
) -> None:
    """Judged by looking through every line, as Ctrl+F would."""
    draw = chance(7)
    named = {"".join(units(word)) for group in alike for words in group for word in words}
    for _ in range(120):
        own = units(draw.choice(draw.choice(known).lines).words)
        if len(own) < 2:
            continue
        length = draw.randint(2, min(9, len(own)))
        start = draw.randint(0, len(own) - length)
        wanted = own[start : start + length]
        if any(unit.isdigit() for unit in wanted):
            continue
        typed = "".join(wanted)
        if typed in named:  # finds more: the words of its meaning
            continue
        assert set(answer(asking, typed)["found"]) == _holding(texts, wanted), typed


def test_a_word_finds_each_word_of_its_meaning_after_itself_and_nothing_else(
    asking: Page, texts: dict[str, str], alike: tuple[Synonyms, ...]
) -> None:
    """Of every group: what is typed, however it is spaced, and what is only typed; judged as by Ctrl+F."""
    found_by_another = 0
    for group in alike:
        meant = _holding(texts, *map(units, group.written))
        for typed in (*group.written, *group.typed):
            own = _holding(texts, units(typed))
            found = answer(asking, typed)["found"]
            assert set(found) == own | meant, typed
            assert set(found[: len(own)]) == own, typed
            found_by_another += bool(meant - own)
    assert found_by_another > 30


def test_a_word_of_a_group_is_one_with_a_space_in_it_a_particle_or_more_words_behind_it(asking: Page) -> None:
    (pledge,) = answer(asking, "어린이보호구역")["found"]
    for typed in ("스쿨존", "스쿨 존", "스쿨 존을", "스쿨존에서는", "스쿨존안전시설", "스쿨존 안전시설"):
        assert answer(asking, typed)["found"] == [pledge], typed


@pytest.mark.parametrize(
    "typed", ["강아지뿅뿅", "승강기랄랄라", "쿠쿠루엘리베이터", "노인정랄랄라", "MOUxyzzy"]
)
def test_a_word_of_a_group_in_nonsense_finds_nothing(asking: Page, typed: str) -> None:
    assert answer(asking, typed)["found"] == []


@pytest.mark.parametrize("form", ["{0}. {1}. {2}.", "{0}-{1:02}-{2:02}", "{0}년 {1}월 {2}일", "{0}.{1}.{2}"])
def test_a_day_finds_every_pledge_that_names_it_and_no_other(
    asking: Page, known: tuple[Document, ...], form: str
) -> None:
    days = sorted(
        {
            piece
            for document in known
            for line in document.lines
            for piece in moments(line.words, line.when)
            if piece.count("-") == 2 and not piece.startswith("@-")
        }
    )
    for day in some(chance(11).sample(days, 12)):
        held = {
            document.pledge.pledge
            for document in known
            if any(day in moments(line.words, line.when) for line in document.lines)
        }
        typed = form.format(*(int(part) for part in day[1:].split("-")))
        assert set(answer(asking, typed)["found"]) == held, typed


def test_words_of_a_question_are_all_held_or_the_answer_says_so(asking: Page) -> None:
    assert answer(asking, "모노레일 뷁쀍")["unknown"] == ["뷁쀍"]
    assert answer(asking, "모노레일 뷁쀍")["found"] == answer(asking, "모노레일")["found"]
    apart = answer(asking, "모노레일 시립미술관")
    assert not apart["isWhole"]
    assert set(apart["found"][:2]) == {"3-1-4", "6-2-4"}


_HOSTILE = st.text(
    st.one_of(
        st.sampled_from("가나다 조례「」<>·.,:-/()'’년월일분기0123456789０１②㎡㈜ﬁÅİßAZaz\u00a0\u3000가㉮"),
        st.characters(exclude_categories=["Cs", "Cn", "Co"]),
    ),
    max_size=24,
)


def test_browser_and_generator_read_the_same_units(asking: Page) -> None:
    """Whoever reads words otherwise than they were shelved looks on the wrong shelf."""
    read: list[str] = []

    @given(_HOSTILE)
    def collect(text: str) -> None:
        read.append(text)

    collect()
    told = asking.evaluate(_UNITS, read)
    assert [(text, own) for text, own in zip(read, told, strict=True) if own != units(text)] == []
    placed = asking.evaluate(_PLACED, read)
    assert [
        text
        for text, own in zip(read, placed, strict=True)
        if own and [unit for unit, _ in own] != units(text)
    ] == []


def test_browser_and_generator_read_the_same_dates(asking: Page, known: tuple[Document, ...]) -> None:
    lines = [[line.words, line.when or ""] for document in known for line in document.lines][::7]
    lines += [
        [text, ""]
        for text in (
            "2019. 5. 14.",
            "'19. 5. 14",
            "3. 5.(화)",
            "2019년5월",
            "13월 40일",
            "1,2019.5",
            "２０１９-0５",
        )
    ]
    told = asking.evaluate(_MOMENTS, lines)
    expected = [sorted(moments(text, when or None)) for text, when in lines]
    assert [pair for pair in zip(lines, told, expected, strict=True) if pair[1] != pair[2]] == []


def test_nothing_of_the_index_is_fetched_before_somebody_asks(page_at: Visits, demo_site: Path) -> None:
    asked: list[str] = []
    with served(demo_site) as url:
        page = page_at(f"{url}search/")
        page.on("request", lambda request: asked.append(request.url))
        page.reload()
        page.locator("article input").fill("조례")
        page.wait_for_load_state("networkidle")
        assert asked
        assert [address for address in asked if "/shelf/" in address] == []


@pytest.mark.parametrize(
    "typed", ["조례", "청년 조례를", "전기차충전소", "2023년 8월", "돌봄보기과", "핸드폰 어르신 홈페이지"]
)
def test_a_first_answer_costs_less_than_150_kb(page_at: Visits, demo_site: Path, typed: str) -> None:
    """All that is fetched after a person submits, as gzip sends it: not what the page before has brought."""
    with served(demo_site) as url:
        page = page_at(f"{url}about/")
        page.wait_for_load_state("networkidle")
        asked: list[str] = []
        kept = page.evaluate("performance.getEntriesByType('resource').map((each) => each.name)")
        page.on("request", lambda request: asked.append(urlsplit(request.url).path.strip("/")))
        page.locator("header input").fill(typed)
        page.locator("header .seek button").click()
        page.locator("ol.hits li").first.wait_for()
        page.wait_for_load_state("networkidle")
        new = [path for path in map(unquote, asked) if f"{url}{path}" not in kept]
        files = [demo_site / (path if "." in path else f"{path}/index.html") for path in new]
        assert sum(file.name == "list.js" for file in files) == 1
        assert sum(_packed(file.read_bytes()) for file in files) < 150_000


def _packed(content: bytes) -> int:
    return len(gzip.compress(content, 6))
