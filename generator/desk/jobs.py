"""What takes longer than a request: one thing at a time, and what became of it waits for the person."""

from __future__ import annotations

import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field

from generator.problems import Problem, ProblemsFoundError


@dataclass(slots=True)
class Job:
    """A piece of work: its title, what it is at, and in the end what it says or what went wrong.

    `way` is where the person is led when it is done.
    """

    title: str
    way: str
    stage: str = ""
    is_done: bool = False
    said: list[str] = field(default_factory=list)
    problems: tuple[Problem, ...] = ()
    broke: str = ""


class Jobs:
    """Runs one piece of work at a time."""

    def __init__(self) -> None:
        """Begin with none."""
        self.latest: Job | None = None
        self._alone = threading.Lock()

    @property
    def is_running(self) -> bool:
        """Return whether one runs."""
        return self.latest is not None and not self.latest.is_done

    def start(self, job: Job, work: Callable[[Job], None]) -> bool:
        """Start a piece of work in a thread of its own; return False where another runs still."""
        with self._alone:
            if self.is_running:
                return False
            self.latest = job
        threading.Thread(target=_run, args=(job, work), daemon=True).start()
        return True


def _run(job: Job, work: Callable[[Job], None]) -> None:
    try:
        work(job)
    except ProblemsFoundError as found:
        job.problems = found.tally.errors or found.tally.problems
    except Exception:  # noqa: BLE001 - a fault of ours is shown, and the desk stays open
        job.broke = traceback.format_exc()
    finally:
        job.is_done = True
