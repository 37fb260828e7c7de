"""Dates say the first and last day that they can mean, and dates that no calendar has are refused."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given

from generator.record.dates import Quarter, When
from tests.record.strategies import quarters, texts, whens


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2019-05-14", (2019, 5, 14), (2019, 5, 14)),
        ("2019-05-14T14:00", (2019, 5, 14), (2019, 5, 14)),
        ("2019-05", (2019, 5, 1), (2019, 5, 31)),
        ("2024-02", (2024, 2, 1), (2024, 2, 29)),
        ("2019", (2019, 1, 1), (2019, 12, 31)),
        ("2019-05~", (2019, 5, 1), (2019, 5, 31)),
        ("2019?", (2019, 1, 1), (2019, 12, 31)),
        ("2019-05-14%", (2019, 5, 14), (2019, 5, 14)),
        ("2019-07/2019-08", (2019, 7, 1), (2019, 8, 31)),
        ("2019/2019-03", (2019, 1, 1), (2019, 3, 31)),
        ("2019-03-05T14:00/2019-03-05T16:40", (2019, 3, 5), (2019, 3, 5)),
        ("2019-03-05T14:00/2019-03-05", (2019, 3, 5), (2019, 3, 5)),
        ("2019-03-05T14:00/2019-03-06T09:00", (2019, 3, 5), (2019, 3, 6)),
        ("../2019-03", (1, 1, 1), (2019, 3, 31)),
        ("2019-03/..", (2019, 3, 1), (9999, 12, 31)),
    ],
)
def test_a_date_means_its_days(written: str, first: tuple[int, int, int], last: tuple[int, int, int]) -> None:
    assert When.read(written) == When(written, date(*first), date(*last))


@pytest.mark.parametrize(
    "written",
    [
        *("", "..", "../..", "/", "2019/", "/2019", "2019-2-3", "19-05", "2019-5", "2019-00", "2019-13"),
        *("2019-02-29", "2019-02-31", "2019-04-31", "2019-05-00", "2019-05-32", "2019-05-14T24:00"),
        *("2019-05-14T14", "2019-05-14T14:60", "2019-05-14 14:00", "2019-05-14T14:00:00", "2019-05T14:00"),
        *("2019-08/2019-07", "2019-03-05T16:40/2019-03-05T14:00", "2019/2018", "2019/2020/2021", "2019~~"),
        *(
            "0000",
            "0999",
            "3000",
            "２０１９",
            "2019-W03",
            "2019. 5. 14.",
            "20190514",
            "어제",
            " 2019",
            "2019\n",
        ),
    ],
)
def test_what_is_no_date_is_refused(written: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - its message is the text itself
        When.read(written)


@given(whens())
def test_a_date_ends_no_earlier_than_it_begins(when: When) -> None:
    assert when.first <= when.last


@given(texts())
def test_a_text_is_a_date_or_refused(text: str) -> None:
    """Nothing else is raised, whatever stands there."""
    for kind in (When, Quarter):
        with suppress(ValueError):
            assert kind.read(text).written == text


@pytest.mark.parametrize(
    ("written", "first", "last", "part"),
    [
        ("2019-Q1", (2019, 1, 1), (2019, 3, 31), 1),
        ("2019-Q2", (2019, 4, 1), (2019, 6, 30), 2),
        ("2019-Q4", (2019, 10, 1), (2019, 12, 31), 4),
        ("2024-H1", (2024, 1, 1), (2024, 6, 30), 1),
        ("2024-H2", (2024, 7, 1), (2024, 12, 31), 2),
        ("2019-12-15--2020-03-20", (2019, 12, 15), (2020, 3, 20), None),
        ("2020-02-29--2020-02-29", (2020, 2, 29), (2020, 2, 29), None),
    ],
)
def test_a_reporting_period_has_its_days(
    written: str, first: tuple[int, int, int], last: tuple[int, int, int], part: int | None
) -> None:
    assert Quarter.read(written) == Quarter(written, date(*first), date(*last), part)


@pytest.mark.parametrize(
    "written",
    [
        *("", "2019", "2019-Q0", "2019-Q5", "2019-H3", "2019-q1", "2019Q1", "2019-Q1 ", "19-Q1", "0000-Q1"),
        *(
            "3000-Q1",
            "２０１９-Q1",
            "2019-Q１",
            "2019-01-01",
            "2019-01-01--",
            "--2019-01-01",
            "2019-01--2019-03",
        ),
        *("20190101--20190331", "2019-W01-1--2019-W02-1", "2019-02-01--2019-02-30", "2019-03-01--2019-02-28"),
        *("2019-01-01/2019-03-31", "2019-01-01--2019-02-01--2019-03-01", "../2019-Q1"),
    ],
)
def test_what_is_no_reporting_period_is_refused(written: str) -> None:
    """So a period's words are one way of writing it, and may stand in an address."""
    with pytest.raises(ValueError):  # noqa: PT011 - its message is the text itself
        Quarter.read(written)


@given(quarters())
def test_the_next_period_begins_the_day_after(quarter: Quarter) -> None:
    """Quarters follow quarters, half-years half-years; none follows two days or the last year."""
    after = quarter.next()
    if quarter.part is None or quarter.written in {"2999-Q4", "2999-H2"}:
        assert after is None
    else:
        assert after is not None
        assert (after.first - quarter.last).days == 1
        assert after.is_half == quarter.is_half
        assert after.year == quarter.year + (quarter.last.month == 12)
