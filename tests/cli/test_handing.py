"""`sheet` and `template` as staff run them: the file, its name, and what the form has no place for."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.cli import main
from generator.ledger.status_as_of import expected
from generator.record.dates import Quarter
from generator.record.folder import load
from generator.sheet.readers import read
from tests.cli.running import change
from tests.conftest import ROOT, SECOND_CITY

REPORT = "content/reports/2019-Q2/2-1-2.yml"
NAME = "2-1-2_2019년_2분기"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder in which the verbs are run."""
    folder = tmp_path / "desk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def city(tmp_path: Path) -> Path:
    """The records of the real city."""
    shutil.copytree(ROOT / "content", tmp_path / "city/content")
    return tmp_path / "city"


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    """Run a verb; return its exit code and its two outputs."""
    code = main(list(map(str, arguments)))
    told = capsys.readouterr()
    return code, told.out.rstrip("\n"), told.err.rstrip("\n")


class TestSheet:
    @pytest.mark.parametrize("to", ["hwpx", "xlsx", "docx", "html", "pdf"])
    def test_the_real_record_becomes_a_file_that_says_in_its_name_what_it_is(
        self, to: str, desk: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """And since the form has a place for all that it holds, no more is said."""
        told = run(capsys, "sheet", "2-1-2", "2019-Q2", "--to", to, "-C", ROOT)
        assert told == (0, f"시트를 썼습니다: {NAME}.{to}", "")
        assert [path.name for path in desk.iterdir()] == [f"{NAME}.{to}"]

    def test_a_file_that_is_there_stays_unless_it_is_to_be_overwritten(
        self, desk: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        kept = desk / "mine.html"
        kept.write_text("어제 고친 것", "utf-8")
        asked = ("sheet", "2-1-2", "2019-Q2", "--to", "html", "--out", "mine.html", "-C", ROOT)
        code, said, complained = run(capsys, *asked)
        assert (code, said) == (2, "")
        assert "mine.html" in complained
        assert kept.read_text("utf-8") == "어제 고친 것"
        assert run(capsys, *asked, "--overwrite")[0] == 0
        assert "주민참여를 기반으로 하는" in kept.read_text("utf-8")
        assert list(desk.iterdir()) == [kept]

    def test_into_a_folder_that_is_there_a_file_is_written_under_its_own_name(
        self, desk: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        folder = desk / "시트"
        folder.mkdir()
        asked = ("sheet", "2-1-2", "2019-Q2", "--to", "html", "--out", "시트", "-C", ROOT)
        assert run(capsys, *asked) == (0, f"시트를 썼습니다: 시트/{NAME}.html", "")
        assert run(capsys, *asked)[0] == 2, "it is there"
        assert run(capsys, *asked, "--overwrite")[0] == 0
        assert [path.name for path in folder.iterdir()] == [f"{NAME}.html"]

    def test_all_reports_of_a_quarter_are_one_file_and_come_back_as_as_many_records(
        self, desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        asked = ("sheet", "--all", "2026-H1", "--to", "docx", "-C", ROOT / SECOND_CITY)
        code, said, complained = run(capsys, *asked)
        assert (code, complained) == (0, "")
        assert said.startswith("보고 3건을 한 파일로 썼습니다: 2026년_상반기.docx. 보고가 없어 빠진 공약: ")
        city = tmp_path / "city"
        shutil.copytree(ROOT / SECOND_CITY / "content", city / "content")
        reports = city / "content/reports/2026-H1"
        there = sorted(path.name for path in reports.iterdir())
        shutil.rmtree(reports)
        run(capsys, "import", "-C", city, "--quarter", "2026-H1", desk / "2026년_상반기.docx")
        assert sorted(path.name for path in reports.iterdir()) == there

    def test_one_pledge_or_all_are_asked_for(self, capsys: pytest.CaptureFixture[str]) -> None:
        for asked in (("sheet", "2019-Q2"), ("sheet", "--all", "2-1-2", "2019-Q2")):
            code, _, complained = run(capsys, *asked, "-C", ROOT)
            assert code == 2
            assert "공약 하나(PLEDGE)를 주거나 --all을 주세요." in complained
        code, _, complained = run(capsys, "sheet", "--all", "2019-Q4", "-C", ROOT)
        assert code == 2
        assert "2019년 4분기 보고가 하나도 없습니다." in complained

    def test_what_the_form_has_no_place_for_is_told_in_one_line(
        self, city: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        change(city / REPORT, "as_of: null", "as_of: 2019-06-30")
        change(city / REPORT, "reported_rate: null", "reported_rate: {written: 40%}")
        change(
            city / REPORT,
            "- 주민자치회 조례 일부개정조례안",
            "- when: 2019-06\n      text: 주민자치회 조례 일부",
        )
        code, _, complained = run(capsys, "sheet", "2-1-2", "2019-Q2", "--to", "html", "-C", city)
        assert code == 0
        assert complained == (
            "서식에 자리가 없어 이 시트만으로는 알 수 없는 것:"
            " 보고된 비율, 기준일, 글에 적히지 않은 때 1개. 기록에는 그대로 있습니다."
        )

    def test_a_text_that_a_reader_would_take_for_a_mark_is_told(
        self, city: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        change(city / REPORT, "text: 위원 정비", "text: ※ 위원 정비")
        complained = run(capsys, "sheet", "2-1-2", "2019-Q2", "--to", "html", "-C", city)[2]
        assert ": 그동안 추진실적. " in complained

    def test_a_letter_that_cannot_be_printed_is_told_and_no_pdf_is_left(
        self, city: Path, desk: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        change(city / REPORT, "text: 위원 정비", "text: 위원 정비 😀")
        code, said, complained = run(capsys, "sheet", "2-1-2", "2019-Q2", "--to", "pdf", "-C", city)
        assert (code, said) == (2, "")
        assert "😀" in complained
        assert list(desk.iterdir()) == []
        assert run(capsys, "sheet", "2-1-2", "2019-Q2", "--to", "hwpx", "-C", city)[0] == 0

    def test_a_text_that_excel_would_cut_off_is_told_and_no_book_is_left(
        self, city: Path, desk: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        change(city / REPORT, "text: 위원 정비", f"text: 위원 정비{'가' * 32_767}")
        code, said, complained = run(capsys, "sheet", "2-1-2", "2019-Q2", "--to", "xlsx", "-C", city)
        assert (code, said) == (2, "")
        assert "위원 정비" in complained
        assert list(desk.iterdir()) == []

    def test_a_pledge_is_known_by_the_number_that_it_alone_bears(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        second = ROOT / SECOND_CITY
        assert run(capsys, "sheet", "가-1", "2026-H2", "--to", "html", "-C", second)[0] == 0
        code, _, complained = run(capsys, "sheet", "나-2", "2026-H2", "--to", "html", "-C", second)
        assert code == 2, "two pledges have borne this number"
        assert "나-2" in complained

    def test_a_report_that_is_not_there_is_told(self, capsys: pytest.CaptureFixture[str]) -> None:
        code, _, complained = run(capsys, "sheet", "2-1-2", "2019-Q3", "-C", ROOT)
        assert (code, complained) == (2, "2-1-2 공약의 2019년 3분기 보고가 없습니다.")


class TestTemplate:
    def test_an_empty_form_is_of_the_quarter_of_which_staff_write_next(
        self, desk: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        told = run(capsys, "template", "--to", "html", "-C", ROOT)
        assert told == (0, "빈 서식(2019년 3분기)을 썼습니다: 2019년_3분기_빈서식.html", "")
        page = (desk / "2019년_3분기_빈서식.html").read_text("utf-8")
        assert "3/4분기 추진실적" in page
        assert "주민" not in page

    def test_a_pledges_number_title_and_department_are_filled_in(
        self, desk: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run(capsys, "template", "2-1-2", "--quarter", "2020-Q4", "-C", ROOT)[0] == 0
        (file,) = desk.iterdir()
        assert file.name == "2-1-2_2020년_4분기_빈서식.hwpx"
        heading = repr(read(file.name, file.read_bytes()).blocks[0])
        for words in ("2-1-2", "주민참여를 기반으로 하는 민관협치 추진", "주민자치과"):
            assert words in heading
        assert "김훈태" not in heading

    def test_all_that_a_quarter_owes_stand_in_one_file_as_an_import_takes_them_apart(
        self, desk: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        asked = ("template", "--all", "--quarter", "2026-H1", "--to", "docx", "-C", ROOT / SECOND_CITY)
        assert run(capsys, *asked)[0] == 0
        (file,) = desk.iterdir()
        told = repr(read(file.name, file.read_bytes()).blocks)
        city = load(ROOT / SECOND_CITY).records
        assert city is not None
        titles = [city.pledges[key].record.title for key in expected(city, Quarter.read("2026-H1"))]
        assert len(titles) > 1
        assert [title for title in titles if title not in told] == []
        assert run(capsys, *asked, "1-1")[0] == 2

    def test_the_quarter_that_is_due_is_offered_until_each_report_of_it_is_confirmed(
        self, desk: Path, city: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run(capsys, "next", "--all", "2019-Q3", "-C", city)[0] == 0
        assert run(capsys, "template", "--to", "html", "-C", city)[0] == 0
        assert [path.name for path in desk.iterdir()] == ["2019년_3분기_빈서식.html"]
        assert run(capsys, "next", "--all", "2019-Q3", "2-1-2", "-C", city)[0] == 2

    def test_a_form_that_the_city_has_not_is_told_with_those_that_it_has(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        code, _, complained = run(capsys, "template", "--form", "old", "-C", ROOT / SECOND_CITY)
        assert code == 2
        assert "half-year, special-check" in complained
