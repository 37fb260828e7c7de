"""What axe-core finds on a page: what breaks a rule, and what it could not decide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

# What the law asks of a Korean city's site (KWCAG follows WCAG): levels A and AA up to 2.2.
WCAG_AA = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa")

OF_COLOUR = ("cat.color",)
"""Those that look at colours."""

# Rules are named one by one: asked for by tag, axe leaves out those that it calls experimental. A rule whose
# stricter twin is asked for too (contrast of 4.5 and of 7) would look at the same texts twice.
_RUN = """
async ([tags, but]) => {
  const rules = axe.getRules(tags ?? undefined)
    .filter((rule) => !rule.tags.some((tag) => ["deprecated", ...but].includes(tag)))
    .map((rule) => rule.ruleId)
    .filter((rule, _, all) => !all.includes(`${rule}-enhanced`));
  const found = await axe.run(document, {
    runOnly: { type: "rule", values: rules },
    resultTypes: ["violations", "incomplete"],
  });
  return { rules: rules.length, violations: found.violations, incomplete: found.incomplete };
}
"""


@dataclass(frozen=True, slots=True)
class Finding:
    """One element and the rule that it breaks, or may break."""

    rule: str
    impact: str
    target: str
    html: str
    why: str

    def __str__(self) -> str:
        """Return it as a reader of a failed test needs it: rule, where, what, why."""
        return f"{self.rule} ({self.impact}) at {self.target}\n    {self.html}\n    {self.why}"


@dataclass(frozen=True, slots=True)
class Findings:
    """All that axe says of a page; `rules` is how many rules it ran."""

    rules: int
    violations: tuple[Finding, ...]
    incomplete: tuple[Finding, ...]

    def __str__(self) -> str:
        """Return one paragraph for each finding, violations first."""
        return "\n".join(
            [f"breaks a rule: {each}" for each in self.violations]
            + [f"not decided: {each}" for each in self.incomplete],
        )


def run_axe(page: Page, tags: Sequence[str] | None = WCAG_AA, but: Sequence[str] = ()) -> Findings:
    """Run axe-core on a page as it stands.

    Args:
        page: what to look at, in its present state.
        tags: which rules, by axe's tags; None for every rule that is not deprecated, up to AAA
            and best practice, those included that axe leaves off by default. Of a rule and its stricter twin
            the stricter is run.
        but: which rules of these not, by axe's tags.

    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(_script())
    found = page.evaluate(_RUN, [None if tags is None else list(tags), list(but)])
    return Findings(found["rules"], _findings(found["violations"]), _findings(found["incomplete"]))


@cache
def _script() -> str:
    script = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
    if not script.exists():
        raise FileNotFoundError("axe-core is not installed; run: make browser")
    return script.read_text(encoding="utf-8")


def _findings(results: list[dict[str, Any]]) -> tuple[Finding, ...]:
    return tuple(
        Finding(
            rule=result["id"],
            impact=str(node["impact"]),
            target=" ".join(str(part) for part in node["target"]),
            html=node["html"],
            why=" ".join(str(node["failureSummary"]).split()),
        )
        for result in results
        for node in result["nodes"]
    )
