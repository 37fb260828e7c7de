"""A report has the parts that its form has, and no others; so has the order that a form tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.problems import Problem, problem
from generator.record.city import City
from generator.record.form import KNOWN_ROWS, USUAL_ORDER, Form
from generator.record.reading import LoadedRecord
from generator.record.report import Absent, Report
from generator.record.sections import (
    Fact,
    Facts,
    FactsForm,
    Figure,
    Figures,
    FiguresForm,
    ProseForm,
    SectionContent,
)
from generator.record.steps import Steps


def of_city(city: LoadedRecord[City]) -> Iterator[Problem]:
    """Check that a form names each part, fact, row and column once, and that its order names its parts."""
    for index, form in enumerate(city.record.forms):
        yield from _ids(city, index, form)
        seen: set[str] = set()
        for place, name in enumerate(form.order):
            at = city.place("forms", index, "order", place)
            if name in seen:
                yield problem("duplicate-id", at, name)
            elif name not in form.parts():
                yield problem("unknown-part", at, name, allowed=", ".join(form.parts()))
            seen.add(name)


def _ids(city: LoadedRecord[City], index: int, form: Form) -> Iterator[Problem]:
    parts = {*USUAL_ORDER, *KNOWN_ROWS, *form.rows}
    for place, section in enumerate(form.sections):
        at = ("forms", index, "sections", place)
        if section.id in parts:
            yield problem("duplicate-id", city.place(*at, "id"), section.id)
        parts.add(section.id)
        lists = {name: getattr(section, name, ()) for name in ("facts", "rows", "columns")}
        for name, named in lists.items():
            ids = [each.id for each in named]
            for number, each in enumerate(ids):
                if each in ids[:number]:
                    yield problem("duplicate-id", city.place(*at, name, number, "id"), each)


def of_report(filed: LoadedRecord[Report], form: Form) -> Iterator[Problem]:
    """Check that each part of the form stands in the report, and nothing that the form has not."""
    report = filed.record
    names = form.parts()
    expected = {
        **{name: name in form.rows for name in KNOWN_ROWS},
        **{name: name in names for name in ("participation", "budget", "problems")},
        "remedies": "problems" in names,
    }
    for name, is_expected in expected.items():
        is_there = not isinstance(getattr(report, name), Absent)
        if is_expected != is_there:
            yield problem("missing-part" if is_expected else "part-not-in-form", filed.place(name), name)
    others = [name for name in form.rows if name not in KNOWN_ROWS]
    yield from _named(filed, "other_rows", others, report.other_rows)
    yield from _named(filed, "sections", [each.id for each in form.sections], report.sections)
    for each in form.sections:
        content = report.sections.get(each.id)
        if content is not None:
            yield from _section(filed, each, content)


def _named(
    filed: LoadedRecord[Report], part: str, expected: list[str], written: Iterable[str]
) -> Iterator[Problem]:
    for name in expected:
        if name not in written:
            yield problem("missing-part", filed.place(part), name)
    for name in written:
        if name not in expected:
            yield problem("part-not-in-form", filed.place(part, name), name)


def _section(
    filed: LoadedRecord[Report], form: FactsForm | ProseForm | FiguresForm, content: SectionContent
) -> Iterator[Problem]:
    """Check that a section holds what its form says it holds, by the names of the form."""
    at = ("sections", form.id)
    match form, content:
        case FactsForm(), Facts():
            yield from _facts(filed, form, content)
        case FiguresForm(), Figures():
            yield from _figures(filed, form, content)
        case (FactsForm(), _) | (FiguresForm(), _) | (_, Facts() | Figures()):
            yield problem("section-of-other-kind", filed.place(*at), form.id, expected=form.kind)
        case _:
            pass


def _facts(filed: LoadedRecord[Report], form: FactsForm, content: Facts) -> Iterator[Problem]:
    known = [each.id for each in form.facts]
    at = ("sections", form.id, "facts")
    yield from _named_once(filed, at, content.facts, known)
    for name in known:
        if all(fact.id != name for fact in content.facts):
            yield problem("missing-fact", filed.place(*at), name)


def _figures(filed: LoadedRecord[Report], form: FiguresForm, content: Figures) -> Iterator[Problem]:
    at = ("sections", form.id)
    columns = [each.id for each in form.columns]
    if list(content.columns) != columns and (content.columns or content.rows):
        text = ", ".join(content.columns)
        yield problem("unknown-column", filed.place(*at, "columns"), text, allowed=", ".join(columns))
    yield from _named_once(filed, (*at, "rows"), content.rows, [each.id for each in form.rows])
    for index, row in enumerate(content.rows):
        if len(row.cells) != len(columns):
            place, name = filed.place(*at, "rows", index), row.id or row.label or ""
            yield problem("cells-miscounted", place, name, found=len(row.cells), expected=len(columns))


def _named_once(
    filed: LoadedRecord[Report], at: Steps, parts: Sequence[Fact | Figure], known: list[str]
) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, part in enumerate(parts):
        if (part.id is None) == (part.label is None):
            yield problem("id-or-label", filed.place(*at, index), part.id or "")
        elif part.id is not None and part.id not in known:
            yield problem("part-not-in-form", filed.place(*at, index, "id"), part.id)
        elif part.id in seen:
            yield problem("duplicate-id", filed.place(*at, index, "id"), part.id or "")
        seen.add(part.id or "")
