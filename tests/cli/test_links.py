"""`links` tells dead addresses a line each, and ends with the code of the other verbs."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from generator import build
from generator.cli import main
from generator.problems import Problem, problem
from generator.record.outward import Outward
from tests.record.faults.town import build as town
from tests.record.faults.town import put


@pytest.mark.parametrize("is_dead", [False, True])
def test_it_tells_what_is_dead_and_ends_with_one_where_anything_is(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    is_dead: bool,  # noqa: FBT001
) -> None:
    """Without asking any server: what is asked is the program's that asks."""

    def dead(root: Path, leading: Iterable[Outward], today: date) -> tuple[list[Problem], int]:
        assert root == tmp_path
        assert isinstance(today, date)
        [only] = leading
        told = problem("link-dead", only.place, only.address, said="404", archived="-")
        return [told] if is_dead else [], 1

    town(tmp_path)
    monkeypatch.setattr(build, "dead", dead)
    assert main(["links", "-C", str(tmp_path)]) == int(is_dead)
    *told, last = capsys.readouterr().out.splitlines()
    assert [each.partition(":")[0] for each in told] == ["content/city.yml"] * is_dead
    assert last.startswith("바깥 주소 1개")


def test_records_that_cannot_be_read_are_told_and_asked_nothing(tmp_path: Path) -> None:
    town(tmp_path)
    put("content/pledges/1-1-1.yml", "schema: 2\n")(tmp_path)
    assert main(["links", "-C", str(tmp_path)]) == 1
    assert not (tmp_path / "build").exists()
    assert main(["links", "-C", str(tmp_path / "content")]) == 2
