"""Words about the sheets that staff hand in: what a file is called, and what is said when one is written."""

from __future__ import annotations

from generator.wording import ReportingPeriod, quarter

HANGUL_FACE = "함초롬돋움"
"""The typeface that every Hangul brings (HCR Dotum)."""

OFFICE_FACE = "맑은 고딕"
"""The Korean typeface that every Windows brings (Malgun Gothic)."""


def sheet_called(number: str | None, period: ReportingPeriod) -> str:
    """Return what a sheet is called as a document."""
    return f"공약 {number} 보고({quarter(period)})" if number else f"공약 보고({quarter(period)})"
