"""No amount that a report gives otherwise is lost, whatever its project is called."""

from __future__ import annotations

import pytest

from generator.ledger.differences import differences
from tests.ledger.town import budget, pledge, project, report, town

_SAME = ([2, 1, 1],) * 3


@pytest.mark.parametrize(
    ("names", "known_as"),
    [
        (("쉼터", "길"), "길"),
        (("쉼터", "쉼터"), "쉼터#2"),
        (("쉼터#2", "쉼터", "쉼터"), "쉼터#3"),
        ((None, None), "2"),
        (("2", None), "2#2"),
    ],
)
def test_the_last_of_projects_is_compared_also_where_another_bears_its_name(
    names: tuple[str | None, ...], known_as: str
) -> None:
    *others, last = names
    same = [project(*_SAME, name=name) for name in others]
    filed = [
        report("1", quarter, budget=budget(*same, project([total, 1, 1], *_SAME[1:], name=last)))
        for quarter, total in (("2024-Q1", 2), ("2024-Q2", 5))
    ]
    [found] = differences(town(pledge("1"), *filed), filed[-1])
    assert (found.key[0], found.before, found.after) == (known_as, "2", "5")
    assert found.steps[:3] == ("budget", "projects", len(others))


@pytest.mark.parametrize(("before", "after", "kind"), [(0, 1, "appeared"), (1, 0, "gone")])
def test_a_project_that_came_or_went_moved_by_nothing(before: int, after: int, kind: str) -> None:
    filed = [
        report("1", quarter, budget=budget(project(*_SAME, name="쉼터"), *own))
        for quarter, own in zip(
            ("2024-Q1", "2024-Q2"),
            ([project(*_SAME, name="길")] * count for count in (before, after)),
            strict=True,
        )
    ]
    found = list(differences(town(pledge("1"), *filed), filed[-1]))
    assert {each.kind for each in found} == {kind}
    assert {each.key[0] for each in found} == {"길"}
    assert {each.step for each in found} == {None}
