"""Previews: what changes for citizens, page by page, and the pages before anybody else sees them."""

from __future__ import annotations

import re
from functools import partial

from markupsafe import Markup
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Request, Response

from generator import build as trip
from generator.desk.records import loaded
from generator.desk.rendering import page, see_other
from generator.desk.session import Desk, Job
from generator.extensions.pulldown import as_html
from generator.proposal import Comparison
from generator.proposal.comparison import line
from generator.publish.git import published
from generator.publish.publication import Stage
from generator.wording import desk as words
from generator.wording import proposal

_LINK = re.compile(r"</?a\b[^>]*>| id=\"[^\"]*\"")


def show(desk: Desk, request: Request) -> Response:
    """Show what was compared last, and where the built site is."""
    site = desk.root / "site" / "index.html"
    return page(
        desk,
        "preview.html",
        preview=desk.preview if site.is_file() else "",
        comparison=desk.comparison,
        topics=_topics(desk.comparison) if desk.comparison is not None else (),
        base=published(desk.root),
    )


def show_report(desk: Desk, request: Request, quarter: str, pledge: str) -> Response:
    """Show a report as citizens will read it, drafts too: the very text of its page."""
    text = trip.report_page(loaded(desk).with_drafts(), pledge, quarter)
    if text is None:
        raise NotFound
    read = as_html(text.partition("\n---\n")[2])
    # Its links lead to pages that are not built yet, and its names would meet those of the desk.
    plain = _LINK.sub("", read)
    return page(desk, "report.html", text=Markup(plain))  # noqa: S704 - pages write each text letter by letter


def build(desk: Desk, request: Request) -> Response:
    """Build the site."""
    desk.start(Job(words.BUILT, "/preview"), partial(_build, desk))
    return see_other("/job")


def compare(desk: Desk, request: Request) -> Response:
    """Compare with what citizens see now."""
    desk.start(Job(words.COMPARED, "/preview"), partial(_compare, desk))
    return see_other("/job")


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
