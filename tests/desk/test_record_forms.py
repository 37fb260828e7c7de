"""A form made of a record's types shows all that the record says, and gives it back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.desk.forms import FormField, as_recorded, field_of, part_names, validated
from generator.record.pledge import Pledge
from generator.record.report import Report
from generator.record.schema import Name
from generator.record.tree import Plain, parse
from tests.conftest import ROOT

KINDS: dict[Name, type[Any]] = {"report": Report, "pledge": Pledge}
FILES = [
    (name, path)
    for name in KINDS
    for path in sorted(path for part in ("content", "tests") for path in (ROOT / part).rglob("*.yml"))
    if f"/content/{name}s/" in path.as_posix()
]


def filled(field: FormField) -> Plain:
    """Return what a browser sends of a form that nobody altered."""
    if field.kind in ("text", "choice"):
        return field.value
    if not field.value:
        return None
    if field.kind in ("list", "cells"):
        return [filled(each) for each in field.parts]
    stands = (each for each in field.parts if each.value or each.kind in ("text", "choice"))
    return {str(each.steps[-1]): filled(each) for each in stands}


@pytest.mark.parametrize(("name", "path"), FILES, ids=lambda each: str(each).removeprefix(f"{ROOT}/"))
def test_a_form_that_nobody_altered_alters_nothing(name: Name, path: Path) -> None:
    plain: Any = parse(path.read_bytes(), path.name)[0]
    was, faults = validated(KINDS[name], plain, path.name)
    assert faults == {}
    every = {
        key: as_recorded(name, key, filled(field_of(name, key, plain.get(key)))) for key in part_names(name)
    }
    now = {key: value for key, value in every.items() if value is not None or key in plain}
    assert validated(KINDS[name], now, path.name) == (was, {})


def test_a_fault_is_told_at_the_field_in_which_it_stands() -> None:
    plain: Any = parse((ROOT / "content/reports/2019-Q2/2-1-2.yml").read_bytes(), "")[0]
    plain["so_far"]["by_task"][1]["items"][0]["when"] = "2019-02-30"
    plain["budget"]["periods"] = ["total", " "]
    record, faults = validated(Report, plain, "")
    assert record is None
    assert {steps: each.kind for steps, each in faults.items()} == {
        ("so_far", "by_task", 1, "items", 0, "when"): "bad-date",
        ("budget", "periods", 1): "space-at-edge",
    }
