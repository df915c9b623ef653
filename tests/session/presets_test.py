"""Choices of exports are stored for each plan."""

from dataclasses import replace
from pathlib import Path

import pytest

from teamcanvas.layout.pages.size import PAGE_KINDS
from teamcanvas.session.presets import MOST_PLANS, PRESETS, ExportChoices, ExportMemory, PlanExports

OWN = ExportChoices(
    pages=("findings", "board"),
    others=("raci",),
    titles={"board": "Ravi decides on releases"},
    page="a3",
    theme="dark",
    form="pptx",
    draft=True,
    date="Q3",
    logo="/logos/acme.png",
    anonymise="pseudonyms",
    key_file="/keys/team.csv",
    pixels=800,
    protected=True,
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings" / "exports.json"


def stored_choices_are_there_in_the_next_run_test(file: Path, tmp_path: Path) -> None:
    exports = PlanExports(OWN, "Steering", {"Steering": OWN}, "/decks/team.pptx")
    ExportMemory(file).keep(tmp_path / "a.teamcanvas", exports)
    assert ExportMemory(file).of(tmp_path / "a.teamcanvas") == exports
    assert ExportMemory(file).of(tmp_path / "b.teamcanvas") == PlanExports()


def a_link_to_a_plan_is_the_same_plan_test(file: Path, tmp_path: Path) -> None:
    plan, link = tmp_path / "a.teamcanvas", tmp_path / "link.teamcanvas"
    plan.touch()
    link.symlink_to(plan)
    ExportMemory(file).keep(link, PlanExports(OWN))
    assert ExportMemory(file).of(plan).chosen == OWN


def only_the_owner_can_read_the_file_test(file: Path, tmp_path: Path) -> None:
    ExportMemory(file).keep(tmp_path / "a.teamcanvas", PlanExports(OWN))
    assert file.stat().st_mode & 0o077 == 0


def they_are_stored_in_the_folder_of_settings_test(home: Path, tmp_path: Path) -> None:
    ExportMemory().keep(tmp_path / "a.teamcanvas", PlanExports(OWN))
    assert (home / "config" / "teamcanvas" / "exports.json").is_file()


@pytest.mark.parametrize("content", [b"", b"\xff", b"[]", b'{"a": 1}', b'{"/a": {"chosen": {"pages": ["moon"]}}}'])
def an_unreadable_file_counts_as_none_test(file: Path, tmp_path: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    memory = ExportMemory(file)
    assert memory.of(tmp_path / "a.teamcanvas") == PlanExports()
    memory.keep(tmp_path / "a.teamcanvas", PlanExports(OWN))
    assert memory.of(tmp_path / "a.teamcanvas").chosen == OWN


def an_invalid_entry_does_not_invalidate_the_others_test(file: Path, tmp_path: Path) -> None:
    memory = ExportMemory(file)
    memory.keep(tmp_path / "a.teamcanvas", PlanExports(OWN))
    text = file.read_text("utf-8")
    file.write_text(text.replace("{", '{"/other": {"chosen": 7},', 1), "utf-8")
    assert memory.of(tmp_path / "a.teamcanvas").chosen == OWN


def a_folder_that_cannot_be_created_is_ignored_test(tmp_path: Path) -> None:
    (tmp_path / "settings").touch()
    memory = ExportMemory(tmp_path / "settings" / "exports.json")
    memory.keep(tmp_path / "a.teamcanvas", PlanExports(OWN))
    assert memory.of(tmp_path / "a.teamcanvas") == PlanExports()


def the_least_recently_exported_plans_are_evicted_test(file: Path, tmp_path: Path) -> None:
    memory = ExportMemory(file)
    for number in range(MOST_PLANS + 1):
        memory.keep(tmp_path / str(number), PlanExports(OWN))
    assert memory.of(tmp_path / "0").chosen != OWN
    assert memory.of(tmp_path / "1").chosen == OWN


def all_kinds_of_pages_are_listed_chosen_ones_first_test() -> None:
    assert OWN.order[:3] == ("findings", "board", "raci")
    assert sorted(OWN.order) == sorted(PAGE_KINDS)


def a_preset_of_the_user_overrides_one_of_the_program_test() -> None:
    name = "Team hand-out"
    assert PlanExports().presets[name] == PRESETS[name]
    assert PlanExports(own={name: OWN}).presets[name] == OWN
    assert replace(PRESETS[name], draft=True) != PRESETS[name]
