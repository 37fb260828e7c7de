"""What the desk holds between two requests: the city's root, what is to be said, and the job that runs."""

from __future__ import annotations

import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from generator.problems import Problem, ProblemsFoundError
from generator.proposal import Comparison
from generator.wording import desk as words


@dataclass(slots=True)
class Job:
    """What takes longer than a request: its title, what it is at, in the end what it says or what went wrong.

    `url` is where the person is led when it is done.
    """

    title: str
    url: str
    stage: str = ""
    is_done: bool = False
    said: list[str] = field(default_factory=list)
    problems: tuple[Problem, ...] = ()
    broke: str = ""


@dataclass(slots=True)
class Desk:
    """The desk of a city: its root, where its built site is shown, what is to be said, the latest job."""

    root: Path
    preview: str
    said: list[str] = field(default_factory=list)
    comparison: Comparison | None = None
    job: Job | None = None
    _starting: threading.Lock = field(default_factory=threading.Lock)

    def start(self, job: Job, work: Callable[[Job], None]) -> None:
        """Start a job in a thread of its own; where another runs still, that is said instead."""
        with self._starting:
            if self.job is not None and not self.job.is_done:
                self.said.append(words.BUSY)
                return
            self.job = job
        threading.Thread(target=_run, args=(job, work), daemon=True).start()


def _run(job: Job, work: Callable[[Job], None]) -> None:
    try:
        work(job)
    except ProblemsFoundError as found:
        job.problems = found.tally.errors or found.tally.problems
    except Exception:  # noqa: BLE001 - a fault of ours is shown, and the desk stays open
        job.broke = traceback.format_exc()
    finally:
        job.is_done = True
