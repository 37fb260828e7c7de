"""What search costs: the index of an invented city, and the first answer to people's questions in a browser.

The browser reads the city's own search page with an index in its place, so that a city of thousands of
pledges can be measured without building its pages; its processor is slowed four times, as a cheap phone's is.
"""

from __future__ import annotations

import gzip
import shutil
import subprocess
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import BrowserContext, Response, sync_playwright

from generator import search
from generator.published import addresses
from tests.browser.questions import OF_THE_INVENTED_CITY
from tests.browser.serving import served
from tests.demo.city import invented
from tests.demo.gathering import gather

_SLOWER = 4
_PHONE = {"width": 390, "height": 844}
_ANSWERED = """
new MutationObserver(() => {
  const said = document.querySelector("[data-search] .said b");
  if (said && !window.answered) window.answered = performance.now();
}).observe(document, {childList: true, subtree: true});
"""


def measure_search(site: Path, folder: Path, pledges: int, quarters: int) -> None:
    """Print what the index and first answers cost; `site` lends its search page, `folder` is made anew."""
    known = gather(invented(pledges, quarters))
    began = time.process_time()
    files = list(search.render(known))
    seconds = time.process_time() - began
    sizes = {kind: sum(map(_packed, _of(kind, files))) for kind in ("list", "words", "texts")}
    told = ", ".join(f"{kind} {size / 1000:.0f}" for kind, size in sizes.items())
    print(f"search index of {pledges} pledges: {seconds:.2f} CPU s; kB gzip: {told}")
    _lend(site, folder)
    for address, content in files:
        place = folder / address
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    costs = list(_answers(folder))
    fetched, waited, worked, _ = zip(*costs, strict=True)
    print(f"first answer to {len(costs)} questions, processor slowed {_SLOWER} times:")
    _spread("kB gzip fetched", [size / 1000 for size in fetched])
    _spread("ms until it stands there", waited)
    _spread("ms of the processor's work", worked)
    dearest = max(costs, key=lambda cost: cost[0])[-1]
    slowest = max(costs, key=lambda cost: cost[2])[-1]
    print(f"dearest question: {dearest}; slowest: {slowest}")


def _spread(what: str, values: Sequence[float]) -> None:
    own = sorted(values)
    print(f"  {what:26} median {own[len(own) // 2]:.0f}, most {own[-1]:.0f}")


def _lend(site: Path, folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(site / "assets", folder / "assets")
    (folder / addresses.SEARCH).mkdir()
    shutil.copy(site / addresses.SEARCH / "index.html", folder / addresses.SEARCH)


def _of(kind: str, files: list[tuple[str, bytes]]) -> Iterator[bytes]:
    yield from (content for address, content in files if address.startswith(f"{addresses.SHELF}{kind}"))


def _packed(content: bytes) -> int:
    return len(gzip.compress(content, 6))


def _answers(folder: Path) -> Iterator[tuple[int, float, float, str]]:
    """Yield for each question the bytes fetched (gzip), the milliseconds, those of work, and the question.

    Each is a reader who comes for the first time: the page, its styles and its scripts are counted too.
    """
    chromium = Path(__file__).parents[1] / "browser" / "chromium.sh"
    program = subprocess.check_output(["/bin/sh", chromium, "find"], text=True).strip()
    with served(folder) as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program)
        for question in OF_THE_INVENTED_CITY:
            context = browser.new_context(viewport={"width": _PHONE["width"], "height": _PHONE["height"]})
            yield (*_answer(context, f"{url}{addresses.SEARCH}?q={quote(question.typed)}"), question.typed)
            context.close()


def _answer(context: BrowserContext, address: str) -> tuple[int, float, float]:
    page = context.new_page()
    phone = context.new_cdp_session(page)
    phone.send("Emulation.setCPUThrottlingRate", {"rate": _SLOWER})
    phone.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.add_init_script(_ANSWERED)
    fetched: list[Response] = []
    page.on("response", lambda response: fetched.append(response))  # noqa: PLW0108  Playwright marks who listens
    page.goto(address)
    page.wait_for_function("window.answered")
    milliseconds = float(page.evaluate("window.answered"))
    told = {each["name"]: each["value"] for each in phone.send("Performance.getMetrics")["metrics"]}
    return sum(_packed(response.body()) for response in fetched), milliseconds, told["TaskDuration"] * 1000
