"""Uploads: sheets become proposed records; what was refused is told, and why."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from unicodedata import normalize

from werkzeug.wrappers import Request, Response

from generator import intake
from generator.desk.records import city_of, quarters_of, sum_of, unaltered
from generator.desk.rendering import in_words, page, see_other
from generator.desk.session import Desk, Job
from generator.desk.sheet_view import SHEETS
from generator.problems import Place, ProblemsFoundError, problem
from generator.publish.disk import FileChange, held, put
from generator.publish.inbox import is_sheet
from generator.publish.undo import FOLDER, apply, keep
from generator.record.dates import Quarter
from generator.record.reading import LoadedRecord, read
from generator.record.report import Report, report_path
from generator.record.rewriting import rewritten
from generator.sheet.importing.filing import FiledCard
from generator.wording import desk as words
from generator.wording import import_report

_TOLD = "uploads.json"


def show(desk: Desk, request: Request) -> Response:
    """Show where files are dropped, and what became of the last ones."""
    city, _ = city_of(desk.root)
    lines = json.loads(held(desk.root, f"{FOLDER}/{_TOLD}") or b"[]")
    listed = quarters_of(city)
    unlisted = sorted({line[4] for line in lines if line[4]} - {each.written for each in listed})
    following = listed[0].next()
    return page(desk, "upload.html", quarters=listed, following=following, lines=lines, unlisted=unlisted)


def upload(desk: Desk, request: Request) -> Response:
    """Keep the files that were dropped, and import them one by one."""
    written = request.form.get("quarter", "")
    quarter = Quarter.read(written) if written else None
    sheets = []
    for each in request.files.getlist("files"):
        name = normalize("NFC", (each.filename or "").replace("\\", "/").rpartition("/")[2])
        if name and is_sheet(name):
            content = each.stream.read()
            address = f"{SHEETS}/{sum_of(content)}"
            put(desk.root, [FileChange(address, None, content)])  # by its checksum, so it may be there
            sheets.append((name, desk.root / address))
    if not sheets:
        desk.said.append(import_report.NO_FILES)
        return see_other("/upload")
    desk.start(Job(words.BROUGHT, "/upload"), partial(_import, desk.root, sheets, quarter))
    return see_other("/job")


def replace(desk: Desk, request: Request) -> Response:
    """Put what was read anew in the place of the record, if that is what it was when the sheet was read."""
    quarter, pledge = request.form.get("quarter", ""), request.form.get("pledge", "")
    file = unaltered(desk.root, report_path(quarter, pledge), Report, request.form.get("seen", ""))
    beside = f"build/import/{quarter}/{pledge}.yml"
    content = held(desk.root, beside)
    if content is None:
        raise ProblemsFoundError([problem("sheet-not-there", Place(beside))])
    filed: LoadedRecord[Report] = read(Report, file.content, file.address)
    after = rewritten(filed, file.content, read(Report, content, beside).record)
    apply(desk.root, words.taken_over(pledge), [FileChange(file.address, file.content, after)])
    return see_other(f"/answer/{quarter}/{pledge}")


def _import(root: Path, sheets: list[tuple[str, Path]], quarter: Quarter | None, job: Job) -> None:
    def each_sheet() -> Iterator[tuple[str, Path]]:
        for number, (name, path) in enumerate(sheets, 1):
            job.stage = f"{number}/{len(sheets)} {name}"
            yield name, path

    batch = intake.bring_in(root, each_sheet(), quarter, _write)
    keep(root, _TOLD, json.dumps([_told(root, each) for each in batch.filed]).encode())
    job.said.append(batch.summary)


def _write(root: Path, records: Sequence[FileChange]) -> None:
    """Write new records as a step that can be taken back."""
    if records:
        apply(root, words.brought(len(records)), records)


def _told(root: Path, filed: FiledCard) -> tuple[str, ...]:
    """Return what is kept of a card: name, state, pledge, title, quarter, beside what, why it was refused.

    That is the checksum of the record that was there, `unknown` where there is no such pledge, else empty.
    """
    taken = filed.taken
    report = taken.proposal.report if taken.proposal is not None else None
    name = import_report.named(taken.name, taken.card)
    why = "; ".join(map(in_words, taken.problems))
    where = (report.pledge, report.title, report.quarter.written) if report is not None else ("", "", "")
    standing = held(root, report_path(where[2], where[0])) if filed.standing is not None else None
    beside = (sum_of(standing) if standing is not None else "unknown") if filed.beside else ""
    return name, import_report.STATES[taken.state], *where, beside, why
