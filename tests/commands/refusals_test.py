"""How commands refuse."""

from pathlib import Path

import pytest

from teamcanvas.commands.refusals import UNUSABLE, RefusedError, chosen_profile, chosen_scenario, opened, refusing
from teamcanvas.export.output import ExportError
from teamcanvas.storage.refusals import PlanFileError
from tests.small_plans import small_plan


@pytest.mark.parametrize("kind", [PlanFileError, ExportError])
def what_files_refuse_ends_the_command_test(kind: type[Exception]) -> None:
    with pytest.raises(RefusedError, match=r"^no$") as refusal, refusing():
        raise kind("no")
    assert refusal.value.exit_code == UNUSABLE == 2


def a_mistake_of_the_program_is_not_a_refusal_test() -> None:
    with pytest.raises(ZeroDivisionError), refusing():
        raise ZeroDivisionError


def a_refusal_is_one_line_under_the_program_s_name_test(capsys: pytest.CaptureFixture[str]) -> None:
    RefusedError("plan is not there.").show()
    assert capsys.readouterr() == ("", "teamcanvas: plan is not there.\n")


def a_missing_file_is_refused_test(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="there is no such file"):
        opened(tmp_path / "gone.teamcanvas")


def the_first_scenario_is_meant_if_none_is_named_test() -> None:
    plan = small_plan()
    assert chosen_scenario(plan, None, Path("x")) is plan.scenarios[0]


def an_id_goes_before_a_title_test() -> None:
    plan = small_plan()
    first = plan.scenarios[0].replace(title="b")
    second = plan.scenarios[0].replace(id="b", title="plan")
    plan = plan.replace(scenarios=(first, second))
    assert chosen_scenario(plan, "b", Path("x")) is second
    assert chosen_scenario(plan, "plan", Path("x")) is first


@pytest.mark.parametrize("wanted", ["strict", "STRICT", "Strict (regulated)", "strict (Regulated)"])
def a_profile_is_found_by_name_or_title_in_any_case_test(wanted: str) -> None:
    assert chosen_profile(wanted).name == "strict"


def an_unknown_profile_is_refused_with_those_there_are_test() -> None:
    with pytest.raises(RefusedError, match=r"no profile 'lax'; there are recommended \(Recommended\), strict"):
        chosen_profile("lax")
