"""The site is shown as a web server would show it, to this machine only, always as it now is."""

from __future__ import annotations

import http.client
from http.client import HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from generator.problems import ProblemsFoundError
from generator.publish.server import shown
from generator.publish.swap import swap
from tests.publish.tiny import tree, write

CANONICAL = '<link rel="canonical" href="https://example.kr/promises/">'
SITE = {
    "index.html": f"<!doctype html>{CANONICAL}<title>처음</title>",
    "one/index.html": "<!doctype html><title>하나</title>",
    "404.html": "<!doctype html><title>없음</title>",
    "data/table.csv": "번호",
    "a.svg": "<svg/>",
}


def ask(top: str, path: str, method: str = "GET") -> tuple[HTTPResponse, bytes]:
    """Ask for a path as it is written; return the answer and its content."""
    host = http.client.HTTPConnection(urlsplit(top).netloc, timeout=60)
    host.request(method, path)
    answer = host.getresponse()
    content = answer.read()
    host.close()
    return answer, content


def test_the_site_stands_at_the_path_that_it_states(tmp_path: Path) -> None:
    with shown(write(tmp_path, SITE)) as top:
        assert urlsplit(top).hostname == "127.0.0.1"
        assert urlsplit(top).path == "/promises/"
        assert ask(top, "/promises/")[1].decode() == SITE["index.html"]
        assert ask(top, "/promises/one/?q=1")[1].decode() == SITE["one/index.html"]
        assert ask(top, "/")[0].getheader("Location") == "/promises/"


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("", "text/html; charset=utf-8"),
        ("data/table.csv", "text/csv; charset=utf-8"),
        ("a.svg", "image/svg+xml"),
    ],
)
def test_each_file_is_sent_as_what_it_is_and_not_to_be_kept(path: str, kind: str, tmp_path: Path) -> None:
    with shown(write(tmp_path, SITE)) as top:
        answer, _ = ask(top, f"/promises/{path}")
    assert answer.getheader("Content-Type") == kind
    assert answer.getheader("Cache-Control") == "no-store"
    assert answer.getheader("Last-Modified") is None


@pytest.mark.parametrize(
    "path",
    [
        "/promises/gone/",
        "/promises/data/",
        "/promises/index.html/",
        "/promises/../secret",
        "/promises/%2e%2e/secret",
        "/promises/one/..%2f..%2fsecret",
        "/promises/%00",
        "/promises//etc/passwd",
        "/elsewhere",
        "/__live.js",
    ],
)
def test_what_is_not_published_is_answered_with_the_page_for_missing_addresses(
    path: str, tmp_path: Path
) -> None:
    """No listing of a folder, and no way out of the site's folder."""
    write(tmp_path, {"secret": "secret"})
    with shown(write(tmp_path / "site", SITE)) as top:
        answer, content = ask(top, path)
    assert (answer.status, content.decode()) == (404, SITE["404.html"])


def test_a_folder_named_without_its_slash_is_sent_on(tmp_path: Path) -> None:
    with shown(write(tmp_path, SITE)) as top:
        answer, _ = ask(top, "/promises/one")
    assert (answer.status, answer.getheader("Location")) == (301, "/promises/one/")


def test_a_question_about_a_page_is_answered_without_the_page(tmp_path: Path) -> None:
    with shown(write(tmp_path, SITE)) as top:
        answer, content = ask(top, "/promises/one/", "HEAD")
    assert (answer.status, content) == (200, b"")
    assert answer.getheader("Content-Length") == str(len(SITE["one/index.html"].encode()))


def test_a_swap_is_seen_at_once_and_open_pages_are_told(tmp_path: Path) -> None:
    write(tmp_path / "site", SITE)
    with shown(tmp_path / "site", live=str) as top:
        before = ask(top, "/__turn")[1]
        assert ask(top, "/__turn")[1] == before
        assert before in ask(top, "/__live.js")[1]
        write(tmp_path / "site.new", SITE | {"one/index.html": "new"})
        swap(tmp_path / "site")
        assert ask(top, "/promises/one/")[1].startswith(b"new")
        assert ask(top, "/__turn")[1] != before


def test_a_site_that_is_not_there_yet_is_waited_for(tmp_path: Path) -> None:
    with shown(tmp_path / "site", live=str) as top:
        answer, content = ask(top, "/")
        assert (answer.status, b"/__live.js" in content) == (404, True)
        write(tmp_path / "site", SITE)
        assert ask(top, "/")[0].getheader("Location") == "/promises/"


def test_what_makes_open_pages_load_anew_is_in_no_published_file(tmp_path: Path) -> None:
    site = write(tmp_path, SITE)
    with shown(site, live=str) as top:
        assert b"/__live.js" in ask(top, "/promises/one/")[1]
        assert b"/__live.js" not in ask(top, "/promises/data/table.csv")[1]
    assert {address: text.decode() for address, text in tree(site).items()} == SITE


def test_a_port_that_is_taken_is_told(tmp_path: Path) -> None:
    with shown(tmp_path) as top:
        port = urlsplit(top).port
        assert port is not None
        with pytest.raises(ProblemsFoundError, match="port-taken"), shown(tmp_path, port):
            pytest.fail("two servers on one port")
    with shown(tmp_path, port):
        pass
