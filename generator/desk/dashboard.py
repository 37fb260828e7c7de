"""The dashboard: a quarter's pledges by where their reports stand, what begins a quarter, and what runs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Literal

from werkzeug.exceptions import BadRequest
from werkzeug.wrappers import Request, Response

from generator.desk.questions import Question, questions
from generator.desk.records import city_of, loaded, quarters_of, report_of, sum_of
from generator.desk.rendering import page, see_other
from generator.desk.session import Desk
from generator.ledger import drafting
from generator.ledger.status_as_of import due_on, is_expected, missing
from generator.problems import Problem, ProblemsFoundError
from generator.publish.disk import FileChange
from generator.publish.undo import apply, last
from generator.publish.undo import undo as take_back
from generator.record.city import City
from generator.record.corrections import Correction
from generator.record.dates import Quarter
from generator.record.pledge import Pledge
from generator.record.reading import read
from generator.record.released import Release
from generator.record.report import report_path
from generator.record.rewriting import with_quarter
from generator.record.writing import write_draft
from generator.wording import desk as words
from generator.wording.drafting import ASKED

_CITY = "content/city.yml"

ReportState = Literal["fault", "asked", "draft", "none", "altered", "ready", "released"]
"""Where a pledge's report of a quarter stands; `altered` after its release, without a correction."""


@dataclass(frozen=True, slots=True)
class PledgeLine:
    """A pledge on the dashboard, and what its report asks, the worst first."""

    pledge: Pledge
    department: str
    state: ReportState
    questions: tuple[Question, ...] = ()
    problems: tuple[Problem, ...] = ()


def show(desk: Desk, request: Request) -> Response:
    """Show a quarter, the newest where none is asked for."""
    city, pledges = city_of(desk.root)
    listed = quarters_of(city)
    quarter = quarter_asked(city, request.args.get("quarter"))
    lines = sorted(pledge_lines(desk.root, pledges, quarter), key=lambda each: each.department)
    departments = [
        (name or words.NO_DEPARTMENT, list(own))
        for name, own in groupby(lines, key=lambda each: each.department)
    ]
    return page(
        desk,
        "dashboard.html",
        city=city.name,
        quarter=quarter,
        quarters=listed,
        following=listed[0].next() if quarter == listed[0] else None,
        due=due_on(city, quarter),
        asked=sum(len(each.questions) for each in lines),
        counts=Counter(each.state for each in lines),
        departments=departments,
    )


def open_quarter(desk: Desk, request: Request) -> Response:
    """Open the quarter that follows the newest."""
    quarter = request.form.get("quarter", "")
    content = (desk.root / _CITY).read_bytes()
    filed = read(City, content, _CITY)
    following = quarters_of(filed.record)[0].next()
    opened = with_quarter(filed, content, following) if following else None
    if following is None or opened is None or following.written != quarter:
        raise BadRequest
    apply(desk.root, words.opened(quarter), [FileChange(_CITY, content, opened)])
    return see_other(f"/?quarter={quarter}")


def draft_reports(desk: Desk, request: Request) -> Response:
    """Draft what a quarter owes."""
    records = loaded(desk).with_drafts()
    quarter = quarter_asked(records.city.record, request.form.get("quarter"))
    drafts = [drafting.draft(records, key, quarter) for key in missing(records, quarter)]
    changes = [
        FileChange(
            report_path(quarter.written, each.pledge),
            None,
            write_draft(each, ASKED, drafting.questions(records, each)).encode(),
        )
        for each in drafts
    ]
    if changes:
        apply(desk.root, words.drafted(len(changes)), changes)
    return see_other(f"/?quarter={quarter.written}")


def undo(desk: Desk, request: Request) -> Response:
    """Take the last step back, if it is the one that the person saw."""
    if request.form.get("step") == last(desk.root):
        take_back(desk.root)
        desk.said.append(words.TAKEN_BACK)
    return see_other("/")


def job(desk: Desk, request: Request) -> Response:
    """Tell what runs: a page for whoever waits, and a line for the script that waits for them."""
    if "line" in request.args:
        is_running = desk.job is not None and not desk.job.is_done
        told = desk.job.stage or desk.job.title if desk.job is not None and is_running else ""
        return Response(told, content_type="text/plain; charset=utf-8")
    return page(desk, "job.html") if desk.job is not None else see_other("/")


def quarter_asked(city: City, written: str | None) -> Quarter:
    """Return the listed quarter of this name, the newest where there is none."""
    listed = quarters_of(city)
    return next((each for each in listed if each.written == written), listed[0])


def pledge_lines(root: Path, pledges: tuple[Pledge, ...], quarter: Quarter) -> Iterator[PledgeLine]:
    """Yield each pledge that owes a report in a quarter, with where it stands."""
    frozen, corrected = _frozen(root, quarter), _corrected(root)
    for pledge in pledges:
        if not is_expected(pledge, quarter):
            continue
        charge = pledge.departments[-1].name if pledge.departments else ""
        try:
            found = report_of(root, quarter.written, pledge.pledge)
        except ProblemsFoundError as fault:
            yield PledgeLine(pledge, charge, "fault", problems=fault.tally.problems)
            continue
        if found is None:
            yield PledgeLine(pledge, charge, "none")
            continue
        filed, content = found
        report, asked = filed.record, questions(filed.record)
        state: ReportState = "ready"
        if asked or report.draft:
            is_drafted = report.source is None and any(each.at != "review" for each in report.draft)
            state = "draft" if is_drafted else "asked"
        elif filed.path in frozen:
            is_told = sum_of(content) in {frozen[filed.path], corrected.get(filed.path)}
            state = "released" if is_told else "altered"
        yield PledgeLine(pledge, report.department.name or charge, state, asked)


def _frozen(root: Path, quarter: Quarter) -> dict[str, str]:
    """Return the checksum of each record that a quarter's issues froze, of the newest that holds it."""
    found: dict[str, str] = {}
    for path in sorted((root / "content/releases" / quarter.written).glob("*/manifest.yml")):
        found |= read(Release, path.read_bytes(), path.relative_to(root).as_posix()).record.records
    return found


def _corrected(root: Path) -> dict[str, str | None]:
    """Return the checksum to which the newest correction of each record leads."""
    paths = sorted((root / "content/corrections").glob("*.yml"))
    entries = (
        read(Correction, each.read_bytes(), each.relative_to(root).as_posix()).record for each in paths
    )
    return {each.file: each.new_sha256 for each in entries if each.part is None}
