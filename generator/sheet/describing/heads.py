"""The head of a card: number and title, labels of cells, ticks, the quarter, facts without a heading."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.record.city import STANDARD, City, vocabulary
from generator.record.personal import is_role
from generator.record.sections import FactLabel, FactsForm
from generator.sheet.describing import meanings
from generator.sheet.describing.draft import FormDraft, Ids
from generator.sheet.describing.pairs import COLON, NUMBER, Pair, is_named, pairs
from generator.sheet.parsing import naming
from generator.sheet.parsing.labels import squeezed
from generator.sheet.parsing.stated import closed_status
from generator.sheet.parsing.strips import SheetBox, SheetLine, Slice
from generator.wording import card_patterns as words
from generator.wording import describing as say
from generator.wording.forms import PHONE_MARK
from generator.wording.times import full_year

_DIVIDERS = ("│", "┃", "｜", "|", "∥", "/")
_FEWEST_PIECES = 3
_TICKS = (("■", "□"), ("☑", "□"), ("☑", "☐"), ("☒", "☐"), ("▣", "□"), ("●", "○"), ("◉", "○"), ("√", "□"))
_QUARTER = re.compile(words.TOLD_PERIOD)


def read(lines: Sequence[SheetLine], draft: FormDraft, city: City | None) -> None:
    """Describe the head; the facts in it become a section without a heading."""
    draft.heading |= {"department": None, "phones": None}
    facts: list[FactLabel] = []
    ids = Ids("fact")
    office: tuple[int, int] | None = None
    for row, line in enumerate(lines):
        if pieces := _divided(line, draft):
            _title(pieces, draft, is_first=row == 0)
            continue
        found = [] if row == 0 and _is_title(line) else list(pairs(line))
        if not found and line.filled:
            _title([each for box in line.filled for each in box.slices], draft, is_first=row == 0)
        for pair in found:
            key = _key(pair)
            if key is None and office is not None and _is_officer(pair, row, office):
                continue
            draft.label(*pair.all_of_it)
            if key in ("number", "title"):
                draft.named[key] = pair.value
                continue
            if key is not None and draft.heading.get(key) is None:
                _place(key, pair, draft, city)
                office = (row, pair.column + 1) if key == "department" else office
                continue
            facts.append(_fact(pair, ids, draft))
    if facts:
        section = draft.ids.take("head")
        draft.add(FactsForm(section, "facts", None, tuple(facts)))
        draft.ask(("sections", section), say.HEAD_FACTS)
    if draft.heading["department"] is None:
        draft.ask(("heading",), say.NO_DEPARTMENT)


def is_head(lines: Sequence[SheetLine]) -> bool:
    """Return whether lines below a heading name the pledge, and are the head in truth."""
    return any(
        meanings.first(words.HEADS, pair.name) in ("number", "title")
        for line in lines
        for pair in pairs(line)
    )


def _key(pair: Pair) -> str | None:
    """Return which place of the head a label is; that of officers holds the telephones behind them."""
    has_phones = meanings.fits(words.OFFICER, pair.name) and any(map(str.isdigit, pair.value))
    return "phones" if has_phones else meanings.first(words.HEADS, pair.name)


def _fact(pair: Pair, ids: Ids, draft: FormDraft) -> FactLabel:
    means = meanings.fact(pair.name)
    name = ids.take("cost" if means == "total_cost" else means)
    if meanings.fits(words.OFFICER, pair.name):
        draft.ask(("sections", "head", "facts", name), say.OFFICER)
    return FactLabel(name, pair.name, means)


def _is_officer(pair: Pair, row: int, office: tuple[int, int]) -> bool:
    """Return whether a pair is a role and a name behind the department, or in the rows below it."""
    return row >= office[0] and pair.column >= office[1] and is_role(squeezed(pair.name))


def _place(key: str, pair: Pair, draft: FormDraft, city: City | None) -> None:
    draft.heading[key] = pair.name
    value = pair.value
    if key == "phones" and PHONE_MARK not in value:
        draft.heading["phone_mark"] = None
    if key == "department":
        _department(value, draft, city)
    if key == "status":
        _status(pair, draft, city)


def _department(name: str, draft: FormDraft, city: City | None) -> None:
    known = (
        {squeezed(each) for entry in city.departments for each in entry.names} if city is not None else set()
    )
    if name and squeezed(name) not in known:
        draft.ask(("heading", "department"), say.department(name, is_known_city=city is not None))


def _status(pair: Pair, draft: FormDraft, city: City | None) -> None:
    text = pair.value
    named = [each.text for each in pair.values if not meanings.fits(words.REMARK, each.text)]
    for chosen, other in _TICKS:
        if text.count(other) and text.count(chosen) + text.count(other) > 1:
            draft.notation["ticks"] = (chosen, other)
            named = [each.strip() for each in re.split(f"[{chosen}{other}]", text) if each.strip()]
            draft.ask(("heading", "status"), say.TICKS)
            for value in pair.values:
                for found in re.finditer(f"{chosen}|{other}[^{chosen}{other}]*", value.text):
                    draft.label(value.cut(*found.span()))
            break
    every = vocabulary(city) if city is not None else STANDARD
    known = {closed_status(each.word) for each in every}
    strange = [each for each in named if closed_status(each) not in known]
    draft.statuses.extend(strange)
    if strange:
        draft.ask(("heading", "status"), say.statuses(strange))


def _is_title(line: SheetLine) -> bool:
    """Return whether a row begins with the pledge's number and holds no label that is known."""
    first, *others = line.filled or (SheetBox(0, 1, (), nested=False),)
    found = naming.leading(first.slices[0], frozenset(NUMBER.findall(first.text))) if first.strips else None
    return found is not None and not any(map(is_named, (first, *others)))


def _divided(line: SheetLine, draft: FormDraft) -> list[Slice]:
    """Return the pieces of a line that a mark divides; none where it does not."""
    if len(line.filled) != 1:
        return []
    whole = line.filled[0].strips[0].whole
    for divider in _DIVIDERS:
        spans = [each.span() for each in re.finditer(rf"[^{re.escape(divider)}]+", whole.text)]
        if len(spans) >= _FEWEST_PIECES and not COLON.search(whole.text):
            draft.notation["divider"] = divider
            for found in re.finditer(re.escape(divider), whole.text):
                draft.label(whole.cut(*found.span()))
            return [whole.cut(*span) for span in spans]
    return []


def _title(pieces: Sequence[Slice], draft: FormDraft, *, is_first: bool) -> None:
    """Take the words around number and quarter out of the lines that name the pledge."""
    for place, piece in enumerate(pieces):
        rest = _numbered(piece, draft) if is_first and place == 0 else piece
        found = _QUARTER.search(rest.text)
        if found is not None and draft.heading.get("quarter") is None:
            start, end = (0, len(rest.text)) if rest is piece else _bracket(rest.text, *found.span())
            before, after = rest.text[start : found.start()], rest.text[found.end() : end]
            draft.heading["quarter"] = f"{before}{{quarter}}{after}"
            draft.label(rest.cut(start, found.start()), rest.cut(found.end(), end))
            draft.year = full_year(found["year"]) if found["year"] else None
            draft.ask(("heading", "quarter"), say.QUARTER)
        elif len(pieces) == 1 and meanings.fits(words.FORM_NAME, rest.text):
            draft.own_line(rest)


def _bracket(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the bracket around a quarter stands; the quarter alone where it stands in none."""
    is_closed = text[:start].rstrip().endswith(("(", "[", "<")) and text[end:].lstrip()[:1] in ")]>"
    return (text.rindex(text[:start].rstrip()[-1], 0, start), end + 1) if is_closed else (start, end)


def _numbered(piece: Slice, draft: FormDraft) -> Slice:
    """Take the words around the pledge's number, and return what stands behind it (all without one)."""
    found = naming.leading(piece, frozenset(NUMBER.findall(piece.text)))
    if found is None:
        return piece
    before = piece.text[: found.written.start - piece.start]
    if any(map(str.isalnum, before)):
        end = found.written.end - piece.start
        after = piece.text[end : len(piece.text) - len(found.rest.text)].rstrip()
        draft.heading["number"] = f"{before}{{number}}{after}"
    draft.label(*found.around)
    return found.rest
