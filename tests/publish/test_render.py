"""MkDocs builds all that was laid out, the same bytes everywhere, or says why not."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from generator.problems import ProblemsFoundError
from generator.publish.incremental import make
from generator.publish.settings import settings
from generator.publish.write_output import lay
from tests.publish.tiny import CONFIG, FILES, PAGES, disk_full_after, files, project, tree, write

# Shifts the calendar of the builder, which reads it through these two modules.
ANOTHER_DAY = """
import datetime, time
now = time.time
time.time = lambda: now() + 400 * 86400

class Shifted(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.now(datetime.timezone.utc).replace(tzinfo=None)

datetime.datetime = Shifted
"""


def render(root: Path) -> Path:
    """Make the site of what was laid out; return its folder."""
    return make(root, settings(root, None)).site


def faults_of(root: Path) -> list[str]:
    """Render and return the findings, as staff read them."""
    with pytest.raises(ProblemsFoundError) as found:
        render(root)
    assert not root.joinpath("site.new").exists()
    return [str(each) for each in found.value.tally.problems]


def test_all_that_was_laid_out_comes_out(tmp_path: Path) -> None:
    lay(project(tmp_path), files())
    built = tree(render(tmp_path))
    assert {address for address in built if address.endswith(".html")} == PAGES
    assert built["table.csv"] == FILES["table.csv"]


def test_each_page_is_there_as_the_markdown_that_it_was_made_of(tmp_path: Path) -> None:
    """A journalist or a program takes the text; the same map of the site again, packed, is left out."""
    lay(project(tmp_path), files())
    built = tree(render(tmp_path))
    told = {"index.md": "index.md", "one/index.md": "one/index.md", "one/two/index.md": "one/two.md"}
    assert {name: text for name, text in built.items() if name.endswith(".md")} == {
        beside: FILES[made_of] for beside, made_of in told.items()
    }
    assert "sitemap.xml.gz" not in built


def test_the_bytes_are_the_same_on_another_day_in_another_folder_time_zone_locale_and_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, there = tmp_path / "here", tmp_path / "멀리" / "there it is"
    write(tmp_path / "later", {"sitecustomize.py": ANOTHER_DAY})
    for root, zone, language, seed, day in (
        (here, "Asia/Seoul", "ko_KR.UTF-8", "1", "today"),
        (there, "America/St_Johns", "tr_TR.UTF-8", "2", "later"),
    ):
        monkeypatch.setenv("TZ", zone)
        monkeypatch.setenv("LC_ALL", language)
        monkeypatch.setenv("LANGUAGE", language)
        monkeypatch.setenv("PYTHONHASHSEED", seed)
        monkeypatch.setenv("SOURCE_DATE_EPOCH", f"{seed}000000000")
        monkeypatch.setenv("PYTHONPATH", str(tmp_path / day), prepend=os.pathsep)
        monkeypatch.chdir(tmp_path)
        lay(project(root), files())
        render(root)
    first, second = tree(here / "site.new"), tree(there / "site.new")
    assert "sitemap.xml" in first
    assert first == second


def test_a_broken_link_in_a_page_is_told_with_the_page(tmp_path: Path) -> None:
    lay(project(tmp_path), files(one="# One {#money}\n\n[gone](gone.md)\n"))
    (about_page, aborted) = faults_of(tmp_path)
    assert about_page.startswith("build/docs/one/index.md:1:1: ")
    assert "'gone.md'" in about_page
    assert "Aborted with 1 warnings in strict mode!" in aborted
    lay(tmp_path, files())
    render(tmp_path)


def test_a_crash_is_told_in_the_builders_last_words(tmp_path: Path) -> None:
    lay(project(tmp_path, f"{CONFIG}hooks: [crash.py]\n"), files())
    write(tmp_path, {"crash.py": "def on_env(env, **_):\n    raise KeyError('a word that explains it')\n"})
    faults = faults_of(tmp_path)
    log = tmp_path.joinpath("build/mkdocs.log").read_text(encoding="utf-8").splitlines()
    assert "KeyError: 'a word that explains it'" in faults[-1]
    assert faults[-1].startswith(f"build/mkdocs.log:{len(log)}:1: ")
    assert all("[builder-failed]" in each for each in faults)


def test_a_wrong_setting_is_told(tmp_path: Path) -> None:
    lay(project(tmp_path, CONFIG.replace("material", "no-such-theme")), files())
    assert any("no-such-theme" in each for each in faults_of(tmp_path))


def test_missing_settings_are_told(tmp_path: Path) -> None:
    lay(tmp_path, files())
    (fault,) = faults_of(tmp_path)
    assert fault.startswith("mkdocs.yml:1:1: 있어야 할 파일이 없습니다")


def test_notices_about_the_future_of_the_builder_are_not_shown_as_faults(tmp_path: Path) -> None:
    lay(project(tmp_path), files(one="# One\n\n[gone](gone.md)\n"))
    faults_of(tmp_path)
    log = tmp_path.joinpath("build/mkdocs.log").read_text(encoding="utf-8")
    assert log.startswith("INFO")
    assert "end of life" not in log


def test_what_the_builder_leaves_out_is_missed(tmp_path: Path) -> None:
    """It says nothing of its own of pages that its settings exclude."""
    lay(project(tmp_path, f"{CONFIG}exclude_docs: one/two.md\n"), files(one="# One\n", index="# Home\n"))
    (fault,) = faults_of(tmp_path)
    assert fault.startswith("build/docs/one/two.md:1:1: ")
    assert fault.endswith("[page-not-built]")


def test_all_that_was_laid_out_comes_out_whatever_folder_the_settings_name(tmp_path: Path) -> None:
    lay(project(tmp_path, CONFIG.replace("build/docs", "docs") + "exclude_docs: table.csv\n"), files())
    write(tmp_path, {"docs/index.md": "# Another home\n"})
    assert {"one/two/index.html", "table.csv"} <= tree(render(tmp_path)).keys()


def test_a_full_disk_is_told_once_and_by_its_reason(tmp_path: Path) -> None:
    lay(project(tmp_path), files())
    with disk_full_after(20_000):
        (fault,) = faults_of(tmp_path)
    assert fault.startswith("site.new:1:1: 파일을 쓸 수 없습니다")
    assert os.strerror(errno.EFBIG) in fault


def test_nothing_is_written_into_the_theme(tmp_path: Path) -> None:
    """What lies there is published: a cache of Python's beside a hook would be too."""
    config = CONFIG.replace("{name: material", "{custom_dir: theme, name: material")
    lay(project(tmp_path, f"{config}hooks: [theme/hook.py]\n"), files())
    write(tmp_path, {"theme/hook.py": "import beside\n", "theme/beside.py": ""})
    render(tmp_path)
    assert sorted(tree(tmp_path / "theme")) == ["beside.py", "hook.py"]
