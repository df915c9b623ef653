"""`export`: a PDF or a table where it was asked for, and nothing else touched."""

from pathlib import Path

import pypdf
import pytest

from teamcanvas.storage.codec import encode_plan
from tests.commands.calling import Caller
from tests.small_plans import template


def pages(file: Path) -> int:
    return len(pypdf.PdfReader(file).pages)


def a_pdf_is_written_in_silence_test(plans: Caller) -> None:
    assert plans("export", "mlops.teamcanvas", "-o", "plan.pdf") == (0, "", "")
    assert pages(plans.folder / "plan.pdf") == 4


@pytest.mark.parametrize(
    ("wanted", "count"), [("board", 1), ("raci", 2), ("raci-people", 2), ("findings,board", 2), (" board , board", 1)]
)
def pages_are_chosen_test(plans: Caller, wanted: str, count: int) -> None:
    assert plans("export", "mlops.teamcanvas", "-o", "plan.pdf", "--pages", wanted).code == 0
    assert pages(plans.folder / "plan.pdf") == count


@pytest.mark.parametrize(("size", "ratio"), [("16:9", 16 / 9), ("a4", 2**0.5), ("a3", 2**0.5), ("letter", 11 / 8.5)])
def the_size_of_pages_is_chosen_test(plans: Caller, size: str, ratio: float) -> None:
    assert plans("export", "mlops.teamcanvas", "-o", "plan.pdf", "--page", size).code == 0
    box = pypdf.PdfReader(plans.folder / "plan.pdf").pages[0].mediabox
    assert box.width / box.height == pytest.approx(ratio, abs=0.001)


@pytest.mark.parametrize(
    "arguments",
    [
        ("mlops.teamcanvas",),
        ("mlops.teamcanvas", "-o", "plan.pdf", "--pages", "people"),
        ("mlops.teamcanvas", "-o", "plan.pdf", "--pages", ""),
        ("mlops.teamcanvas", "-o", "plan.pdf", "--page", "a5"),
        ("mlops.teamcanvas", "-o", "plan.pdf", "--scenario", "nowhere"),
        ("mlops.teamcanvas", "-o", "plan.svg"),
        ("gone.teamcanvas", "-o", "plan.pdf"),
    ],
)
def a_wrong_call_writes_nothing_test(plans: Caller, arguments: tuple[str, ...]) -> None:
    before = sorted(plans.folder.iterdir())
    answer = plans("export", *arguments)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err
    assert sorted(plans.folder.iterdir()) == before


TABLES = ("raci.xlsx", "raci.csv", "raci.tsv", "raci.md", "raci.html", "RACI.XLSX")


@pytest.mark.parametrize("name", TABLES)
def a_table_is_written_in_silence_test(plans: Caller, name: str) -> None:
    assert plans("export", "mlops.teamcanvas", "-o", name) == (0, "", "")
    assert (plans.folder / name).stat().st_size > 1000


def a_table_shows_the_scenario_that_was_chosen_test(plans: Caller) -> None:
    plan = template("startup-trio")
    other = plan.scenarios[0].replace(id="to-be", title="To be", placements=())
    (plans.folder / "two.teamcanvas").write_bytes(encode_plan(plan.replace(scenarios=(*plan.scenarios, other))))
    assert plans("export", "two.teamcanvas", "-o", "raci.md", "--scenario", "To be").code == 0
    assert "· To be · RACI" in (plans.folder / "raci.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("option", [("--pages", "raci"), ("--page", "16:9")])
def a_table_has_no_pages_to_choose_test(plans: Caller, name: str, option: tuple[str, str]) -> None:
    answer = plans("export", "mlops.teamcanvas", "-o", name, *option)
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert f"{option[0]} is for PDFs" in answer.err
    assert not (plans.folder / name).exists()


def the_kinds_that_can_be_written_are_named_test(plans: Caller) -> None:
    answer = plans("export", "mlops.teamcanvas", "-o", "plan.ods")
    assert "Let it end in .pdf, .xlsx, .csv, .tsv, .md or .html." in answer.err


def a_plan_is_never_overwritten_by_its_own_pdf_test(plans: Caller) -> None:
    before = (plans.folder / "mlops.teamcanvas").read_bytes()
    assert plans("export", "mlops.teamcanvas", "-o", "mlops.teamcanvas").code == 2
    assert (plans.folder / "mlops.teamcanvas").read_bytes() == before


def a_place_that_cannot_be_written_is_refused_in_one_line_test(plans: Caller) -> None:
    answer = plans("export", "mlops.teamcanvas", "-o", "nowhere/plan.pdf")
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert "nowhere/plan.pdf cannot be written" in answer.err


def characters_that_no_font_has_are_told_test(call: Caller) -> None:
    plan = template("startup-trio")
    people = (plan.people[0].replace(name="Ann \U00016800"), *plan.people[1:])
    (call.folder / "odd.teamcanvas").write_bytes(encode_plan(plan.replace(people=people)))
    answer = call("export", "odd.teamcanvas", "-o", "odd.pdf")
    assert answer.code == 0
    assert "U+16800" in answer.err
    assert pages(call.folder / "odd.pdf")
