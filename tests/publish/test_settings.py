"""What the settings of a site say is known where files are written that leave the site."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.publish.settings import site_address
from tests.publish.tiny import write

WHOLE = "https://example.kr/promises/"


@pytest.mark.parametrize(
    ("settings", "known"),
    [
        (f"site_url: {WHOLE}", WHOLE),
        ("site_url: https://example.kr/promises # as MkDocs, which ends a folder", WHOLE),
        ("INHERIT: house.yml", "https://house.example/"),
        (f"INHERIT: house.yml\nsite_url: '{WHOLE}'", WHOLE),
        ("INHERIT: house.yml\nsite_url: ''", ""),
        ("INHERIT: house.yml\nsite_url:", ""),
        ("site_url: !ENV PROMISES_AT", WHOLE),
        ("site_url: !ENV [NOBODY_SETS_IT, PROMISES_AT, of no use]", WHOLE),
        ("site_url: !ENV NOBODY_SETS_IT", ""),
        ("site_name: 누리집", ""),
        ("site_url: [", ""),
    ],
)
def test_the_address_of_the_site_is_what_its_builder_takes_it_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: str, known: str
) -> None:
    monkeypatch.setenv("PROMISES_AT", WHOLE)
    monkeypatch.delenv("NOBODY_SETS_IT", raising=False)
    write(tmp_path, {"mkdocs.yml": settings, "house.yml": "site_url: https://house.example/\n"})
    assert site_address(tmp_path) == known
