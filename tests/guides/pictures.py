"""The pictures of the guides, taken of what the verbs really make: `make pictures`."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2
from markdown import markdown
from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests.browser.serving import served
from tests.demo.city import write_invented

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "docs" / "pictures"
SHEET = ROOT / "tests" / "record" / "sheets" / "000_207ea6b2277a6eab.txt"
PLEDGE, QUARTER = "2-1-2", "2019-Q2"

_WIDTH, _HEIGHT = 900, 1000
_COLOURS = 64
_LOOK = """
<meta charset="utf-8"><style>
body { margin: 0; padding: 24px 32px; font: 16px/1.7 sans-serif; color: #1f2328; background: #fff }
h1, h2 { border-bottom: 1px solid #d1d9e0; padding-bottom: 6px }
table { border-collapse: collapse } td, th { border: 1px solid #d1d9e0; padding: 4px 12px }
code { background: #f0f1f3; padding: 1px 5px; border-radius: 4px; font-size: 85% }
ul { padding-left: 24px }
</style>
"""


def main() -> None:
    """Take every picture anew: of the real record, and of the invented city where something has changed."""
    with tempfile.TemporaryDirectory() as made, _browser() as browser:
        work = Path(made)
        _sheet(work)
        _import(work, browser)
        _difference(work, browser)
        _pledge(browser)


def _sheet(work: Path) -> None:
    """Take the first page of the sheet as the city hall has it."""
    file = work / "sheet.pdf"
    _pledgebook(ROOT, "sheet", PLEDGE, QUARTER, "--to", "pdf", "--out", str(file))
    with pypdfium2.PdfDocument(file) as document:
        page = document[0]
        _save(page.render(scale=_WIDTH / page.get_width()).to_pil(), "sheet")


def _import(work: Path, browser: Browser) -> None:
    """Take what is said of the real sheet when it is read, where its record stands already."""
    city = work / "city"
    shutil.copytree(ROOT / "content", city / "content")
    _pledgebook(city, "import", str(SHEET), "--quarter", QUARTER)
    told = (city / "build" / "import" / "report.md").read_text(encoding="utf-8")
    _page(browser, told.replace(str(SHEET.parent) + "/", ""), "import")


def _difference(work: Path, browser: Browser) -> None:
    """Take what is said of a new quarter of the invented city, before it is merged."""
    city, later = work / "invented", work / "later"
    write_invented(city, 6, 6)
    newest = max((city / "content" / "reports").iterdir())
    newest.rename(later)
    who = ("-c", "user.name=guide", "-c", "user.email=guide@example.com")
    for step in (("init", "--quiet"), ("add", "--all"), (*who, "commit", "--quiet", "-m", "before")):
        subprocess.run([_git(), *step], cwd=city, check=True)
    later.rename(newest)
    _page(browser, _pledgebook(city, "diff", "HEAD", "--markdown"), "difference")


def _pledge(browser: Browser) -> None:
    """Take a pledge's page of the real site on a phone and, in the dark, on a desk."""
    with served(ROOT / "site") as url:
        for width, scheme, name in ((390, "light", "pledge-390"), (1280, "dark", "pledge-1280-dark")):
            page = browser.new_page(viewport={"width": width, "height": _HEIGHT}, device_scale_factor=1)
            page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
            page.goto(f"{url}pledges/{PLEDGE}/")
            _save(Image.open(io.BytesIO(page.screenshot())), name)


def _page(browser: Browser, text: str, name: str) -> None:
    ticks = text.replace("- [ ] ", "- ☐ ")
    page = browser.new_page(viewport={"width": _WIDTH, "height": _HEIGHT}, device_scale_factor=1)
    page.set_content(_LOOK + markdown(ticks, extensions=["tables", "sane_lists"]))
    _save(Image.open(io.BytesIO(page.screenshot())), name)


def _save(picture: Image.Image, name: str) -> None:
    few = picture.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)
    few.save(PICTURES / f"{name}.png", optimize=True)


def _pledgebook(folder: Path, *arguments: str) -> str:
    """Run a verb in a folder and return what it says; exit 1 is not a fault here: it asks for a person."""
    run = subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    if run.returncode > 1:
        raise SystemExit(run.stdout)
    return run.stdout


def _git() -> str:
    found = shutil.which("git")
    if found is None:
        raise SystemExit("git is needed")
    return found


@contextmanager
def _browser() -> Iterator[Browser]:
    find = ["/bin/sh", str(ROOT / "tests" / "browser" / "chromium.sh"), "find"]
    place = subprocess.run(find, stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout.strip()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=place)
        yield browser
        browser.close()


if __name__ == "__main__":
    main()
