"""The command line: words for people; exit codes 0 good, 1 faults in the content, 2 wrong use."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence

from generator.cli.arguments import parser
from generator.cli.screen import Screen, UntoldError
from generator.cli.verb import WrongUseError
from generator.cli.verbs import as_today, verbs
from generator.problems import ProblemsFoundError
from generator.wording import terminal

FAULTS, WRONG_USE, INTERRUPTED = 1, 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb and return the exit code; a fault of the content is told, never raised."""
    for stream in (sys.stdout, sys.stderr):
        # What an old terminal (EUC-KR) cannot show is written otherwise; it is no reason to fail.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    given = as_today(sys.argv[1:] if arguments is None else arguments)
    screen = Screen(sys.stdout, sys.stderr)
    try:
        chosen = parser(verbs(given)).parse_args(given)
        return int(chosen.does(chosen, screen))
    except ProblemsFoundError as found:
        screen.tell(found.tally)
        return FAULTS
    except UntoldError as fault:
        screen.complain(str(fault))
        return FAULTS
    except WrongUseError as wrong:
        screen.complain(str(wrong))
        return WRONG_USE
    except KeyboardInterrupt:
        screen.complain(terminal.INTERRUPTED)
        return INTERRUPTED
    finally:
        screen.rest()
