"""What offices call those who answer for a pledge, by which a name beside it is told apart."""

from __future__ import annotations

ROLES = (
    *("부시장", "시장", "구청장", "군수", "부군수", "국장", "실장", "과장", "팀장", "계장", "차장", "파트장"),
    *("소장", "단장", "센터장", "본부장", "부장", "처장", "관장", "원장", "동장", "읍장", "면장", "반장"),
    *("대표", "이사", "이사장", "사무관", "서기관", "주무관", "실무관", "담당관", "기획관", "정책관"),
    *("전문관", "감사관", "보좌관", "연구관", "지도관", "주사", "주사보", "서기", "서기보", "연구사"),
    *("지도사", "담당", "담당자", "책임자", "위원", "의원", "팀원", "직원", "주임", "대리", "직무대리"),
    *("대행", "비서", "교수", "변호사", "공무직", "기간제"),
)
"""How the name of a role ends: 교통정책과장 ends in 과장."""

CUT_ROLES = ("장",)
"""What is left of a role whose beginning was cut off."""

OFFICES = ("과", "팀", "센터", "본부", "위원회", "사업소")
"""How the name of a department ends."""

BESIDE_PHONES = ("내선", "팩스", "직통", "대표", "사무실", "전화", "번호", "연락처", "휴대폰", "교환", "민원")
"""Words that stand beside a telephone's number."""
