"""`export`: a PDF or a table where it was asked for, and nothing else touched."""

import json
from pathlib import Path

import click
import pypdf
import pytest

from teamcanvas.commands.export import export_command
from teamcanvas.edits.anonymising import ANONYMISE
from teamcanvas.storage.codec import encode_plan
from tests.commands.calling import Caller
from tests.small_plans import small_plan, template


def pages(file: Path) -> int:
    return len(pypdf.PdfReader(file).pages)


def a_pdf_is_written_and_notices_about_its_content_shown_test(plans: Caller) -> None:
    answer = plans("export", "mlops.teamcanvas", "-o", "plan.pdf")
    assert (answer.code, answer.out) == (0, "")
    assert answer.err.startswith("teamcanvas: note: 15 people are named.")
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
        ("mlops.teamcanvas", "-o", "plan.pdf", "--pages", "everything"),
        ("mlops.teamcanvas", "-o", "plan.pdf", "--pages", ""),
        ("mlops.teamcanvas", "-o", "plan.pdf", "--page", "a5"),
        ("mlops.teamcanvas", "-o", "plan.pdf", "--scenario", "nowhere"),
        ("mlops.teamcanvas", "-o", "plan.ods"),
        ("mlops.teamcanvas", "-o", "plan.pdf", "--anonymise", "somehow"),
        ("mlops.teamcanvas", "-o", "plan.pdf", "--key-file", "key.json"),
        ("mlops.teamcanvas", "-o", "plan.pdf", "--anonymise", "roles", "--key-file", "key.pdf"),
        ("mlops.teamcanvas", "-o", "plan.pdf", "--anonymise", "roles", "--key-file", "mlops.teamcanvas"),
        ("mlops.teamcanvas", "-o", "plan.pdf", "--logo", "mlops.teamcanvas"),
        ("mlops.teamcanvas", "-o", "plan.pdf", "--logo", "gone.png"),
        ("mlops.teamcanvas", "-o", "plan.pdf", "--password-file", "gone.txt"),
        ("mlops.teamcanvas", "-o", "plan.svg", "--password-file", "mlops.teamcanvas"),
        ("mlops.teamcanvas", "-o", "plan.pdf", "--title", "board"),
        ("mlops.teamcanvas", "-o", "plan.pdf", "--title", "boards=x"),
        ("mlops.teamcanvas", "-o", "plan.pdf", "--pixels", "500"),
        ("mlops.teamcanvas", "-o", "plan.png", "--pixels", "5"),
        ("mlops.teamcanvas", "-o", "plan.pdf", "--theme", "room"),
        ("mlops.teamcanvas", "mlops.teamcanvas", "-o", "plan.pdf"),
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
    assert plans("export", "mlops.teamcanvas", "-o", name, "--quiet") == (0, "", "")
    assert (plans.folder / name).stat().st_size > 1000


def a_table_shows_the_scenario_that_was_chosen_test(plans: Caller) -> None:
    plan = template("startup-trio")
    other = plan.scenarios[0].replace(id="to-be", title="To be", placements=())
    (plans.folder / "two.teamcanvas").write_bytes(encode_plan(plan.replace(scenarios=(*plan.scenarios, other))))
    assert plans("export", "two.teamcanvas", "-o", "raci.md", "--scenario", "To be").code == 0
    assert "· To be · RACI" in (plans.folder / "raci.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("option", [("--pages", "raci"), ("--page", "16:9"), ("--draft",), ("--title", "raci=x")])
def a_table_has_no_pages_to_choose_test(plans: Caller, name: str, option: tuple[str, ...]) -> None:
    answer = plans("export", "mlops.teamcanvas", "-o", name, *option)
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert f"{option[0]} is for pages" in answer.err
    assert not (plans.folder / name).exists()


def the_kinds_that_can_be_written_are_named_test(plans: Caller) -> None:
    answer = plans("export", "mlops.teamcanvas", "-o", "plan.ods")
    assert "Let it end in .pdf, .pptx, .png, .svg, .xlsx, .csv, .tsv, .md or .html." in answer.err
    assert "folder" not in answer.err


def a_name_without_a_suffix_may_have_meant_a_folder_test(plans: Caller) -> None:
    answer = plans("export", "mlops.teamcanvas", "-o", "deck")
    assert answer.code == 2
    assert "To write into a folder of this name, say deck/." in answer.err
    assert plans("export", "mlops.teamcanvas", "-o", "deck/").code == 0
    assert [file.name for file in (plans.folder / "deck").iterdir()] == ["mlops.pdf"]


def a_plan_is_never_overwritten_by_its_own_pdf_test(plans: Caller) -> None:
    before = (plans.folder / "mlops.teamcanvas").read_bytes()
    assert plans("export", "mlops.teamcanvas", "-o", "mlops.teamcanvas").code == 2
    assert (plans.folder / "mlops.teamcanvas").read_bytes() == before


@pytest.mark.parametrize("name", ["plan.pdf", "plan.pptx", "plan.svg", "plan.png", "PLAN.PDF"])
def the_suffix_decides_the_format_test(plans: Caller, name: str) -> None:
    small = ("--pixels", "300") if name.endswith("png") else ()
    assert plans("export", "mlops.teamcanvas", "-o", name, "--pages", "board", "--quiet", *small) == (0, "", "")
    assert (plans.folder / name).stat().st_size > 1000


def options_of_the_look_are_on_the_pages_test(plans: Caller) -> None:
    options = ("--title", "board=Ravi decides = always", "--draft", "--date", "21 November 2026", "--theme", "dark")
    assert plans("export", "mlops.teamcanvas", "-o", "plan.pdf", "--pages", "board", *options).code == 0
    text = pypdf.PdfReader(plans.folder / "plan.pdf").pages[0].extract_text()
    for said in ("Ravi decides = always", "Draft", "21 November 2026"):
        assert said in text


def names_are_replaced_and_stored_in_the_key_file_test(plans: Caller) -> None:
    options = ("--anonymise", "pseudonyms", "--key-file", "key.json", "--pages", "board")
    assert plans("export", "mlops.teamcanvas", "-o", "plan.pdf", *options).code == 0
    text = pypdf.PdfReader(plans.folder / "plan.pdf").pages[0].extract_text()
    key = json.loads((plans.folder / "key.json").read_text(encoding="utf-8"))
    for person in key["people"]:
        assert person["name"] not in text
        assert person["stand_in"] in text


def a_plan_with_a_name_left_in_it_is_not_exported_test(call: Caller) -> None:
    plan = small_plan("S1 sofia_role Sofia_role", people="sofia_role")
    (call.folder / "left.teamcanvas").write_bytes(encode_plan(plan))
    answer = call("export", "left.teamcanvas", "-o", "left.pdf", "--anonymise", "initials")
    assert answer.code == 1
    assert "stop: " in answer.err
    assert not (call.folder / "left.pdf").exists()
    assert call("export", "left.teamcanvas", "-o", "left.pdf", "--anonymise", "initials", "--anyway").code == 0
    assert (call.folder / "left.pdf").exists()


def a_preflight_shows_notices_and_writes_nothing_test(plans: Caller) -> None:
    before = sorted(plans.folder.iterdir())
    answer = plans("export", "mlops.teamcanvas", "--preflight")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("mlops.teamcanvas\n  note  15 people are named\n")
    assert sorted(plans.folder.iterdir()) == before


def a_password_is_read_from_a_file_test(plans: Caller) -> None:
    file = plans.folder / "password.txt"
    file.write_bytes("\ufeffzażółć 1\r\nnot this\n".encode())
    file.chmod(0o644)
    answer = plans("export", "mlops.teamcanvas", "-o", "plan.pdf", "--password-file", "password.txt")
    assert answer.code == 0
    assert "others can read password.txt" in answer.err
    assert pypdf.PdfReader(plans.folder / "plan.pdf").decrypt("zażółć 1")
    file.chmod(0o600)
    answer = plans("export", "mlops.teamcanvas", "-o", "plan.pdf", "--password-file", "password.txt")
    assert "others can read" not in answer.err
    for useless in (b"", b"\n", b"\xff\xff\n", b"x" * 5000):
        file.write_bytes(useless)
        assert plans("export", "mlops.teamcanvas", "-o", "plan.pdf", "--password-file", "password.txt").code == 2


@pytest.mark.parametrize("output", ["out/", "{name}.pdf", "{scenario} of {name}.svg"])
def several_plans_are_written_at_once_test(plans: Caller, output: str) -> None:
    (plans.folder / "second.teamcanvas").write_bytes((plans.folder / "mlops.teamcanvas").read_bytes())
    answer = plans("export", "mlops.teamcanvas", "second.teamcanvas", "-o", output, "--pages", "board")
    assert answer.code == 0
    for name in ("mlops", "second"):
        place = output.replace("{name}", name).replace("{scenario}", "Plan")
        assert (plans.folder / (f"{place}{name}.pdf" if output.endswith("/") else place)).is_file()
        assert f"{name}.teamcanvas: note:" in answer.err


def the_other_plans_are_exported_after_an_unreadable_one_test(plans: Caller) -> None:
    (plans.folder / "damaged.teamcanvas").write_text("{", encoding="utf-8")
    answer = plans("export", "damaged.teamcanvas", "mlops.teamcanvas", "-o", "{name}.pdf", "--pages", "board")
    assert answer.code == 2
    assert (plans.folder / "mlops.pdf").is_file()
    assert not (plans.folder / "damaged.pdf").exists()


def two_plans_of_one_name_do_not_replace_each_other_test(plans: Caller) -> None:
    (plans.folder / "in").mkdir()
    (plans.folder / "in" / "mlops.teamcanvas").write_bytes((plans.folder / "mlops.teamcanvas").read_bytes())
    answer = plans("export", "mlops.teamcanvas", "in/mlops.teamcanvas", "-o", "out/", "--pages", "board")
    assert answer.code == 2
    assert "as another plan was" in answer.err
    assert [file.name for file in (plans.folder / "out").iterdir()] == ["mlops.pdf"]


def the_name_of_a_file_is_anonymised_too_test(plans: Caller) -> None:
    person = template("full-mlops-team").people[0].name
    (plans.folder / f"{person}.teamcanvas").write_bytes((plans.folder / "mlops.teamcanvas").read_bytes())
    arguments = ("-o", "out/", "--anonymise", "roles", "--pages", "board")
    assert plans("export", f"{person}.teamcanvas", *arguments).code == 0
    (written,) = (plans.folder / "out").iterdir()
    assert person not in written.name


def ways_to_anonymise_are_those_of_the_program_test() -> None:
    (option,) = (one for one in export_command.params if one.name == "anonymise")
    assert isinstance(option.type, click.Choice)
    assert tuple(option.type.choices) == ANONYMISE


def an_output_that_cannot_be_written_is_refused_in_one_line_test(plans: Caller) -> None:
    answer = plans("export", "mlops.teamcanvas", "-o", "nowhere/plan.pdf", "--quiet")
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert "nowhere/plan.pdf cannot be written" in answer.err


def characters_that_no_font_has_are_named_test(call: Caller) -> None:
    plan = template("startup-trio")
    people = (plan.people[0].replace(name="Ann \U00016800"), *plan.people[1:])
    (call.folder / "odd.teamcanvas").write_bytes(encode_plan(plan.replace(people=people)))
    answer = call("export", "odd.teamcanvas", "-o", "odd.pdf")
    assert answer.code == 0
    assert "U+16800" in answer.err
    assert pages(call.folder / "odd.pdf")
