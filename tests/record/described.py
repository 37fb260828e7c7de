"""Sections that no one would think of: what a form may describe, and what a report may hold of it."""

from __future__ import annotations

from typing import get_args

from hypothesis import strategies as st

from generator.record.form import Form
from generator.record.sections import (
    Fact,
    FactLabel,
    FactMeaning,
    Facts,
    FactsForm,
    Figure,
    FigureColumn,
    FigureMark,
    FigureRow,
    Figures,
    FiguresForm,
    FiguresMeaning,
    LineMeaning,
    Prose,
    ProseForm,
    ProseMeaning,
    SectionContent,
)
from tests.record import strategies as made


def _few(strategy: st.SearchStrategy[object], least: int = 0) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(strategy, min_size=least, max_size=2).map(tuple)


def _means(meaning: object) -> st.SearchStrategy[str | None]:
    return st.sampled_from([None, *get_args(meaning)])


def section_forms() -> st.SearchStrategy[FactsForm | ProseForm | FiguresForm]:
    """Return descriptions of sections of every kind."""
    named = {"id": made.ids(), "label": made.texts(), "aliases": _few(made.texts())}
    own = {"id": made.ids(), "aliases": _few(made.texts())}
    unit = made.maybe(made.texts())
    fact = st.builds(FactLabel, **named, means=_means(FactMeaning))
    row = st.builds(
        FigureRow,
        **named,
        group=made.maybe(made.texts()),
        means=_means(LineMeaning),
        role=st.sampled_from(["total", "part"]),
        unit=unit,
    )
    column = st.builds(
        FigureColumn,
        **named,
        means=_means(LineMeaning),
        role=st.sampled_from(["total", "part", "note"]),
        unit=unit,
    )
    mark = st.builds(
        FigureMark,
        written=made.texts(),
        label=made.maybe(made.texts()),
        means=st.sampled_from([None, "blank", "none", "zero", "done", "undone"]),
    )
    return st.one_of(
        st.builds(
            FactsForm, **own, kind=st.just("facts"), heading=made.maybe(made.texts()), facts=_few(fact, 1)
        ),
        st.builds(ProseForm, **own, kind=st.just("prose"), heading=made.texts(), means=_means(ProseMeaning)),
        st.builds(
            FiguresForm,
            **own,
            kind=st.just("figures"),
            heading=made.maybe(made.texts()),
            labels=_few(made.texts(), 1),
            columns=_few(column, 1),
            rows=_few(row),
            unit=unit,
            means=_means(FiguresMeaning),
            marks=_few(mark),
            note=made.maybe(made.texts()),
        ),
    )


def sections(form: Form | None = None) -> st.SearchStrategy[dict[str, SectionContent]]:
    """Return the sections of a report, of any shape or of those that a form describes."""
    if form is None:
        return st.dictionaries(made.ids(), _any_content(), max_size=2)
    return st.fixed_dictionaries({each.id: _content(each) for each in form.sections})


def _any_content() -> st.SearchStrategy[SectionContent]:
    """Return what reading accepts without asking the form: the checks ask it."""
    beside = made.maybe(made.texts())
    own = {"id": made.maybe(made.ids()), "label": made.maybe(made.texts())}
    fact = st.builds(Fact, **own, text=made.maybe(made.texts()), details=made.several_items())
    figure = st.builds(Figure, **own, group=made.maybe(made.texts()), cells=_few(made.cells()))
    return st.one_of(
        st.builds(Facts, facts=_few(fact), beside=beside),
        st.builds(Prose, items=made.several_items(), beside=beside),
        st.builds(Figures, columns=_few(made.ids()), rows=_few(figure), beside=beside),
    )


def _content(form: FactsForm | ProseForm | FiguresForm) -> st.SearchStrategy[SectionContent]:
    beside = made.maybe(made.texts())
    match form:
        case FactsForm():
            own = st.builds(
                Fact, text=made.maybe(made.texts()), label=made.texts(), details=made.several_items()
            )
            asked = [
                st.builds(
                    Fact, text=made.maybe(made.texts()), id=st.just(each.id), details=made.several_items()
                )
                for each in form.facts
            ]
            facts = st.tuples(st.tuples(*asked), _few(own)).map(lambda each: (*each[0], *each[1]))
            return st.builds(Facts, facts=facts, beside=beside)
        case ProseForm():
            return st.builds(Prose, items=made.several_items(), beside=beside)
    cells = st.tuples(*(made.cells() for _ in form.columns))
    own_row = st.builds(Figure, cells=cells, label=made.texts(), group=made.maybe(made.texts()))
    named = st.tuples(*(st.builds(Figure, cells=cells, id=st.just(each.id)) for each in form.rows))
    rows = st.tuples(named, _few(own_row)).map(lambda each: (*each[0], *each[1]))
    columns = st.just(tuple(each.id for each in form.columns))
    return st.builds(Figures, columns=columns, rows=rows, beside=beside)
