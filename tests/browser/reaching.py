"""What can be pressed, and how a keyboard comes by it: stops, targets, what covers them."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

SMALLEST = 24
"""What WCAG 2.5.8 (AA) asks, in CSS pixels each way."""

_CONTROL = "a[href], button, summary, input, select, textarea, [tabindex='0']"

# Everything that a mouse can use: the keyboard has to come by each of them.
_CONTROLS = f"""
() => {{
  window.controlsOfPage = [...document.querySelectorAll("{_CONTROL}")]
    .filter((it) => it.checkVisibility({{visibilityProperty: true}}) && !it.disabled);
  return controlsOfPage.map((it) => it.outerHTML.slice(0, 120));
}}
"""

# How the element that has the focus stands before the reader. An element inside a closed fold is no place
# to be; an outline of no width or of no colour shows nobody where one is; and nothing that is lifted out of
# the flow of the page (a column that stands still, a bar) may lie over any part of it (WCAG 2.4.12).
_FOCUSED = """
() => {
  const it = document.activeElement;
  if (!it || it === document.body || it === document.documentElement) return null;
  const lifted = (there) => {
    for (let each = there; each && !each.contains(it); each = each.parentElement) {
      if (getComputedStyle(each).position !== "static") return true;
    }
    return false;
  };
  const box = [...it.getClientRects()].find((each) => each.width > 1 && each.height > 1)
    ?? it.getBoundingClientRect();
  const style = getComputedStyle(it);
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
  const covers = new Set();
  for (const x of [0.05, 0.5, 0.95]) {
    for (const y of [0.1, 0.5, 0.9]) {
      const there = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
      if (there && !it.contains(there) && !there.contains(it) && lifted(there)) {
        covers.add(there.outerHTML.slice(0, 60));
      }
    }
  }
  return {
    what: it.outerHTML.slice(0, 120),
    number: window.controlsOfPage?.indexOf(it) ?? -1,
    seen: it.checkVisibility({opacityProperty: true, visibilityProperty: true})
      && right - left > 1 && bottom - top > 1,
    told: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
      && !/^rgba\\(.*, 0\\)$/.test(style.outlineColor),
    covers: [...covers],
  };
}
"""

# Before each step of a walk: how the stop stands that the step before has reached.
_NOTE_STOPS = f"""
() => {{
  window.stopsOfPage = [];
  addEventListener("keydown", () => stopsOfPage.push(({_FOCUSED})()), true);
}}
"""

# A link in the midst of a sentence is as high as its line; all else is a target for a finger.
_SMALL = f"""
(smallest) => [...document.querySelectorAll("{_CONTROL}")]
  .filter((it) => it.checkVisibility({{visibilityProperty: true}}) && !it.disabled)
  .flatMap((it) => {{
    const label = it.closest("label");
    const boxes = [...it.getClientRects(), ...(label?.getClientRects() ?? [])];
    const width = Math.max(...boxes.map((box) => box.width));
    const height = Math.max(...boxes.map((box) => box.height));
    const isSkip = it.matches(".md-skip:not(:focus)");
    return isSkip || (width >= smallest - 0.01 && height >= smallest - 0.01) ? []
      : [`${{width.toFixed(1)}} × ${{height.toFixed(1)}} px: ${{it.outerHTML.slice(0, 120)}}`];
  }})
"""


def controls(page: Page) -> list[str]:
    """Return the beginning of each control that can be seen, in the order of the page."""
    return list(page.evaluate(_CONTROLS))


def too_small(page: Page, smallest: float = SMALLEST) -> list[str]:
    """Return every control whose box, or whose label's, is smaller than that in width or in height."""
    return list(page.evaluate(_SMALL, smallest))


def focused(page: Page) -> dict[str, Any] | None:
    """Return how what has the focus stands; None where nothing has it.

    `what` it is, its `number` among the controls that were last looked for, whether it is `seen`, `told` by
    an outline, and what `covers` a part of it.
    """
    found: dict[str, Any] | None = page.evaluate(_FOCUSED)
    return found


def walked(page: Page) -> list[dict[str, Any]]:
    """Hold Tab from the top of a page until the focus leaves it or begins anew; return where it came by."""
    most = len(controls(page)) + 5
    page.evaluate(_NOTE_STOPS)
    for _ in range(most):
        page.keyboard.down("Tab")
    page.keyboard.up("Tab")
    stops: list[dict[str, Any]] = []
    for stop in page.evaluate("stopsOfPage")[1:]:  # at the first step nothing was reached yet
        if stop is None or (stops and stop["number"] == stops[0]["number"]):
            return stops
        stops.append(stop)
    raise AssertionError(f"Tab does not come to an end after {most} steps: {stops[-1]['what']}")


def strays(page: Page) -> list[str]:
    """Walk a page by keyboard; return each control that is no stop and each stop that is wrong."""
    wanted, stops = controls(page), walked(page)
    met = [stop["number"] for stop in stops]
    return [
        *(f"not reached, or not in its turn: {each}" for each in _unmet(wanted, met)),
        *(f"not seen: {stop['what']}" for stop in stops if not stop["seen"]),
        *(f"without a mark of the focus: {stop['what']}" for stop in stops if not stop["told"]),
        *(f"covered by {stop['covers']}: {stop['what']}" for stop in stops if stop["covers"]),
    ]


def _unmet(wanted: list[str], met: list[int]) -> list[str]:
    return [each for n, each in enumerate(wanted) if n >= len(met) or met[n] != n][:3]
