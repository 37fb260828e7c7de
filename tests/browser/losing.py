"""What a reader would lose who reads otherwise: letters spaced out, colours forced, scripts off."""

from __future__ import annotations

from playwright.sync_api import Page

SPACED = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }
"""
"""The spacing that a page must bear by WCAG 1.4.12."""

# Text that is cut off by the box around it, that leaves the page, or that runs into another text.
_LOST = """
() => {
  const told = [];
  const wide = document.documentElement.scrollWidth;
  if (wide > innerWidth) told.push(`the page is ${wide} px wide`);
  const boxes = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || !element.checkVisibility({visibilityProperty: true})) continue;
    if (element.closest("option, template, title, desc, .md-skip")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const lines = [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
    const words = node.data.trim().slice(0, 40);
    let isSeen = true;
    for (let it = element; it && it !== document.documentElement; it = it.parentElement) {
      const style = getComputedStyle(it);
      const cuts = (way) => ["hidden", "clip"].includes(style[way]);
      if (style.overflowX === "auto" || style.overflowY === "auto") break;
      if (!cuts("overflowX") && !cuts("overflowY")) continue;
      const box = it.getBoundingClientRect();
      if (box.width <= 1) { // words for the ear alone
        isSeen = false;
        break;
      }
      for (const line of lines) {
        const most = line.height / 4;
        const outside = (cuts("overflowX") && (line.right > box.right + 1 || line.left < box.left - 1))
          || (cuts("overflowY") && (line.bottom > box.bottom + most || line.top < box.top - most));
        if (outside) told.push(`cut off in <${it.tagName} class="${it.getAttribute("class")}">: ${words}`);
      }
    }
    const still = element.closest("thead, th, caption"); // a column that stands still lies over what scrolls
    if (isSeen && !still) for (const line of lines) boxes.push([line, words]);
  }
  boxes.sort(([a], [b]) => a.top - b.top);
  for (const [n, [one, words]] of boxes.entries()) {
    for (let m = n + 1; m < boxes.length && boxes[m][0].top < one.bottom; m += 1) {
      const [other, others] = boxes[m];
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - other.top;
      const isMet = across > 2 && down > Math.min(one.height, other.height) / 2;
      if (isMet) told.push(`“${words}” and “${others}” meet`);
    }
  }
  return [...new Set(told)].slice(0, 10);
}
"""

# A shape of a drawing or of a mark that has no line and no ground that differs from what lies behind it.
_VANISHED = """
() => {
  const ground = (element) => {
    for (let it = element; it; it = it.parentElement) {
      const found = getComputedStyle(it).backgroundColor;
      if (!/^rgba.*, 0\\)$/.test(found)) return found;
    }
    return "rgb(255, 255, 255)";
  };
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\\d.]+/g).slice(0, 3).map((each) => {
      const part = each / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const differs = (one, other) => {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05) >= 3;
  };
  const told = new Set();
  for (const svg of document.querySelectorAll("svg")) {
    if (!svg.checkVisibility({visibilityProperty: true})) continue;
    const behind = ground(svg.parentElement);
    const shapes = [...svg.querySelectorAll("rect, path, circle, ellipse, polygon, line, polyline")]
      .filter((it) => !it.closest("defs, pattern, clipPath, mask"));
    const shown = shapes.filter((it) => {
      const style = getComputedStyle(it);
      const paint = (name) =>
        style[name] !== "none" && (/^url/.test(style[name]) || differs(style[name], behind));
      return paint("fill") || paint("stroke");
    });
    if (shapes.length && !shown.length) told.add(svg.outerHTML.slice(0, 160));
  }
  for (const it of document.querySelectorAll(".status, .result, td.blank, span.blank")) {
    const isSeen = it.checkVisibility({visibilityProperty: true});
    if (isSeen && !it.innerText.trim()) told.add(it.outerHTML.slice(0, 120));
  }
  return [...told];
}
"""

# The texts of a page that can be seen or unfolded, without what only works by script.
_FACTS = """
() => {
  const found = [];
  const walk = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const element = node.parentElement;
    if (element.closest("form, button, select, template, [data-search], [role=status]")) continue;
    if (node.data.trim() && element.checkVisibility({visibilityProperty: true})) found.push(node.data.trim());
  }
  return found;
}
"""

_DOWNLOADS = "() => [...document.querySelectorAll('a[download]')].map((it) => it.pathname)"

# Buttons and fields that a reader without scripts sees; a form that leads to a page of its own works, and so
# do the tabs of a city's own page.
_IDLE = """
() => [...document.querySelectorAll("button, input, select, textarea")]
  .filter((it) => it.checkVisibility({visibilityProperty: true}) && !it.disabled
    && !it.closest("form[action], .tabbed-set"))
  .map((it) => it.outerHTML.slice(0, 120))
"""


def lost(page: Page) -> list[str]:
    """Return each text that is cut off, that leaves the page, or that meets another."""
    return list(page.evaluate(_LOST))


def vanished(page: Page) -> list[str]:
    """Return each drawing none of whose shapes differs from its ground, and each mark without a word."""
    return list(page.evaluate(_VANISHED))


def facts(page: Page) -> list[str]:
    """Return every text of a page's own part that is no control, all folds open."""
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    return list(page.evaluate(_FACTS))


def downloads(page: Page) -> list[str]:
    """Return the address of each file that a page offers to take home."""
    return list(page.evaluate(_DOWNLOADS))


def idle(page: Page) -> list[str]:
    """Return each control that can be seen and that does nothing without a script."""
    return list(page.evaluate(_IDLE))
