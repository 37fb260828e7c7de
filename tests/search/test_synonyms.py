"""Words of one meaning: each in one group, a city's own joined to them, and only what helps is sent."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from generator.search.synonyms import groups, known, words_in
from generator.search.units import pieces, units
from generator.wording.search import SYNONYMS, Synonyms


def letters(word: str) -> str:
    """Return what of a word counts."""
    return "".join(units(word))


def test_a_group_of_the_house_has_words_to_look_for_and_others_and_no_word_stands_in_two() -> None:
    words = Counter(letters(word) for group in SYNONYMS for part in group for word in part)
    assert {word for word, times in words.items() if times > 1 or len(word) < 2} == set()
    assert all(group.written and len((*group.written, *group.typed)) > 1 for group in SYNONYMS)
    assert 20 <= len(SYNONYMS) <= 60


def test_a_citys_group_joins_those_with_which_it_shares_a_word() -> None:
    (joined,) = (each for each in groups([("강 아지", "반려동물", "댕댕이")]) if "댕댕이" in each.written)
    assert set(joined.written) == {"강 아지", "반려견", "애완견", "반려동물", "애완동물", "댕댕이"}


def test_a_city_may_look_for_what_others_only_type() -> None:
    assert Synonyms(("경로당",), ("노인정",)) in set(groups([]))
    assert Synonyms(("경로당", "노인정"), ()) in set(groups([("노인정", "경로당")]))


WORDS = st.lists(st.text("가나다라", min_size=2, max_size=3), min_size=2, max_size=4, unique=True).map(tuple)


@given(st.lists(WORDS, max_size=5))
def test_however_groups_overlap_each_word_has_one_and_none_is_lost(own: list[tuple[str, ...]]) -> None:
    words = [letters(word) for group in groups(own) for part in group for word in part]
    assert sorted(words) == sorted(
        {letters(word) for group in (*SYNONYMS, *map(Synonyms, own)) for part in group for word in part}
    )


def sent(own: list[tuple[str, ...]], *documents: str) -> list[Synonyms]:
    """Return the groups that are sent to a browser where documents say this."""
    found = tuple(groups(own))
    return list(known(found, {word for told in documents for word in words_in(found, set(pieces(told)))}))


def test_only_groups_of_which_a_pledge_holds_a_word_are_sent_and_only_those_are_looked_for() -> None:
    assert sent([], "승강기 교체") == [Synonyms(("승강기",), ("엘리베이터",))]
    assert sent([("우리말", "마을말")], "우리말") == [Synonyms(("우리말",), ("마을말",))]
    assert sent([]) == []


def test_a_long_word_is_looked_for_only_where_one_pledge_holds_all_its_pieces() -> None:
    assert sent([], "무인안내", "안내기") == []
    assert sent([], "무인안내기") == [Synonyms(("무인안내기",), ("키오스크", "무인단말기"))]
