"""How commands refuse."""

from pathlib import Path

import pytest

from teamcanvas.commands.refusals import UNUSABLE, RefusedError, chosen_profile, chosen_scenario, opened, refusing
from teamcanvas.export.outgoing.output import ExportError
from teamcanvas.storage.refusals import PlanFileError
from tests.small_plans import small_plan


@pytest.mark.parametrize("kind", [PlanFileError, ExportError])
def errors_of_files_end_the_command_test(kind: type[Exception]) -> None:
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


def the_first_scenario_is_the_default_test() -> None:
    plan = small_plan()
    assert chosen_scenario(plan, None, Path("x")) is plan.scenarios[0]


def an_id_is_preferred_to_a_title_test() -> None:
    plan = small_plan()
    first = plan.scenarios[0].replace(title="b")
    second = plan.scenarios[0].replace(id="b", title="plan")
    plan = plan.replace(scenarios=(first, second))
    assert chosen_scenario(plan, "b", Path("x")) is second
    assert chosen_scenario(plan, "plan", Path("x")) is first


def a_title_is_found_in_any_case_if_one_scenario_has_it_test() -> None:
    plan = small_plan()
    was, will = plan.scenarios[0].replace(title="As is"), plan.scenarios[0].replace(id="b", title="To be")
    plan = plan.replace(scenarios=(was, will))
    assert chosen_scenario(plan, "to BE", Path("x")) is will
    other = will.replace(id="c", title="TO BE")
    plan = plan.replace(scenarios=(was, will, other))
    assert chosen_scenario(plan, "To be", Path("x")) is will
    assert chosen_scenario(plan, "TO BE", Path("x")) is other
    assert chosen_scenario(plan, "as is", Path("x")) is was


@pytest.mark.parametrize(("titles", "wanted"), [(("To be", "TO BE"), "to be"), (("To be", "To be"), "To be")])
def several_scenarios_of_the_title_are_refused_and_named_test(titles: tuple[str, str], wanted: str) -> None:
    plan = small_plan()
    several = (plan.scenarios[0].replace(id=one, title=title) for one, title in zip("bc", titles, strict=True))
    plan = plan.replace(scenarios=(plan.scenarios[0].replace(title="As is"), *several))
    with pytest.raises(RefusedError) as refusal:
        chosen_scenario(plan, wanted, Path("x"))
    first, second = titles
    assert refusal.value.message == f"In x {wanted} could be b ({first}), c ({second}). Give the id."


def an_unknown_scenario_is_refused_with_those_there_are_test() -> None:
    with pytest.raises(RefusedError, match=r"^x has no scenario gone; it has plan \(Plan\)\.$"):
        chosen_scenario(small_plan(), "gone", Path("x"))


@pytest.mark.parametrize("wanted", ["strict", "STRICT", "Strict (regulated)", "strict (Regulated)"])
def a_profile_is_found_by_name_or_title_in_any_case_test(wanted: str) -> None:
    assert chosen_profile(wanted).name == "strict"


def an_unknown_profile_is_refused_with_those_there_are_test() -> None:
    with pytest.raises(RefusedError, match=r"no profile 'lax'; there are recommended \(Recommended\), strict"):
        chosen_profile("lax")
