"""The review of reports: one question at a time, beside its place in the sheet and in the record."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import get_args

from werkzeug.exceptions import BadRequest, NotFound
from werkzeug.wrappers import Request, Response

from generator import wording
from generator.desk import questions as open_questions
from generator.desk.dashboard import pledge_lines, quarter_asked
from generator.desk.editor import EDITED
from generator.desk.forms import at, leaves, one_line, title_at
from generator.desk.questions import Question, questions
from generator.desk.records import city_of, report_before, report_of, save, sum_of, unaltered
from generator.desk.rendering import page, see_other
from generator.desk.session import Desk
from generator.desk.sheet_view import lines, marking, sheet
from generator.ledger.pairing import Suggestion, suggest
from generator.record.city import City
from generator.record.reading import read
from generator.record.report import Absent, Outcome, Report, report_path
from generator.record.steps import steps_to
from generator.record.tree import Plain, parse
from generator.wording import desk as words

_MOST_SHOWN = 12
_QUOTED = re.compile('"([^"]+)"')


def next_report(desk: Desk, request: Request, quarter: str) -> Response:
    """Lead to the report with the worst question of a quarter, or to the dashboard."""
    city, pledges = city_of(desk.root)
    lines = pledge_lines(desk.root, pledges, quarter_asked(city, quarter))
    open_ = (each for each in lines if each.questions)
    worst = min(open_, key=lambda each: each.questions[0].weight, default=None)
    return see_other(f"/answer/{quarter}/{worst.pledge.pledge}" if worst else f"/?quarter={quarter}")


def show(desk: Desk, request: Request, quarter: str, pledge: str) -> Response:
    """Show the question that was asked for, the worst one where none was."""
    found = report_of(desk.root, quarter, pledge)
    if found is None:
        raise NotFound
    filed, content = found
    report, (city, pledges) = filed.record, city_of(desk.root)
    open_ = questions(report)
    asked = next((each for each in open_ if each.key == request.args.get("question")), None)
    asked = asked or next(iter(open_), None)
    plain = parse(content, filed.path)[0]
    steps = steps_to(asked.at) if asked is not None else ()
    value = at(plain, steps)
    texts = list(leaves(value))
    plan = _planned(desk, city, report, asked)
    if plan is not None and plan.found is not None:
        texts = [plan.found.found.text]
    return page(
        desk,
        "answer.html",
        report=report,
        questions=open_,
        question=asked,
        seen=sum_of(content),
        title=title_at("report", steps, plain),
        part=key if (key := str(next(iter(steps), ""))) in EDITED["report"] else "",
        texts=texts[:_MOST_SHOWN],
        more=len(texts) - _MOST_SHOWN,
        single=_single(value, asked),
        plan=plan,
        places=_places(report),
        sheet=sheet(desk.root, report.source, city, pledges),
        lines=lines,
        is_marked=marking(asked.line if asked else None, _sought(city, report, asked, texts)),
        right=words.RIGHT,
        checked=words.ASKED,
    )


def answer(desk: Desk, request: Request, quarter: str, pledge: str) -> Response:
    """Write an answer into the record at once, and lead on to the next question."""
    address = report_path(quarter, pledge)
    file = unaltered(desk.root, address, Report, request.form.get("seen", ""))
    report, key = read(Report, file.content, address).record, request.form.get("question")
    question = next((each for each in questions(report) if each.key == key), None)
    if question is None:
        raise BadRequest
    plain = parse(file.content, address)[0]
    made, title = _made(request, plain, question, pledge)
    save(desk.root, title, file, made)
    left = report_of(desk.root, quarter, pledge)
    is_asking = left is not None and questions(left[0].record)
    return see_other(f"/answer/{quarter}/{pledge}" if is_asking else f"/answer/{quarter}")


def _made(request: Request, plain: Plain, question: Question, pledge: str) -> tuple[Plain, str]:
    """Return what an answer makes of a record, and the name of the step."""
    form = request.form
    do, own = form.get("do", ""), one_line(form.get("answer", ""))
    match question.kind, do:
        case (("review" | "result"), ("outcome")):
            outcome = form.get("outcome", "")
            if question.result is None or outcome not in (*get_args(Outcome), ""):
                raise BadRequest
            more = {key: text for key in ("to", "why") if (text := one_line(form.get(key, "")))}
            made = open_questions.with_outcome(plain, question, outcome or None, more)
            return made, words.answered(pledge, words.outcome(outcome or None))
        case "review", "mend":
            value = one_line(form.get("value", ""))
            return open_questions.corrected(plain, question, value or None), words.answered(pledge, value)
        case "review", "own" if own:
            return open_questions.answered(plain, question, own), words.answered(pledge, own)
        case "unplaced", "place" if form.get("place") in words.PLACES:
            return open_questions.placed(plain, question, form["place"]), words.answered(pledge, words.PLACED)
        case "unplaced", "form":
            return open_questions.placed(plain, question, None), words.answered(pledge, words.OF_THE_FORM)
        case "todo", "done":
            return open_questions.done(plain, question), words.done(pledge, question.note)
    raise BadRequest


def _sought(city: City, report: Report, asked: Question | None, texts: list[str]) -> tuple[str, ...]:
    """Return what is looked for in the sheet: what the record says there, and what the question quotes.

    Where that is nothing, since the place is blank, it is the heading above the place.
    """
    found = (*texts, *(_QUOTED.findall(asked.note) if asked is not None else ()))
    form = city.form(report.form)
    if found or asked is None or form is None:
        return found
    headings = {"participation": form.participation.heading, "budget": form.budget.heading}
    heading = headings.get(str(steps_to(asked.at)[0])) or form.problems_heading
    return (heading,) if heading else ()


def _single(value: object, asked: Question | None) -> str | None:
    """Return the one text that may be mended beside a question; None where more than one stands."""
    if asked is None or asked.kind != "review" or asked.result is not None:
        return None
    if isinstance(value, dict) and isinstance(value.get("text"), str):
        return str(value["text"])
    return value if isinstance(value, str) and steps_to(asked.at)[0] in EDITED["report"] else None


def _places(report: Report) -> list[tuple[str, str]]:
    """Return the places of a report that its form has and that can take a line more."""
    every = words.PLACES.items()
    return [(key, word) for key, word in every if not isinstance(getattr(report, key), Absent)]


@dataclass(frozen=True, slots=True)
class _Planned:
    """An item of the plan before: when and what was planned, and the line that may tell of it.

    `outcome` is what the record or that line says, None for nothing; `to` until when, as it is written.
    """

    quarter: str
    text: str
    found: Suggestion | None
    outcome: Outcome | None
    to: str


def _planned(desk: Desk, city: City, report: Report, asked: Question | None) -> _Planned | None:
    """Return the item of the plan before that a question is about; None where it is about none."""
    if asked is None or asked.result is None:
        return None
    before = report_before(desk.root, city, report)
    result = report.results[asked.result]
    planned = before.planned() if before is not None else ()
    item = next((each for _, each in planned if each.id == result.item), None)
    if before is None or item is None:
        return _Planned("", result.item, None, result.outcome, "")
    told = next((each for each in suggest(planned, report) if each.planned.id == item.id), None)
    to_ = told.to.written if told is not None and told.to is not None else ""
    outcome = result.outcome or (told.outcome if told is not None else None)
    return _Planned(wording.quarter(before.quarter), item.text, told, outcome, to_)
