"""The output file of each plan."""

from pathlib import Path

import pytest

from teamcanvas.commands.output_paths import is_folder, output_path, refuse_several_in_one, suffix_of
from teamcanvas.commands.refusals import RefusedError


def a_folder_exists_or_ends_with_a_slash_test(tmp_path: Path) -> None:
    assert is_folder(str(tmp_path))
    assert is_folder(f"{tmp_path}/new/")
    assert not is_folder(f"{tmp_path}/new")
    assert suffix_of(str(tmp_path)) == ".pdf"
    assert suffix_of("x.SVG") == ".svg"


def placeholders_are_replaced_in_a_single_pass_test(tmp_path: Path) -> None:
    assert output_path("{name}-{scenario}.png", "{scenario}", "{name}") == Path("{scenario}-{name}.png")
    assert output_path(str(tmp_path), "plan", "x") == tmp_path / "plan.pdf"
    assert output_path("a.pdf", "plan", "x") == Path("a.pdf")


def several_plans_need_several_output_files_test(tmp_path: Path) -> None:
    files = [Path("a"), Path("b")]
    with pytest.raises(RefusedError, match=r"2 plans cannot all be written to x\.pdf"):
        refuse_several_in_one("x.pdf", files)
    refuse_several_in_one("x.pdf", files[:1])
    refuse_several_in_one("{name}.pdf", files)
    refuse_several_in_one(str(tmp_path), files)
