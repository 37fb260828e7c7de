"""A file as it comes back from a slip of the hand, a bad disk, or a writer who does not know YAML."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import TypeAlias

from tests.record.strategies import NASTY

MARKS = (
    *(
        ": ",
        ":",
        " #",
        "#",
        "- ",
        "-",
        "? ",
        "&a ",
        "*a",
        "!",
        "!!str ",
        "!!python/name:os.system ",
        "| ",
        "> ",
        ">-\n",
    ),
    *(
        "{",
        "}",
        "[",
        "]",
        "'",
        '"',
        "%",
        "@",
        "`",
        ",",
        "\\",
        "<<: ",
        "~",
        "null",
        "---\n",
        "...\n",
        "%YAML 1.1\n",
    ),
    *(
        "\n",
        "\n\n",
        "\t",
        " ",
        "  ",
        "\r",
        "\r\n",
        "\x00",
        "\x07",
        "\x85",
        "\u200b",
        "\u202e",
        "\u2028",
        "\ufeff",
    ),
    *(
        "가:",
        "가: 나\n",
        "{a: b}",
        "[[[[[[",
        "]]]]",
        "0",
        "1,234",
        "△",
        "２",
        "\ud7b0",
        "\u1100",
        "\ufffd",
        "😀",
    ),
)
"""What YAML, or a reader, takes for more than a character."""

Mutation: TypeAlias = Callable[[bytes, Random], bytes]


def _of_text(change: Callable[[str, Random], str]) -> Mutation:
    return lambda content, random: change(content.decode("utf-8", "replace"), random).encode()


def _of_lines(change: Callable[[list[str], Random], Sequence[str]]) -> Mutation:
    return _of_text(lambda text, random: "".join(change(text.splitlines(keepends=True), random)))


def _flip(content: bytes, random: Random) -> bytes:
    at = random.randrange(len(content) or 1)
    return (
        content[:at]
        + bytes(byte ^ 1 << random.randrange(8) for byte in content[at : at + 1])
        + content[at + 1 :]
    )


def _byte(content: bytes, random: Random) -> bytes:
    at = random.randrange(len(content) + 1)
    return content[:at] + random.randbytes(1) + content[at + random.randrange(2) :]


def _cut(content: bytes, random: Random) -> bytes:
    at = random.randrange(len(content) + 1)
    return content[:at] + content[at + random.choice((1, 2, 3, 10, 100, 1000)) :]


def _end(content: bytes, random: Random) -> bytes:
    return content[: random.randrange(len(content) + 1)]


def _mark(text: str, random: Random) -> str:
    at = random.randrange(len(text) + 1)
    return text[:at] + random.choice(MARKS) + text[at:]


def _letter(text: str, random: Random) -> str:
    at = random.randrange(len(text) + 1)
    return (
        text[:at]
        + chr(random.choice((random.randrange(0x20, 0xD7FF), random.randrange(0x80))))
        + text[at + 1 :]
    )


def _again(lines: list[str], random: Random) -> Sequence[str]:
    at = random.randrange(len(lines) or 1)
    return [*lines[: at + 1], *lines[at : at + random.choice((1, 1, 5))], *lines[at + 1 :]]


def _moved(lines: list[str], random: Random) -> Sequence[str]:
    line = lines.pop(random.randrange(len(lines))) if lines else ""
    lines.insert(random.randrange(len(lines) + 1), line)
    return lines


def _dropped(lines: list[str], random: Random) -> Sequence[str]:
    at = random.randrange(len(lines) or 1)
    return [*lines[:at], *lines[at + random.choice((1, 1, 3)) :]]


def _indented(lines: list[str], random: Random) -> Sequence[str]:
    at = random.randrange(len(lines) or 1)
    some = range(at, min(at + random.choice((1, 1, 4)), len(lines)))
    for each in some:
        shift = random.choice((" ", "  ", "   ", "\t", "- ", ""))
        lines[each] = shift + lines[each].lstrip(" ") if random.randrange(2) else shift + lines[each]
    return lines


def _revalued(lines: list[str], random: Random) -> Sequence[str]:
    at = random.randrange(len(lines) or 1)
    for each in range(at, min(at + 1, len(lines))):
        key, mark, _ = lines[each].partition(random.choice((": ", "- ", "[", ", ")))
        lines[each] = f"{key}{mark}{random.choice(NASTY)}\n"
    return lines


MUTATIONS: tuple[Mutation, ...] = (
    _flip,
    _byte,
    _cut,
    _end,
    _of_text(_mark),
    _of_text(_mark),
    _of_text(_letter),
    _of_lines(_again),
    _of_lines(_moved),
    _of_lines(_dropped),
    _of_lines(_indented),
    _of_lines(_revalued),
    _of_lines(_revalued),
)


def mutated(content: bytes, seed: int) -> bytes:
    """Return a file with one to three slips in it: the same for the same seed, on every machine."""
    random = Random(seed)  # noqa: S311 - slips, no secrets
    for _ in range(random.choice((1, 1, 1, 2, 3))):
        content = random.choice(MUTATIONS)(content, random)
    return content
