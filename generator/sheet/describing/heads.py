"""The head of a card: number and title, labels of cells, ticks, the quarter, facts without a heading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.record.city import City
from generator.record.personal.officers import is_role
from generator.record.sections import FactLabel, FactsForm
from generator.record.statuses import STANDARD, vocabulary
from generator.sheet.describing import meanings
from generator.sheet.describing.draft import Draft, Ids
from generator.sheet.parsing import numbers
from generator.sheet.parsing.labels import squeezed
from generator.sheet.parsing.moments import full_year
from generator.sheet.parsing.strips import Box, Line, Slice
from generator.wording import card_words as words
from generator.wording import describing as say
from generator.wording.forms import PHONE_MARK

_DIVIDERS = ("│", "┃", "｜", "|", "∥", "/")
_FEWEST_PIECES = 3
_PAIRED = 3
"""Cells of a row that may be pairs; words of status that are to be marked stand in more."""
_TICKS = (("■", "□"), ("☑", "□"), ("☑", "☐"), ("☒", "☐"), ("▣", "□"), ("●", "○"), ("◉", "○"), ("√", "□"))
_QUARTER = re.compile(words.TOLD_PERIOD)
_NUMBER = re.compile(r"[0-9A-Za-z]{1,3}(?:-[0-9A-Za-z]{1,3})*")
_PHONE = re.compile(r"0\d{1,2}[-)]\s?\d{3,4}-?\d{4}|\d{3}-\d{4}")
_COLON = re.compile(r"\s*[:：]\s*")
_NEXT = re.compile(r"(?:\s{2,}|[,/]\s*)(?=(?P<label>[^\s:：,/][^:：,/]{0,12}?)\s*[:：])")
_BARE = re.compile(r"[○◦□■❍▶◆·•\-*]?\s*")


@dataclass(frozen=True, slots=True)
class _Pair:
    """A label with its characters, what stands behind it, and the column in which it stands."""

    name: str
    all_of_it: tuple[Slice, ...]
    values: tuple[Slice, ...]
    column: int

    @property
    def value(self) -> str:
        return " ".join(each.text for each in self.values)


def read(lines: Sequence[Line], draft: Draft, city: City | None) -> None:
    """Describe the head; the facts in it become a section without a heading."""
    draft.heading |= {"department": None, "phones": None}
    facts: list[FactLabel] = []
    ids = Ids("fact")
    office: tuple[int, int] | None = None
    for row, line in enumerate(lines):
        if pieces := _divided(line, draft):
            _title(pieces, draft, is_first=row == 0)
            continue
        pairs = [] if row == 0 and _is_title(line) else list(_pairs(line))
        if not pairs and line.filled:
            _title([each for box in line.filled for each in box.slices], draft, is_first=row == 0)
        for pair in pairs:
            key = meanings.first(words.HEADS, pair.name)
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


def _fact(pair: _Pair, ids: Ids, draft: Draft) -> FactLabel:
    means = meanings.fact(pair.name)
    name = ids.take("cost" if means == "total_cost" else means)
    if meanings.fits(words.OFFICER, pair.name):
        draft.ask(("sections", "head", "facts", name), say.OFFICER)
    return FactLabel(name, pair.name, means)


def _is_officer(pair: _Pair, row: int, office: tuple[int, int]) -> bool:
    """Return whether a pair is a role and a name behind the department, or in the rows below it."""
    return row >= office[0] and pair.column >= office[1] and is_role(squeezed(pair.name))


def _place(key: str, pair: _Pair, draft: Draft, city: City | None) -> None:
    draft.heading[key] = pair.name
    value = pair.value
    if key == "phones" and PHONE_MARK not in value:
        draft.heading["phone_mark"] = None
    if key == "department":
        _department(value, draft, city)
    if key == "status":
        _status(pair, draft, city)


def _department(name: str, draft: Draft, city: City | None) -> None:
    known = (
        {squeezed(each) for entry in city.departments for each in entry.names} if city is not None else set()
    )
    if name and squeezed(name) not in known:
        draft.ask(("heading", "department"), say.department(name, is_known_city=city is not None))


def _status(pair: _Pair, draft: Draft, city: City | None) -> None:
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
    known = {squeezed(each.word).replace("·", "") for each in every}
    strange = [each for each in named if squeezed(each).replace("·", "") not in known]
    draft.statuses.extend(strange)
    if strange:
        draft.ask(("heading", "status"), say.statuses(strange))


def _is_title(line: Line) -> bool:
    """Return whether a row begins with the pledge's number and holds no label that is known."""
    first, *others = line.filled or (Box(0, 1, (), nested=False),)
    found = numbers.leading(first.slices[0], frozenset(_NUMBER.findall(first.text))) if first.strips else None
    return found is not None and not any(map(_label, (first, *others)))


def _divided(line: Line, draft: Draft) -> list[Slice]:
    """Return the pieces of a line that a mark divides; none where it does not."""
    if len(line.filled) != 1:
        return []
    whole = line.filled[0].strips[0].whole
    for divider in _DIVIDERS:
        spans = [each.span() for each in re.finditer(rf"[^{re.escape(divider)}]+", whole.text)]
        if len(spans) >= _FEWEST_PIECES and not _COLON.search(whole.text):
            draft.notation["divider"] = divider
            for found in re.finditer(re.escape(divider), whole.text):
                draft.label(whole.cut(*found.span()))
            return [whole.cut(*span) for span in spans]
    return []


def _title(pieces: Sequence[Slice], draft: Draft, *, is_first: bool) -> None:
    """Take the words around number and quarter out of the lines that name the pledge."""
    for place, piece in enumerate(pieces):
        rest = _numbered(piece, draft) if is_first and place == 0 else piece
        found = _QUARTER.search(rest.text)
        if found is not None and draft.heading.get("quarter") is None:
            start, end = (0, len(rest.text)) if rest is piece else _bracket(rest.text, *found.span())
            before, after = rest.text[start : found.start()], rest.text[found.end() : end]
            draft.heading["quarter"] = f"{before}{{quarter}}{after}"
            draft.label(rest.cut(start, found.start()), rest.cut(found.end(), end))
            draft.year = full_year(found["year"].strip("'’")) if found["year"] else None
            draft.ask(("heading", "quarter"), say.QUARTER)
        elif (
            len(pieces) == 1
            and meanings.fits(words.FORM_NAME, rest.text)
            and draft.heading.get("name") is None
        ):
            draft.heading["name"] = rest.text
            draft.label(rest)
            draft.ask(("heading", "name"), say.NAME)


def _bracket(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the bracket around a quarter stands; the quarter alone where it stands in none."""
    is_closed = text[:start].rstrip().endswith(("(", "[", "<")) and text[end:].lstrip()[:1] in ")]>"
    return (text.rindex(text[:start].rstrip()[-1], 0, start), end + 1) if is_closed else (start, end)


def _numbered(piece: Slice, draft: Draft) -> Slice:
    """Take the words around the pledge's number, and return what stands behind it (all without one)."""
    found = numbers.leading(piece, frozenset(_NUMBER.findall(piece.text)))
    if found is None:
        return piece
    before = piece.text[: found.written.start - piece.start]
    if any(map(str.isalnum, before)):
        end = found.written.end - piece.start
        after = piece.text[end : len(piece.text) - len(found.rest.text)].rstrip()
        draft.heading["number"] = f"{before}{{number}}{after}"
    draft.label(*found.around)
    return found.rest


def _pairs(line: Line) -> Iterator[_Pair]:
    """Yield labels with their values: side by side in cells, or before a colon."""
    if line.table is None or len(line.filled) == 1:
        for box in line.filled:
            for strip in box.strips:
                yield from _on_a_line(strip.whole, box)
        return
    boxes = [box for box in line.boxes if box.strips or not _fills(line, box)]
    keys = [_label(box) for box in boxes]
    if (
        len(line.filled) > _PAIRED
        and keys[0]
        and not any(keys[1:])
        and meanings.fits(words.HEADS["status"], boxes[0].text)
    ):
        states = tuple(each for box in line.filled[1:] for each in box.slices)
        yield _Pair(boxes[0].text.rstrip(" :："), boxes[0].slices, states, boxes[0].column)
        return
    at = 0
    while at < len(boxes):
        box = boxes[at]
        follows = boxes[at + 1] if at + 1 < len(boxes) else None
        is_named = keys[at] or (follows is not None and _alternates(boxes, at))
        if is_named and (follows is None or not keys[at + 1]):
            values = follows.slices if follows is not None else ()
            yield _Pair(box.text.rstrip(" :："), box.slices, values, box.column)
            at += 2
        else:
            for strip in box.strips:
                yield from _on_a_line(strip.whole, box)
            at += 1


def _fills(line: Line, box: Box) -> bool:
    """Return whether a blank cell only fills a row: what stands before it is no label."""
    at = line.boxes.index(box)
    return at == 0 or not line.boxes[at - 1].strips or not _label(line.boxes[at - 1])


def _label(box: Box) -> bool:
    if not box.strips:
        return False
    return meanings.first({**words.HEADS, **words.FACTS}, box.text) is not None and not _PHONE.search(
        box.text
    )


def _alternates(boxes: Sequence[Box], at: int) -> bool:
    """Return whether a cell is a label that nobody knows: short, and the first of a pair."""
    is_even = at % 2 == 0 and len(boxes) % 2 == 0
    return (
        is_even
        and bool(boxes[at].strips)
        and meanings.is_label(boxes[at].text)
        and not _NUMBER.fullmatch(boxes[at].text)
    )


def _on_a_line(whole: Slice, box: Box) -> Iterator[_Pair]:
    """Yield the labels before colons on a line; a second one stands behind a wide space or a comma."""
    starts = [0, *(each.end() for each in _NEXT.finditer(whole.text) if _is_known(each["label"]))]
    for start, end in zip(starts, [*starts[1:], len(whole.text)], strict=True):
        part = whole.cut(start, end)
        found = _COLON.search(part.text)
        bare = _BARE.match(part.text)
        begin = bare.end() if bare is not None else 0
        if found is not None and meanings.is_label(part.text[begin : found.start()]):
            name = part.cut(begin, found.start())
            yield _Pair(name.text, (part.cut(0, found.end()),), (part.cut(found.end()),), box.column)


def _is_known(label: str) -> bool:
    return meanings.first({**words.HEADS, **words.FACTS}, label) is not None
