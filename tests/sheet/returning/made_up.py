"""Reports that no one would think of, such as a form can carry: for the way to a sheet and back."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from generator.record.cells import BLANK, Cell
from generator.record.city import City
from generator.record.dates import Quarter
from generator.record.form import Form
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
from generator.record.statuses import vocabulary

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
            texts(form).filter(lambda each: form.notation.task_closes not in each), max_size=3, unique=True
        )
    )
    tasks = tuple(Task(f"t{number}", name) for number, name in enumerate(names, 1))
    words = st.sampled_from(vocabulary(city)).map(lambda word: ReportedStatus(word.word, word.id))
    days = st.none() | st.dates(date(2019, 1, 1), date(2027, 12, 31))
    asks = form.heading
    troubles = _items(form, 2)
    return Report(
        schema="1",
        form=form.id,
        pledge=pledge,
        quarter=quarter,
        title=draw(texts(form)),
        department=draw(_departments(form)),
        tasks=tasks,
        so_far=draw(_rows(form, tasks, "t", every=True)),
        this_quarter=draw(_rows(form, tasks, "t")),
        plan=draw(_rows(form, tasks, "p")),
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


def _departments(form: Form) -> st.SearchStrategy[Department]:
    blank_or_text = st.none() | texts(form)
    officer = st.builds(Officer, blank_or_text, blank_or_text).filter(
        lambda each: each != Officer(None, None)
    )
    phones = st.lists(st.sampled_from(PHONES), max_size=3, unique=True)
    return st.builds(Department, blank_or_text, st.lists(officer, max_size=3).map(tuple), phones.map(tuple))


@st.composite
def _rows(draw: st.DrawFn, form: Form, tasks: tuple[Task, ...], name: str, *, every: bool = False) -> Row:
    named = tasks if every else tuple(task for task in tasks if draw(st.booleans()))
    loose = draw(_items(form, 3))
    groups = [TaskItems(None, loose)] if loose else []
    groups += [TaskItems(task.id, draw(_items(form, 3))) for task in named]
    if name == "p":
        groups = _numbered(groups)
    return Row(tuple(groups), draw(st.none() | texts(form)))


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
