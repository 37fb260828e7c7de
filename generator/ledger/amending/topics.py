"""What an alteration of a record is about, by the fields that lead to it."""

from __future__ import annotations

from dataclasses import is_dataclass
from typing import Literal, get_args

from generator.record.diff import Way

Topic = Literal[
    "status",
    "dates",
    "money",
    "figures",
    "results",
    "changes",
    "wording",
    "participation",
    "people",
    "pages",
    "reviews",
    "settings",
    "records",
    "unseen",
]
"""What a citizen is told of, in this order; `records` is what records and downloads are known by,
`unseen` is on no page."""

ORDER: tuple[Topic, ...] = get_args(Topic)

_BY_KIND: dict[str, Topic] = {
    "City": "settings",
    "Pledge": "wording",
    "Report": "wording",
    "Correction": "changes",
}

_BY_FIELD: dict[tuple[str, str], Topic] = {
    ("Report", "status"): "status",
    ("Report", "reported_rate"): "status",
    ("Report", "as_of"): "dates",
    ("Report", "submitted_on"): "dates",
    ("Report", "results"): "results",
    ("Report", "changes"): "changes",
    ("Report", "participation"): "participation",
    ("Report", "budget"): "money",
    ("Report", "department"): "people",
    ("Report", "deviations"): "reviews",
    ("Report", "review"): "reviews",
    ("Report", "unplaced"): "reviews",
    ("Report", "draft"): "reviews",
    ("Report", "source"): "records",
    ("Report", "form"): "records",
    ("Figure", "cells"): "figures",
    ("Item", "when"): "dates",
    ("Item", "id"): "records",
    ("Task", "id"): "records",
    ("TaskItems", "task"): "wording",
    ("Pledge", "departments"): "people",
    ("Pledge", "since"): "dates",
    ("Pledge", "until"): "dates",
    ("Pledge", "lineage"): "changes",
    ("Pledge", "changes"): "changes",
    ("Term", "starts"): "dates",
    ("Term", "ends"): "dates",
    ("City", "statuses"): "status",
}

UNSEEN: frozenset[tuple[str, str]] = frozenset(
    {
        ("City", "schema"),
        ("Pledge", "schema"),
        ("Report", "schema"),
        ("Change", "read_from"),
        ("Review", "source_line"),
        ("Form", "heading"),
        ("Form", "columns"),
        ("Form", "notation"),
        ("BudgetForm", "words"),
        ("BudgetForm", "project_label"),
        ("BudgetForm", "source_label"),
        ("RowLabel", "aliases"),
        ("Kind", "aliases"),
        ("Period", "aliases"),
        ("FundingSource", "aliases"),
        ("FactsForm", "aliases"),
        ("FactLabel", "aliases"),
        ("ProseForm", "aliases"),
        ("FiguresForm", "aliases"),
        ("FigureRow", "aliases"),
        ("FigureColumn", "aliases"),
    }
)
"""Fields that reach no page: those by which sheets are read and written, and those for editors."""


def topic_of(way: Way) -> Topic:
    """Return what an alteration is about: the innermost field on the way to it that says so."""
    topic: Topic = "records"
    for step in way:
        holder = type(step.after).__name__ if is_dataclass(step.after) else ""
        if (holder, str(step.name)) in UNSEEN:
            return "unseen"
        topic = _BY_FIELD.get((holder, str(step.name)), _BY_KIND.get(holder, topic))
    return topic
