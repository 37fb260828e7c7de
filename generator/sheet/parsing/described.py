"""The parts that only a city's form has: facts, prose, figures, each read as its description says."""

from __future__ import annotations

from collections.abc import Mapping

from generator.record.sections import FactsForm, Prose, ProseForm, SectionContent
from generator.sheet.parsing import facts, problems, settling, tabular
from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.sections import Section, described, headings
from generator.wording import sheet_tables


def read(parts: Mapping[str, Section], work: Work) -> dict[str, SectionContent]:
    """Read the sections of a form but for those in its head; one that is not in the sheet holds nothing."""
    found: dict[str, SectionContent] = {}
    for label in headings(work.form):
        if label.key in described(work.form) and label.key not in parts:
            at = f"sections.{label.key}" if work.form.section(label.key) is not None else label.key
            work.note(at, sheet_tables.section_missing(label.words), None)
    for form in work.form.sections:
        section = parts.get(form.id, Section(form.id, None))
        at = f"sections.{form.id}"
        beside = " ".join(each.text for each in section.beside) or None
        if section.beside:
            work.record(f"{at}.beside", *section.beside)
        if isinstance(form, FactsForm):
            if form.heading is not None:
                found[form.id] = facts.read(form, section, beside, work)
        elif isinstance(form, ProseForm):
            drafts = problems.items(section.strips(), f"{at}.items", work, may_be_bare=True)
            found[form.id] = Prose(settling.plain(drafts, f"{at}.items", work), beside)
        else:
            found[form.id] = tabular.read(form, section, beside, work)
    return found
