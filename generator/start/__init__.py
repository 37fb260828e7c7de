"""How a city begins: its settings, one example of a pledge, its first page for staff."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

from generator.record.city import City, DepartmentEntry, Field, Term
from generator.record.dates import Quarter, When
from generator.record.form import (
    KNOWN_ROWS,
    BudgetForm,
    CountsForm,
    Form,
    FundingSource,
    HeadingLabels,
    Kind,
    Period,
    RowLabel,
)
from generator.record.pledge import Pledge
from generator.record.writing import write
from generator.wording import forms
from generator.wording import starting as words
from generator.wording.pages import site_title

# Source: Public Official Election Act, art. 14: the term of a head of a local government begins on July 1
# every four years; the first began in 1995 and, by way of exception, took three.
_FIRST_OF_FOUR, _YEARS, _TERMS_BEFORE = 1998, 4, 2


def project(name: str, quarter: Quarter) -> Iterator[tuple[str, bytes]]:
    """Return the files that are a city's own.

    Args:
        name: what the city is called.
        quarter: the first that it publishes, from July 1998 on.

    Returns:
        path from the new project's root with `/`, and content.

    Raises:
        ValueError: the quarter lies before July 1998.

    """
    if quarter.first < date(_FIRST_OF_FOUR, 7, 1):
        raise ValueError(quarter.written)
    city = _city(name, quarter)
    yield "content/city.yml", write(city).encode()
    yield f"content/pledges/{words.PLEDGE}.yml", write(_pledge(quarter)).encode()
    yield "content/pages/index.md", words.own_page(words.PLEDGE).encode()
    # A text in JSON's quotes is one in YAML too, whatever the city is called.
    yield "mkdocs.yml", words.settings(json.dumps(site_title(name), ensure_ascii=False)).encode()
    yield "README.md", words.readme(name).encode()


def _city(name: str, quarter: Quarter) -> City:
    starts = _FIRST_OF_FOUR + (quarter.year - (quarter.first.month <= 6) - _FIRST_OF_FOUR) // _YEARS * _YEARS  # noqa: PLR2004 - terms begin in July
    ordinal = (starts - _FIRST_OF_FOUR) // _YEARS + _TERMS_BEFORE
    return City(
        schema="1",
        name=name,
        term=Term(words.term(ordinal), When.read(f"{starts}-07"), When.read(f"{starts + _YEARS}-06")),
        quarters=(quarter,),
        fields=(Field("1", None),),
        departments=(DepartmentEntry("first", (words.DEPARTMENT,)),),
        forms=(_form(starts),),
        fictional=words.NOT_FILLED,
    )


def _pledge(quarter: Quarter) -> Pledge:
    return Pledge(
        schema="1",
        pledge=words.PLEDGE,
        number=words.PLEDGE,
        title=words.TITLE,
        field="1",
        strategy=None,
        election_text=None,
        departments=(),
        since=quarter,
    )


def _form(starts: int) -> Form:
    ends = starts + _YEARS
    years = tuple(Period(str(year), f"'{year % 100:02}", "within") for year in range(starts + 1, ends))
    total, before, after = words.PERIODS
    return Form(
        id=f"sheet-{starts}",
        progress_heading=words.PROGRESS,
        rows={
            name: RowLabel(label, note) for name, (label, note) in zip(KNOWN_ROWS, words.ROWS, strict=True)
        },
        participation=CountsForm(
            words.PARTICIPATION, words.TIMES, "unconfirmed", tuple(Kind(*kind) for kind in words.KINDS)
        ),
        budget=BudgetForm(
            words.BUDGET,
            words.MILLION_WON,
            "unconfirmed",
            (
                Period("total", total, "total"),
                Period("before-term", before, "before"),
                Period(f"{starts}-H2", f"'{starts % 100:02}.7.", "within"),
                *years,
                Period(f"{ends}-H1", f"'{ends % 100:02}.6.", "within"),
                Period("after-term", after, "after"),
            ),
            tuple(
                FundingSource(key, label, "part" if number else "total")
                for number, (key, label) in enumerate(words.SOURCES)
            ),
        ),
        problems_heading=words.PROBLEMS_AND_REMEDIES,
        problems_label=forms.PROBLEMS,
        remedies_label=forms.REMEDIES,
        heading=HeadingLabels(**words.HEADING),
    )
