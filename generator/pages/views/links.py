"""Links of a page to what stands around it, each relative, so that the site works in any folder."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator import wording
from generator.ledger import addresses
from generator.ledger.downloads import Download
from generator.pages.views.parts import Link
from generator.record.dates import Quarter
from generator.record.reading import Filed
from generator.record.records import Records
from generator.record.report import Report
from generator.wording import pages as words
from generator.wording import titles
from generator.wording.corrections import CORRECTIONS
from generator.wording.periods import period_word


@dataclass(frozen=True, slots=True)
class FileLink:
    """A file to take home: its format in words, its address, and the name under which it is kept."""

    words: str
    href: str
    save_as: str


@dataclass(frozen=True, slots=True)
class FileGroup:
    """A table to take home, and its file in each format."""

    title: str
    files: tuple[FileLink, ...]


@dataclass(frozen=True, slots=True)
class ReportLinks:
    """What leads on from the page of a report, its quarter in words, and how to cite it."""

    crumbs: tuple[Link, ...]
    quarter: str
    department: Link
    citation: str
    edit: Link
    pledge: Link
    earlier: Link | None
    later: Link | None
    corrections: Link


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around one page, seen from its address."""

    records: Records
    address: str

    @classmethod
    def of_report(cls, records: Records, report: Report) -> Around:
        """Return what stands around the page of a report."""
        return cls(records, addresses.report(report.pledge, report.quarter.written))

    def links_of(self, filed: Filed[Report]) -> ReportLinks:
        """Return what leads on from the page of a report."""
        report = filed.record
        pledge = self.records.pledges[report.pledge].record
        quarter, own = wording.quarter(report.quarter), self.pledge(report.pledge)
        named = words.pledge_title(pledge.number, report.title)
        return ReportLinks(
            (self.home(), self.field(pledge.field), own),
            quarter,
            self.department(report.department.name),
            self.citation(named, quarter),
            edit_link(self, filed.path),
            own,
            *self.neighbours(report),
            self.to(CORRECTIONS, addresses.CORRECTIONS),
        )

    @property
    def period(self) -> str:
        """Return what the city calls a reporting period: a word of `wording.periods`."""
        return period_word(self.records.quarters)

    @property
    def site(self) -> str:
        """Return what the city calls its site."""
        city = self.records.city.record
        return city.site_name or titles.site_title(city.name)

    def citation(self, title: str, quarter: str | None) -> str:
        """Return how to name the source of a page, without an address."""
        return titles.citation(self.records.city.record.name, title, quarter, self.site)

    def to(self, words_: str, target: str) -> Link:
        """Return a link to an address or a file, from the site's root."""
        return Link(words_, self.href(target))

    def href(self, target: str) -> str:
        """Return the way from the page to an address or a file, from the site's root."""
        return addresses.relative(target, self.address)

    def home(self) -> Link:
        """Return the link home."""
        return self.to(words.HOME, addresses.HOME)

    def pledge(self, pledge_id: str) -> Link:
        """Return the link to a pledge, by number and title."""
        pledge = self.records.pledges[pledge_id].record
        return self.to(words.pledge_title(pledge.number, pledge.title), addresses.pledge(pledge_id))

    def report(self, pledge_id: str, quarter: str) -> Link:
        """Return the link to one report, by its quarter."""
        filed = self.records.reports[pledge_id, quarter]
        return self.to(wording.quarter(filed.record.quarter), addresses.report(pledge_id, quarter))

    def report_of(self, pledge_id: str, quarter: str) -> Link:
        """Return the link to one report, by number and title of its pledge."""
        return Link(self.pledge(pledge_id).words, self.report(pledge_id, quarter).href)

    def quarter(self, quarter: Quarter) -> Link:
        """Return the link to a quarter."""
        return self.to(wording.quarter(quarter), addresses.quarter(quarter.written))

    def field(self, field_id: str) -> Link:
        """Return the link to a field, by number and name."""
        field = next(each for each in self.records.city.record.fields if each.id == field_id)
        return self.to(words.field_name(field.id, field.name), addresses.field(field.id))

    def department(self, name: str | None) -> Link:
        """Return the link to a department by the name that the sheet gives it; a blank leads nowhere."""
        if name is None:
            return Link(wording.BLANK, "")
        entry = next(each for each in self.records.city.record.departments if name in each.names)
        return self.to(name, addresses.department(entry.id))

    def neighbours(self, report: Report) -> tuple[Link | None, Link | None]:
        """Return the links to the same pledge's reports before and after one; None where there is none."""
        quarters = [quarter for key, quarter in self.records.reports if key == report.pledge]
        before, after = _beside(quarters, report.quarter.written)
        return (
            self.report(report.pledge, before) if before else None,
            self.report(report.pledge, after) if after else None,
        )

    def neighbours_of(self, pledge_id: str) -> tuple[Link | None, Link | None]:
        """Return the links to the pledges before and after one in the order of their numbers."""
        before, after = _beside(list(self.records.pledges), pledge_id)
        return self.pledge(before) if before else None, self.pledge(after) if after else None

    def file(self, entry: Download) -> FileLink:
        """Return the link to a download."""
        href = addresses.relative(entry.address, self.address)
        return FileLink(entry.format.upper(), href, entry.save_as)

    def downloads(self, entries: Iterable[Download]) -> tuple[FileGroup, ...]:
        """Return downloads by table, each with a link for each format."""
        found: dict[str, list[FileLink]] = {}
        titles: dict[str, str] = {}
        for entry in entries:
            titles.setdefault(entry.table, entry.title)
            found.setdefault(entry.table, []).append(self.file(entry))
        return tuple(FileGroup(titles[table], tuple(links)) for table, links in found.items())


def _beside(order: list[str], own: str) -> tuple[str, str]:
    """Return what stands before and after one of an order; empty where it is the first or the last."""
    here = order.index(own)
    return "".join(order[:here][-1:]), "".join(order[here + 1 :][:1])


def edit_link(around: Around, path: str) -> Link:
    """Return the link to a record's file: to mend it where the city names its repository, else to read it."""
    repository = around.records.city.record.repository
    if repository is not None:
        return Link(words.EDIT_RECORD, f"{repository.rstrip('/')}/edit/main/{path}")
    return around.to(words.READ_RECORD, addresses.record_file(path))
