"""An archive is one zip: whole or not at all, the same bytes each time, and every link in it is a file."""

from __future__ import annotations

import os
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from generator.problems import ProblemsFoundError
from generator.publish.archive import Archived, archive
from generator.publish.links import read_links
from generator.publish.lock import only_build
from tests.publish.tiny import disk_full_after, tree, write

NAME = "pledgebook-2019-Q2"
HOME = "https://example.kr/promises/"
SITE = {
    "index.html": "<title>작은시 &lt;공약장부&gt;</title>"
    f'<link rel="canonical" href="{HOME}"> <a href="one/#money">one</a> <a href="table.csv">',
    "one/index.html": '<link rel="stylesheet" href="../a.css"> <p id="money"> <a href="..">up</a>',
    "404.html": '<a href="/promises/">',
    "sitemap.xml": "<urlset/>",
    "a.css": "p { background: url(a.svg) }",
    "a.svg": "<svg/>",
    "table.csv": "\ufeffnumber\r\n1\r\n",
}


def pressed(root: Path, more: str = "") -> Archived:
    """Press a small site; something more may stand on one of its pages."""
    write(root / "site", SITE | {"one/index.html": SITE["one/index.html"] + more})
    return archive(root, NAME, "2019년 2분기")


def files(archived: Archived) -> dict[str, bytes]:
    """Return what an archive holds, by name, in the archive's order."""
    with ZipFile(archived.file) as zipped:
        return {entry.filename: zipped.read(entry) for entry in zipped.infolist()}


def test_whoever_opens_the_folder_sees_a_page_a_letter_and_the_site(tmp_path: Path) -> None:
    held = files(pressed(tmp_path))
    assert {name.split("/")[0] for name in held} == {NAME}
    assert sorted({name.split("/")[1] for name in held}) == ["index.html", "readme.txt", "site"]
    page = held[f"{NAME}/index.html"].decode()
    assert 'url=site/index.html"' in page
    assert "작은시 &lt;공약장부&gt;" in page
    letter = held[f"{NAME}/readme.txt"]
    assert letter.startswith(b"\xef\xbb\xbf")
    assert letter.count(b"\n") == letter.count(b"\r\n") > 1
    assert "작은시 <공약장부> 보관본" in letter.decode("utf-8-sig")
    assert "2019년 2분기" in letter.decode("utf-8-sig")


def test_the_site_is_whole_but_for_what_only_a_server_needs(tmp_path: Path) -> None:
    inside = f"{NAME}/site/"
    held = {name.removeprefix(inside): content for name, content in files(pressed(tmp_path)).items()}
    assert {name for name in held if NAME not in name} == SITE.keys() - {"404.html", "sitemap.xml"}
    for name in ("a.css", "a.svg", "table.csv"):
        assert held[name] == (tmp_path / "site" / name).read_bytes()


def test_each_link_names_a_file_and_the_public_address_stays(tmp_path: Path) -> None:
    held = files(pressed(tmp_path))
    assert held[f"{NAME}/site/index.html"].decode() == SITE["index.html"].replace("one/#", "one/index.html#")
    assert held[f"{NAME}/site/one/index.html"].decode() == SITE["one/index.html"].replace(
        '".."', '"../index.html"'
    )


def test_what_it_counts_is_what_it_holds(tmp_path: Path) -> None:
    archived = pressed(tmp_path)
    assert archived.file == tmp_path / "build" / f"{NAME}.zip"
    assert archived.files == len(files(archived)) == len(SITE)
    assert archived.size == len(archived.file.read_bytes())


def test_it_is_the_same_bytes_on_another_day_and_in_another_place(tmp_path: Path) -> None:
    one = pressed(tmp_path / "one")
    write(tmp_path / "other" / "site", dict(reversed(SITE.items())))
    for path in (tmp_path / "other").rglob("*"):
        path.chmod(0o700)
        os.utime(path, (1_000_000_000, 1_000_000_000))
    assert pressed(tmp_path / "other").file.read_bytes() == one.file.read_bytes()


def test_an_entry_tells_nothing_of_the_machine(tmp_path: Path) -> None:
    with ZipFile(pressed(tmp_path).file) as zipped:
        entries = zipped.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {(entry.external_attr >> 16, entry.create_system) for entry in entries} == {(0o100644, 3)}
    assert {entry.compress_type for entry in entries} == {ZIP_DEFLATED}
    assert all(entry.filename.isascii() and not entry.extra for entry in entries)
    names = [entry.filename for entry in entries if "/site/" in entry.filename]
    assert names == sorted(names)


@pytest.mark.parametrize(
    ("html", "text", "kind"),
    [
        ('<a href="gone/">', "gone/index.html", "broken-link"),
        ('<a href="../#gone">', "../index.html#gone", "broken-anchor"),
        ('<a href="../404.html">', "../404.html", "broken-link"),
        ('<meta http-equiv="refresh" content="0; url=../">', "../", "broken-link"),
        ('<img src="/promises/a.svg">', "/promises/a.svg", "link-absolute"),
    ],
)
def test_a_link_that_would_not_open_is_told_and_the_old_archive_stays(
    html: str, text: str, kind: str, tmp_path: Path
) -> None:
    old = pressed(tmp_path).file.read_bytes()
    with pytest.raises(ProblemsFoundError) as found:
        pressed(tmp_path, more=html)
    (fault,) = found.value.tally.problems
    assert (fault.kind, fault.text) == (kind, text)
    assert fault.place.path == f"build/{NAME}.zip/site/one/index.html"
    assert tree(tmp_path / "build").keys() == {f"{NAME}.zip", "publishing.lock"}
    assert (tmp_path / "build" / f"{NAME}.zip").read_bytes() == old


@pytest.mark.parametrize("size", [0, 100, 600])
def test_a_full_disk_leaves_the_old_archive(size: int, tmp_path: Path) -> None:
    old = pressed(tmp_path).file.read_bytes()
    assert len(old) > 600
    with disk_full_after(size), pytest.raises(ProblemsFoundError, match="cannot-write"):
        archive(tmp_path, NAME, "2019년 2분기")
    assert tree(tmp_path / "build").keys() == {f"{NAME}.zip", "publishing.lock"}
    assert (tmp_path / "build" / f"{NAME}.zip").read_bytes() == old


def test_what_a_killed_run_left_is_written_over(tmp_path: Path) -> None:
    write(tmp_path / "build", {"archive.new": "half"})
    pressed(tmp_path)
    assert tree(tmp_path / "build").keys() == {f"{NAME}.zip", "publishing.lock"}


def test_while_a_build_runs_nothing_is_pressed(tmp_path: Path) -> None:
    with only_build(tmp_path), pytest.raises(ProblemsFoundError, match="build-running"):
        pressed(tmp_path)
    assert tree(tmp_path / "build").keys() == {"publishing.lock"}


def test_put_on_a_web_server_it_is_a_site_again(tmp_path: Path) -> None:
    with ZipFile(pressed(tmp_path).file) as zipped:
        zipped.extractall(tmp_path / "out")
    assert list(read_links(tmp_path, tmp_path / "out" / NAME).problems()) == []
