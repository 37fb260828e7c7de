"""What became of a pledge is told from both sides, and an address by number leads to whoever bears it."""

from __future__ import annotations

from typing import Any

import pytest

from generator.ledger.relations import became, names, numbers_apart, relations_of
from generator.pages import pages
from generator.record.chains import history
from generator.record.records import Records
from tests.ledger.town import pledge, town
from tests.pages.seeing import catalogue, markdown, view


def kin(kind: str, *others: str, when: str | None = "2024-05") -> dict[str, Any]:
    """Return an entry of a pledge's lineage."""
    return {"kind": kind, "others": list(others), "when": when}


def sides(records: Records) -> dict[str, list[tuple[str, tuple[str, ...], str]]]:
    return {
        key: [(each.kind, each.others, each.side) for each in relations_of(records, key)]
        for key in records.pledges
    }


def test_what_one_record_tells_is_told_on_both_pages() -> None:
    records = town(pledge("1", until="2024-Q1", lineage=[kin("merged", "2")]), pledge("2"))
    assert sides(records) == {"1": [("merged", ("2",), "became")], "2": [("merged", ("1",), "came")]}


def test_what_both_records_tell_is_told_once_on_each() -> None:
    records = town(
        pledge("1", until="2024-Q1", lineage=[kin("split", "2", "3")]),
        pledge("2", since="2024-Q2", lineage=[kin("split", "1")]),
        pledge("3", since="2024-Q2"),
    )
    assert sides(records) == {
        "1": [("split", ("2", "3"), "became")],
        "2": [("split", ("1",), "came")],
        "3": [("split", ("1",), "came")],
    }


def test_where_the_quarters_do_not_tell_neither_came_first() -> None:
    assert sides(town(pledge("1", lineage=[kin("split", "2")]), pledge("2"))) == {
        "1": [("split", ("2",), "beside")],
        "2": [("split", ("1",), "beside")],
    }


def test_only_a_pledge_that_has_ended_became_another() -> None:
    records = town(pledge("1", until="2024-Q1", lineage=[kin("replaced", "2")]), pledge("2", since="2024-Q2"))
    assert became(records, "2") is None
    assert (told := became(records, "1")) is not None
    assert told.others == ("2",)


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("merged", "이 공약은 2024년 2분기에 다른 공약과 합쳐졌습니다."),
        ("split", "이 공약은 2024년 2분기에 다른 공약으로 나뉘었습니다."),
        ("renamed", "이 공약은 2024년 2분기에 이름을 바꾸어 다른 쪽에서 이어집니다."),
        ("replaced", "이 공약은 2024년 2분기에 다른 공약으로 바뀌었습니다."),
        ("number_reused", "7번은 2024년 2분기에 다른 공약의 번호가 되었습니다."),
    ],
)
def test_the_old_address_says_what_became_of_its_pledge(kind: str, sentence: str) -> None:
    """The page begins with it and leads on; the list says it in a few words; the new page leads back."""
    old = pledge("1", number="7", until="2024-Q1", lineage=[kin(kind, "2")])
    records = town(old, pledge("2", number="7", since="2024-Q2"))
    [(said, has_ended, others)] = view(records, "pledges/1/").kinship.notices
    assert (said, has_ended) == (sentence, True)
    text = markdown(records, "pledges/1/")
    assert f"\n{sentence} 이 쪽과 앞서 낸 보고는 그대로 남아 있습니다.\n" in text
    assert others == ("2",)
    [(told, _, _)] = view(records, "pledges/2/").kinship.kin
    assert told.others == ("1",)
    assert [bool(each.line.became) for each in view(records, "pledges/").lines] == [True, False]


def test_a_time_over_two_quarters_or_none_is_told_as_far_as_it_is_known() -> None:
    for when, said in (("2024", "2024년에 "), (None, "")):
        records = town(pledge("1", until="2024-Q1", lineage=[kin("merged", "2", when=when)]), pledge("2"))
        [(sentence, _, _)] = view(records, "pledges/1/").kinship.notices
        assert sentence == f"이 공약은 {said}다른 공약과 합쳐졌습니다."


def test_the_names_of_a_pledge_stand_in_their_order() -> None:
    """What was read out of prose and nobody has confirmed gives no name."""
    own = [
        {"kind": "name", "what": "이름", "before": "그늘막", "after": "쉼터", "decided_on": "2024-05-01"},
        {"kind": "name", "what": "공약명", "before": "평상", "after": "그늘막", "decided_on": "2024-02-01"},
        {"kind": "name", "what": "이름", "before": "쉼터", "after": "쉼터들", "confirmed": False},
    ]
    records = town(pledge("1", changes=own))
    told = names(history(records, "1"), "쉼터")
    assert [each.name for each in told] == ["평상", "그늘막", "쉼터"]
    shown = view(records, "pledges/1/").kinship
    assert "\n전 이름: 평상, 그늘막\n" in markdown(records, "pledges/1/")
    assert [each.name for each in shown.names] == ["평상", "그늘막", "쉼터"]
    text = markdown(records, "pledges/1/")
    assert "- **평상** 처음 이름\n- **그늘막** [2024. 2. 1.부터](../../changes/#c-1-" in text
    assert "- **쉼터** [2024. 5. 1.부터](../../changes/#c-1-" in text
    assert view(town(pledge("1")), "pledges/1/").kinship.names == ()


class TestNumbers:
    def test_a_number_that_is_nobodys_address_has_a_page_that_names_its_pledges(self) -> None:
        records = town(pledge("1", number="7"), pledge("2", number="7", until="2024-Q1"), pledge("3"))
        assert list(numbers_apart(records)) == [("7", ("1", "2"))]
        shown = view(records, "pledges/7/")
        assert (shown.now, shown.ended) == (["1"], ["2"])
        assert "- [7 쉼터](../1/)\n" in markdown(records, "pledges/7/")

    @pytest.mark.parametrize("number", ["가-1", "1/2", "con", "A.b."])
    def test_a_number_that_cannot_be_an_address_has_none(self, number: str) -> None:
        assert list(numbers_apart(town(pledge("1", number=number)))) == []

    def test_a_number_never_takes_the_address_of_a_pledge(self) -> None:
        """Nor one that a disk or a server may take for it."""
        records = town(pledge("a-1", number="b-1"), pledge("b-1", number="A-1"))
        assert list(numbers_apart(records)) == []
        addresses = [page.address for page in pages(records, catalogue(records))]
        assert len(addresses) == len(set(addresses))

    def test_an_address_whose_number_is_now_anothers_says_so(self) -> None:
        records = town(pledge("a-1", number="b-1"), pledge("b-1", number="c-1"))
        text = markdown(records, "pledges/b-1/")
        assert "\nb-1번은 지금 다른 공약의 번호입니다.\n\n- [b-1 쉼터](../a-1/)\n" in text
