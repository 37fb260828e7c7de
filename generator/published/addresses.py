"""Public addresses, which never change once published; each ends in `/` and starts at the site's root."""

from __future__ import annotations

from generator.record.form import KNOWN_ROWS

HOME = ""
PLEDGES = "pledges/"
QUARTERS = "quarters/"
FIELDS = "fields/"
DEPARTMENTS = "departments/"
BUDGET = "budget/"
RATES = "rates/"
PARTICIPATION = "participation/"
CORRECTIONS = "corrections/"
CHANGES = "changes/"
DATA = "data/"
FEEDS = "feeds/"
ABOUT = "about/"
WORDS = "words/"
SEARCH = "search/"
SHELF = f"{SEARCH}shelf/"
"""Where the files of the search index lie, which only the search script asks for."""
SHELF_SCRIPTS = (f"{SEARCH}reading.js", f"{SEARCH}answering.js")
"""The scripts that read them, and answer by them."""


def pledge(pledge_id: str) -> str:
    """Return the address of a pledge."""
    return f"{PLEDGES}{pledge_id}/"


def pledges_in(status: str) -> str:
    """Return the address of the pledges in a state; without scripts it is the list of all."""
    return f"{PLEDGES}?status={status}"


def report(pledge_id: str, quarter: str) -> str:
    """Return the permanent address of one report."""
    return f"{PLEDGES}{pledge_id}/{quarter}/"


def section(section_id: str) -> str:
    """Return the anchor of a section of a city's own form, on a report's page and on its pledge's."""
    return f"section-{section_id}"


def row(name: str) -> str:
    """Return the anchor of a row of progress on a report's page."""
    return name.replace("_", "-") if name in KNOWN_ROWS else f"row-{name}"


def quarter(written: str) -> str:
    """Return the address of a quarter."""
    return f"{QUARTERS}{written}/"


def field(field_id: str) -> str:
    """Return the address of a field."""
    return f"{FIELDS}{field_id}/"


def department(department_id: str) -> str:
    """Return the address of a department."""
    return f"{DEPARTMENTS}{department_id}/"


def change(anchor: str) -> str:
    """Return the address of one change, by its anchor among all."""
    return f"{CHANGES}#{anchor}"


def plans_of(department_id: str) -> str:
    """Return the address of every plan of a department, by what became of it."""
    return f"{DEPARTMENTS}{department_id}/plans/"


def feed(part: str) -> str:
    """Return the address of the feed of what is new: of `all`, or of `fields/2`, `pledges/2-1-2`."""
    return f"{FEEDS}{part}.xml"


def calendar(part: str) -> str:
    """Return the address of the calendar of what is planned: of `all`, or of `pledges/2-1-2`."""
    return f"{FEEDS}{part}.ics"


def media(path: str) -> str:
    """Return the address of a document or a picture that a record names, by its path in content/media/."""
    return f"media/{path}"


def small_picture(path: str) -> str:
    """Return the address of a picture among text; no file of content/media/ has two dots in its name."""
    stem, _, ending = path.rpartition(".")
    return media(f"{stem}.small.{ending}")


def issue(quarter: str, number: int) -> str:
    """Return the address of the folder in which an issue of a released quarter lies for ever."""
    return f"{DATA}releases/{quarter}/{number}/"


def correction(name: str) -> str:
    """Return the address of a correction among all corrections."""
    return f"{CORRECTIONS}#correction-{name}"


def page_file(address: str) -> str:
    """Return the Markdown file of a page below the docs folder."""
    return f"{address}index.md"


def picture(address: str) -> str:
    """Return the file of the picture with which the page at an address is shared."""
    return f"{address}preview.png"


def relative(target: str, page: str) -> str:
    """Return the link from a page to a page or file (also with `#…`), so that any folder serves.

    Args:
        target: address from the site's root.
        page: address of the page that bears the link.

    """
    here = page.split("/")[:-1]
    there = target.split("/")
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    return "../" * (len(here) - shared) + "/".join(there[shared:]) or "./"
