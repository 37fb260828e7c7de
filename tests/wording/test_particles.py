"""A particle fits what is heard last: a syllable, a figure, a letter, or the word before a bracket."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.wording.drawings import no_money
from generator.wording.particles import with_particle

ROOT = Path(__file__).resolve().parent.parent.parent
PAIRS = ("을/를", "은/는", "이/가", "과/와", "이라고/라고", "으로/로")

SYLLABLES = st.characters(min_codepoint=ord("가"), max_codepoint=ord("힣"))
WORDS = st.text(SYLLABLES, min_size=1, max_size=5)


def particles(word: str) -> list[str]:
    """Return what each pair gives behind a word."""
    return [with_particle(word, pair).removeprefix(word) for pair in PAIRS]


@pytest.mark.parametrize(
    ("word", "object_", "way"),
    [
        # Hangul; ㄹ takes 로
        ("부서", "를", "로"),
        ("예산", "을", "으로"),
        ("사무실", "을", "로"),
        ("조례", "를", "로"),
        # figures, as they are counted
        ("0", "을", "으로"),
        ("1", "을", "로"),
        ("2", "를", "로"),
        ("3", "을", "으로"),
        ("4", "를", "로"),
        ("5", "를", "로"),
        ("6", "을", "으로"),
        ("7", "을", "로"),
        ("8", "을", "로"),
        ("9", "를", "로"),
        ("10", "을", "으로"),
        ("1,234", "를", "로"),
        ("1,200", "을", "으로"),
        ("50,000", "을", "으로"),
        ("1000000000000", "를", "로"),  # 조
        ("12", "를", "로"),
        ("0.5", "를", "로"),
        ("3.0", "을", "으로"),
        ("-1,200", "을", "으로"),
        ("2-1-2", "를", "로"),
        ("031-8075-2440", "을", "으로"),
        ("5점 만점에 4.7", "을", "로"),
        ("１０", "을", "으로"),
        ("①", "을", "로"),
        ("제Ⅲ", "을", "으로"),
        # units
        ("100%", "를", "로"),
        ("120건", "을", "으로"),
        ("1,240백만원", "을", "으로"),
        ("5,420㎡", "를", "로"),
        ("5,420 m²", "를", "로"),
        ("12㎥", "를", "로"),
        ("3km", "를", "로"),
        ("3㎞", "를", "로"),
        ("3 m", "를", "로"),
        ("20kg", "을", "으로"),
        ("20㎏", "을", "으로"),
        ("5t", "을", "으로"),
        ("10L", "를", "로"),
        ("80dB", "을", "로"),
        ("24℃", "를", "로"),
        # days and hours
        ("2019.", "을", "으로"),  # 년
        ("2019. 5.", "을", "로"),  # 월
        ("2019. 5. 14.", "을", "로"),  # 일
        ("2019. 5. 12.", "을", "로"),
        ("2019-05-12", "을", "로"),
        ("2019. 1. 15.~2019. 3. 20.", "을", "로"),
        ("3. 5.(화)", "을", "로"),
        ("14:00", "를", "로"),
        ("14:30", "을", "으로"),
        # letters, by their names
        ("A", "를", "로"),
        ("ABC", "를", "로"),
        ("TF", "를", "로"),
        ("CSV", "를", "로"),
        ("SNS", "를", "로"),
        ("KTX", "를", "로"),
        ("CCTV", "를", "로"),
        ("MOU", "를", "로"),
        ("IoT", "를", "로"),
        ("URL", "을", "로"),
        ("PDF", "를", "로"),
        ("html", "을", "로"),
        ("hwp", "를", "로"),
        ("VR", "을", "로"),
        ("DRM", "을", "으로"),
        ("WAN", "을", "으로"),
        ("5G", "를", "로"),
        ("A4", "를", "로"),
        # letters that are said as a word
        ("map", "을", "으로"),
        ("Facebook", "을", "으로"),
        ("web", "을", "으로"),
        ("blog", "를", "로"),
        ("YouTube", "를", "로"),
        ("Wi-Fi", "를", "로"),
        ("online", "을", "으로"),
        ("Excel", "을", "로"),
        ("Google", "을", "로"),
        ("mobile", "을", "로"),
        ("site", "를", "로"),
        ("link", "를", "로"),
        ("center", "를", "로"),
        ("meeting", "을", "으로"),
        ("HACCP", "을", "으로"),
        ("UNICEF", "를", "로"),
        ("city.yml", "을", "로"),
        # marks are not heard; what stands in them is
        ("「주민참여조례」", "를", "로"),
        ("‘현장’", "을", "으로"),
        ('"마침"', "을", "으로"),
        ("<온라인 공개모집창구>", "를", "로"),
        ("【시설】", "을", "로"),
        ("예산…", "을", "으로"),
        ("「10」", "을", "으로"),
        # an aside in brackets is passed over, one alone is read
        ("(시범)", "을", "으로"),
        ("（제2동）", "을", "으로"),
        ("[별표 1]", "을", "로"),
        ("조례(條例)", "를", "로"),
        ("예산(국비)", "을", "으로"),
        ("조례 (제2024-10호)", "를", "로"),
        ("‘현장(시범 운영 포함)’", "을", "으로"),
        ("본부(국(과))", "를", "로"),
        ("100㎡(30평)", "를", "로"),
        ("1)", "을", "로"),
        # but some are part of the word
        ("조례(안)", "을", "으로"),
        ("주민(들)", "을", "로"),
        # what nobody can read
        ("", "를", "로"),
        (")))", "를", "로"),
        ("條例", "를", "로"),
    ],
)
def test_a_particle_fits_what_is_heard_last(word: str, object_: str, way: str) -> None:
    assert (with_particle(word, "을/를"), with_particle(word, "으로/로")) == (
        f"{word}{object_}",
        f"{word}{way}",
    )


def spoken(number: int) -> str:
    """Return a whole number in Sino-Korean, written as it is taught at school."""
    if not number:
        return "영"
    said = ""
    for myriad in ("", "만", "억", "조", "경", "해"):
        number, group = divmod(number, 10_000)
        digits = zip(f"{group:04}", ("천", "백", "십", ""), strict=True)
        within = "".join("영일이삼사오육칠팔구"[int(digit)] + step for digit, step in digits if digit != "0")
        said = (f"{within}{myriad}" if within else "") + said
    return said


NUMBERS = st.integers(0, 10**24 - 1) | st.builds(
    lambda n, k: n * 10**k, st.integers(0, 9999), st.integers(0, 19)
)


@given(NUMBERS)
def test_a_number_takes_what_its_spoken_form_takes(number: int) -> None:
    assert particles(f"{number}") == particles(f"{number:,}") == particles(spoken(number))


@given(NUMBERS, st.text("0123456789", min_size=1, max_size=4))
def test_decimals_are_said_one_by_one(whole: int, part: str) -> None:
    said = f"{spoken(whole)} 점 {''.join('영일이삼사오육칠팔구'[int(digit)] for digit in part)}"
    assert particles(f"{whole:,}.{part}") == particles(said)


@given(
    WORDS,
    st.sampled_from(
        ["「{}」", "『{}』", "‘{}’", "“{}”", '"{}"', "<{}>", "《{}》", "【{}】", "({})", "[{}]", "{}.", "{}…"]
    ),
)
def test_marks_around_a_word_change_nothing(word: str, marks: str) -> None:
    assert particles(marks.format(word)) == particles(word)


@given(
    WORDS,
    st.sampled_from(["{}({})", "{} ({})", "{}[{}]", "‘{}({})’", "{}({}(10))"]),
    st.text("나라市10%A ", max_size=6),
)
def test_an_aside_behind_a_word_changes_nothing(word: str, form: str, aside: str) -> None:
    assert particles(form.format(word, aside)) == particles(word)


@given(WORDS, WORDS)
def test_what_stands_before_the_last_word_changes_nothing(before: str, word: str) -> None:
    assert (
        particles(f"{before} {word}")
        == particles(f"10{word}")
        == particles(f"{before}A{word}")
        == particles(word)
    )


@given(st.text(), st.sampled_from(PAIRS))
def test_any_text_keeps_every_character_and_takes_one_of_the_two(text: str, pair: str) -> None:
    assert with_particle(text, pair) in {text + particle for particle in pair.split("/")}


def test_a_word_of_the_form_is_quoted_with_its_particle() -> None:
    assert no_money(2, 1, ["비예산"]).startswith("‘비예산’이라고 적힌 칸이 있고, ")
    assert no_money(2, 1, ["협의"]).startswith("‘협의’라고 적힌 칸이 있고, ")


# What stands before a particle that is written out: a word that always ends alike.
STEADY = {
    "{date}은": "a day",
    "{key}를": "why or to",
    "{parts}을": "줄의 칸 or 열의 칸",
    "{{ plans.kept }}을": "so many 건",
    "{what}이": "칸",
    "{when}이": "a space ends it; 이 is the word for this",
    "{PLANS_OPEN}’은": "one word",
    "{quarter}와": "the name of a blank, told to whoever writes a form",
    "{{ issues[0].name }}로": "so many 호",
    "{{ parts.link(ways.glossary) }}을": "쉬운 말",
    **dict.fromkeys((f"{{{{ period }}}}{particle}" for particle in "은는이가을를와"), "분기, 반기 or 회차"),
}
_FITTED = re.compile(
    r"(?:\{\{[^{}]+\}\}|(?<!\{)\{[^{}%]+\})(?:<[^>]*>|\]\([^()]*\)|['’\"”」』*])*"
    r"(?:을|를|은|는|이|가|과|와|으로|로|이라고|라고|이라는|라는|이나|이란|란|으로는|로는)(?![가-힣])",
)


@pytest.mark.parametrize("kind", ["*.py", "*.jinja"])
def test_no_sentence_writes_out_a_particle_behind_a_word_that_it_does_not_know(kind: str) -> None:
    house = ROOT / "generator"
    found = {
        f"{path.relative_to(house).as_posix()}: {particle[0]}"
        for path in house.rglob(kind)
        for particle in _FITTED.finditer(path.read_text(encoding="utf-8"))
        if particle[0] not in STEADY
    }
    assert found == set(), "choose it by with_particle, or say in STEADY why it always fits"
