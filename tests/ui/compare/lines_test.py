"""What differs, in lines."""

from teamcanvas.edits.settings import change_settings
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.model.scenario_difference import scenario_difference
from teamcanvas.rules.comparison import compare
from teamcanvas.rules.engine import check
from teamcanvas.ui.compare.lines import DifferenceGroup, board_parts, finding_parts, letter_parts, setting_parts
from tests.raci_cells import set_cell
from tests.ui.compare.two_scenarios import two


def board(plan: Plan) -> list[tuple[str, str, str]]:
    first, second = plan.scenarios
    parts = board_parts(plan, first, second, scenario_difference(plan, first, second))
    return [(part.heading, line.change, line.text) for part in parts for line in part.lines]


def texts(parts: tuple[DifferenceGroup, ...]) -> list[str]:
    return [line.text for part in parts for line in part.lines]


def a_card_is_a_line_test() -> None:
    plan = two(
        ("S1 data_owner Sofia 0.2", "S2 tech_lead Piotr 0.3", "S2 ml_engineer Hanna 0.4", "S3 evangelist Sofia 0.1"),
        (
            "S1 data_owner Hanna 0.2",
            "S2 tech_lead Piotr 0.6",
            "S2 ml_engineer Hanna 0.4",
            "S2 ml_engineer Sofia 0.1",
            "S2 ux_designer - 0.5",
        ),
    )
    assert board(plan) == [
        ("Use Case Definition", "changed", "Data owner: Sofia Rossi 0.2 → Hanna Berg 0.2"),
        ("Solution Development", "changed", "Tech lead: Piotr Zając 0.3 → 0.6"),
        ("Solution Development", "changed", "ML engineer: also Sofia Rossi 0.1"),
        ("Solution Development", "new", "UX designer: vacant 0.5"),
        ("Scale and Adopt", "gone", "Evangelist: Sofia Rossi 0.1"),
    ]


def somebody_fewer_on_a_card_is_no_longer_there_test() -> None:
    plan = two(("S2 tech_lead Piotr 0.3", "S2 tech_lead Hanna 0.3"), ("S2 tech_lead Piotr 0.3",))
    assert board(plan) == [("Solution Development", "changed", "Tech lead: no longer Hanna Berg 0.3")]


def unknown_people_roles_and_stages_are_named_by_their_ids_test() -> None:
    plan = two((), ("S1 gardener Zoe 0.5",))
    other = plan.scenarios[1]
    odd = other.placements[0].replace(stage="garden")
    plan = plan.replace(scenarios=(plan.scenarios[0], other.replace(placements=(odd,))))
    assert board(plan) == [("? garden", "new", "gardener: ? zoe 0.5")]


def settled_findings_are_seen_in_the_first_and_new_ones_in_the_second_test() -> None:
    plan = two(("S2 tech_lead Sofia",), ("S2 tech_lead Sofia", "S2 tech_lead Sofia"))
    results = [check(plan, scenario.id) for scenario in plan.scenarios]
    parts = finding_parts(plan, compare(*results))
    assert {(part.heading, line.change, line.second) for part in parts for line in part.lines} <= {
        ("Settled", "gone", False),
        ("New", "new", True),
    }
    assert any(part.heading == "New" for part in parts)
    assert not finding_parts(plan, compare(results[0], results[0]))


def letters_are_compared_by_row_test() -> None:
    plan = two(("S2 tech_lead Sofia", "S2 ml_engineer Piotr"), ("S2 tech_lead Sofia", "S2 ml_engineer Piotr"))
    edited = set_cell(plan, "other", ActivityId("s2_model"), RoleId("ml_engineer"), "C")
    edited = set_cell(edited, "other", ActivityId("s2_model"), RoleId("tech_lead"), "")
    (part,) = letter_parts(edited, scenario_difference(edited, *edited.scenarios))
    assert part.heading == "Solution Development"
    assert texts((part,)) in (
        ["Develop and train the model: ML engineer R → C, Tech lead no longer A"],
        ["Develop and train the model: Tech lead no longer A, ML engineer R → C"],
    )


def several_letters_are_written_as_in_the_matrix_test() -> None:
    plan = two(("S2 tech_lead Sofia", "S2 ml_engineer Piotr"), ("S2 tech_lead Sofia", "S2 ml_engineer Piotr"))
    edited = set_cell(plan, "other", ActivityId("s2_model"), RoleId("ml_engineer"), "AR")
    (part,) = letter_parts(edited, scenario_difference(edited, *edited.scenarios))
    assert any("A·R" in words for words in texts((part,)))


def changed_settings_are_in_words_test() -> None:
    plan = change_settings(two((), ()), "other", org_size="enterprise", personal_data=True)
    assert texts(setting_parts(scenario_difference(plan, *plan.scenarios))) == [
        "Organisation size: Medium → Enterprise",
        "Personal data: No → Yes",
    ]
    assert setting_parts(scenario_difference(plan, plan.scenarios[0], plan.scenarios[0])) == ()
