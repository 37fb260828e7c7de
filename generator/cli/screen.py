"""What a terminal shows: findings a line each; the stage of long work while a person watches."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TextIO

from generator.problems import Tally
from generator.wording import terminal

if TYPE_CHECKING:
    from rich.status import Status


class UntoldError(Exception):
    """The result of a verb could not be told; its message is for the terminal."""


class Screen:
    """The two streams of a terminal; where nobody watches, plain lines."""

    def __init__(self, out: TextIO, err: TextIO) -> None:
        """Findings and results go to `out`, stages and complaints to `err`."""
        self._out = out
        self._err = err
        self._status: Status | None = None

    def say(self, line: str) -> None:
        """Print one line of the result; once nobody reads on (`| head`), the rest goes nowhere.

        Raises:
            UntoldError: it can be written nowhere, as on a full disk.

        """
        try:
            print(line, file=self._out, flush=True)
        except OSError as fault:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, self._out.fileno())
            os.close(nowhere)
            if not isinstance(fault, BrokenPipeError):
                raise UntoldError(terminal.untold(fault.strerror or "")) from fault

    def complain(self, line: str) -> None:
        """Print one line about wrong use."""
        self.rest()
        print(line, file=self._err, flush=True)

    def stage(self, words: str) -> None:
        """Show which part of the work goes on: a moving line for a person, a plain one otherwise."""
        self.rest()
        if self._err.isatty():
            from rich.console import Console  # noqa: PLC0415 - only where somebody watches

            self._status = Console(file=self._err).status(words)
            self._status.start()
        else:
            print(words, file=self._err, flush=True)

    def rest(self) -> None:
        """Stop the moving line."""
        if self._status is not None:
            self._status.stop()
            self._status = None

    def tell(self, tally: Tally) -> None:
        """Print all findings, one a line, and how many there are."""
        self.rest()
        for each in tally.problems:
            self.say(str(each))
        self.say(terminal.tally(len(tally.errors), len(tally.warnings)))
