"""Addresses that lead out are asked for as a reader would; the dead ones are told where they stand."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from generator.problems import Place, Problem, ProblemsFoundError
from generator.publish import linkchecker
from generator.publish.linkchecker import KEPT, dead
from generator.record.outward import Outward

TODAY = date(2026, 11, 30)
_ANSWERS = {"/good": 200, "/moved": 301, "/gone": 404, "/broken": 500, "/once": 503, "/slow": 200}


class _Server(ThreadingHTTPServer):
    """Answers by the address; one never answers while the test lasts, one only when it is asked again."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answering)
        self.asked: list[str] = []
        self.over = threading.Event()

    def at(self, path: str, scheme: str = "http") -> str:
        """Return an address of this server."""
        return f"{scheme}://127.0.0.1:{self.server_port}{path}"


class _Answering(BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        """Answer."""
        self.server.asked.append(self.path)
        if self.path == "/slow":
            self.server.over.wait()
        again = self.path == "/once" and self.server.asked.count(self.path) > 1
        self.send_response(200 if again else _ANSWERS[self.path])
        self.send_header("Location", "/good")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Print nothing."""


@pytest.fixture
def server() -> Iterator[_Server]:
    """A server of this machine."""
    with _Server() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.over.set()
        server.shutdown()


def _asked(root: Path, *addresses: str, today: date = TODAY) -> list[Problem]:
    leading = [
        Outward(each, Place("a.yml", line), "https://kept.kr") for line, each in enumerate(addresses, 1)
    ]
    found, count = dead(root, leading, today, timeout=1, per_second=1000)
    assert count == len(set(addresses))
    return found


def test_what_is_dead_is_told_where_it_stands_with_its_reason_and_its_copy(
    server: _Server, tmp_path: Path
) -> None:
    paths = ("/good", "/moved", "/gone", "/broken", "/slow", "/gone")
    found = _asked(tmp_path, *map(server.at, paths), server.at("/good", "https"))
    assert [(each.place.line, each.what.partition("(")[2]) for each in found] == [
        (3, "404 Not Found)"),
        (4, "500 Internal Server Error)"),
        (5, "제때 답하지 않음)"),
        (6, "404 Not Found)"),
        (7, "보안 연결(TLS)이 안전하지 않음)"),
    ]
    assert {each.cure.rpartition(" ")[2] for each in found} == {"https://kept.kr"}


def test_what_fails_once_is_asked_again(server: _Server, tmp_path: Path) -> None:
    assert _asked(tmp_path, server.at("/once")) == []


@pytest.mark.parametrize(
    ("day", "asked"), [("2026-11-24", False), ("2026-11-23", True), ("2026-12-01", True)]
)
def test_what_was_good_within_a_week_is_not_asked_for(
    server: _Server,
    tmp_path: Path,
    day: str,
    asked: bool,  # noqa: FBT001
) -> None:
    kept = tmp_path / KEPT
    kept.parent.mkdir()
    kept.write_text(json.dumps({server.at("/good"): day}))
    assert _asked(tmp_path, server.at("/good")) == []
    assert bool(server.asked) is asked
    assert json.loads(kept.read_text()) == {server.at("/good"): TODAY.isoformat() if asked else day}


@pytest.mark.parametrize("held", ["{", "[]", '{"a": 1}', '{"a": "yesterday"}'])
def test_a_memory_that_cannot_be_read_is_no_memory(server: _Server, tmp_path: Path, held: str) -> None:
    (tmp_path / KEPT).parent.mkdir()
    (tmp_path / KEPT).write_text(held)
    assert _asked(tmp_path, server.at("/good")) == []
    assert server.asked == ["/good"]


def test_a_visit_that_did_not_take_place_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linkchecker, "_PROGRAM", "raise SystemExit('no module named linkcheck')")
    assert [each.kind for each in _asked(tmp_path, "https://a.kr/")] == ["linkchecker-failed"]


def test_a_disk_that_refuses_is_told(tmp_path: Path) -> None:
    (tmp_path / "build").write_text("no folder")
    with pytest.raises(ProblemsFoundError, match="cannot-write"):
        _asked(tmp_path)
