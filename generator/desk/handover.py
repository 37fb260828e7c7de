"""Handing over: a commit on a branch, pushed by the person's own git; a release of a quarter."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from werkzeug.exceptions import BadRequest
from werkzeug.wrappers import Request, Response

from generator import build as trip
from generator.desk.records import city_of, quarters_of
from generator.desk.rendering import page, see_other
from generator.desk.session import Desk, Job
from generator.publish.git import current_branch, hand_over, published, remote, renew, uncommitted
from generator.record.folder import CONTENT
from generator.wording import desk as words


def show(desk: Desk, request: Request) -> Response:
    """Show what is not handed over yet, and where it would go."""
    city, _ = city_of(desk.root)
    listed, branch = quarters_of(city), current_branch(desk.root)
    is_main = branch is None or branch in ("main", "master", published(desk.root).rpartition("/")[2])
    return page(
        desk,
        "handover.html",
        changes=[path for _, path in uncommitted(desk.root, CONTENT)] if branch is not None else [],
        branch=branch,
        proposed=f"desk-{listed[0].written.lower()}" if is_main else branch,
        remote=remote(desk.root),
        quarters=listed,
        today=date.today().isoformat(),  # noqa: DTZ011 - the day on the wall here
    )


def commit(desk: Desk, request: Request) -> Response:
    """Commit to a branch and push it; without a remote, to the branch that is worked on."""
    current, own = current_branch(desk.root), remote(desk.root)
    branch = request.form.get("branch", "").strip() if own else current or ""
    message = request.form.get("message", "").strip() or words.HANDED
    waits_to_be_pushed = own is not None and branch == current
    if not waits_to_be_pushed and not uncommitted(desk.root, CONTENT):
        desk.said.append(words.NOTHING_TO_HAND_OVER)
        return see_other("/handover")

    def work(job: Job) -> None:
        job.said.append(words.handed(branch, hand_over(desk.root, branch, message)))

    return _started(desk, work)


def fetch(desk: Desk, request: Request) -> Response:
    """Fetch what was merged; without a remote nothing was, so no branch is left."""
    own = remote(desk.root)
    if own is None:
        desk.said.append(words.NO_REMOTE)
        return see_other("/handover")
    return _started(desk, lambda job: job.said.append(words.renewed(renew(desk.root, own))))


def release(desk: Desk, request: Request) -> Response:
    """Release a quarter."""
    quarter, written = request.form.get("quarter", ""), request.form.get("on", "")
    try:
        on = date.fromisoformat(written) if written else None
    except ValueError:
        raise BadRequest from None

    def work(job: Job) -> None:
        issue = trip.release(desk.root, quarter, on)
        job.said.append(words.released(quarter, issue.release.issue))

    return _started(desk, work)


def _started(desk: Desk, work: Callable[[Job], None]) -> Response:
    desk.start(Job(words.HANDED, "/handover"), work)
    return see_other("/job")
