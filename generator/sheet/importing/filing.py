"""Where what was taken over is put: a record that is not there yet into its place, all else beside it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, count

from generator.csv_text import csv_file, csv_lines, defuse
from generator.record.pledge import Pledge
from generator.record.printed import Printed
from generator.record.report import Report
from generator.record.writing import write
from generator.sheet.grid import Origin
from generator.sheet.importing.pictures import ShownPicture
from generator.sheet.importing.process_file import Between, Proposal, Taken
from generator.sheet.parsing import Parsed, Slice
from generator.wording import import_report as words


def ledger(parsed: Parsed) -> bytes:
    """Return it as CSV: place, line, text, owner, field of the record or label.

    The sheet's own characters come in its order, then the tags of its format.
    """
    rows = [
        (each if claim.owner != "withheld" else _masked(each), words.OWNERS[claim.owner], claim.field)
        for claim in parsed.claims
        for each in claim.slices
        if each.text
    ]
    rows.extend((each, words.OWNERS["unplaced"], "") for each in parsed.left)
    lines: list[tuple[str, ...]] = [words.LEDGER]
    lines.extend(
        (*_place_of(each.origin), defuse(each.text), owner, defuse(field))
        for each, owner, field in sorted(rows, key=_by_place)
    )
    lines.extend(
        (*_place_of(tag.origin), defuse(" ".join(tag.text.split())), words.OWNERS["markup"], "")
        for tag in parsed.tags
    )
    return csv_file(csv_lines(lines))


def _place_of(origin: Origin) -> tuple[str, str]:
    return defuse(origin.place), "" if origin.line is None else str(origin.line)


def _masked(each: Slice) -> Slice:
    return replace(each, text="●" * len(each.text))


def _by_place(row: tuple[Slice, str, str]) -> tuple[int, int]:
    return row[0].strip, row[0].start


FOLDER = "build/import"
MEDIA = f"{FOLDER}/media"
"""Where pictures lie until a person takes them over into content/media/."""

REPORT = f"{FOLDER}/report.md"
_SAFE = re.compile(r"[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*")


@dataclass(frozen=True, slots=True)
class FiledCard:
    """A file that was taken over, and where its record and its ledger go (None: there is none).

    `beside` is whether the record goes beside one that is there (or of a pledge that is not);
    `standing` is the record that is there, None where none can be read; `media` how the path of each of its
    pictures begins below content/media/.
    """

    taken: Taken
    record: str | None = None
    ledger: str | None = None
    beside: bool = False
    media: str = ""
    standing: Report | None = None


def file(
    taken: Iterable[Taken], pledges: Iterable[Pledge], standing: Callable[[str], bool]
) -> list[FiledCard]:
    """Find a place for each file; of two of one pledge and quarter the second goes beside the first.

    Args:
        taken: the files of a batch, in order.
        pledges: the city's.
        standing: whether a file stands at an address.

    """
    known = {pledge.pledge for pledge in pledges}
    seen: Counter[str] = Counter()
    return [_filed(each, known, seen, standing) for each in taken]


def _filed(taken: Taken, known: set[str], seen: Counter[str], standing: Callable[[str], bool]) -> FiledCard:
    if taken.proposal is None:
        return FiledCard(taken)
    report = taken.proposal.report
    key = report.pledge if _SAFE.fullmatch(report.pledge) else "unknown"
    name = f"{report.quarter.written}/{key}"
    seen[name] += 1
    place = f"content/reports/{name}.yml"
    second = f".{seen[name]}" if seen[name] > 1 else ""
    beside = bool(second) or report.pledge not in known or standing(place)
    proposal = f"{FOLDER}/{name}{second}"
    media = f"{_slug(key)}/{_slug(f'{report.quarter.written}{second}')}"
    return FiledCard(taken, f"{proposal}.yml" if beside else place, f"{proposal}.csv", beside, media)


def files(filed: FiledCard) -> list[tuple[str, bytes]]:
    """Return the record and the ledger of a file as addresses and bytes; nothing of one that was refused."""
    proposal = filed.taken.proposal
    if proposal is None or filed.record is None or filed.ledger is None:
        return []
    pictures = ((f"{MEDIA}/{path}", each.content) for path, each in picture_paths(filed) if path)
    return [(filed.record, _record(proposal)), (filed.ledger, ledger(proposal.parsed)), *pictures]


def picture_paths(filed: FiledCard) -> Iterator[tuple[str, ShownPicture]]:
    """Yield each picture of a card with its path below content/media/; empty where it was not taken out."""
    shown = filed.taken.proposal.pictures if filed.taken.proposal is not None else ()
    for number, each in enumerate(shown, 1):
        yield f"{filed.media}-{number}.{each.ending}" if each.content else "", each


def _slug(text: str) -> str:
    return re.sub("[^0-9a-z]+", "-", text.lower()).strip("-")


def of_lists(
    taken: Iterable[Taken], betweens: Iterable[Between], standing: Callable[[str], bytes | None]
) -> list[tuple[str, bytes]]:
    """Return the pledges that are proposed and what the city printed, as addresses and bytes.

    A pledge is for a person to put into its place, since its number becomes its address for ever.
    """
    new = {of_pledge(each.pledge): write(each.pledge).encode() for each in taken if each.pledge is not None}
    found = dict(new)
    for each in betweens:
        if each.printed is not None:
            place, content = of_printed(each.printed), write(each.printed).encode()
            own = f"{FOLDER}/printed/{each.printed.quarter.written}"
            places = chain((place, f"{own}.yml"), (f"{own}.{number}.yml" for number in count(2)))
            if content != standing(place):
                taken_up = {place} if standing(place) is not None else set()
                found[next(at for at in places if at not in taken_up | found.keys())] = content
    return list(found.items())


def of_pledge(pledge: Pledge) -> str:
    """Return where the proposed record of a pledge goes."""
    return f"{FOLDER}/pledges/{pledge.pledge}.yml"


def of_printed(printed: Printed) -> str:
    """Return the place of the record of what a city printed."""
    return f"content/printed/{printed.quarter.written}.yml"


def _record(proposal: Proposal) -> bytes:
    return write(proposal.report).encode()
