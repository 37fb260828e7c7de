"""Words of office lead to their plain meaning, a city's own words first; what was written stays as it was."""

from __future__ import annotations

from itertools import pairwise

from generator.pages import site_context
from generator.pages.parts import CellView, RowView, TableView
from generator.pages.site_context import SiteContext, TermLinks, closed
from generator.record.records import Records
from generator.wording.glossary import CHAPTERS, IN_NOTES
from tests.ledger.town import pledge, town
from tests.pages.seeing import view

NAMES = [name for chapter in CHAPTERS for term in chapter.terms for name in term.names]


def links(records: Records, address: str = "pledges/1/") -> TermLinks:
    """Return the links of a page to the terms of a city."""
    return SiteContext.of(records).terms(address)


def meanings(records: Records) -> dict[str, str]:
    """Return what a city's pages say of each word."""
    return {
        term.names[0]: term.meaning
        for chapter in site_context.chapters(records.city.record)
        for term in chapter.terms
    }


def test_no_word_is_explained_twice() -> None:
    assert len({closed(name) for name in NAMES}) == len(NAMES)
    ids = [term.id for chapter in CHAPTERS for term in chapter.terms]
    assert len(set(ids)) == len(ids)


def test_a_word_is_found_however_an_office_spaces_it() -> None:
    at = links(town(pledge("1")))
    assert at.href("국비") == "../../words/#term-national"
    assert at.href("임기후") == at.href("임기 후") == "../../words/#term-after-term"
    assert at.href("통·폐합 검토") == at.href("나라의 돈") == at.href("") == ""


def test_on_the_page_of_plain_words_itself_nothing_leads_to_it() -> None:
    assert links(town(pledge("1")), "words/").href("국비") == ""


def test_a_citys_own_meaning_takes_the_place_of_the_general_one() -> None:
    own = [{"id": "national", "term": "나랏돈", "meaning": "나라가 주는 돈"}]
    records = town(pledge("1"), glossary=own)
    told = meanings(records)
    assert told["나랏돈"] == "나라가 주는 돈"
    assert "국비" not in told
    assert links(records).href("나랏돈") == "../../words/#term-national"


def test_words_that_only_a_city_has_stand_in_a_chapter_of_their_own() -> None:
    own = [{"id": "money", "term": "두레돈", "meaning": "이웃이 모은 돈"}]
    *_, last = view(town(pledge("1"), glossary=own), "words/").chapters
    assert [(term.id, term.names) for term in last.terms] == [("term-money", ("두레돈",))]


def test_no_place_of_the_page_has_the_name_of_another() -> None:
    """Not even where a city calls its own words as we call our chapters."""
    ids = [chapter.id for chapter in CHAPTERS]
    own = [{"id": each, "term": f"말 {each}", "meaning": "뜻"} for each in ids]
    chapters = view(town(pledge("1"), glossary=own), "words/").chapters
    places = sorted(
        place for chapter in chapters for place in (chapter.id, *(each.id for each in chapter.terms))
    )
    assert [one for one, other in pairwise(places) if one == other] == []


def test_a_status_is_explained_by_what_the_city_says_of_it_and_never_by_a_guess() -> None:
    statuses = [
        {"id": "completed", "word": "완료", "criterion": "준공까지 마침", "like": "completed"},
        {"id": "held", "word": "쉬는 중", "criterion": None, "like": "held"},
        {"id": "later", "word": "나중", "criterion": None, "like": None},
    ]
    told = meanings(town(pledge("1"), statuses=statuses))
    assert told["완료"] == "약속한 일을 모두 마쳤습니다. 이 도시의 기준: 준공까지 마침"
    assert told["쉬는 중"] == told["나중"] == "이 도시가 뜻을 아직 밝히지 않았습니다."
    assert told["폐기"] == "하지 않기로 했습니다."


def test_the_words_of_office_in_a_pages_tables_are_told_once_with_their_meaning() -> None:
    """In heads of columns and rows, and in the notes of tables; what is written in cells is left alone."""
    rows = (RowView(CellView("국비"), (CellView("시비"),)), RowView(CellView("다리 놓기"), (CellView("1"),)))
    table = TableView("예산", "단위: 백만원. 집행액.", "재원", ("임기 후", "국비"), rows)
    told = list(links(town(pledge("1"))).met([table, table]))
    assert [each["words"] for each in told] == ["재원", "임기 후", "국비", "백만원", "집행액"]
    assert told[2]["href"] == "../../words/#term-national"
    assert all(each["meaning"] for each in told)
    assert list(links(town(pledge("1")), "words/").met([table])) == []


def test_each_word_that_is_looked_for_in_notes_is_explained() -> None:
    own = links(town(pledge("1")))
    assert [word for word in IN_NOTES if not own.href(word)] == []
