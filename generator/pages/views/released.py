"""The released issues of a quarter: when, what they froze, and where their files lie for ever."""

from __future__ import annotations

from dataclasses import dataclass

from generator import wording
from generator.ledger import addresses
from generator.ledger.downloads import BOOK
from generator.pages.views.links import Around
from generator.pages.views.parts import Link
from generator.record.history.released import MANIFEST, Issue
from generator.wording import corrections as words


@dataclass(frozen=True, slots=True)
class FrozenFile:
    """A frozen file: its name, its address, its checksum."""

    link: Link
    sha256: str


@dataclass(frozen=True, slots=True)
class IssueView:
    """An issue of a released quarter: what it is called, the day that the city states, what it holds."""

    anchor: str
    name: str
    quarter: Link
    day: str
    held: str
    book: Link
    manifest: Link
    manifest_sha256: str
    files: tuple[FrozenFile, ...]


def issues_of(around: Around, quarter: str) -> tuple[IssueView, ...]:
    """Return the issues of a quarter, the newest first; none where it is not released."""
    return tuple(_issue(around, issue) for issue in reversed(around.records.issues_of(quarter)))


def issues(around: Around) -> tuple[IssueView, ...]:
    """Return the issues of all quarters, the newest quarter first."""
    return tuple(_issue(around, issue) for issue in reversed(around.records.issues))


def _issue(around: Around, issue: Issue) -> IssueView:
    release = issue.release
    folder = addresses.issue(issue.quarter, release.issue)
    day = release.released_on
    return IssueView(
        anchor=f"release-{issue.quarter}-{release.issue}",
        name=words.issue(release.issue),
        quarter=around.to(wording.quarter(release.quarter), addresses.quarter(issue.quarter)),
        day=wording.day(day) if day else "",
        held=words.held(len(release.records), len(release.files)),
        book=around.to(words.BOOK, f"{folder}{BOOK}.xlsx"),
        manifest=around.to(words.MANIFEST, folder + MANIFEST),
        manifest_sha256=issue.manifest.sha256,
        files=tuple(
            FrozenFile(around.to(name, folder + name), sha256) for name, sha256 in release.files.items()
        ),
    )
