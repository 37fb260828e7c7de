"""`next`: the drafts of the reports that a quarter owes, each made of the report before."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from generator.cli.records import pledges_of, quarter_of, records_of
from generator.cli.screen import Screen
from generator.cli.verb import Verb, WrongUseError, root_of, takes_root
from generator.ledger.drafting import bullets, draft, questions
from generator.ledger.status_as_of import missing
from generator.publish.disk import FileChange, put
from generator.record.dates import Quarter
from generator.record.records import Records
from generator.record.report import Report, report_path
from generator.record.rewriting import with_quarter
from generator.record.writing import write_draft
from generator.wording import drafting as words
from generator.wording import plans


def _takes(parser: ArgumentParser) -> None:
    takes_root(parser)
    parser.add_argument("quarter", metavar="QUARTER", help=plans.SUGGEST_QUARTER)
    parser.add_argument("pledges", nargs="*", metavar="PLEDGE", help=words.OWING)
    parser.add_argument("--all", action="store_true", help=words.ALL)


def _next(chosen: Namespace, screen: Screen) -> int:
    if chosen.all and chosen.pledges:
        raise WrongUseError(words.ALL_OR_SOME)
    root = root_of(chosen)
    records = records_of(chosen)
    quarter = quarter_of(chosen)
    _refuse_distant(records, quarter)
    wanted = pledges_of(chosen, records)
    owing = missing(records, quarter) if not chosen.pledges else wanted
    drafts = {report_path(quarter.written, key): draft(records, key, quarter) for key in owing}
    if not drafts:
        screen.say(words.NONE_OWED)
        return 0
    edits = _listing(chosen, records, quarter)
    files = [FileChange(address, None, _written(records, each)) for address, each in drafts.items()]
    there = put(root, (*files, *edits))
    for address, report in drafts.items():
        told = words.drafted(address, bullets(report.so_far), len(report.results))
        screen.say(words.already_there(address) if address in there else told)
    if edits:
        screen.say(words.listed(quarter.written))
    screen.say(words.finished(len(drafts) - len(there)))
    return 0


def _written(records: Records, report: Report) -> bytes:
    return write_draft(report, words.ASKED, questions(records, report)).encode()


def _refuse_distant(records: Records, quarter: Quarter) -> None:
    """Refuse a quarter that is not listed, unless it follows the newest: a slip of the pen."""
    newest = records.quarters[-1]
    following = newest.next()
    if quarter in records.quarters or quarter == following:
        return
    if following is None and quarter.part is None and quarter.first > newest.last:
        return
    raise WrongUseError(words.not_next(quarter.written, following.written if following else ""))


def _listing(chosen: Namespace, records: Records, quarter: Quarter) -> tuple[FileChange, ...]:
    if quarter in records.quarters:
        return ()
    settings = records.city.path
    before = (root_of(chosen) / settings).read_bytes()
    after = with_quarter(records.city, before, quarter)
    if after is None:
        raise WrongUseError(words.UNLISTED)
    return (FileChange(settings, before, after),)


NEXT = Verb("next", words.NEXT, _takes, _next)
