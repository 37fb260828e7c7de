"""What a record names exists: quarter, pledge, field, department, form, status; and each name once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.problems import Problem, problem
from generator.record.city import City, StatusWord, vocabulary
from generator.record.dates import Quarter
from generator.record.pledge import Pledge
from generator.record.reading import LoadedRecord, Record
from generator.record.records import Records
from generator.record.report import Report
from generator.record.spelling import is_spelled_otherwise, plain


@dataclass(frozen=True, slots=True)
class Named:
    """All that a record may name: fields with their strategies, pledges with their titles, and the rest."""

    quarters: frozenset[str]
    fields: dict[str, frozenset[str]]
    titles: dict[str, tuple[str, ...]]
    forms: frozenset[str]
    departments: frozenset[str]
    statuses: dict[str, StatusWord]

    @classmethod
    def of(cls, records: Records, unread: Iterable[str]) -> Named:
        """Gather what settings and pledges name; a pledge that could not be read has no title."""
        city = records.city.record
        titles = {key: _titles(filed.record) for key, filed in records.pledges.items()}
        return cls(
            frozenset(quarter.written for quarter in city.quarters),
            {field.id: frozenset(each.id for each in field.strategies) for field in city.fields},
            dict.fromkeys(unread, ()) | titles,
            frozenset(form.id for form in city.forms),
            frozenset(name for department in city.departments for name in department.names),
            {word.id: word for word in vocabulary(city)},
        )


def _titles(pledge: Pledge) -> tuple[str, ...]:
    """Return a pledge's title, then those that its changes of name tell of."""
    renamings = (change for change in pledge.changes if change.kind == "name")
    return (pledge.title, *(name for change in renamings for name in (change.before, change.after) if name))


def of_city(city: LoadedRecord[City]) -> Iterator[Problem]:
    """Check that names are used once in each list, and that the term does not end before it begins."""
    record = city.record
    lists: dict[tuple[str | int, ...], list[str]] = {
        ("fields",): [each.id for each in record.fields],
        ("departments",): [each.id for each in record.departments],
        ("statuses",): [each.id for each in record.statuses],
        ("forms",): [each.id for each in record.forms],
        ("glossary",): [each.id for each in record.glossary],
    }
    for index, field in enumerate(record.fields):
        lists["fields", index, "strategies"] = [each.id for each in field.strategies]
    for index, form in enumerate(record.forms):
        lists["forms", index, "budget", "periods"] = [each.id for each in form.budget.periods]
        lists["forms", index, "budget", "sources"] = [each.id for each in form.budget.sources]
        lists["forms", index, "participation", "kinds"] = [each.id for each in form.participation.kinds]
    for at, ids in lists.items():
        yield from _once(city, (((*at, index, "id"), each) for index, each in enumerate(ids)))
    quarters = enumerate(record.quarters)
    yield from _once(city, ((("quarters", index), each.written) for index, each in quarters))
    names = [
        (("departments", index, "names", number), name)
        for index, department in enumerate(record.departments)
        for number, name in enumerate(department.names)
    ]
    yield from _once(city, names)
    yield from _spelled(city, names)
    if record.term.starts.first > record.term.ends.last:
        yield problem("end-before-start", city.place("term", "ends"), record.term.ends.written)


def of_pledge_file(pledge: LoadedRecord[Pledge]) -> Iterator[Problem]:
    """Check that the file bears the pledge's id."""
    stem = PurePosixPath(pledge.path).stem
    if stem != pledge.record.pledge:
        yield problem("name-disagrees", pledge.place("pledge"), pledge.record.pledge, file=stem)


def of_report_file(report: LoadedRecord[Report]) -> Iterator[Problem]:
    """Check that the file bears the pledge's id and lies in the folder of its quarter."""
    path = PurePosixPath(report.path)
    if path.stem != report.record.pledge:
        yield problem("name-disagrees", report.place("pledge"), report.record.pledge, file=path.stem)
    if path.parent.name != report.record.quarter.written:
        written = report.record.quarter.written
        yield problem("name-disagrees", report.place("quarter"), written, file=path.parent.name)


def of_pledges(pledges: Iterable[LoadedRecord[Pledge]], named: Named) -> Iterator[Problem]:
    """Check each pledge's field, strategy, departments, time and kin, and that a number names one pledge."""
    ids: set[str] = set()
    by_number: dict[str, list[LoadedRecord[Pledge]]] = {}
    for filed in pledges:
        pledge = filed.record
        if pledge.field not in named.fields:
            yield problem("unknown-field", filed.place("field"), pledge.field)
        elif pledge.strategy is not None and pledge.strategy not in named.fields[pledge.field]:
            yield problem("unknown-strategy", filed.place("strategy"), pledge.strategy)
        yield from _reversed(filed, (), pledge.since, pledge.until)
        for index, charge in enumerate(pledge.departments):
            if charge.name not in named.departments:
                yield problem("unknown-department", filed.place("departments", index, "name"), charge.name)
            yield from _reversed(filed, ("departments", index), charge.since, charge.until)
        for index, kin in enumerate(pledge.lineage):
            for number, other in enumerate(kin.others):
                if other not in named.titles:
                    yield problem("unknown-pledge", filed.place("lineage", index, "others", number), other)
        if pledge.pledge.casefold() in ids:  # one address on many disks and web servers
            yield problem("duplicate-id", filed.place("pledge"), pledge.pledge)
        ids.add(pledge.pledge.casefold())
        yield from _same_number(by_number.setdefault(pledge.number, []), filed)


def of_report(filed: LoadedRecord[Report], named: Named) -> Iterator[Problem]:
    """Check all that one report names outside itself."""
    report = filed.record
    if report.quarter.written not in named.quarters:
        yield problem("unknown-quarter", filed.place("quarter"), report.quarter.written)
    if report.pledge not in named.titles:
        yield problem("unknown-pledge", filed.place("pledge"), report.pledge)
    elif (titles := named.titles[report.pledge]) and report.title not in titles:
        yield from _other_title(filed, titles)
    if report.form not in named.forms:
        yield problem("unknown-form", filed.place("form"), report.form)
    department = report.department.name
    if department is not None and department not in named.departments:
        yield problem("unknown-department", filed.place("department", "name"), department)
    if report.status is not None:
        word = named.statuses.get(report.status.word)
        if word is None:
            yield problem("unknown-status", filed.place("status", "word"), report.status.word)
        elif _closed(word.word) != _closed(report.status.written):
            place = filed.place("status", "written")
            yield problem("status-words-differ", place, report.status.written, word=word.word)


def _other_title(filed: LoadedRecord[Report], titles: tuple[str, ...]) -> Iterator[Problem]:
    place, written = filed.place("title"), filed.record.title
    same = next((title for title in titles if is_spelled_otherwise(title, written)), None)
    if same is not None:
        yield problem("spelled-two-ways", place, written, other=same)
    else:
        yield problem("title-differs", place, written, pledge=titles[0])


def _closed(words: str) -> str:
    # Offices space the words differently: 이행 후 계속추진, 이행후계속추진.
    return "".join(words.split())


def _once(
    filed: LoadedRecord[City],
    named: Iterable[tuple[tuple[str | int, ...], str]],
) -> Iterator[Problem]:
    """Tell each name that stood before, also where only small and capital letters differ."""
    seen: set[str] = set()
    for at, name in named:
        if name.casefold() in seen:
            yield problem("duplicate-id", filed.place(*at), name)
        seen.add(name.casefold())


def _spelled(
    city: LoadedRecord[City], named: Iterable[tuple[tuple[str | int, ...], str]]
) -> Iterator[Problem]:
    """Tell a department that stood before with other spaces, middle dots or particles."""
    seen: dict[str, str] = {}
    for at, name in named:
        other = seen.setdefault(plain(name), name)
        if other.casefold() != name.casefold():
            yield problem("spelled-two-ways", city.place(*at), name, other=other)


def _reversed(
    filed: LoadedRecord[Record],
    at: tuple[str | int, ...],
    since: Quarter | None,
    until: Quarter | None,
) -> Iterator[Problem]:
    if since is not None and until is not None and until.last < since.first:
        yield problem("end-before-start", filed.place(*at, "until"), until.written)


def _same_number(earlier: list[LoadedRecord[Pledge]], filed: LoadedRecord[Pledge]) -> Iterator[Problem]:
    """Tell a number that an earlier pledge bears, unless the lineage of either says that it was reused."""
    pledge = filed.record
    if earlier and not any(_reuses(pledge, each.record) or _reuses(each.record, pledge) for each in earlier):
        yield problem("duplicate-number", filed.place("number"), pledge.number, other=earlier[0].path)
    earlier.append(filed)


def _reuses(pledge: Pledge, other: Pledge) -> bool:
    return any(kin.kind == "number_reused" and other.pledge in kin.others for kin in pledge.lineage)
