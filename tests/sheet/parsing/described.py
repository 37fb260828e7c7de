"""Any form of sections, what fills them, and the sheet that a clerk would type of both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hypothesis import strategies as st

from generator.record.cells import Cell
from generator.record.form import Form, HeadingLabels, Notation, RowLabel
from generator.record.items import Item
from generator.record.sections import (
    Fact,
    FactLabel,
    Facts,
    FactsForm,
    Figure,
    FigureColumn,
    FigureMark,
    FigureRow,
    Figures,
    FiguresForm,
    Prose,
    ProseForm,
    SectionContent,
    SectionForm,
)

HEADINGS = ("사업개요", "연차별 목표", "투자계획", "기대효과", "시민 평가", "증빙자료", "쟁점사항")
FACTS = ("사업기간", "위치", "총사업비", "추진근거", "물량", "협조기관")
COLUMNS = ("계", "기투자", "2022", "2023", "'24상", "'24하", "임기후")
ROWS = ("목표", "실적", "달성률(%)", "계획액", "집행액", "대기자")
GROUPS = ("국비", "도비", "민간자본")
MARKS = ("●", "○", "-")

_WORD = st.text("가나다라마바사아자차카타파하", min_size=1, max_size=5)
WORDS = st.lists(_WORD, min_size=2, max_size=5).map(" ".join)
"""Of two words at the least, so that they are no label."""

CELLS = st.one_of(
    st.none(),
    st.integers(0, 999_999).map(lambda number: f"{number:,}"),
    st.sampled_from(MARKS),
    st.sampled_from(("12.5", "100")),
)


@dataclass(frozen=True, slots=True)
class Filled:
    """A section: its form, what fills it, and the lines that say so, without the heading's number."""

    form: SectionForm
    content: SectionContent
    lines: tuple[str, ...]


def _items(*, deep: bool) -> st.SearchStrategy[tuple[Item, ...]]:
    details = st.lists(WORDS.map(Item), max_size=2).map(tuple) if deep else st.just(())
    return st.lists(st.builds(Item, WORDS, details=details), min_size=1, max_size=3).map(tuple)


def bullets(items: tuple[Item, ...], depth: int = 0) -> Iterator[str]:
    """Yield items as lines, each with the mark of its level."""
    for item in items:
        yield f"{' ' * (1 + 2 * depth)}{('❍', '-')[depth]} {item.text}"
        yield from bullets(item.details, depth + 1)


@st.composite
def facts(draw: st.DrawFn, section_id: str, heading: str) -> Filled:
    """Facts, on lines of their own or in cells, two a row."""
    labels = draw(st.lists(st.sampled_from(FACTS), min_size=1, max_size=5, unique=True))
    form = FactsForm(
        section_id, "facts", heading, tuple(FactLabel(f"f{n}", each) for n, each in enumerate(labels))
    )
    texts = [draw(st.one_of(st.none(), WORDS)) for _ in labels]
    beside = draw(st.sampled_from((None, "(2026. 5. 30.)")))
    title = f"{heading}{beside or ''}"
    if draw(st.booleans()):
        cells = [cell for label, text in zip(labels, texts, strict=True) for cell in (label, text or "")]
        rows = tuple("\t".join(cells[at : at + 4]) for at in range(0, len(cells), 4))
        held = tuple(Fact(text, f"f{n}") for n, text in enumerate(texts))
        return Filled(form, Facts(held, beside), (title, *rows))
    details = [draw(_items(deep=False)) if text and draw(st.booleans()) else () for text in texts]
    lines = [title]
    for label, text, below in zip(labels, texts, details, strict=True):
        lines += [f" ❍ {label} : {text or ''}", *bullets(below, 1)]
    held = tuple(Fact(text, f"f{n}", None, details[n]) for n, text in enumerate(texts))
    return Filled(form, Facts(held, beside), tuple(lines))


@st.composite
def prose(draw: st.DrawFn, section_id: str, heading: str) -> Filled:
    """Prose below its heading, or begun behind it on its line."""
    items = draw(_items(deep=True))
    beside = draw(st.sampled_from((None, "(2026. 5. 30.)", "(평가단 (12명))")))
    title = f"{heading}{beside or ''}"
    form = ProseForm(section_id, "prose", heading)
    first, *others = items
    if draw(st.booleans()):
        lines = (f"{title} : {first.text}", *bullets(first.details, 1), *bullets(tuple(others)))
        return Filled(form, Prose(items, beside), lines)
    return Filled(form, Prose(items, beside), (title, *bullets(items)))


@st.composite
def figures(draw: st.DrawFn, section_id: str, heading: str) -> Filled:
    """A table: with fixed rows or the pledge's own, in groups or not."""
    columns = draw(st.lists(st.sampled_from(COLUMNS), min_size=2, max_size=6, unique=True))
    grouped, fixed = draw(st.booleans()), draw(st.booleans())
    unit = draw(st.sampled_from((None, "백만원", "곳")))
    note = draw(st.sampled_from((None, "(● 이행 ○ 미이행 빈칸 해당없음)")))
    groups = (
        draw(st.lists(st.sampled_from(GROUPS), min_size=1, max_size=3, unique=True)) if grouped else [None]
    )
    named = [
        (group, label)
        for group in groups
        for label in draw(st.lists(st.sampled_from(ROWS), min_size=1, max_size=3, unique=True))
    ]
    corner = ("재원", "구분") if grouped else ("구분",)
    form = FiguresForm(
        section_id,
        "figures",
        heading,
        corner,
        tuple(FigureColumn(f"c{n}", each) for n, each in enumerate(columns)),
        tuple(FigureRow(f"r{n}", label, group) for n, (group, label) in enumerate(named)) if fixed else (),
        unit,
        marks=tuple(map(FigureMark, MARKS)),
        note=note,
    )
    lines, rows = [heading, *([f"(단위 : {unit})"] if unit else []), "\t".join((*corner, *columns))], []
    before = None
    for number, (group, label) in enumerate(named):
        cells = [draw(CELLS) for _ in columns]
        shown = () if group is None else ("" if group == before else group,)
        before = group
        lines.append("\t".join((*shown, label, *(each or "" for each in cells))))
        own = (f"r{number}", None, None) if fixed else (None, label, group)
        rows.append(Figure(tuple(map(Cell.read, cells)), *own))
    lines += [note] if note else []
    held = Figures(tuple(f"c{n}" for n in range(len(columns))), tuple(rows))
    return Filled(form, held, tuple(lines))


@st.composite
def sheets(draw: st.DrawFn) -> tuple[Form, dict[str, SectionContent], tuple[Item, ...], str]:
    """A form, what fills its sections and the row that stands alone, and the sheet's lines."""
    headings = draw(st.lists(st.sampled_from(HEADINGS), min_size=2, max_size=6, unique=True))
    filled = [
        draw(st.one_of(facts(f"s{n}", each), prose(f"s{n}", each), figures(f"s{n}", each)))
        for n, each in enumerate(headings)
    ]
    done = draw(_items(deep=True))
    place = draw(st.integers(0, len(filled)))
    blocks = [each.lines for each in filled]
    blocks.insert(place, ("추진실적", *bullets(done)))
    order = [each.form.id for each in filled]
    order.insert(place, "this_quarter")
    mark = draw(st.sampled_from(("{n}.", "□", "Ⅱ.")))
    form = Form(
        "form",
        rows={"this_quarter": RowLabel("추진실적", alone=True)},
        heading=HeadingLabels(department="담당부서", phones=None),
        notation=Notation(section=mark.replace("Ⅱ", "{n}"), bullets=(("❍",), ("-",))),
        sections=tuple(each.form for each in filled),
        order=tuple(order),
    )
    lines = ["3-2\t집 앞 냇물 되살리기", "담당부서\t물길과", ""]
    for number, block in enumerate(blocks, 1):
        written = mark.replace("{n}", str(number)).replace("Ⅱ", "ⅠⅡⅢⅣⅤⅥⅦⅧ"[number - 1])
        lines += [f"{written} {block[0]}", *block[1:], ""]
    return form, {each.form.id: each.content for each in filled}, done, "\n".join(lines)
