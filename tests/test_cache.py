"""A kept value is the one that would be made, or it is made again; it never runs, and fails no build."""

from __future__ import annotations

import os
import pickle
import shutil
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import cache as kept
from generator.build import files
from generator.cache import FOLDER, Cache, digest
from generator.record.folder import load
from tests.demo.city import write_invented

VALUE = [("3-1-1", Decimal("1.50"), date(2023, 5, 1), None, b"\x00")]


def made_with(folder: Path, made: list[str]) -> object:
    """Return a value from a cache; `made` grows where it had to be made."""

    def make() -> object:
        made.append("")
        return VALUE

    return Cache(folder).kept("rows", ("a", "b"), make)


def only(folder: Path) -> Path:
    """Return the one entry of a cache."""
    [entry] = (folder / "rows").iterdir()
    return entry


def test_what_went_in_before_is_not_made_again(tmp_path: Path) -> None:
    made: list[str] = []
    assert made_with(tmp_path, made) == made_with(tmp_path, made) == VALUE
    assert len(made) == 1
    assert Cache(tmp_path).kept("rows", ("ab",), lambda: "another") == "another"


def _foreign(_: bytes) -> bytes:
    stolen = pickle.dumps(Path("elsewhere"), 5)
    return kept._checksum(stolen) + stolen  # noqa: SLF001 - as somebody forges it who knows the house


@pytest.mark.parametrize(
    "harm",
    [
        lambda _: b"",
        lambda content: content[:-1],
        lambda content: content[:-3] + bytes([content[-3] ^ 1]) + content[-2:],
        lambda content: b"\x00" * len(content),
        _foreign,
    ],
    ids=["empty", "truncated", "damaged", "blank", "foreign"],
)
def test_what_is_not_as_it_was_written_is_made_again(tmp_path: Path, harm: Callable[[bytes], bytes]) -> None:
    made: list[str] = []
    made_with(tmp_path, made)
    whole = only(tmp_path).read_bytes()
    only(tmp_path).write_bytes(harm(whole))
    assert made_with(tmp_path, made) == VALUE
    assert len(made) == 2
    assert only(tmp_path).read_bytes() == whole


def test_an_entry_can_name_no_program(tmp_path: Path) -> None:
    """Whoever puts a file into the folder that Python would run as it reads it brings nothing about."""
    made: list[str] = []
    made_with(tmp_path, made)
    target = tmp_path / "ran"

    class Deed:
        def __reduce__(self) -> tuple[object, ...]:
            return os.mkdir, (str(target),)

    deed = pickle.dumps(Deed(), 5)
    only(tmp_path).write_bytes(kept._checksum(deed) + deed)  # noqa: SLF001 - as somebody forges it
    assert made_with(tmp_path, made) == VALUE
    assert not target.exists()


def test_a_folder_that_takes_nothing_costs_nothing_but_time(tmp_path: Path) -> None:
    folder = tmp_path / "file"
    folder.write_bytes(b"")
    made: list[str] = []
    assert made_with(folder, made) == made_with(folder, made) == VALUE
    assert len(made) == 2


def test_what_a_build_did_not_ask_for_is_dropped(tmp_path: Path) -> None:
    made: list[str] = []
    made_with(tmp_path, made)
    (tmp_path / "rows" / ".left.by.a.kill").write_bytes(b"")
    memory: dict[str, object] = {}
    cache = Cache(tmp_path, memory)
    cache.opened("rows", ("another",), lambda: "value", str.upper)
    assert list(memory.values()) == ["VALUE"]
    cache.sweep()
    assert Cache(tmp_path).kept("rows", ("another",), lambda: "made anew") == "value"
    assert [path.name for path in (tmp_path / "rows").iterdir()] == [*memory]


@given(st.lists(st.text(), max_size=3), st.lists(st.text(), max_size=3))
def test_two_lists_of_texts_have_one_digest_only_where_they_are_one(one: list[str], other: list[str]) -> None:
    assert (digest(*one) == digest(*other)) == (one == other)


def test_another_template_is_another_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    house = tmp_path / "house"
    (house / "templates").mkdir(parents=True)
    template = house / "templates" / "page.md.jinja"
    template.write_text("한 줄", encoding="utf-8")
    monkeypatch.setattr(kept, "_HOUSE", house)
    made: list[str] = []
    made_with(tmp_path / "kept", made)
    made_with(tmp_path / "kept", made)
    cache = Cache(tmp_path / "kept")
    template.write_text("두 줄", encoding="utf-8")
    made_with(tmp_path / "kept", made)
    assert len(made) == 2
    cache.kept("rows", ("of which of the two?",), lambda: "value")
    cache.sweep()
    assert list((tmp_path / "kept" / "rows").iterdir()) == []


def test_a_second_build_makes_nothing_that_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So each value is of the types that may be kept; one of another type would be made each time."""
    write_invented(tmp_path, 2, 2)

    def build() -> dict[str, bytes]:
        cache = Cache(tmp_path / FOLDER)
        records = load(tmp_path, cache).records
        assert records
        return dict(files(tmp_path, records, cache))

    first = build()
    entries = {path.parent.name for path in (tmp_path / FOLDER).glob("*/*")}
    assert entries >= {"records", "checks", "rows", "downloads", "pages", "search"}
    written: list[str] = []
    monkeypatch.setattr(kept, "_write", lambda entry, _: written.append(entry.parent.name))
    assert build() == first
    assert written == []
    shutil.rmtree(tmp_path / FOLDER)
    assert build() == first
    assert set(written) == entries
