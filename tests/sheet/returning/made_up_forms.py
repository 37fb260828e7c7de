"""Forms that no city has yet, described as `city.yml` would: for the way to a sheet and back."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from generator.record.form import Form, HeadingLabels, Notation, RowLabel
from generator.record.sections import (
    FactLabel,
    FactsForm,
    FigureColumn,
    FigureMark,
    FigureRow,
    FiguresForm,
    ProseForm,
)

_maybe = st.booleans()
BULLETS = ((("○",), ("-",), ("·",)), (("❍",), ("-",)), (("▶",), ("○",), ("-",)))


@st.composite
def forms(draw: st.DrawFn) -> Form:
    """Forms of any parts in any order, with a head of any kind."""
    rows = draw(st.lists(st.sampled_from(sorted(_ROWS)), max_size=4, unique=True))
    sections = draw(st.lists(st.sampled_from(sorted(_SECTIONS)), max_size=4, unique=True))
    form = Form(
        id="made-up",
        progress_heading="추진실적 및 향후계획",
        rows={name: RowLabel(_ROWS[name], alone=draw(_maybe)) for name in rows},
        heading=draw(_headings()),
        notation=draw(_notations()),
        sections=tuple(draw(_SECTIONS[name]) for name in sections),
        problems_heading=draw(st.none() | st.just("문제점 및 개선대책")),
    )
    return replace(form, order=tuple(draw(st.permutations(form.parts()))))


_ROWS = {
    "so_far": "그동안의 성과",
    "this_quarter": "{quarter} 추진실적",
    "plan": "향후계획",
    "meetings": "주민 의견과 반영",
    "press": "알림 활동",
}


@st.composite
def _headings(draw: st.DrawFn) -> HeadingLabels:
    return HeadingLabels(
        number=draw(st.sampled_from((None, "공약 {number}", "과제번호 {number}번"))),
        quarter=draw(st.sampled_from((None, "관리카드 ({quarter})", "{quarter} 점검", "{quarter}"))),
        department=draw(st.sampled_from((None, "담당부서", "소관부서"))),
        phones=draw(st.sampled_from((None, "연락처", "담당자(연락처)"))),
        phone_mark=draw(st.sampled_from((None, "☎"))),
        status=draw(st.none() | st.just("추진상황")),
        rate=draw(st.none() | st.just("이행률")),
        as_of=draw(st.none() | st.just("기준일")),
    )


def _notations() -> st.SearchStrategy[Notation]:
    return st.builds(
        Notation,
        section=st.sampled_from((None, "□", "{n}.", "■")),
        bullets=st.sampled_from(BULLETS),
        ticks=st.none() | st.sampled_from((("■", "□"), ("☑", "☐"), ("●", "○"))),
        divider=st.none() | st.sampled_from(("│", "|", "/")),
    )


_YEARS = tuple(FigureColumn(year, year) for year in ("2025", "2026", "2027"))
_MARKS = (FigureMark("●", "이행", "done"), FigureMark("○", "미이행", "undone"), FigureMark("-", None, "none"))

_SECTIONS: dict[str, st.SearchStrategy[FactsForm | ProseForm | FiguresForm]] = {
    "head": st.just(
        FactsForm("head", "facts", None, (FactLabel("partners", "협조부서"), FactLabel("code", "예산과목")))
    ),
    "overview": st.just(
        FactsForm(
            "overview",
            "facts",
            "사업개요",
            (
                FactLabel("period", "사업기간", "period"),
                FactLabel("cost", "총사업비", "total_cost"),
                FactLabel("aim", "사업목적"),
            ),
        )
    ),
    "effects": st.just(ProseForm("effects", "prose", "기대효과", "effect")),
    "verdict": st.just(ProseForm("verdict", "prose", "시민평가단 의견")),
    "targets": st.builds(
        FiguresForm,
        id=st.just("targets"),
        kind=st.just("figures"),
        heading=st.just("연차별 목표"),
        labels=st.just(("구분",)),
        columns=st.just(_YEARS),
        rows=st.just((FigureRow("target", "목표", None, "target"), FigureRow("result", "실적"))),
        unit=st.none() | st.just("곳"),
        note=st.none() | st.just("(목표는 누계로 적음)"),
    ),
    "money": st.builds(
        FiguresForm,
        id=st.just("money"),
        kind=st.just("figures"),
        heading=st.none() | st.just("투자계획 및 집행"),
        labels=st.just(("재원", "내역")),
        columns=st.just((FigureColumn("total", "합계", role="total"), FigureColumn("before", "기투자"))),
        rows=st.just(
            (
                FigureRow("all", "총계", role="total"),
                FigureRow("national-planned", "계획", "국비", "planned"),
                FigureRow("national-spent", "집행", "국비", "spent"),
                FigureRow("city-planned", "계획", "시비", "planned"),
            )
        ),
        unit=st.none() | st.just("백만원"),
    ),
    "roadmap": st.builds(
        FiguresForm,
        id=st.just("roadmap"),
        kind=st.just("figures"),
        heading=st.none() | st.just("이행 단계"),
        labels=st.just(("이행단계",)),
        columns=st.just(
            (FigureColumn("h1", "'26상"), FigureColumn("h2", "'26하"), FigureColumn("n", "메모", role="note"))
        ),
        marks=st.just(_MARKS),
        note=st.none() | st.just("(● 이행 ○ 미이행)"),
    ),
}
