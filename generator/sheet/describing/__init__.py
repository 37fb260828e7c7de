"""A card of a form that nobody described yet becomes a proposal of its description, with what to decide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from generator.record.city import City
from generator.record.form import Form, HeadingLabels, Notation
from generator.record.writing import write_form
from generator.sheet.describing import boards, content, heads, listing, meanings, pairs
from generator.sheet.describing.draft import FormDraft, Steps, unplaced_by
from generator.sheet.describing.parts import NUMBERED, CardPart, cut_card, headless
from generator.sheet.grid import Grid
from generator.sheet.parsing.claims import leftover
from generator.sheet.parsing.strips import Sheet, SheetLine
from generator.wording import describing as say


class NothingSeenError(LookupError):
    """A file in which no label of a form stands, or whose labels leave most of it without a place."""


def describe(grid: Grid, name: str, form_id: str | None, city: City | None) -> str:
    """Return the description of a form as a person pastes it below `forms:`, with remarks.

    Args:
        grid: what a reader made of the file: a table of all pledges, or cards; the first is described.
        name: the file's name.
        form_id: the form's id, None for one made of the card's year, or a table's usual one.
        city: the city whose departments and status words are known, None for none.

    Raises:
        NothingSeenError: nothing in the file can be described.

    """
    sheet = Sheet.of(grid)
    lines = [line for line in sheet.lines if line.filled or line.table is not None]
    if (table := listing.see_list(lines)) is not None:
        return listing.describe_list(table, grid, name, form_id, city)
    draft = FormDraft()
    card = cut_card(lines)
    head = card.head[: boards.first(card.head)]
    parts = [*headless(card.head[len(head) :]), *card.parts]
    if parts and heads.is_head(parts[0].lines) and parts[0].heading is not None and not parts[0].bare:
        draft.own_line(parts[0].heading.box.slices[0])
        head = [*head, *parts.pop(0).lines]
    heads.read(head, draft, city)
    _notation(parts, card.kind, draft)
    for part in parts:
        content.describe_part(part, draft)
    pairs.bullets([line for part in parts for line in part.lines], draft)
    if not draft.order:
        raise NothingSeenError
    form = _form(form_id or f"form-{draft.year or 1}", draft)
    if city is not None and city.form(form.id) is not None:
        draft.ask(("id",), say.taken(form.id))
    if card.end < len(lines):
        draft.ask(("id",), say.several(len(lines) - card.end))
    left = list(_left(sheet, lines[: card.end], draft))
    remarks = [(_steps(steps, form), words) for steps, words in draft.remarks]
    unplaced = unplaced_by(grid, form, draft, city)
    if unplaced is not None and 2 * _letters(unplaced) > _letters(
        strip.paragraph.text for line in lines[: card.end] for box in line.filled for strip in box.strips
    ):
        raise NothingSeenError  # what leaves most of a file without a place is no description of it
    missed = [say.NOT_TRIED] if unplaced is None else [say.unplaced(len(unplaced)), *unplaced]
    return write_form(form, say.top(name), remarks, (*missed, say.content(len(left)), *left))


def _letters(texts: Iterable[str]) -> int:
    return sum(len("".join(text.split())) for text in texts)


def _left(sheet: Sheet, lines: Sequence[SheetLine], draft: FormDraft) -> Iterator[str]:
    """Yield what no label has, a row at a time: where it stands and its texts."""
    rows = {
        strip.number: (number, line.origin.place)
        for number, line in enumerate(lines)
        for box in line.filled
        for strip in box.strips
    }
    aside = {strip.number: (-1, strip.paragraph.origin.place) for strip in sheet.aside}
    found: dict[tuple[int, str], list[str]] = {}
    for each in leftover(sheet.strips, draft.claims):
        row = rows.get(each.strip) or aside.get(each.strip)
        if row is None:
            continue  # of another card
        if any(map(str.isalnum, each.text)) or meanings.is_mark(each.text):
            found.setdefault(row, []).append(each.text)
    for (_, place), texts in found.items():
        yield f"{place}: {' │ '.join(texts)}"


def _notation(parts: Iterable[CardPart], kind: str, draft: FormDraft) -> None:
    """Describe the mark of the headings; numbers of any kind are written as figures."""
    marks = [each.heading.mark for each in parts if each.heading is not None and each.heading.kind == kind]
    if not marks or kind in ("", "bracket"):
        draft.notation["section"] = None
    elif kind in NUMBERED:
        draft.notation["section"] = "{n})" if marks[0].endswith(")") else "{n}."
        if kind != "number":
            draft.ask(("notation", "section"), say.MARK_ROMAN)
    else:
        draft.notation["section"] = marks[0]


def _form(form_id: str, draft: FormDraft) -> Form:
    form = Form(
        form_id,
        heading=HeadingLabels(**draft.heading),
        notation=Notation(**draft.notation),
        rows=draft.rows,
        sections=tuple(draft.sections),
        **draft.known,
    )
    order = tuple(draft.order)
    return form if order == form.parts() else replace(form, order=order)


def _steps(steps: Steps, form: Form) -> Steps:
    """Return the way to a place with sections, columns and the like by their number."""
    here: Any = form
    found: list[str | int] = []
    for step in steps:
        if isinstance(here, tuple) and isinstance(step, str):
            place = next(at for at, each in enumerate(here) if each.id == step)
            found.append(place)
            here = here[place]
        else:
            found.append(step)
            here = getattr(here, str(step), None)
    return tuple(found)
