"""Personal data, which is never published, and an officer's name where the city withholds names."""

from __future__ import annotations

from generator.kinds.kind import Kind, error, warning

KINDS: dict[str, Kind] = {
    "personal-registration": error(
        "주민등록번호나 외국인등록번호로 보입니다", "번호를 지우세요; 일부를 가린 번호도 싣지 않습니다"
    ),
    "personal-mobile": error(
        "휴대전화 번호로 보입니다", "번호를 지우거나 사무실 전화번호로 바꾸세요; 일부를 가려도 싣지 않습니다"
    ),
    "personal-email": error(
        "개인 전자우편 주소로 보입니다",
        "주소를 지우거나 공무용 주소(go.kr, korea.kr, 도시의 문의 주소와 같은 곳)로 바꾸세요",
    ),
    "personal-account": error("계좌번호로 보입니다", "번호를 지우세요"),
    "personal-card": error("카드번호로 보입니다", "번호를 지우세요; 일부를 가린 번호도 싣지 않습니다"),
    "personal-passport": error("여권번호로 보입니다", "번호를 지우세요"),
    "personal-licence": error("운전면허번호로 보입니다", "번호를 지우세요"),
    "personal-plate": warning("차량번호로 보입니다", "개인의 차량이면 지우세요; 아니면 그대로 두어도 됩니다"),
    "personal-birth": warning(
        "생년월일로 보입니다", "개인의 생년월일이면 지우세요; 아니면 그대로 두어도 됩니다"
    ),
    "officer-named": error(
        "담당자의 이름을 싣지 않는 도시인데 이름이 적혀 있습니다",
        "이름을 null로 두세요; 이름을 싣기로 했으면 city.yml의 officer_names를 shown으로 고치세요",
    ),
}
