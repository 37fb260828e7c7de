"""What axe-core could not decide is decided here, by a check of our own for each kind, or it is a fault."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from playwright.sync_api import Page

from tests.browser.axe import Finding
from tests.browser.legible import too_pale
from tests.browser.reaching import too_small

# Links of one name that lead to different places, unless the words around them tell them apart: the row and
# the column of a table, the item of a list and the one that it stands below, the heading above, the fold
# (WCAG 2.4.4).
_TWINS = """
() => {
  const words = (it) => (it?.textContent ?? "").replace(/\\s+/g, " ").trim();
  const headings = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")];
  const above = (link) => {
    const after = headings.findIndex(
      (it) => !(it.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING));
    return headings.at(after < 0 ? -1 : after - 1);
  };
  const around = (link) => {
    const cell = link.closest("td, th");
    const row = cell?.parentElement;
    const table = cell?.closest("table");
    return [
      words(row?.querySelector("th")),
      words(table?.tHead?.rows[0]?.cells[cell.cellIndex]),
      words(table?.caption),
      words(link.closest("li, p, dd, td, th")),
      words(above(link)),
      words(link.closest("details")?.querySelector("summary")),
      words(link.closest("li")?.parentElement.closest("li")?.querySelector("a")),
    ].join("\\n");
  };
  axe.setup(document);
  const named = new Map();
  for (const link of document.querySelectorAll("a[href]")) {
    if (!link.checkVisibility({visibilityProperty: true})) continue;
    const name = axe.commons.text.accessibleText(link);
    named.set(name, [...(named.get(name) ?? []), link]);
  }
  const places = new Map();
  for (const [name, links] of named) {
    if (new Set(links.map((it) => it.href)).size < 2) continue;
    for (const link of links) {
      const whole = `${name}\\n${around(link)}`;
      places.set(whole, (places.get(whole) ?? new Set()).add(link.href));
    }
  }
  axe.teardown();
  return [...places].filter(([, to]) => to.size > 1).map(([name, to]) => `${name} → ${[...to].join(" | ")}`);
}
"""

_HIDDEN = {
    "[hidden]": "says or offers what holds in another state of the page, which is judged in that state",
    ".scriptless": "speaks to readers without scripts, and is judged with scripts off",
    ".hint": "tells how to search, until one has searched",
    ".sieve .idle": "a choice among the results that would leave out none or all",
    ".grow": "shows more results, where there are more",
    ".fold": "opens the choices of the list on a phone; on a desk they are open",
    ".md-sidebar, .md-sidebar *": "the drawer is open on a phone, the contents beside the text on a desk",
    ".md-tabs": "on a phone the drawer holds the same links",
    ".md-header .seek": "on a phone a sign leads to the page that searches",
    ".tabbed-block": "is shown by its tab",
    ".order": "sorts the list on a phone; on a desk the heads of the table do",
}
"""What may be hidden from everyone, and why that loses nothing."""

_UNSAID = """
([targets, known]) => targets.filter((target) => {
  const hidden = document.querySelector(target);
  return !hidden.matches(known) && hidden.textContent.trim();
})
"""


def undecided(page: Page, findings: Sequence[Finding]) -> list[str]:
    """Return what of axe's doubts stands after our own checks; a kind of doubt that has no check stands.

    Args:
        page: in the state in which axe looked at it.
        findings: what axe calls incomplete.

    """
    left: list[str] = []
    for rule in sorted({each.rule for each in findings}):
        doubts = [each for each in findings if each.rule == rule]
        check = _CHECKS.get(rule)
        left += [f"not decided: {each}" for each in doubts] if check is None else check(page, doubts)
    return left


def _contrast(page: Page, _: Sequence[Finding]) -> list[str]:
    return too_pale(page)


def _same_names(page: Page, _: Sequence[Finding]) -> list[str]:
    return [f"links of one name in one place: {each}" for each in page.evaluate(_TWINS)]


def _hidden(page: Page, doubts: Sequence[Finding]) -> list[str]:
    unsaid = page.evaluate(_UNSAID, [[each.target for each in doubts], ", ".join(_HIDDEN)])
    return [f"hidden, and said nowhere else: {each}" for each in unsaid]


def _sizes(page: Page, _: Sequence[Finding]) -> list[str]:
    return too_small(page)


_CHECKS: dict[str, Callable[[Page, Sequence[Finding]], list[str]]] = {
    "color-contrast": _contrast,
    "color-contrast-enhanced": _contrast,
    "identical-links-same-purpose": _same_names,
    "hidden-content": _hidden,
    "target-size": _sizes,
}
