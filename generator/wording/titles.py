"""What a page says of itself to search engines and messengers, made of facts; and how to cite it."""

from __future__ import annotations

from generator.wording import pages


def site_title(city: str) -> str:
    """Return the name of a site whose city calls it nothing else."""
    return f"{city} 공약장부"


def home(city: str, period: str, quarter: str, pledges: int, reports: int) -> str:
    """Return what the home page says of itself; `period` is what the city calls one."""
    return f"{city}의 공약 {pledges}건이 어떻게 되었는지 {period}마다 알립니다. {quarter} 보고 {reports}건."


def all_pledges(city: str, pledges: int, quarter: str) -> str:
    """Return what the list of all pledges says of itself."""
    return f"{city}의 공약 {pledges}건을 분야, 부서, 추진상황으로 골라 봅니다. {quarter} 기준."


def of_pledge(title: str, status: str, quarter: str | None, done: int, planned: int) -> str:
    """Return what a pledge's page says of itself; `quarter` is that of its newest report."""
    if quarter is None:
        return f"{title}: 아직 제출된 보고가 없습니다."
    return f"{title}: {status}. {quarter}에 한 일 {pages.pieces(done)}, 할 일 {pages.pieces(planned)}."


def of_report(number: str, title: str, quarter: str, done: int, planned: int) -> tuple[str, str]:
    """Return the title of one report's page, and what the page says of itself."""
    counts = f"한 일 {pages.pieces(done)}, 할 일 {pages.pieces(planned)}"
    named = pages.pledge_title(number, title)
    told = f"{named}: 부서가 낸 {quarter} 보고를 적힌 그대로 옮겼습니다. {counts}."
    return pages.report_title(number, title, quarter), told


def group(name: str, pledges: int, quarter: str) -> str:
    """Return what the page of a field or a department says of itself."""
    return f"{name}: 공약 {pledges}건이 어디까지 왔는지 봅니다. {quarter} 기준."


def groups(city: str, of: str, count: int) -> str:
    """Return what a list of fields, departments or quarters says of itself; `of` is what each is called."""
    return f"{city}의 공약을 {of}마다 봅니다. {of} {count}개의 공약과 보고가 몇 건인지 적었습니다."


def quarter(name: str, expected: int, reports: int) -> str:
    """Return what the page of a quarter says of itself."""
    return f"{name}: 보고해야 할 공약 {expected}건 가운데 {reports}건이 제출되었습니다. 달라진 것을 봅니다."


def budget(city: str, quarter: str) -> str:
    """Return what the page of money says of itself."""
    return f"{city}의 공약에 드는 돈을 재원과 시기마다 모았습니다. {quarter}까지의 보고."


def participation(city: str, quarter: str) -> str:
    """Return what the page of participation says of itself."""
    return f"{city}의 공약에 시민이 어떻게 함께했는지 보고에 적힌 수를 모았습니다. {quarter}까지의 보고."


def data(city: str, tables: int, quarter: str) -> str:
    """Return what the page of downloads says of itself."""
    return f"{city}의 공약 기록을 표 {tables}가지로 내려받습니다. CSV와 JSON, {quarter}까지."


def search(city: str, pledges: int) -> str:
    """Return what the search page says of itself."""
    return f"{city}의 공약 {pledges}건을 이름, 부서, 보고의 글에서 찾습니다."


def about(site: str) -> str:
    """Return what the page about the site says of itself."""
    return f"{site}: 보고를 어떻게 옮기고 숫자를 어떻게 셈하는지, 접근성과 문의할 곳을 알립니다."


def citation(city: str, title: str, quarter: str | None, site: str) -> str:
    """Return how to name the source of a page, without an address."""
    report_ = f", {quarter} 보고" if quarter else ""
    return f"{city}, 「{title}」{report_}, {site}."
