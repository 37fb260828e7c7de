"""Files are laid out as they were given, all of them or none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.problems import ProblemsFoundError
from generator.publish.laying import lay
from tests.publish.tiny import FILES, disk_full_after, files, tree

NAMES = st.from_regex(r"[a-c0-9_-]{1,3}(\.[a-c]{1,2})?", fullmatch=True)
ADDRESSES = st.lists(NAMES, min_size=1, max_size=3).map("/".join)


def clashes(addresses: list[str]) -> bool:
    """Return whether an address is also a folder of another."""
    return any(other.startswith(f"{each}/") for each in addresses for other in addresses)


@given(st.dictionaries(ADDRESSES, st.binary(max_size=64), max_size=8).filter(lambda d: not clashes([*d])))
def test_what_is_given_is_what_stands_there(content: dict[str, bytes]) -> None:
    with TemporaryDirectory() as root:
        assert tree(lay(Path(root), content.items())) == content


def test_nothing_of_an_earlier_build_stays(tmp_path: Path) -> None:
    lay(tmp_path, [*files(), ("gone/index.md", b"# Gone\n")])
    assert tree(lay(tmp_path, files())) == FILES
    assert [path.name for path in (tmp_path / "build").iterdir()] == ["docs"]


@pytest.mark.parametrize(
    "address",
    [
        "",
        "/etc/passwd",
        "../outside.md",
        "a/../../outside.md",
        "a//b.md",
        "a/",
        "./a.md",
        ".htaccess",
        "a/.git",
        "a.md.",
        "a b.md",
        "a\\b.md",
        "a\n.md",
        "공약.md",
        "caf\u00e9.md",
        "C:a.md",
        "a.md\0",
    ],
)
def test_an_odd_address_is_a_fault_of_the_program(address: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not a plain relative address"):
        lay(tmp_path, [(address, b"")])
    assert tree(tmp_path) == {}


@pytest.mark.parametrize(
    "addresses",
    [
        ["a.md", "a.md"],
        ["a.md", "A.md"],
        ["a/b.md", "A/c.md"],
        ["a", "a/b"],
        ["a/b", "a"],
        ["a/b/c", "A/B"],
    ],
)
def test_addresses_that_some_disk_takes_for_one_are_refused(addresses: list[str], tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="meets"):
        lay(tmp_path, [(address, b"") for address in addresses])
    assert tree(tmp_path) == {}


def test_a_full_disk_leaves_what_was_laid_out_before(tmp_path: Path) -> None:
    lay(tmp_path, files())
    with disk_full_after(1000), pytest.raises(ProblemsFoundError) as found:
        lay(tmp_path, [("index.md", b"# New\n"), ("big/table.csv", bytes(2000))])
    (fault,) = found.value.tally.problems
    assert (fault.kind, str(fault.place)) == ("cannot-write", "build/docs/big/table.csv:1:1")
    assert tree(tmp_path / "build") == {f"docs/{address}": text for address, text in FILES.items()}


def test_pages_that_cannot_be_made_leave_what_was_laid_out_before(tmp_path: Path) -> None:
    def broken() -> Iterator[tuple[str, bytes]]:
        yield "index.md", b"# New\n"
        raise KeyError("amount")

    lay(tmp_path, files())
    with pytest.raises(KeyError):
        lay(tmp_path, broken())
    assert tree(tmp_path / "build") == {f"docs/{address}": text for address, text in FILES.items()}


def test_what_a_killed_run_left_is_not_taken_up(tmp_path: Path) -> None:
    leftover = tmp_path / "build" / "docs.new"
    leftover.mkdir(parents=True)
    leftover.joinpath("half.md").write_bytes(b"# Ha")
    assert tree(lay(tmp_path, files())) == FILES
