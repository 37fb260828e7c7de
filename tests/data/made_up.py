"""Made-up reports of every shape that a record may have, for rules that hold for all of them."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import get_args

from hypothesis import strategies as st

from generator.record.cells import Cell
from generator.record.city import STANDARD, City, Field, Term
from generator.record.dates import Quarter, When
from generator.record.form import BudgetForm, CountsForm, Form, FundingSource, Kind, Period, RowLabel
from generator.record.items import Item
from generator.record.pledge import Change, ChangeKind, ChangeStep, Pledge
from generator.record.reading import LoadedRecord
from generator.record.records import Records
from generator.record.report import (
    Basis,
    Budget,
    Characters,
    Department,
    Deviation,
    Officer,
    Participation,
    Project,
    Report,
    ReportedRate,
    ReportedStatus,
    Review,
    Row,
    Source,
    Span,
    Task,
    TaskItems,
)
from generator.record.tree import Spot, packed

KINDS = ("meetings", "2019-05")
PERIODS = ("total", "2019", "1e5")
SOURCES = ("total", "city")
QUARTER = Quarter.read("2019-Q2")
_LABEL = RowLabel("칸", None)
FORM = Form(
    "form-1",
    "추진실적",
    dict.fromkeys(("so_far", "this_quarter", "plan"), _LABEL),
    CountsForm("참여", "회", "unconfirmed", tuple(Kind(each, f"'{each}") for each in KINDS)),
    BudgetForm(
        "집행액",
        "백만원",
        "unconfirmed",
        tuple(Period(each, f"={each}", "within") for each in PERIODS),
        tuple(FundingSource(each, each) for each in SOURCES),
    ),
    "문제점",
    "문제점",
    "대책",
)
CITY = City(
    "1",
    "가온시",
    Term(None, When.read("2018-07"), When.read("2022-06")),
    (QUARTER,),
    (Field("1", None),),
    (),
    (FORM,),
)

_NOTHING = st.none()
_TEXT = st.one_of(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1),
    st.builds("{}{}".format, st.sampled_from("=+-@＝＋－＠',\";"), st.text("=1,\"'A ", max_size=5)),
    st.sampled_from(["2-1-2", "1/4", "14:00", "031", "TRUE", "5월 14일", "예", "null", "''"]),
).filter(lambda text: text == text.strip() != "")
_MAYBE_TEXT = _NOTHING | _TEXT
_DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31))
_WHEN = _NOTHING | st.sampled_from(
    ["2019", "2019-05", "2019-05-14", "2019-05-14T14:00", "2019-07/2019-08", "../2019-05", "2019/..", "2019~"]
).map(When.read)
_DIGITS = st.one_of(
    st.integers(0, 10**18 - 1).map(str),
    st.integers(0, 10**12).map("{:,}".format),
    st.builds("{:,}.{}".format, st.integers(0, 10**9), st.text("0123456789", min_size=1, max_size=9)),
)
_CELL = st.one_of(
    _NOTHING,
    st.builds("{}{}".format, st.sampled_from(["", "△", "▲", "-", "−"]), _DIGITS),
    st.sampled_from(["비예산", "협의중", "-", "=1+1"]),
).map(Cell.read)
_TASKS = ("t1", "may-5")


def _several(each: st.SearchStrategy[object], least: int = 0) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(each, min_size=least, max_size=3).map(tuple)


_ITEM = st.recursive(
    st.builds(Item, _TEXT, _NOTHING | st.just("p1"), _WHEN, st.sampled_from(["item", "note"])),
    lambda below: st.builds(Item, _TEXT, details=st.lists(below, max_size=3).map(tuple)),
    max_leaves=6,
)
_ITEMS = st.lists(_ITEM, max_size=3).map(tuple)
# Groups stand in the order of the tasks, each once and with something below it, as a sheet has them.
_ROW = st.builds(
    lambda groups, remark: Row(
        tuple(TaskItems(task, items) for task, items in zip((None, *_TASKS), groups, strict=True) if items),
        remark,
    ),
    st.tuples(_ITEMS, _ITEMS, _ITEMS),
    _MAYBE_TEXT,
)
_COUNT = st.integers(0, 10**9)
REPORTS = st.builds(
    Report,
    schema=st.just("1"),
    form=st.just(FORM.id),
    pledge=st.just("2-1-2"),
    quarter=st.just(QUARTER),
    title=_TEXT,
    department=st.builds(
        Department,
        _MAYBE_TEXT,
        _several(st.builds(Officer, _MAYBE_TEXT, _MAYBE_TEXT)),
        _several(_TEXT),
    ),
    tasks=st.tuples(*(st.builds(Task, st.just(each), _TEXT) for each in _TASKS)),
    so_far=_ROW,
    this_quarter=_ROW,
    plan=_ROW,
    participation=st.builds(
        Participation,
        st.fixed_dictionaries(dict.fromkeys(KINDS, _CELL)),
        st.sampled_from(get_args(Span)),
    ),
    budget=st.builds(
        Budget,
        st.just(PERIODS),
        _several(
            st.builds(
                Project,
                _MAYBE_TEXT,
                st.fixed_dictionaries(dict.fromkeys(SOURCES, st.tuples(*[_CELL] * len(PERIODS)))),
            ),
            least=1,
        ),
        st.sampled_from(get_args(Basis)),
    ),
    problems=_ITEMS,
    remedies=_ITEMS,
    as_of=_NOTHING | _DAYS,
    submitted_on=_NOTHING | _DAYS,
    status=_NOTHING | st.builds(ReportedStatus, _TEXT, st.sampled_from([word.id for word in STANDARD])),
    reported_rate=_NOTHING | st.builds(ReportedRate, _TEXT),
    changes=_several(
        st.builds(
            Change,
            st.sampled_from(get_args(ChangeKind)),
            _TEXT,
            *[_MAYBE_TEXT] * 3,
            _WHEN,
            _MAYBE_TEXT,
            _several(st.builds(ChangeStep, _TEXT, _WHEN)),
            _MAYBE_TEXT,
            st.booleans(),
            st.booleans(),
        )
    ),
    deviations=_several(st.builds(Deviation, _TEXT, _TEXT, _TEXT)),
    review=_several(
        st.builds(
            Review, _TEXT, st.sampled_from(["confirm", "suspect"]), _TEXT, _NOTHING | _COUNT, _MAYBE_TEXT
        )
    ),
    unplaced=_several(_TEXT),
    source=_NOTHING
    | st.builds(
        Source,
        _TEXT,
        st.just("hwpx"),
        st.just("0" * 64),
        _MAYBE_TEXT,
        _NOTHING | st.builds(Characters, *[_COUNT] * 5),
        _MAYBE_TEXT,
        _MAYBE_TEXT,
    ),
)
"""Reports of pledge 2-1-2 in 2019-Q2 on the form above."""


def records_of(report: Report) -> Records:
    """Return the records of a city whose only report this is."""
    pledge = Pledge("1", report.pledge, report.pledge, "공약", "1", None, None, ())
    spot = partial(Spot, packed(0, 0))
    return Records.of(
        LoadedRecord(CITY, "content/city.yml", "", spot),
        [LoadedRecord(pledge, "content/pledges/2-1-2.yml", "", spot)],
        [LoadedRecord(report, "content/reports/2019-Q2/2-1-2.yml", "", spot)],
    )
