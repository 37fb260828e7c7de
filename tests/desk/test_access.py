"""The desk lets nobody in but the person who opened it, and nothing leads out of the city's folder."""

from __future__ import annotations

import http.client
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest

from tests.desk.opened import Opened, opened
from tests.desk.towns import town

FORM = "application/x-www-form-urlencoded"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    root = tmp_path_factory.mktemp("access") / "city"
    town(root)
    (root / "secret.yml").write_text("schema: 1\n")
    with opened(root) as one:
        yield one


def ask(
    desk: Opened, path: str, body: str | None = None, **headers: str
) -> tuple[int, http.client.HTTPMessage, str]:
    """Ask as a stranger would; `headers` with `_` for `-` and none of a browser's own but Host."""
    host = http.client.HTTPConnection(urlsplit(desk.top).netloc, timeout=60)
    named = {key.replace("_", "-"): value for key, value in headers.items()}
    if body is not None:
        named.setdefault("Content-Type", FORM)
    content = body.encode("latin-1") if body is not None else None
    host.request("GET" if body is None else "POST", path, content, named)
    answer = host.getresponse()
    text = answer.read().decode()
    host.close()
    return answer.status, answer.headers, text


def let_in(desk: Opened) -> str:
    """Come by the address that was printed; return the cookie that it gives."""
    status, headers, _ = ask(desk, desk.address.removeprefix(desk.top))
    assert status == 303
    cookie = headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    return cookie.partition(";")[0]


def test_without_the_secret_nobody_sees_anything(desk: Opened) -> None:
    for path in ("/", "/?key=", "/?key=guess", "/assets/desk.js", "/handover", "/nowhere"):
        assert ask(desk, path)[0] == 403
    port = urlsplit(desk.top).port
    assert ask(desk, "/", Cookie=f"desk-{port}=guess")[0] == 403


def test_with_it_the_board_is_shown_under_a_strict_policy(desk: Opened) -> None:
    status, headers, text = ask(desk, "/", Cookie=let_in(desk))
    assert (status, "가나시" in text) == (200, True)
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "<script>" not in text
    assert " style=" not in text
    assert headers["Cache-Control"] == "no-store"


def test_a_name_that_was_made_to_lead_here_is_refused(desk: Opened) -> None:
    """DNS rebinding: the browser asks this machine in the name of another host, with whatever it holds."""
    cookie = let_in(desk)
    for host in ("evil.example", f"localhost:{urlsplit(desk.top).port}", "127.0.0.1"):
        assert ask(desk, "/", Host=host, Cookie=cookie)[0] == 403


@pytest.mark.parametrize(
    "origin", [None, "null", "http://evil.example", "http://127.0.0.1:1", "https://127.0.0.1"]
)
def test_a_form_from_elsewhere_does_nothing(desk: Opened, origin: str | None) -> None:
    cookie = let_in(desk)
    headers = {"Cookie": cookie} if origin is None else {"Cookie": cookie, "Origin": origin}
    assert ask(desk, "/quarters", urlencode({"quarter": "2019-Q3"}), **headers)[0] == 403
    assert "2019년 3분기</option>" not in ask(desk, "/", Cookie=cookie)[2]


@pytest.mark.parametrize(
    "file",
    [
        "secret.yml",
        "content/../secret.yml",
        "content/reports/../../secret.yml",
        "content/reports/2019-Q2/..%2f..%2f..%2fsecret.yml",
        "content/pledges/../../../../etc/passwd",
        "/etc/passwd",
        "content/pledges/1-1-1.yml\0",
        "mkdocs.yml",
    ],
)
def test_no_path_leads_out_of_the_records(desk: Opened, file: str) -> None:
    cookie = let_in(desk)
    assert ask(desk, f"/edit?{urlencode({'file': file})}", Cookie=cookie)[0] == 404
    assert ask(desk, "/edit?file=content/pledges/1-1-1.yml", Cookie=cookie)[0] == 200
    assert ask(desk, "/assets/../app.py", Cookie=cookie)[0] == 404


def test_a_link_that_leads_out_is_not_followed(tmp_path: Path) -> None:
    root = tmp_path / "city"
    town(root)
    (tmp_path / "out.yml").write_text("schema: 1\n")
    (root / "content/pledges/9.yml").symlink_to(tmp_path / "out.yml")
    with opened(root) as one:
        assert ask(one, "/edit?file=content/pledges/9.yml", Cookie=let_in(one))[0] == 404


def test_what_is_too_large_is_refused_before_it_is_read(desk: Opened) -> None:
    host = http.client.HTTPConnection(urlsplit(desk.top).netloc, timeout=60)
    host.putrequest("POST", "/upload")
    for name, value in (
        ("Cookie", let_in(desk)),
        ("Origin", desk.top),
        ("Content-Type", "multipart/form-data; boundary=x"),
        ("Content-Length", str(400_000_000)),
    ):
        host.putheader(name, value)
    host.endheaders()
    assert host.getresponse().status == 413
    host.close()
