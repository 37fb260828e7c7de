"""The pictures of a sheet are taken out, each with its card, for a person to take over with words."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_STORED

import openpyxl
import pypdfium2
import pytest
from docx import Document
from hwpx import HwpxDocument
from openpyxl.drawing.image import Image as Drawn
from PIL import Image

from generator.record.evidence import Picture
from generator.record.reading import read
from generator.record.report import Report
from generator.sheet.importing import REPORT, Batch, bring
from generator.sheet.importing.pictures import MOST
from generator.sheet.laid import bound
from generator.sheet.layout import lay
from generator.sheet.readers import read as read_sheet
from generator.sheet.writers import WRITERS
from tests.sheet.parsing.test_cards import FORM, QUARTER, THREE, TOWN, card, parsed
from tests.sheet.parsing.written import CITY
from tests.sheet.readers.made import hwpx, unzipped, zipped

MEDIA = "build/import/media"


def picture(colour: str, form: str = "JPEG") -> bytes:
    made = BytesIO()
    Image.new("RGB", (60, 40), colour).save(made, form)
    return made.getvalue()


FIRST, SECOND = picture("red"), picture("green")


def booklet(form: str, cards: int = 2) -> bytes:
    """Cards in one file."""
    alone = [parsed(read_sheet("card.txt", card(place).encode())) for place in range(cards)]
    return WRITERS[form](bound([lay(each, FORM, each.pledge, CITY) for each in alone]))


def in_docx(content: bytes) -> bytes:
    """The first picture behind the first card, in a paragraph of its own; the second at the end."""
    document = Document(BytesIO(content))
    for image in (FIRST, SECOND):
        run = document.add_paragraph().add_run()
        run.add_picture(BytesIO(image))
        next(run.element.iter("{*}docPr")).set("descr", "현판을 둘러싼 사람들")
    document.add_paragraph("<개소식>")
    body = document.element.body
    second = next(each for each in body if THREE[1].title in "".join(each.itertext()))
    drawn = next(each for each in body if next(each.iter("{*}drawing"), None) is not None)
    second.addprevious(drawn)
    return saved(document.save)


def in_hwpx(content: bytes) -> bytes:
    document = HwpxDocument.open(content)
    for image in (FIRST, SECOND):
        document.add_picture(image, "jpg", width_mm=30, height_mm=20)
    document.add_paragraph("<개소식>")
    section = document.sections[0].element
    pictured = [each for each in section if next(each.iter("{*}pic"), None) is not None]
    for each in pictured:
        told = next(each.iter("{*}shapeComment"))
        told.text = "현판을 둘러싼 사람들"
    second = next(each for each in section if THREE[1].title in "".join(each.itertext()))
    section.remove(pictured[0])
    section.insert(list(section).index(second), pictured[0])
    document.sections[0].mark_dirty()
    return saved(document.save_to_stream)


def in_xlsx(content: bytes) -> bytes:
    """The first picture beside the words of its tab, the second below them, over its own caption."""
    book = openpyxl.load_workbook(BytesIO(content))
    one, two = book.worksheets
    one.add_image(Drawn(BytesIO(FIRST)), "Z3")
    below = two.max_row + 2
    two.add_image(Drawn(BytesIO(SECOND)), f"A{below}")
    two[f"A{below + 1}"] = "<개소식>"
    return saved(book.save)


def in_html(content: bytes) -> bytes:
    def drawn(image: bytes) -> str:
        address = f"data:image/jpeg;base64,{b64encode(image).decode()}"
        below = "<figcaption>&lt;개소식&gt;</figcaption>"
        return f'<figure><img src="{address}" alt="현판을 둘러싼 사람들">{below}</figure>'

    text = content.decode().replace("</table>", f"</table>{drawn(FIRST)}", 1)
    return text.replace("</body>", f"{drawn(SECOND)}</body>").encode()


def in_pdf(content: bytes) -> bytes:
    with pypdfium2.PdfDocument(content) as document:
        for page, image in zip((document[0], document[len(document) - 1]), (FIRST, SECOND), strict=True):
            drawn = pypdfium2.PdfImage.new(document)
            drawn.load_jpeg(BytesIO(image), inline=True)
            drawn.set_matrix(pypdfium2.PdfMatrix().scale(60, 40).translate(100, 30))
            page.insert_obj(drawn)
            page.gen_content()
        return saved(document.save)


def saved(save: Callable[[BytesIO], object]) -> bytes:
    out = BytesIO()
    save(out)
    return out.getvalue()


PUT = {"docx": in_docx, "hwpx": in_hwpx, "xlsx": in_xlsx, "html": in_html, "pdf": in_pdf}
WORDED = ("docx", "hwpx", "html")
"""Those into which their libraries write what is said to those who do not see a picture."""


def brought(name: str, content: bytes) -> Batch:
    return bring([(name, content)], TOWN, THREE, QUARTER, lambda _: None)


def told(batch: Batch) -> str:
    return dict(batch.beside)[REPORT].decode()


def media(batch: Batch) -> dict[str, bytes]:
    every = dict(batch.beside).items()
    return {path.removeprefix(f"{MEDIA}/"): each for path, each in every if path.startswith(MEDIA)}


@pytest.mark.parametrize("form", PUT)
def test_each_card_gives_its_own_pictures_and_lines_that_are_a_record_once_alt_is_written(form: str) -> None:
    batch = brought(f"booklet.{form}", PUT[form](booklet(form)))
    assert media(batch) == {"1-1-1/2019-q2-1.jpg": FIRST, "1-2/2019-q2-1.jpg": SECOND}
    report = told(batch)
    records = dict(batch.records)
    blocks = sorted(re.findall(r"```yaml\n(.*?)```", report, re.DOTALL))  # the worst card is told first
    for block, pledge in zip(blocks, ("1-1-1", "1-2"), strict=True):
        assert ("(시트의 대체 글: 현판을 둘러싼 사람들)" in block) == (form in WORDED)
        record = records[f"content/reports/2019-Q2/{pledge}.yml"].decode()
        filled = re.sub("alt:$", "alt: 주민들이 현판을 둘러싸고 서 있다", block, flags=re.MULTILINE)
        (shown,) = read(Report, (record + filled).encode(), "x.yml").record.pictures
        caption = "<개소식>" if form == "html" or (pledge == "1-2" and form != "pdf") else None
        assert shown == Picture(f"{pledge}/2019-q2-1.jpg", "주민들이 현판을 둘러싸고 서 있다", caption)
        assert f"cp {MEDIA}/{shown.file} content/media/{pledge}/" in report


@pytest.mark.parametrize("form", PUT)
def test_as_many_pictures_are_told_as_the_file_holds(form: str) -> None:
    assert len(read_sheet(f"x.{form}", PUT[form](booklet(form))).pictures) == 2


def test_in_a_table_of_pictures_the_cell_below_each_is_its_caption() -> None:
    document = Document(BytesIO(booklet("docx", 1)))
    table = document.add_table(2, 2)
    for column, said in enumerate(("개소식", "현장 점검")):
        table.cell(0, column).paragraphs[0].add_run().add_picture(BytesIO(FIRST))
        table.cell(1, column).text = said
    report = told(brought("card.docx", saved(document.save)))
    assert re.findall("  caption: (.*)", report) == ["개소식", "현장 점검"]


def test_a_picture_before_the_first_card_is_no_cards() -> None:
    document = Document(BytesIO(booklet("docx")))
    document.add_picture(BytesIO(FIRST))
    body = document.element.body
    body.insert(0, next(each for each in body if next(each.iter("{*}drawing"), None) is not None))
    batch = brought("booklet.docx", saved(document.save))
    assert media(batch) == {}
    (between,) = batch.betweens
    assert len(between.grid.pictures) == 1


def page(*images: bytes) -> Batch:
    drawn = (f'<img src="data:image/x;base64,{b64encode(each).decode()}">' for each in images)
    text = card(0).replace("○ 1-1-1에서", f"{''.join(drawn)}○ 1-1-1에서")
    return brought("card.txt", text.encode())


def test_what_content_media_does_not_take_is_made_one_that_it_takes() -> None:
    every = media(page(picture("red", "BMP"), picture("red", "PNG"), picture("red", "WEBP")))
    assert list(every) == [f"1-1-1/2019-q2-{each}" for each in ("1.png", "2.png", "3.webp")]
    assert {Image.open(BytesIO(each)).format for each in every.values()} == {"PNG", "WEBP"}


def test_a_picture_that_does_not_open_is_told_and_keeps_its_number() -> None:
    batch = page(b"EMF?", FIRST[:-40], FIRST)
    assert list(media(batch)) == ["1-1-1/2019-q2-3.jpg"]
    assert told(batch).count("꺼내지 못했습니다") == 2


def test_of_more_pictures_than_any_sheet_has_only_the_places_are_told() -> None:
    batch = page(*[FIRST] * (MOST + 2))
    assert len(media(batch)) == MOST
    assert told(batch).count("꺼내지 못했습니다") == 2


def test_a_picture_too_large_for_the_files_allowance_refuses_no_words() -> None:
    """A part that unpacks beyond the allowance is left where it is; the words are read."""
    document = Document()
    document.add_paragraph("추진실적")
    document.add_picture(BytesIO(picture("red", "BMP")))
    parts = unzipped_with(saved(document.save), "word/media/image1.bmp", b"\0" * (17 * 1024 * 1024))
    grid = read_sheet("표.docx", parts)
    assert [each.content for each in grid.pictures] == [b""]


def unzipped_with(content: bytes, part: str, instead: bytes) -> bytes:
    parts: dict[str, bytes | str] = dict(unzipped(content))
    parts[part] = instead
    return zipped(parts, ZIP_STORED)


def test_what_hangul_says_of_a_picture_by_itself_is_no_suggestion() -> None:
    said = "그림입니다.&#10;원본 그림의 이름: a.bmp"
    body = f"<hp:p><hp:run><hp:pic><hp:shapeComment>{said}</hp:shapeComment></hp:pic></hp:run></hp:p>"
    assert [each.words for each in read_sheet("표.hwpx", hwpx(body)).pictures] == [""]
