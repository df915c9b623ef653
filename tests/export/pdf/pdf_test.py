"""The PDF as other programs read it: words and positions, bookmarks, no personal metadata."""

import getpass
import re
import socket
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pypdf
import pytest

from teamcanvas.export.outgoing.content import outgoing
from teamcanvas.export.outgoing.options import ExportOptions
from teamcanvas.export.outgoing.output import ExportError
from teamcanvas.export.write import ExportReport, write_export
from teamcanvas.layout.pages.deck import DeckOptions
from teamcanvas.layout.pages.size import PAGE_SIZE_NAMES, PAGE_SIZES, PageSizeName
from teamcanvas.model.ids import PersonId, PlacementId, RoleId
from teamcanvas.model.plan import Person, Placement, Plan
from teamcanvas.model.stage import Stage
from tests.export.scanning import page_texts
from tests.layout.wide_plans import wide_plan
from tests.small_plans import small_plan, template

MLOPS, FEDERATED = template("full-mlops-team"), template("federated")
BOARD = DeckOptions(pages=("board",))


class Word(NamedTuple):
    """A word as poppler finds it, in points from the top left corner of its page."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def write_pdf(plan: Plan, file: Path, deck: DeckOptions | None = None) -> ExportReport:
    return write_export(outgoing(plan, plan.scenarios[0].id, ExportOptions(deck or DeckOptions())), file)


def written(plan: Plan, folder: Path, options: DeckOptions | None = None) -> Path:
    file = folder / "plan.pdf"
    write_pdf(plan, file, options)
    return file


@pytest.fixture(scope="module")
def mlops(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The PDF of a plan, for tests that read it."""
    return written(MLOPS, tmp_path_factory.mktemp("mlops"))


@pytest.fixture(scope="module")
def federated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The PDF of a larger plan."""
    return written(FEDERATED, tmp_path_factory.mktemp("federated"))


def words(file: Path) -> list[list[Word]]:
    """All words, page by page."""
    done = subprocess.run(["pdftotext", "-bbox", str(file), "-"], capture_output=True, check=True)
    space = "{http://www.w3.org/1999/xhtml}"
    pages = ET.fromstring(re.sub(rb"[\x00-\x08\x0b-\x1f]", b"", done.stdout)).iter(f"{space}page")
    return [
        [
            Word(word.text or "", *(float(word.get(key, "nan")) for key in ("xMin", "yMin", "xMax", "yMax")))
            for word in page.iter(f"{space}word")
        ]
        for page in pages
    ]


def text_of(file: Path) -> str:
    return "\n".join(page_texts(file.read_bytes()))


def named(name: str, plan: Plan = MLOPS) -> Plan:
    """The plan with one more person on the board."""
    scenario = plan.scenarios[0]
    person = Person(id=PersonId("new"), name=name)
    placement = Placement(
        id=PlacementId("new"), role=RoleId("ux_designer"), stage=Stage.SCALE_AND_ADOPT, person=person.id, fte=0.5
    )
    placed = scenario.replace(placements=(*scenario.placements, placement))
    return plan.replace(people=(*plan.people, person), scenarios=(placed, *plan.scenarios[1:]))


def names_roles_and_titles_can_be_read_and_searched_test(federated: Path) -> None:
    text = text_of(federated)
    for sought in (
        *(person.name for person in FEDERATED.people),
        "Solution architect",
        "Decide go / no-go",
        "page 5 of 5",
    ):
        assert sought in text


@pytest.mark.parametrize(
    "name",
    [
        "Łódź Wójcik",
        "Σοφία Παππά",
        "Дарья Ким",
        "عائشة",
        "שרה",
        "आर्या",
        "สมชาย",
        "Nguyễn",
        "<b>x</b>",
        "=1+1",
        "../../x",
    ],
)
def names_of_every_script_are_copied_as_typed_test(tmp_path: Path, name: str) -> None:
    file = written(named(name), tmp_path, BOARD)
    assert name in text_of(file)


@pytest.mark.needs("pdftotext")
@pytest.mark.parametrize("size", PAGE_SIZE_NAMES)
def every_word_is_inside_its_page_test(tmp_path: Path, size: PageSizeName) -> None:
    pages = words(written(FEDERATED, tmp_path, DeckOptions(page=size)))
    assert len(pages) == (5 if size == "16:9" else 4)
    for page in pages:
        assert page
        for word in page:
            assert word.left >= 0
            assert word.top >= 0
            assert word.right <= PAGE_SIZES[size].width
            assert word.bottom <= PAGE_SIZES[size].height


@pytest.mark.needs("pdftotext")
def letters_stand_in_the_row_of_their_activity_test(mlops: Path) -> None:
    _, page, *_ = words(mlops)
    title = next(word for word in page if word.text == "sponsorship")
    row = sorted(
        (word for word in page if abs(word.top - title.top) < 5 and word.left > 300), key=lambda word: word.left
    )
    assert [word.text for word in row] == ["A", "C", "I", "R"]


@pytest.mark.needs("pdftotext")
def the_title_begins_at_the_margin_test(mlops: Path) -> None:
    for page in words(mlops):
        assert page[0].left == pytest.approx(36, abs=0.5)


def text_sizes(file: Path) -> Iterator[float]:
    for page in pypdf.PdfReader(file).pages:
        content = page.get_contents()
        assert content is not None
        yield from (float(size) for size in re.findall(rb"/TC\d+ ([\d.]+) Tf", content.get_data()))


@pytest.mark.parametrize("plan", [MLOPS, FEDERATED, wide_plan(60, 40)], ids=lambda plan: plan.title)
def nothing_is_smaller_than_seven_points_on_a_slide_test(tmp_path: Path, plan: Plan) -> None:
    # The character in the sign of a severity is part of a symbol.
    sizes = sorted(text_sizes(written(plan, tmp_path)))
    assert sizes[0] >= 6.5
    assert sum(size < 7 for size in sizes) <= 0.2 * len(sizes)
    assert min(text_sizes(written(plan, tmp_path, DeckOptions(pages=("raci",))))) >= 7


def pages_have_bookmarks_test(mlops: Path) -> None:
    reader = pypdf.PdfReader(mlops)
    found = [
        (item.title, reader.get_destination_page_number(item)) for item in reader.outline if not isinstance(item, list)
    ]
    assert found == [
        ("Board", 0),
        ("Responsibilities: Use Case Definition, Solution Development", 1),
        ("Responsibilities: Scale and Adopt, Project management", 2),
        ("Findings", 3),
    ]


def title_and_language_are_set_test(mlops: Path) -> None:
    reader = pypdf.PdfReader(mlops)
    assert reader.metadata is not None
    assert reader.metadata.title == MLOPS.title
    assert reader.root_object["/Lang"] == "en"
    preferences: Any = reader.root_object["/ViewerPreferences"]  # Any: pypdf types nothing inside objects
    assert preferences["/DisplayDocTitle"].value


def nothing_tells_who_made_it_or_where_test(mlops: Path) -> None:
    data = mlops.read_bytes()
    reader = pypdf.PdfReader(mlops)
    assert reader.metadata is not None
    assert not reader.metadata.author
    assert reader.metadata.creator == "Team Canvas"
    for trace in (str(mlops.parent), str(Path.home())):
        assert trace.encode() not in data
    told = " ".join(map(str, reader.metadata.values()))
    for trace in (getpass.getuser(), socket.gethostname()):
        assert not re.search(rf"\b{re.escape(trace)}\b", told)


def the_same_plan_gives_the_same_bytes_test(tmp_path: Path) -> None:
    first = written(named("عائشة Łódź"), tmp_path).read_bytes()
    assert written(named("عائشة Łódź"), tmp_path).read_bytes() == first


def bytes_do_not_depend_on_the_run_test(tmp_path: Path, python: str) -> None:
    """Neither on the hash seed nor on the time zone."""
    code = (
        "import sys; from pathlib import Path; from teamcanvas.storage.templates import template_plan;"
        "from teamcanvas.export.outgoing.content import outgoing; from teamcanvas.export.write import write_export;"
        "plan = template_plan('delivery-team'); write_export(outgoing(plan, plan.scenarios[0].id), Path(sys.argv[1]))"
    )
    outputs = []
    for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo")):
        file = tmp_path / f"{seed}.pdf"
        environment = {"PYTHONHASHSEED": seed, "TZ": zone, "HOME": str(tmp_path), "PATH": ""}
        subprocess.run([python, "-c", code, str(file)], check=True, env=environment)
        outputs.append(file.read_bytes())
    assert outputs[0] == outputs[1]


def every_font_is_embedded_and_nothing_is_a_picture_test(tmp_path: Path) -> None:
    for page in pypdf.PdfReader(written(named("आर्या"), tmp_path)).pages:
        resources: Any = page["/Resources"]  # Any: pypdf types nothing inside objects
        assert "/XObject" not in resources
        for font in resources["/Font"].values():
            descriptor = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
            assert descriptor.keys() & {"/FontFile2", "/FontFile3"}


@pytest.mark.needs("qpdf")
@pytest.mark.parametrize("plan", [FEDERATED, small_plan()], ids=lambda plan: plan.title)
def the_file_is_sound_test(tmp_path: Path, plan: Plan) -> None:
    done = subprocess.run(
        ["qpdf", "--check", str(written(plan, tmp_path))], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def characters_that_no_font_has_are_reported_test(tmp_path: Path) -> None:
    plan = named("Ann \U00016800")
    report = write_pdf(plan, tmp_path / "plan.pdf")
    (warning,) = report.warnings
    assert "U+16800" in warning
    assert "Ann" in warning
    assert write_pdf(MLOPS, tmp_path / "plan.pdf").warnings == ()


@pytest.mark.parametrize(
    "name",
    [
        "x" * 10_000,
        "\u202eevil",
        "\u2066\u2067\u200b",
        "a\nb\tc\0d",
        "👩\u200d💻",
        "\ufdfa" * 300,
        "e" + "\u0301" * 500,
    ],
)
def any_name_makes_a_sound_pdf_test(tmp_path: Path, name: str) -> None:
    file = written(named(name, small_plan("S1 data_owner Sofia")), tmp_path)
    text = text_of(file)
    assert "Sofia Rossi" in text
    assert "\0" not in text


def a_date_is_shown_only_if_asked_for_test(tmp_path: Path, mlops: Path) -> None:
    assert "21 November 2026" in text_of(written(MLOPS, tmp_path, DeckOptions(date="21 November 2026")))
    assert "2026" not in text_of(mlops)


def a_failure_leaves_the_old_file_whole_test(tmp_path: Path) -> None:
    file = tmp_path / "plan.pdf"
    file.write_bytes(b"old")
    file.chmod(0o444)
    with pytest.raises(ExportError):
        write_pdf(MLOPS, file)
    assert file.read_bytes() == b"old"


def the_report_counts_pages_test(tmp_path: Path) -> None:
    report = write_pdf(MLOPS, tmp_path / "plan.pdf", DeckOptions(pages=("board", "findings")))
    assert report.pages == 2
