"""Seeing: what changes for citizens, page by page, and the pages themselves before anybody else sees them."""

from __future__ import annotations

import re
from functools import partial

from markupsafe import Markup
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response

from generator import build as trip
from generator.desk.door import Asked
from generator.desk.jobs import Job
from generator.desk.showing import page, to
from generator.desk.standing import Desk, loaded
from generator.extensions.pulldown import as_html
from generator.problems import ProblemsFoundError
from generator.proposal import Comparison
from generator.proposal.comparison import line
from generator.publish import Stage
from generator.publish.branch import published
from generator.wording import desk as words
from generator.wording import proposal

_LINK = re.compile(r"</?a\b[^>]*>| id=\"[^\"]*\"")


def show(desk: Desk, request: Asked) -> Response:
    """Show what was compared last, and where the built site is."""
    del request
    site = desk.root / "site" / "index.html"
    return page(
        desk,
        "see.html",
        preview=desk.preview if site.is_file() else "",
        comparison=desk.comparison,
        topics=_topics(desk.comparison) if desk.comparison is not None else (),
        base=published(desk.root),
        told=desk.jobs.latest,
    )


def do(desk: Desk, request: Asked) -> Response:
    """Compare with what citizens see now, or build the site."""
    is_build = request.form.get("do") == "build"
    job = Job(words.BUILT if is_build else words.COMPARED, "/see")
    if not desk.jobs.start(job, partial(_build if is_build else _compare, desk)):
        desk.said.append(words.BUSY)
    return to("/job")


def look(desk: Desk, request: Asked, quarter: str, pledge: str) -> Response:
    """Show a report as citizens will read it, drafts too: the very text of its page."""
    del request
    whole = loaded(desk)
    if whole.unfinished is None:
        raise ProblemsFoundError(whole.tally.errors)
    text = trip.report_page(whole.unfinished, pledge, quarter)
    if text is None:
        raise NotFound
    read = as_html(text.partition("\n---\n")[2])
    # Its links lead to pages that are not built yet, and its names would meet those of the desk.
    plain = _LINK.sub("", read)
    return page(desk, "look.html", text=Markup(plain))  # noqa: S704 - pages write each text letter by letter


def _build(desk: Desk, job: Job) -> None:
    def at(stage: Stage) -> None:
        job.stage = stage.value

    built = trip.build(desk.root, at, thorough=False)
    job.said.append(words.built(built.published.pages))


def _compare(desk: Desk, job: Job) -> None:
    job.stage = proposal.COMPARING
    _, desk.comparison = trip.compare(desk.root, published(desk.root))


def _topics(comparison: Comparison) -> list[tuple[str, list[tuple[str, list[str]]]]]:
    return [
        (proposal.TOPICS[topic], [(place.name, [line(each, str) for each in own]) for place, own in told])
        for topic, told in comparison.by_topic()
    ]
