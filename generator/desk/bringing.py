"""Bringing in: files become proposed records; what was refused is told, and why."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from unicodedata import normalize

from werkzeug.wrappers import Response

from generator import intake
from generator.desk.door import Asked
from generator.desk.jobs import Job
from generator.desk.saving import sum_of, unaltered
from generator.desk.sheets import SHEETS
from generator.desk.showing import page, to
from generator.desk.standing import Desk, address_of, city_of, quarters_of
from generator.problems import Place, ProblemsFoundError, problem
from generator.publish.adding import add
from generator.publish.steps import FOLDER, Turn, held, keep, take
from generator.record.dates import Quarter
from generator.record.reading import LoadedRecord, read
from generator.record.report import Report
from generator.record.rewriting import rewritten
from generator.sheet.importing.filing import FiledCard as Card
from generator.wording import desk as words
from generator.wording import import_report

_TOLD, _COLUMNS = "brought", 7
_NO_SHEETS = ("~$", ".")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file that was handed in: its name, and its checksum, by which it is kept on this machine."""

    name: str
    sha256: str


def show(desk: Desk, request: Asked) -> Response:  # noqa: ARG001 - the signature of all ways
    """Show where files are dropped, and what became of the last ones."""
    city, _ = city_of(desk.root)
    told = held(desk.root, f"{FOLDER}/{_TOLD}")
    every = (line.split("\t") for line in (told or b"").decode().splitlines())
    lines = [line for line in every if len(line) == _COLUMNS]  # another version may have written others
    listed = quarters_of(city)
    written = {each.written for each in listed}
    unlisted = sorted({line[4] for line in lines if line[4]} - written)
    return page(
        desk, "bring.html", quarters=listed, following=listed[0].next(), lines=lines, unlisted=unlisted
    )


def bring_in(desk: Desk, request: Asked) -> Response:
    """Keep the files that were dropped, and take them over one by one."""
    written = request.form.get("quarter", "")
    quarter = Quarter.read(written) if written else None
    sheets = []
    for each in request.files.getlist("files"):
        name = normalize("NFC", (each.filename or "").replace("\\", "/").rpartition("/")[2])
        if not name or name.startswith(_NO_SHEETS):
            continue
        content = each.stream.read()
        sheet = Sheet(name, hashlib.sha256(content).hexdigest())
        if held(desk.root, f"{SHEETS}/{sheet.sha256}") is None:
            add(desk.root, [(f"{SHEETS}/{sheet.sha256}", content)])
        sheets.append(sheet)
    if not sheets:
        desk.said.append(import_report.NO_FILES)
        return to("/bring")
    job = Job(words.BROUGHT, "/bring")
    if not desk.jobs.start(job, partial(_work, desk, sheets, quarter)):
        desk.said.append(words.BUSY)
    return to("/job")


def take_over(desk: Desk, request: Asked) -> Response:
    """Put what was read anew in the place of the record, if that is what it was when the sheet was read."""
    quarter, pledge = request.form.get("quarter", ""), request.form.get("pledge", "")
    file = unaltered(desk.root, address_of(quarter, pledge), Report, request.form.get("seen", ""))
    beside = f"build/import/{quarter}/{pledge}.yml"
    content = held(desk.root, beside)
    if content is None:
        raise ProblemsFoundError([problem("sheet-not-there", Place(beside))])
    filed: LoadedRecord[Report] = read(Report, file.content, file.address)
    after = rewritten(filed, file.content, read(Report, content, beside).record)
    take(desk.root, words.taken_over(pledge), [Turn(file.address, file.content, after)])
    return to(f"/answer/{quarter}/{pledge}")


def _work(desk: Desk, sheets: list[Sheet], quarter: Quarter | None, job: Job) -> None:
    root = desk.root

    def each_sheet() -> Iterator[tuple[str, Path]]:
        for number, sheet in enumerate(sheets, 1):
            job.stage = f"{number}/{len(sheets)} {sheet.name}"
            yield sheet.name, root / SHEETS / sheet.sha256

    batch = intake.bring_in(root, each_sheet(), quarter, _put)
    keep(root, _TOLD, "\n".join("\t".join(_told(root, each)) for each in batch.filed).encode())
    job.said.append(batch.summary)


def _put(root: Path, records: Sequence[tuple[str, bytes]]) -> None:
    """Write new records as a step that can be taken back."""
    if records:
        take(
            root, words.brought(len(records)), [Turn(address, None, content) for address, content in records]
        )


def _told(root: Path, filed: Card) -> tuple[str, ...]:
    """Return what is kept of a card: name, state, pledge, title, quarter, beside what, why it was refused.

    That is the checksum of the record that was there, `unknown` where there is no such pledge, else empty.
    """
    taken = filed.taken
    report = taken.proposal.report if taken.proposal is not None else None
    name = import_report.named(taken.name, taken.card)
    why = "; ".join(f"{each.what} — {each.cure}" for each in taken.problems)
    where = (report.pledge, report.title, report.quarter.written) if report is not None else ("", "", "")
    standing = held(root, address_of(where[2], where[0])) if filed.standing is not None else None
    beside = (sum_of(standing) if standing is not None else "unknown") if filed.beside else ""
    return name, import_report.STATES[taken.state], *where, beside, why
