"""Exports in every form: content, file names, all or nothing."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest

from teamcanvas.export.outgoing.content import outgoing
from teamcanvas.export.outgoing.key_file import read_key
from teamcanvas.export.outgoing.options import ExportOptions
from teamcanvas.export.outgoing.output import CancelledError, ExportError
from teamcanvas.export.outgoing.suffixes import SUFFIXES
from teamcanvas.export.write import gc_paused, write_export
from teamcanvas.layout.pages.deck import DeckOptions
from tests.small_plans import template

PLAN = template("startup-trio")
TWO = DeckOptions(("board", "findings"))


@pytest.mark.parametrize("suffix", SUFFIXES)
def every_form_is_written_under_the_name_that_was_given_test(tmp_path: Path, suffix: str) -> None:
    report = write_export(outgoing(PLAN, "plan", ExportOptions(DeckOptions(("findings",)))), tmp_path / f"plan{suffix}")
    assert report.files == (tmp_path / f"plan{suffix}",)
    assert [*tmp_path.iterdir()] == [*report.files]
    assert report.files[0].stat().st_size > 1000
    assert report.warnings == ()


@pytest.mark.parametrize("suffix", [".png", ".svg"])
def several_pictures_are_numbered_test(tmp_path: Path, suffix: str) -> None:
    report = write_export(outgoing(PLAN, "plan", ExportOptions(TWO, pixels=400)), tmp_path / f"plan{suffix}")
    assert [file.name for file in report.files] == [f"plan-{number}{suffix}" for number in range(1, report.pages + 1)]
    assert sorted(tmp_path.iterdir()) == sorted(report.files)


def pictures_of_an_earlier_longer_export_are_reported_and_kept_test(tmp_path: Path) -> None:
    for name in ("plan-7.svg", "plan-8.svg", "plan-x.svg", "plane-9.svg", "plan-9.png"):
        (tmp_path / name).write_text("old", encoding="utf-8")
    report = write_export(outgoing(PLAN, "plan", ExportOptions(TWO)), tmp_path / "plan.svg")
    assert report.warnings == ("plan-7.svg and 1 more beside it is older than this export and was left as it was.",)
    assert (tmp_path / "plan-7.svg").read_text(encoding="utf-8") == "old"


def the_key_is_in_a_file_of_its_own_for_its_owner_only_test(tmp_path: Path) -> None:
    file, key = tmp_path / "plan.pdf", tmp_path / "key.json"
    options = ExportOptions(TWO, "pseudonyms", key)
    report = write_export(outgoing(PLAN, "plan", options), file)
    assert report.files == (file,)
    assert key.stat().st_mode & 0o777 == 0o600
    entries = read_key(key)
    assert entries is not None
    assert [entry.name for entry in entries.entries] == [person.name for person in PLAN.people]
    before = file.read_bytes()
    key.chmod(0o644)
    write_export(outgoing(PLAN, "plan", options), file)
    assert file.read_bytes() == before
    assert key.stat().st_mode & 0o777 == 0o600


def no_key_is_written_where_names_stay_test(tmp_path: Path) -> None:
    write_export(outgoing(PLAN, "plan", ExportOptions(TWO, key_file=tmp_path / "key.json")), tmp_path / "plan.pdf")
    assert not (tmp_path / "key.json").exists()


def a_file_that_is_no_key_stops_the_export_test(tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("mine", encoding="utf-8")
    for how in ("pseudonyms", "initials"):
        with pytest.raises(ExportError, match="is not a key"):
            write_export(outgoing(PLAN, "plan", ExportOptions(TWO, how, notes)), tmp_path / "plan.pdf")
    assert [file.name for file in tmp_path.iterdir()] == ["notes.txt"]
    assert notes.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("name", "options", "why"),
    [
        ("plan.ods", ExportOptions(), r"Let it end in \.pdf"),
        ("plan", ExportOptions(), r"Let it end in \.pdf"),
        ("plan.png", ExportOptions(password="x"), "Only a PDF can have a password"),
        ("plan.pdf", ExportOptions(password=""), "The password is empty"),
        ("plan.pdf", ExportOptions(DeckOptions(())), "There are no pages"),
        ("plan.png", ExportOptions(pixels=3), "pixels long"),
        ("plan.pdf", ExportOptions(anonymise="initials", key_file=Path("key.pdf")), "looks like something to pass on"),
        ("nowhere/plan.pdf", ExportOptions(), "cannot be written: there is no such file or folder"),
        ("nowhere/plan.png", ExportOptions(pixels=100), "cannot be written: there is no such file or folder"),
    ],
)
def a_refused_export_writes_nothing_test(tmp_path: Path, name: str, options: ExportOptions, why: str) -> None:
    with pytest.raises(ExportError, match=why):
        write_export(outgoing(PLAN, "plan", options), tmp_path / name)
    assert [*tmp_path.iterdir()] == []


def a_password_is_needed_to_open_test(tmp_path: Path) -> None:
    write_export(outgoing(PLAN, "plan", ExportOptions(TWO, password="Grüße")), tmp_path / "plan.pdf")
    reader = pypdf.PdfReader(tmp_path / "plan.pdf")
    assert reader.is_encrypted
    assert reader.decrypt("Grüße")
    assert PLAN.people[0].name in reader.pages[0].extract_text()


@pytest.mark.parametrize("suffix", [".pdf", ".png", ".svg", ".pptx", ".xlsx"])
def a_cancelled_export_changes_no_file_test(tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"plan{suffix}"
    file.write_bytes(b"old")
    steps: list[int] = []
    options = ExportOptions(TWO, pixels=400)
    write_export(outgoing(PLAN, "plan", options), tmp_path / f"other{suffix}", progress=lambda at, _: steps.append(at))
    assert steps == sorted(steps)
    assert steps[-1] == 100
    there = sorted(tmp_path.iterdir())
    for last in range(len(steps)):
        seen: list[int] = []

        def progress(at: int, of: int, seen: list[int] = seen) -> None:
            seen.append(at)

        with pytest.raises(CancelledError):
            write_export(
                outgoing(PLAN, "plan", options),
                file,
                progress=progress,
                cancelled=lambda seen=seen, last=last: len(seen) >= last,
            )
    assert file.read_bytes() == b"old"
    assert sorted(tmp_path.iterdir()) == there


def pictures_are_replaced_together_or_not_at_all_test(tmp_path: Path) -> None:
    old = [tmp_path / "plan-1.svg", tmp_path / "plan-2.svg"]
    for file in old:
        file.write_bytes(b"old")
    old[1].chmod(0o444)
    key = tmp_path / "key.json"
    with pytest.raises(ExportError, match="is read-only"):
        write_export(outgoing(PLAN, "plan", ExportOptions(TWO, "pseudonyms", key)), tmp_path / "plan.svg")
    assert [file.read_bytes() for file in old] == [b"old", b"old"]
    assert sorted(tmp_path.iterdir()) == old


def the_same_options_give_the_same_bytes_test(tmp_path: Path) -> None:
    for suffix in (".pdf", ".svg", ".pptx"):
        contents = []
        for name in ("one", "two"):
            (tmp_path / name).mkdir(exist_ok=True)
            report = write_export(
                outgoing(PLAN, "plan", ExportOptions(TWO, "roles")), tmp_path / name / f"plan{suffix}"
            )
            contents.append([file.read_bytes() for file in report.files])
        assert contents[0] == contents[1]
    assert not any("tmp" in name for name in os.listdir(tmp_path))


@pytest.fixture
def enabled_collector() -> Iterator[None]:
    """Automatic garbage collection, as on the command line; it is off in the tests as in the editor."""
    gc.enable()
    yield
    gc.disable()


@pytest.mark.usefixtures("enabled_collector")
def garbage_collection_is_paused_meanwhile_test() -> None:
    with gc_paused():
        assert not gc.isenabled()
        with gc_paused():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


@pytest.mark.usefixtures("enabled_collector")
def garbage_collection_goes_on_after_a_failure_test() -> None:
    with pytest.raises(KeyError), gc_paused():
        raise KeyError
    assert gc.isenabled()


def disabled_garbage_collection_stays_disabled_test() -> None:
    with gc_paused():
        pass
    assert not gc.isenabled()
