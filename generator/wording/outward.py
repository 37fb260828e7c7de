"""What is said of addresses that lead out of the site."""

from __future__ import annotations

LINKS = "기록과 쪽에 적힌 바깥 주소 가운데 열리지 않는 것을 알립니다; 이레 안에 열린 것은 다시 묻지 않습니다"
ASKING = "바깥 주소를 찾아갑니다"

_REASONS = {
    "ConnectTimeout": "제때 답하지 않음",
    "ReadTimeout": "제때 답하지 않음",
    "ConnectionError": "서버를 찾지 못하거나 이어지지 않음",
    "SSLError": "보안 연결(TLS)이 안전하지 않음",
    "TooManyRedirects": "끝없이 다른 주소로 돌림",
}


def said(result: str) -> str:
    """Return why an address is dead: linkchecker's result, without what only programmers read."""
    reason = result.partition(":")[0]
    return _REASONS.get(reason, reason)


def asked(addresses: int, dead: int) -> str:
    """Return how many addresses there are, and at how many places one is dead."""
    if dead:
        return f"바깥 주소 {addresses}개 가운데 열리지 않는 것이 있습니다: {dead}곳."
    return f"바깥 주소 {addresses}개가 모두 열립니다."
