"""The sheets of two cities as they are laid out, before any format writes them."""

from __future__ import annotations

import pickle
import subprocess
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.record.folder import load
from generator.record.records import Records
from generator.sheet.laid import Laid
from generator.sheet.layout import lay
from generator.sheet.readers import apart

ROOT = Path(__file__).resolve().parents[2]
SECOND_CITY = ROOT / "tests/cases/second-city"


def laid(root: Path) -> dict[tuple[str, str], Laid]:
    """Return every report of a city laid out on its form, by pledge and quarter."""
    records = load(root).records
    assert records is not None
    return {key: _laid(records, key) for key in records.reports}


def _laid(records: Records, key: tuple[str, str]) -> Laid:
    report = records.reports[key].record
    form = records.city.record.form(report.form)
    assert form is not None
    return lay(report, form, records.pledges[key[0]].record.number, records.city.record)


class Near:
    """What stands for a process of its own, whose start is dearer than most sheets: this very one."""

    PIPE, DEVNULL = subprocess.PIPE, subprocess.DEVNULL
    TimeoutExpired, CalledProcessError = subprocess.TimeoutExpired, subprocess.CalledProcessError

    @staticmethod
    def run(_command: list[str], *, input: bytes, **_: object) -> subprocess.CompletedProcess[bytes]:  # noqa: A002
        """Read what the process would be given, without its limits."""
        _, _, *asked = pickle.loads(input)  # noqa: S301 - this program's own
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return subprocess.CompletedProcess((), 0, pickle.dumps(apart.answer(*asked)))


@pytest.fixture(scope="module", autouse=True)
def near(request: pytest.FixtureRequest, whole: bool) -> Iterator[None]:  # noqa: FBT001
    """In a swift run, other people's parsers read here, but where it is tested that they run apart."""
    with pytest.MonkeyPatch.context() as patched:
        if not whole and request.path.name != "test_apart.py":
            patched.setattr(apart, "subprocess", Near)
        yield


@pytest.fixture(scope="session")
def real() -> Laid:
    """The real record's sheet."""
    return laid(ROOT)["2-1-2", "2019-Q2"]


@pytest.fixture(scope="session")
def sheets(real: Laid) -> list[Laid]:
    """The real sheet, and one on each form of the second city: other marks, periods, numbers and words."""
    second = laid(SECOND_CITY)
    return [real, second["a-1", "2026-H2"], second["b-2.2027", "2027-01-15--2027-03-20"]]
