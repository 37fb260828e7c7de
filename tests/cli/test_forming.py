"""`pledgebook form`: a description on the screen, or why there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli import main
from tests.conftest import ROOT
from tests.sheet.parsing.written import SHEET


def test_a_description_is_shown_under_the_name_that_was_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["form", str(SHEET), "--id", "city-2019", "-C", str(ROOT)]) == 0
    out = capsys.readouterr().out
    assert "- id: city-2019\n" in out
    assert "추진실적 및 향후 추진계획" in out


def test_the_id_of_a_form_that_the_city_has_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["form", str(SHEET), "--id", "goyang-2018", "-C", str(ROOT)]) == 0
    assert "이미 있는 서식의 id" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("written", "kind"),
    [("아무 글\n", "form-not-seen"), ("", "sheet-empty"), (None, "sheet-not-there")],
)
def test_a_file_of_which_nothing_can_be_made_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], written: str | None, kind: str
) -> None:
    file = tmp_path / "card.txt"
    if written is not None:
        file.write_text(written, encoding="utf-8")
    assert main(["form", str(file)]) == 1
    assert f"[{kind}]" in capsys.readouterr().out


def test_wrong_use_is_told(tmp_path: Path) -> None:
    assert main(["form", str(SHEET), "--id", "나쁜 이름"]) == 2
    assert main(["form", str(SHEET), "-C", str(tmp_path)]) == 2
