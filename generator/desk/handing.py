"""Handing over: a commit on a branch, pushed by the person's own git; a release of a quarter."""

from __future__ import annotations

from datetime import date
from functools import partial

from werkzeug.wrappers import Response

from generator import build as trip
from generator.desk.door import Asked
from generator.desk.jobs import Job
from generator.desk.showing import page, to
from generator.desk.standing import Desk, city_of, quarters_of
from generator.publish.git import current_branch, hand_over, published, remote, renew, uncommitted
from generator.record.folder import CONTENT
from generator.wording import desk as words


def show(desk: Desk, request: Asked) -> Response:
    """Show what is not handed over yet, and where it would go."""
    del request
    city, _ = city_of(desk.root)
    listed, branch = quarters_of(city), current_branch(desk.root)
    own = remote(desk.root)
    is_main = branch is None or branch in ("main", "master", published(desk.root).rpartition("/")[2])
    return page(
        desk,
        "hand.html",
        changes=[path for _, path in uncommitted(desk.root, CONTENT)] if branch is not None else [],
        branch=branch,
        proposed=f"desk-{listed[0].written.lower()}" if is_main else branch,
        remote=own,
        quarters=listed,
        today=date.today().isoformat(),  # noqa: DTZ011 - the day on the wall here
    )


def do(desk: Desk, request: Asked) -> Response:
    """Commit and push, fetch what is new, or release a quarter."""
    form = request.form
    match form.get("do"):
        case "commit":
            message = form.get("message", "").strip() or words.HANDED
            work = partial(_commit, desk, form.get("branch", "").strip(), message)
        case "renew":
            work = partial(_renew, desk)
        case _:
            on = form.get("on", "")
            work = partial(_release, desk, form.get("quarter", ""), date.fromisoformat(on) if on else None)
    if not desk.jobs.start(Job(words.HANDED, "/hand"), work):
        desk.said.append(words.BUSY)
    return to("/job")


def _commit(desk: Desk, branch: str, message: str, job: Job) -> None:
    job.said.append(words.handed(branch, hand_over(desk.root, branch, message)))


def _renew(desk: Desk, job: Job) -> None:
    job.said.append(words.renewed(renew(desk.root)))


def _release(desk: Desk, quarter: str, on: date | None, job: Job) -> None:
    issue = trip.release(desk.root, quarter, on)
    job.said.append(words.released(quarter, issue.release.issue))
