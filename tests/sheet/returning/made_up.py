"""Reports that no one would think of, such as a form can carry: for the way to a sheet and back."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from generator.record.cells import BLANK, Cell
from generator.record.city import City, vocabulary
from generator.record.dates import Quarter
from generator.record.form import KNOWN_ROWS, Form
from generator.record.items import Item
from generator.record.report import (
    Budget,
    Department,
    Officer,
    Participation,
    Project,
    Report,
    ReportedRate,
    ReportedStatus,
    Row,
    Task,
    TaskItems,
)
from generator.record.sections import (
    Fact,
    Facts,
    FactsForm,
    Figure,
    Figures,
    FiguresForm,
    Prose,
    SectionContent,
    SectionForm,
)

HARD = (
    *(
        "<TF회의> 참석",
        "2*3*4 = 24",
        "1/4분기",
        "2019. 5. 14. 착수",
        "100~200명",
        "{++ 더함 ++}",
        "&amp; &lt;b&gt;",
    ),
    *(
        "=SUM(A1:A3)",
        "-5",
        "'18.7.",
        "2-1-2",
        "TRUE",
        "#REF!",
        "012",
        "1e5",
        "0.10",
        "3. 5.(화) 14:00",
        "@가",
    ),
    *(
        "가  나   다",
        "「조례」 개정(2018. 11.)",
        "내 용 : 통·폐합",
        "a\\b|c_d`e`",
        '"따옴표"',
        "％ ＃ Ａ",
        "ㆍ가운데",
    ),
    *(
        "https://example.com/a?b=1&c=%20#d",
        "△1,200백만원",
        "①첫째 ②둘째",
        "글-글 - 글",
        "(단위 : 없음)",
        "➡ 넘김",
    ),
)
"""Texts that a format, or a program that guesses, may change."""

PHONES = ("000-0000-0101", "000-0000-0102", "02-000-0103")
_WORDS = st.text("가나다라마바사아자차카타파하 0123456789abc.,()<>~:;!?%'\"/·-", min_size=1, max_size=24)


def texts(form: Form) -> st.SearchStrategy[str]:
    """Texts of one line that begin with no mark of the form."""
    marks = form.notation
    glyphs = tuple(glyph for level in marks.bullets for glyph in level)
    begins = (*glyphs, marks.note, marks.task_opens, marks.section or "□", *"○-·ㆍ•▶※[【■□*>①②")
    fixed = st.sampled_from([each for each in HARD if not each.startswith(begins) or each == "-5"])
    free = _WORDS.map(str.strip).filter(lambda each: bool(each) and not each.startswith(begins))
    return fixed | free


def _items(form: Form, levels: int) -> st.SearchStrategy[tuple[Item, ...]]:
    """Items of so many levels; a note has nothing below it."""
    details = _items(form, levels - 1) if levels > 1 else st.just(())
    item = st.builds(Item, texts(form), details=details)
    note = st.builds(Item, texts(form), kind=st.just("note"))
    return st.lists(item | note, max_size=3).map(tuple)


def _cells(form: Form) -> st.SearchStrategy[Cell]:
    numbers = ("0", "7", "1234", "1,234,567", "△587", "12.5", "12.50", "-3", "123456789012345678")
    return st.just(BLANK) | st.sampled_from((*numbers, *form.budget.words)).map(Cell.read)


@st.composite
def reports(draw: st.DrawFn, city: City, form: Form, pledge: str, quarter: Quarter) -> Report:
    """Reports of a pledge on a form, each part filled or blank."""
    names = draw(
        st.lists(
            texts(form).filter(lambda each: form.notation.task_closes not in each),
            max_size=3 if "so_far" in form.rows else 0,
            unique=True,
        )
    )
    tasks = tuple(Task(f"t{number}", name) for number, name in enumerate(names, 1))
    words = st.sampled_from(vocabulary(city)).map(lambda word: ReportedStatus(word.word, word.id))
    days = st.none() | st.dates(date(2019, 1, 1), date(2027, 12, 31))
    asks = form.heading
    troubles = _items(form, len(form.notation.bullets) - 1)
    report = Report(
        schema="1",
        form=form.id,
        pledge=pledge,
        quarter=quarter,
        title=draw(_undivided(form)),
        department=draw(_departments(form)),
        tasks=tasks,
        so_far=draw(_rows(form, tasks, "so_far", every=True)),
        other_rows={name: draw(_rows(form, (), name)) for name in form.rows if name not in KNOWN_ROWS},
        sections={each.id: draw(_section(form, each)) for each in form.sections},
        this_quarter=draw(_rows(form, tasks, "this_quarter")),
        plan=draw(_rows(form, tasks, "plan")),
        participation=Participation(
            {
                kind.id: draw(st.just(BLANK) | st.sampled_from(("0", "3", "1,204")).map(Cell.read))
                for kind in form.participation.kinds
            }
        ),
        budget=draw(_budgets(form)),
        problems=draw(troubles),
        remedies=draw(troubles),
        status=draw(st.none() | words) if asks.status else None,
        reported_rate=draw(st.none() | texts(form).map(ReportedRate)) if asks.rate else None,
        as_of=draw(days) if asks.as_of else None,
        submitted_on=draw(days) if asks.submitted_on else None,
    )
    return form.fitted(report)


def _undivided(form: Form) -> st.SearchStrategy[str]:
    """Texts that hold no divider of the form."""
    return texts(form).filter(lambda each: form.notation.divider is None or form.notation.divider not in each)


def _departments(form: Form) -> st.SearchStrategy[Department]:
    """Departments; where officers and telephones share a cell, an officer has a role, and a name or none."""
    blank_or_text = st.none() | texts(form)
    # Marks alone name no one: they are told as unplaced.
    officer = st.builds(Officer, blank_or_text, blank_or_text).filter(
        lambda each: any(map(str.isalnum, f"{each.role or ''}{each.name or ''}"))
    )
    phones = st.lists(st.sampled_from(PHONES), max_size=3 if form.heading.phones else 0, unique=True)
    officers = st.lists(officer, max_size=3 if form.heading.department else 0)
    if form.heading.phones_name_officers:
        officers = st.lists(
            st.builds(Officer, st.just("하천팀장"), st.none() | st.just("가나다")), max_size=3
        )
    name = blank_or_text if form.heading.department else st.none() | _undivided(form)
    return st.builds(Department, name, officers.map(tuple), phones.map(tuple))


@st.composite
def _rows(draw: st.DrawFn, form: Form, tasks: tuple[Task, ...], name: str, *, every: bool = False) -> Row:
    named = tasks if every else tuple(task for task in tasks if draw(st.booleans()))
    levels = len(form.notation.bullets)
    loose = draw(_items(form, levels))
    groups = [TaskItems(None, loose)] if loose else []
    groups += [TaskItems(task.id, draw(_items(form, levels))) for task in named]
    if name == "plan":
        groups = _numbered(groups)
    has_remark = name in form.rows and not form.rows[name].alone
    return Row(tuple(groups), draw(st.none() | texts(form)) if has_remark else None)


def _numbered(groups: list[TaskItems]) -> list[TaskItems]:
    """Give what is planned its ids, as an import does."""
    numbers = iter(range(1, 1 + sum(len(group.items) for group in groups)))
    return [
        TaskItems(
            group.task,
            tuple(
                item
                if item.kind == "note"
                else Item(item.text, f"p{next(numbers)}", None, "item", item.details)
                for item in group.items
            ),
        )
        for group in groups
    ]


@st.composite
def _budgets(draw: st.DrawFn, form: Form) -> Budget:
    periods = tuple(period.id for period in form.budget.periods)
    sources = [source.id for source in form.budget.sources]
    names = draw(st.lists(st.none() | texts(form), max_size=2))
    if not names and draw(st.booleans()):
        return Budget((), ())
    cells = st.lists(_cells(form), min_size=len(periods), max_size=len(periods)).map(tuple)
    return Budget(periods, tuple(Project(name, {each: draw(cells) for each in sources}) for name in names))


def _section(form: Form, section: SectionForm) -> st.SearchStrategy[SectionContent]:
    """What may fill a section that only this form has."""
    match section:
        case FactsForm():
            return _facts(form, section)
        case FiguresForm():
            return _figures(form, section)
        case _:
            beside = st.none() | st.sampled_from(("(2026. 5. 30.)", "(3차 회의)"))
            items = _items(form, len(form.notation.bullets))
            return st.builds(Prose, items, beside)


def _facts(form: Form, section: FactsForm) -> st.SearchStrategy[Facts]:
    """Facts in the form's order; one of the sheet's own stands last, where they do not stand in its head."""
    details = _items(form, 1) if section.heading is not None else st.just(())
    filled = st.tuples(texts(form), details)
    blank = st.just((None, ()))
    asked = st.tuples(*(filled | blank for _ in section.facts))
    own = st.lists(filled, max_size=1 if section.heading is not None else 0)
    return st.builds(
        lambda every, more: Facts(
            (
                *(
                    Fact(text, each.id, None, below)
                    for each, (text, below) in zip(section.facts, every, strict=True)
                ),
                *(Fact(text, None, "덧붙인 항목", below) for text, below in more),
            )
        ),
        asked,
        own,
    )


def _figures(form: Form, section: FiguresForm) -> st.SearchStrategy[Figures]:
    numbers = ("0", "7", "1,234", "△587", "12.50", *(mark.written for mark in section.marks))
    cell = st.just(BLANK) | st.sampled_from(numbers).map(Cell.read)
    words = st.just(BLANK) | st.sampled_from(("추경 10 미반영", "해당없음")).map(Cell.read)
    cells = st.tuples(*(words if each.role == "note" else cell for each in section.columns))
    names = [(each.id, None) for each in section.rows]
    steps = st.lists(texts(form), min_size=1, max_size=3, unique=True)
    named = st.just(names) if names else steps.map(lambda every: [(None, each) for each in every])
    rows = named.flatmap(
        lambda every: st.tuples(
            *(st.builds(Figure, cells, st.just(name), st.just(label)) for name, label in every)
        )
    )
    return st.builds(Figures, st.just(tuple(each.id for each in section.columns)), rows)
