"""Links of a page to what stands around it, each relative, so that the site works in any folder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from generator import wording
from generator.pages.parts import PageLink
from generator.published import addresses
from generator.published.downloads import RECORDS, WHOLE
from generator.record.chains import Entry, anchor
from generator.record.city import City
from generator.record.dates import Quarter
from generator.record.records import Records
from generator.record.released import Issue
from generator.record.report import Report
from generator.wording import changes, counts, glossary, period_word, said_of
from generator.wording import pages as words

T = TypeVar("T")

_WAYS = {
    "home": (words.HOME, addresses.HOME),
    "pledges": (words.PLEDGES, addresses.PLEDGES),
    "quarters": (words.QUARTERS, addresses.QUARTERS),
    "fields": (words.FIELDS, addresses.FIELDS),
    "departments": (words.DEPARTMENTS, addresses.DEPARTMENTS),
    "rates": (counts.RATES_TITLE, addresses.RATES),
    "participation": (words.PARTICIPATION, addresses.PARTICIPATION),
    "changes": (changes.TITLE, addresses.CHANGES),
    "corrections": (changes.CORRECTIONS, addresses.CORRECTIONS),
    "data": (words.DATA, addresses.DATA),
    "about": (words.ABOUT, addresses.ABOUT),
    "glossary": (glossary.TITLE, addresses.WORDS),
}
"""Pages of which every city has one, by the name that a template calls them by."""


@dataclass(frozen=True, slots=True)
class LinkBuilder:
    """What stands around one page, seen from its address; a template calls it `to`."""

    records: Records
    address: str

    @property
    def city(self) -> City:
        """Return the settings of the city."""
        return self.records.city.record

    @property
    def period(self) -> str:
        """Return what the city calls a reporting period: a word of `wording.period_word`."""
        return period_word(self.records.quarters)

    @property
    def site(self) -> str:
        """Return what the city calls its site."""
        return self.city.site_name or words.site_title(self.city.name)

    @property
    def ways(self) -> Mapping[str, PageLink]:
        """Return the links to the pages of which every city has one."""
        period = self.period
        return {name: self.to(said_of(told, period), target) for name, (told, target) in _WAYS.items()}

    def to(self, words_: str, target: str) -> PageLink:
        """Return a link to an address or a file, from the site's root."""
        return PageLink(words_, self.href(target))

    def href(self, target: str) -> str:
        """Return the way from the page to an address or a file, from the site's root."""
        return addresses.relative(target, self.address)

    def pledge(self, pledge_id: str) -> PageLink:
        """Return the link to a pledge, by number and title."""
        pledge = self.records.pledges[pledge_id].record
        return self.to(words.pledge_title(pledge.number, pledge.title), addresses.pledge(pledge_id))

    def report(self, pledge_id: str, quarter: Quarter) -> PageLink:
        """Return the link to one report, by its quarter."""
        return self.to(wording.quarter(quarter), addresses.report(pledge_id, quarter.written))

    def report_of(self, pledge_id: str, quarter: Quarter) -> PageLink:
        """Return the link to one report, by number and title of its pledge."""
        return PageLink(self.pledge(pledge_id).words, self.report(pledge_id, quarter).href)

    def quarter(self, quarter: Quarter) -> PageLink:
        """Return the link to a quarter."""
        return self.to(wording.quarter(quarter), addresses.quarter(quarter.written))

    def field(self, field_id: str) -> PageLink:
        """Return the link to a field, by number and name."""
        field = next(each for each in self.city.fields if each.id == field_id)
        return self.to(words.field_name(field.id, field.name), addresses.field(field.id))

    def department(self, name: str | None) -> PageLink:
        """Return the link to a department by the name that the sheet gives it; a blank leads nowhere."""
        if name is None:
            return PageLink(wording.BLANK, "")
        entry = next(each for each in self.city.departments if name in each.names)
        return self.to(name, addresses.department(entry.id))

    def state(self, words_: str, status: str) -> PageLink:
        """Return the link to the list of the pledges in a state, by its key in an address."""
        return self.to(words_, addresses.pledges_in(status))

    def change(self, entry: Entry) -> str:
        """Return the way to a change among all."""
        return self.href(addresses.change(anchor(entry)))

    def frozen(self, issue: Issue) -> str:
        """Return the way to the folder of an issue of a released quarter."""
        return self.href(addresses.issue(issue.quarter, issue.release.issue))

    def section(self, section_id: str) -> str:
        """Return the anchor of a section of a city's own form."""
        return addresses.section(section_id)

    def row(self, name: str) -> str:
        """Return the anchor of a row of progress."""
        return addresses.row(name)

    def record(self, path: str) -> PageLink:
        """Return the link to a record's file: to mend it in the city's repository, else to all files."""
        if self.city.repository is not None:
            return PageLink(words.EDIT_RECORD, f"{self.city.repository.rstrip('/')}/edit/main/{path}")
        return self.to(words.READ_RECORD, WHOLE.file(RECORDS, "zip"))

    def media(self, path: str) -> str:
        """Return the way to a document or a picture that a record names."""
        return self.href(addresses.media(path))

    def small_picture(self, path: str) -> str:
        """Return the way to a picture as it stands among text."""
        return self.href(addresses.small_picture(path))

    def neighbours(self, report: Report) -> tuple[PageLink | None, PageLink | None]:
        """Return the links to the same pledge's reports before and after one; None where there is none."""
        reports = self.records.reports
        own = [each for each in self.records.quarters if (report.pledge, each.written) in reports]
        before, after = beside(own, report.quarter)
        return (
            self.report(report.pledge, before) if before else None,
            self.report(report.pledge, after) if after else None,
        )

    def neighbours_of(self, pledge_id: str) -> tuple[PageLink | None, PageLink | None]:
        """Return the links to the pledges before and after one in the order of their numbers."""
        before, after = beside(list(self.records.pledges), pledge_id)
        return self.pledge(before) if before else None, self.pledge(after) if after else None


def beside(order: Sequence[T], own: T) -> tuple[T | None, T | None]:
    """Return what stands before and after one of an order; None where it is the first or the last."""
    here = order.index(own)
    return order[here - 1] if here else None, order[here + 1] if here + 1 < len(order) else None
