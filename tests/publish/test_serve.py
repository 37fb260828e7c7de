"""Whoever writes sees each saved change, and a fault ends nothing."""

from __future__ import annotations

import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.publish.tiny import project, write

# Publishes what content/text holds as a site of one page; `fault` and `crash` fail.
SERVER = """
import sys
from pathlib import Path
from generator.problems import Place, ProblemsFoundError, problem
from generator.publish.serve import serve
from generator.publish.swap import fresh_beside, swap

root = Path(sys.argv[1])

def rebuild():
    text = (root / "content/text").read_text()
    if text == "fault":
        raise ProblemsFoundError([problem("count-not-a-number", Place("content/text"), text)])
    if text == "crash":
        raise RuntimeError("a fault of the program")
    fresh = fresh_beside(root / "site")
    fresh.mkdir()
    (fresh / "index.html").write_text(text)
    swap(root / "site")
    print("built", flush=True)

serve(root, rebuild, lambda line: print(line, flush=True), port=0)
print("ended well", flush=True)
"""


class Serving:
    """A running server, and what it says."""

    def __init__(self, root: Path, process: subprocess.Popen[str]) -> None:
        """Hear what a process says, from the address on which it serves a project."""
        self.root, self.process = root, process
        self._lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        threading.Thread(target=self._listen, daemon=True).start()
        self.address = self.next_line()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line.rstrip("\n"))

    def next_line(self) -> str:
        """Wait for what it says next; fail when it says nothing for three minutes."""
        return self._lines.get(timeout=180)

    def hears(self, word: str) -> str:
        """Wait for a line with a word in it."""
        while word not in (line := self.next_line()):
            pass
        return line

    def page(self) -> str:
        """Return the page as it is now shown, without what the server adds."""
        with urlopen(self.address) as answer:  # noqa: S310  an address of our own
            text: str = answer.read().decode()
        return text.partition("<script")[0]

    def told(self) -> str:
        """Return what open pages are told is at fault."""
        with urlopen(f"{self.address}__turn") as answer:  # noqa: S310  an address of our own
            text: str = answer.read().decode()
        return text.partition("\n")[2]


@contextmanager
def serving(root: Path) -> Iterator[Serving]:
    """Serve a project in a process of its own, until the block ends."""
    command = [sys.executable, "-c", SERVER, str(root)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
    ) as process:
        try:
            yield Serving(root, process)
        finally:
            process.kill()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Serving]:
    """A server whose first build is done."""
    root = write(project(tmp_path), {"content/text": "first", "theme/main.html": ""})
    with serving(root) as running:
        running.hears("built")
        yield running


def test_each_saved_change_is_shown(server: Serving) -> None:
    for text in ("second", "third"):
        write(server.root, {"content/text": text})
        server.hears("built")
        while server.page() != text:
            server.hears("built")  # a change that is saved in two steps is built twice


def test_a_change_of_the_theme_is_built(server: Serving) -> None:
    write(server.root, {"theme/main.html": "{% block content %}{% endblock %}"})
    server.hears("built")


def test_a_theme_and_settings_that_lie_elsewhere_are_watched_too(tmp_path: Path) -> None:
    """A city's few lines inherit from a house above it, and name its theme."""
    house = write(tmp_path, {"mkdocs.yml": "site_name: house\n", "look/main.html": ""})
    root = project(tmp_path / "city", "INHERIT: ../mkdocs.yml\ntheme: {custom_dir: ../look}\n")
    write(root, {"content/text": "first"})
    with serving(root) as running:
        running.hears("built")
        for address in ("look/main.html", "mkdocs.yml"):
            write(house, {address: "site_name: saved\n"})
            running.hears("built")


def test_settings_are_built_however_an_editor_saves_them(server: Serving) -> None:
    """Some put a new file in the place of the old one, and do so again."""
    for _ in range(2):
        write(server.root, {"mkdocs.yml.tmp": "site_name: new\n"})
        server.root.joinpath("mkdocs.yml.tmp").replace(server.root / "mkdocs.yml")
        server.hears("built")


def test_a_fault_in_the_content_is_told_in_a_line_and_the_last_good_site_stays(server: Serving) -> None:
    write(server.root, {"content/text": "fault"})
    assert server.hears("content/text").startswith("content/text:1:1: ")
    assert server.page() == "first"
    assert "content/text:1:1: " in server.told()
    write(server.root, {"content/text": "mended"})
    server.hears("built")
    assert server.page() == "mended"
    while server.told():  # until the build that was heard of has ended
        pass


def test_a_fault_of_the_program_is_told_whole_and_the_last_good_site_stays(server: Serving) -> None:
    write(server.root, {"content/text": "crash"})
    server.hears("Traceback")
    server.hears("RuntimeError: a fault of the program")
    assert server.page() == "first"
    write(server.root, {"content/text": "mended"})
    server.hears("built")


def test_it_ends_well_when_it_is_stopped_from_the_keyboard(server: Serving) -> None:
    server.process.send_signal(signal.SIGINT)
    assert server.next_line() == "ended well"
    assert server.process.wait(timeout=60) == 0
