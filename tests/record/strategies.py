"""Records that no one would think of, for tests of rules that hold for every record."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any, TypeVar

from hypothesis import strategies as st

from generator.record.cells import BLANK, Cell
from generator.record.characters import hidden_in
from generator.record.city import (
    ALL,
    City,
    Contact,
    DepartmentEntry,
    DueDays,
    DueOn,
    Field,
    GlossaryTerm,
    Licence,
    RateRule,
    StatusWord,
    Strategy,
    Term,
)
from generator.record.dates import Quarter, When
from generator.record.evidence import Evidence, Picture
from generator.record.form import (
    KNOWN_ROWS,
    NO_BUDGET,
    NO_COUNTS,
    BudgetForm,
    CountsForm,
    Form,
    FundingSource,
    HeadingLabels,
    Kind,
    Notation,
    Period,
    ProgressColumns,
    RowLabel,
)
from generator.record.items import Item
from generator.record.pledge import Change, ChangeStep, Charge, Lineage, Pledge
from generator.record.report import (
    NO_ITEMS,
    NO_MONEY,
    NO_PARTICIPATION,
    NO_ROW,
    Budget,
    Characters,
    Department,
    Deviation,
    Officer,
    Participation,
    Pending,
    PlanResult,
    Project,
    Report,
    ReportedRate,
    ReportedStatus,
    Review,
    Row,
    Source,
    Task,
    TaskItems,
)
from tests.record import described

NASTY = (
    *(
        "null",
        "~",
        "true",
        "no",
        "on",
        "y",
        "=",
        "<<",
        "0",
        "-1",
        "012",
        "0x1F",
        "0o17",
        "1e3",
        ".5",
        "1_000",
    ),
    *(
        "1.10",
        "14:00",
        "2019-05-14",
        "2019. 5. 14.",
        "'18.7.",
        ".inf",
        "1,234",
        "+5",
        "-0",
        "--",
        "---",
        "...",
    ),
    *(
        "- 가",
        "* 가",
        "? 가",
        "! 가",
        "& 가",
        "| 가",
        "> 가",
        "% 가",
        "@ 가",
        "` 가",
        "# 가",
        "가 # 나",
        "가#나",
    ),
    *(
        "가: 나",
        "가 : 나",
        "가:",
        ": 가",
        "[가] 나",
        "{가} 나",
        "가, 나",
        "'가' 나",
        '"가" 나',
        "가'",
        '가"',
        "\\",
    ),
    *(
        "\\n",
        "\\u202e",
        "가\\",
        "가  나",
        "가\u00a0나",
        "가\u3000나",
        "☎️ 031",
        "😀",
        "𠮷野",
        "é",
        "e\u0301",
        "ﬀ",
    ),
    *("=1+1", "+가", "@SUM(A1)", "<b>가</b>", "</script>", "&lt;", "{{ 가 }}", "{% 가 %}", "${가}", "~~가~~"),
    *("1/4분기", "100~200명", "2*3*4", "(c) 가", "<TF회의>", "「가」 · ○ ※ △ → ➡ ①", "가" * 300),
)
"""Texts that other readers of YAML, Markdown, CSV or HTML take for something else."""

# A strategy is made once: what it has found out about itself, it need not find out at each of its places.
_Value = TypeVar("_Value")
_BLANKS = st.none()
_STATES = ("item", "note")


@cache
def texts() -> st.SearchStrategy[str]:
    """Return one-line texts as reading accepts them: nasty ones, and ones of any letters."""
    letters = st.characters(exclude_categories=("Cc", "Cf", "Cs")).filter(
        lambda each: hidden_in(each) is None
    )
    free = st.text(letters, min_size=1, max_size=12).map(str.strip).filter(bool)
    return st.sampled_from(NASTY) | free


def maybe(strategy: st.SearchStrategy[_Value]) -> st.SearchStrategy[_Value | None]:
    """Return values of a strategy, and blanks."""
    return _BLANKS | strategy


@cache
def ids() -> st.SearchStrategy[str]:
    """Return names that may stand in an address."""
    return st.from_regex(r"[0-9A-Za-z]{1,4}(?:[.-][0-9A-Za-z]{1,3}){0,2}", fullmatch=True).filter(
        lambda each: each.partition(".")[0].lower() not in {"con", "prn", "aux", "nul"}
    )


@cache
def item_ids() -> st.SearchStrategy[str]:
    """Return names of items and tasks."""
    return st.from_regex(r"[a-z][a-z0-9]{0,3}(?:-[a-z0-9]{1,2}){0,2}", fullmatch=True)


@cache
def days() -> st.SearchStrategy[date]:
    """Return days of the years that records may name."""
    return st.dates(date(1000, 1, 1), date(2999, 12, 31))


@cache
def moments() -> st.SearchStrategy[str]:
    """Return a year, a month, a day or a minute, sure or not, as EDTF text."""

    def shortened(day: date, length: int, minute: str, mark: str) -> str:
        return f"{day.isoformat()[:length]}{minute if length == len('2019-05-14') else ''}{mark}"

    return st.builds(
        shortened,
        days(),
        st.sampled_from([4, 7, 10]),
        st.sampled_from(["", "T00:00", "T14:05", "T23:59"]),
        st.sampled_from(["", "", "~", "?", "%"]),
    )


@cache
def whens() -> st.SearchStrategy[When]:
    """Return dates of every form: a moment, a span, a span with an open end."""

    def span(one: str, other: str) -> str:
        first, last = sorted((one, other), key=lambda each: (When.read(each).first, each[:16]))
        return f"{first}/{last}"

    opened = moments().map(lambda each: f"../{each}") | moments().map(lambda each: f"{each}/..")
    spans = st.builds(span, moments(), moments()).filter(_is_when)
    return (moments() | opened | spans).map(When.read)


def _is_when(written: str) -> bool:
    try:
        When.read(written)
    except ValueError:
        return False
    return True


@cache
def quarters() -> st.SearchStrategy[Quarter]:
    """Return quarters, half-years and pairs of days."""
    parts = st.builds(
        lambda year, part: f"{year}-{part}",
        st.integers(1000, 2999),
        st.sampled_from(["Q1", "Q2", "Q3", "Q4", "H1", "H2"]),
    )
    pairs = st.lists(days(), min_size=2, max_size=2).map(sorted).map(lambda pair: f"{pair[0]}--{pair[1]}")
    return (parts | pairs).map(Quarter.read)


@cache
def numbers() -> st.SearchStrategy[str]:
    """Return numbers as a cell may hold them: with thousands marks, decimals, △."""
    plain = st.integers(0, 10**18 - 1).map(str) | st.integers(0, 10**18 - 1).map(lambda each: f"{each:,}")
    decimals = st.from_regex(r"(\.[0-9]{1,9})?", fullmatch=True)
    return st.builds(
        lambda *parts: "".join(parts), st.sampled_from(["", "", "-", "△", "▲ ", "−"]), plain, decimals
    )


def cells(words: tuple[str, ...] | None = None) -> st.SearchStrategy[Cell]:
    """Return cells with a number, a blank, or a word: any, or one of a form's."""
    other = texts() if words is None else st.sampled_from(words) if words else st.nothing()
    return st.just(BLANK) | (numbers() | other).map(Cell.read)


@cache
def evidence() -> st.SearchStrategy[tuple[Evidence, ...]]:
    """Return documents that a part of a record names."""
    address = maybe(st.sampled_from(["https://a.kr/b?c=1#d", "http://가.kr/x_(1)"]))
    file = maybe(st.sampled_from(["a.pdf", "2-1-2/b_c.hwpx", "d/e-1.jpg"]))
    one = st.builds(Evidence, title=texts(), url=address, file=file, when=_BLANKS | whens(), archived=address)
    return st.lists(one, max_size=1).map(tuple)


@cache
def pictures() -> st.SearchStrategy[tuple[Picture, ...]]:
    """Return pictures that a record names."""
    words = maybe(texts())
    one = st.builds(Picture, file=st.just("a/b.jpg"), alt=texts(), caption=words, by=words, licence=words)
    return st.lists(one, max_size=1).map(tuple)


@cache
def items(depth: int = 3) -> st.SearchStrategy[Item]:
    """Return items with items below them, up to a depth."""
    details = st.lists(items(depth - 1), max_size=2).map(tuple) if depth > 1 else st.just(())
    return st.builds(
        Item,
        text=texts(),
        id=maybe(item_ids()),
        when=_BLANKS | whens(),
        kind=st.sampled_from(_STATES),
        details=details,
        evidence=evidence(),
    )


@cache
def several_items() -> st.SearchStrategy[tuple[Item, ...]]:
    """Return a list of items."""
    return st.lists(items(), max_size=3).map(tuple)


@cache
def rows() -> st.SearchStrategy[Row]:
    """Return one of the three rows."""
    groups = st.builds(TaskItems, task=maybe(item_ids()), items=several_items())
    return st.builds(Row, by_task=st.lists(groups, max_size=2).map(tuple), remark=maybe(texts()))


def changes() -> st.SearchStrategy[Change]:
    """Return changes of a pledge."""
    return st.builds(
        Change,
        kind=st.sampled_from(["name", "scope", "schedule", "yearly_plan", "exclusion"]),
        what=texts(),
        before=maybe(texts()),
        after=maybe(texts()),
        reason=maybe(texts()),
        decided_on=_BLANKS | whens(),
        procedure=maybe(texts()),
        steps=st.lists(st.builds(ChangeStep, what=texts(), when=_BLANKS | whens()), max_size=2).map(tuple),
        read_from=maybe(texts()),
        confirmed=st.booleans(),
        amount_confirmed=st.booleans(),
    )


def participations(form: Form | None = None) -> st.SearchStrategy[Participation]:
    """Return counts, of any kinds or of those of a form."""
    counts = (
        st.dictionaries(ids(), cells(), max_size=3)
        if form is None
        else st.fixed_dictionaries({kind.id: cells(form.budget.words) for kind in form.participation.kinds})
    )
    return st.builds(
        Participation,
        counts=counts,
        covers=st.sampled_from([None, "this_quarter", "cumulative", "unconfirmed"]),
    )


def budgets(form: Form | None = None) -> st.SearchStrategy[Budget]:
    """Return budgets, of any sources and periods or of those of a form."""
    if form is None:
        periods = st.lists(ids(), max_size=3).map(tuple)
        amounts = st.dictionaries(ids(), st.lists(cells(), max_size=3).map(tuple), max_size=3)
    else:
        columns = form.budget.periods
        periods = st.just(tuple(period.id for period in columns))
        row = st.tuples(*(cells(form.budget.words) for _ in columns))
        amounts = st.fixed_dictionaries({source.id: row for source in form.budget.sources})
    projects = st.builds(Project, name=maybe(texts()), amounts=amounts)
    return st.builds(
        Budget,
        periods=periods,
        projects=st.lists(projects, max_size=2).map(tuple),
        basis=st.sampled_from([None, "planned", "secured", "spent", "unconfirmed"]),
    )


@cache
def sources() -> st.SearchStrategy[Source]:
    """Return what is known of the file that was handed in."""
    counts = st.integers(0, 10**9)
    return st.builds(
        Source,
        file=texts(),
        format=st.sampled_from(["text", "hwpx", "pdf"]),
        sha256=st.binary(min_size=32, max_size=32).map(bytes.hex),
        characters=_BLANKS | st.builds(Characters, counts, counts, counts, counts, counts),
        imported_by=maybe(texts()),
        confirmed_by=maybe(texts()),
    )


def reports(form: Form | None = None) -> st.SearchStrategy[Report]:
    """Return reports of any shape that reading accepts; with a form, their tables are of that form."""
    few = st.lists
    others = st.dictionaries(ids(), rows(), max_size=1)
    if form is not None:
        others = st.fixed_dictionaries({name: rows() for name in form.rows if name not in KNOWN_ROWS})
    made = st.builds(
        Report,
        schema=st.just("1"),
        draft=few(
            st.builds(Pending, at=texts(), note=texts(), source_line=_BLANKS | st.integers(0, 9999)),
            max_size=1,
        ).map(tuple),
        form=ids() if form is None else st.just(form.id),
        pledge=ids(),
        quarter=quarters(),
        title=texts(),
        department=st.builds(
            Department,
            name=maybe(texts()),
            officers=few(st.builds(Officer, role=maybe(texts()), name=maybe(texts())), max_size=2).map(tuple),
            phones=few(texts(), max_size=2).map(tuple),
        ),
        tasks=few(st.builds(Task, id=item_ids(), name=texts()), max_size=2).map(tuple),
        evidence=evidence(),
        pictures=pictures(),
        so_far=rows(),
        this_quarter=rows(),
        plan=rows(),
        participation=participations(form),
        budget=budgets(form),
        problems=several_items(),
        remedies=several_items(),
        other_rows=others,
        sections=described.sections(form),
        as_of=_BLANKS | days(),
        submitted_on=_BLANKS | days(),
        status=_BLANKS | st.builds(ReportedStatus, written=texts(), word=ids()),
        reported_rate=_BLANKS | st.builds(ReportedRate, written=texts()),
        results=few(
            st.builds(
                PlanResult,
                item=item_ids(),
                outcome=st.sampled_from(["done", "partly", "moved", "dropped", None]),
                to=_BLANKS | whens(),
                why=maybe(texts()),
                again=maybe(item_ids()),
            ),
            max_size=2,
        ).map(tuple),
        changes=few(changes(), max_size=1).map(tuple),
        deviations=few(st.builds(Deviation, at=texts(), written=texts(), form=texts()), max_size=1).map(
            tuple
        ),
        review=few(
            st.builds(
                Review,
                at=texts(),
                level=st.sampled_from(["confirm", "suspect"]),
                note=texts(),
                source_line=_BLANKS | st.integers(0, 9999),
                answer=maybe(texts()),
            ),
            max_size=1,
        ).map(tuple),
        unplaced=few(texts(), max_size=1).map(tuple),
        source=_BLANKS | sources(),
    )
    return made.map(form.fitted) if form is not None else st.builds(_with_less, made, st.sets(_PARTS))


_PARTS = st.sampled_from(["so_far", "this_quarter", "plan", "participation", "budget", "problems"])


def _with_less(report: Report, missing: set[str]) -> Report:
    """Return a report on a form that lacks some parts."""
    nothing = {"participation": NO_PARTICIPATION, "budget": NO_MONEY, "problems": NO_ITEMS}
    parts: dict[str, Any] = {name: nothing.get(name, NO_ROW) for name in missing}
    return replace(report, **parts)


def pledges() -> st.SearchStrategy[Pledge]:
    """Return pledges of any shape that reading accepts."""
    return st.builds(
        Pledge,
        schema=st.just("1"),
        evidence=evidence(),
        pictures=pictures(),
        pledge=ids(),
        number=texts(),
        title=texts(),
        field=ids(),
        strategy=maybe(ids()),
        election_text=maybe(texts()),
        current_text=maybe(texts()),
        departments=st.lists(
            st.builds(Charge, name=texts(), since=_BLANKS | quarters(), until=_BLANKS | quarters()),
            max_size=2,
        ).map(tuple),
        since=_BLANKS | quarters(),
        until=_BLANKS | quarters(),
        lineage=st.lists(
            st.builds(
                Lineage,
                kind=st.sampled_from(["split", "merged", "renamed", "replaced", "number_reused"]),
                others=st.lists(ids(), min_size=1, max_size=2).map(tuple),
                when=_BLANKS | whens(),
                note=maybe(texts()),
            ),
            max_size=1,
        ).map(tuple),
        changes=st.lists(changes(), max_size=1).map(tuple),
    )


def forms() -> st.SearchStrategy[Form]:
    """Return forms of any shape that reading accepts."""
    others = st.lists(texts(), max_size=1).map(tuple)
    label = st.builds(RowLabel, label=texts(), note=maybe(texts()), aliases=others, alone=st.booleans())

    def some(strategy: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
        return st.lists(strategy, min_size=1, max_size=3).map(tuple)

    period = st.builds(
        Period,
        id=ids(),
        label=texts(),
        role=st.sampled_from(["total", "before", "within", "after"]),
        name=maybe(texts()),
    )
    return st.builds(
        Form,
        id=ids(),
        progress_heading=maybe(texts()),
        rows=st.dictionaries(st.sampled_from(KNOWN_ROWS) | ids(), label, max_size=4),
        participation=st.just(NO_COUNTS)
        | st.builds(
            CountsForm,
            heading=texts(),
            unit=texts(),
            covers=st.sampled_from(["this_quarter", "cumulative", "unconfirmed"]),
            kinds=some(st.builds(Kind, id=ids(), label=texts(), aliases=others)),
            example=maybe(texts()),
        ),
        budget=st.just(NO_BUDGET)
        | st.builds(
            BudgetForm,
            heading=texts(),
            unit=texts(),
            basis=st.sampled_from(["planned", "secured", "spent", "unconfirmed"]),
            periods=some(period),
            sources=some(
                st.builds(FundingSource, id=ids(), label=texts(), role=st.sampled_from(["total", "part"]))
            ),
            words=st.lists(texts(), max_size=2).map(tuple),
        ),
        problems_heading=maybe(texts()),
        problems_label=texts(),
        remedies_label=texts(),
        heading=st.builds(
            HeadingLabels,
            number=maybe(texts()),
            quarter=maybe(texts()),
            department=maybe(texts()),
            phone_mark=maybe(texts()),
            status=maybe(texts()),
        ),
        columns=st.builds(ProgressColumns, remark=texts()),
        notation=st.builds(
            Notation,
            section=maybe(texts()),
            bullets=some(some(texts())),
            ticks=maybe(st.tuples(texts(), texts())),
            divider=maybe(texts()),
        ),
        sections=st.lists(described.section_forms(), max_size=2).map(tuple),
        order=st.lists(ids(), max_size=2).map(tuple),
    )


def cities() -> st.SearchStrategy[City]:
    """Return a city's settings of any shape that reading accepts."""
    web = st.sampled_from(["https://example.kr/가?a=1&b=2", "http://example.kr"])
    likes = st.sampled_from([None, "completed", "continuing", "on_track", "partial", "held", "dropped"])
    strategy = st.builds(Strategy, id=ids(), name=maybe(texts()))
    return st.builds(
        City,
        schema=st.just("1"),
        name=texts(),
        term=st.builds(Term, name=maybe(texts()), starts=whens(), ends=whens()),
        quarters=st.lists(quarters(), min_size=1, max_size=3).map(tuple),
        fields=st.lists(
            st.builds(
                Field, id=ids(), name=maybe(texts()), strategies=st.lists(strategy, max_size=2).map(tuple)
            ),
            min_size=1,
            max_size=2,
        ).map(tuple),
        departments=st.lists(
            st.builds(DepartmentEntry, id=ids(), names=st.lists(texts(), min_size=1, max_size=2).map(tuple)),
            max_size=2,
        ).map(tuple),
        forms=st.lists(forms(), min_size=1, max_size=2).map(tuple),
        statuses=st.lists(
            st.builds(StatusWord, id=ids(), word=texts(), criterion=maybe(texts()), like=likes), max_size=2
        ).map(tuple),
        licence=_BLANKS | st.builds(Licence, name=texts(), address=_BLANKS | web, attribution=maybe(texts())),
        contact=_BLANKS | st.builds(Contact, department=texts(), phone=maybe(texts()), email=maybe(texts())),
        policy=maybe(texts()),
        repository=_BLANKS | web,
        fictional=maybe(texts()),
        site_name=maybe(texts()),
        glossary=st.lists(st.builds(GlossaryTerm, id=ids(), term=texts(), meaning=texts()), max_size=2).map(
            tuple
        ),
        rates=st.lists(rate_rules(), max_size=2).map(tuple),
        due=st.none() | due_days(),
        synonyms=st.lists(st.lists(texts(), min_size=1, max_size=3).map(tuple), max_size=2).map(tuple),
    )


def rate_rules() -> st.SearchStrategy[RateRule]:
    """Return rates of a city's own."""
    states = st.lists(ids(), min_size=1, max_size=2).map(tuple)
    return st.builds(
        RateRule,
        id=ids(),
        name=texts(),
        rule=texts(),
        numerator=states,
        denominator=states | st.just(ALL),
    )


def due_days() -> st.SearchStrategy[DueDays]:
    """Return when reports are due."""
    days = st.dates(date(1900, 1, 1), date(2999, 12, 31))
    on = st.lists(st.builds(DueOn, quarter=quarters(), day=days), max_size=2).map(tuple)
    return st.builds(DueDays, days_after=st.none() | st.integers(0, 400), days=on)
