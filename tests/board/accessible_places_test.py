"""The board as accessible places."""

from dataclasses import replace

from teamcanvas.board.accessible_places import Places, announcement, card_name, chip_name, description, places
from teamcanvas.board.selection import BoardRef, CardRef, ChipRef, StageRef
from teamcanvas.layout.board.board import layout_board
from teamcanvas.layout.board.card_content import CardContent, CardRowContent, board_content
from teamcanvas.layout.drawing.theme import load_theme
from teamcanvas.model.ids import PlacementId, RoleId
from teamcanvas.model.plan import Plan
from teamcanvas.model.stage import Stage
from teamcanvas.rules.engine import check
from teamcanvas.rules.finding import Severity
from teamcanvas.rules.topics.comparison import compare_topics
from tests.small_plans import board_in, small_plan, template

ERROR, WARNING = Severity.ERROR, Severity.WARNING
SOFIA, PIOTR, NOBODY = CardRowContent("Sofia Rossi", 1.0), CardRowContent("Piotr Zając", 0.6), CardRowContent(None, 0.5)
S1, S2 = Stage.USE_CASE_DEFINITION, Stage.SOLUTION_DEVELOPMENT


def content(title: str, *rows: CardRowContent) -> CardContent:
    return CardContent(title, "data", "DA", rows)


def told(plan: Plan) -> Places:
    board = board_in(plan)
    findings = check(plan, plan.scenarios[0].id).open
    return places(layout_board(board_content(board), load_theme("light"), 1000), board, findings)


def vacant_card_is_called_vacant_test() -> None:
    assert card_name(content("Data owner", NOBODY)) == "Data owner, vacant"


def card_is_called_by_its_people_and_what_is_wrong_test() -> None:
    card = content("Data engineer", SOFIA, PIOTR)
    assert card_name(card, (ERROR,)) == "Data engineer, Sofia Rossi 1.0, Piotr Zając 0.6, 1 error"
    assert card_name(card, (ERROR, WARNING, WARNING)).endswith("Piotr Zając 0.6, 1 error, 2 warnings")


def vacancies_are_counted_on_vacant_cards_and_named_on_others_test() -> None:
    assert card_name(content("Data owner", NOBODY, NOBODY)) == "Data owner, 2 vacancies"
    assert card_name(content("Data owner", SOFIA, NOBODY)) == "Data owner, Sofia Rossi 1.0, vacancy 0.5"


def person_on_a_card_is_called_by_name_and_fte_test() -> None:
    assert chip_name(SOFIA) == "Sofia Rossi, 1.0 FTE"
    assert chip_name(replace(PIOTR, fte=0.25), (WARNING,)) == "Piotr Zając, 0.25 FTE, 1 warning"


def names_are_read_out_as_typed_test() -> None:
    assert chip_name(CardRowContent("<b>x</b>, =1+1", 1.0)) == "<b>x</b>, =1+1, 1.0 FTE"
    assert chip_name(CardRowContent("مريم", 1.0)) == "\u2068مريم\u2069, 1.0 FTE"


def long_names_are_cut_for_screen_readers_test() -> None:
    assert card_name(content("Data owner", CardRowContent("x" * 10_000, 1.0))) == f"Data owner, {'x' * 99}… 1.0"


def places_come_by_stage_card_and_person_test() -> None:
    found = told(small_plan("S1 data_owner -", "S2 data_engineer Sofia 1.0", "S2 data_engineer Piotr 0.6"))
    owner, engineer = CardRef(S1, RoleId("data_owner")), CardRef(S2, RoleId("data_engineer"))
    sofia, piotr = ChipRef(PlacementId("a2")), ChipRef(PlacementId("a3"))
    expected: dict[BoardRef, tuple[BoardRef, ...]] = {
        StageRef(S1): (owner,),
        owner: (),
        StageRef(S2): (engineer,),
        engineer: (sofia, piotr),
        sofia: (),
        piotr: (),
        StageRef(Stage.SCALE_AND_ADOPT): (),
        StageRef(Stage.PROJECT_MANAGEMENT): (),
    }
    assert {ref: place.children for ref, place in found.items()} == expected
    assert list(found) == list(expected)
    assert found[StageRef(S1)].name == "Use Case Definition"
    assert [found[ref].parent for ref in (StageRef(S2), engineer, piotr)] == [None, StageRef(S2), engineer]


def every_box_is_inside_its_parents_box_test() -> None:
    found = told(small_plan("S1 data_owner Sofia", "S1 tech_lead Piotr", "S2 tech_lead Piotr", "PM sponsor Hanna"))
    for place in found.values():
        if place.parent is not None:
            assert found[place.parent].box.joined(place.box) == found[place.parent].box


def finding_is_counted_at_its_card_and_part_of_the_description_test() -> None:
    plan = small_plan("S1 data_owner -")
    place = told(plan)[CardRef(S1, RoleId("data_owner"))]
    assert place.name == card_name(content("Data owner", NOBODY), [finding.severity for finding in place.findings])
    assert "Open position: Data owner in Use Case Definition" in description(place, plan)


def finding_of_a_stage_as_a_whole_is_part_of_its_description_test() -> None:
    plan = small_plan("S1 data_owner Sofia")
    words = description(told(plan)[StageRef(S1)], plan)
    assert words.startswith("1 of 1 role held. ")
    assert len(words) > len("1 of 1 role held. ")


def edit_is_announced_with_what_it_did_to_the_topics_test() -> None:
    vacant, held = small_plan("S2 tech_lead Piotr"), small_plan("S2 tech_lead Piotr", "S1 data_owner Sofia")
    placed, removed = ("Place Sofia as Data owner", vacant, held), ("Remove Sofia", held, vacant)
    said = [
        announcement(deed, compare_topics(check(before, "plan").topics, check(after, "plan").topics), before, after)
        for deed, before, after in (placed, removed, ("Rename", held, held), ("", held, held))
    ]
    assert said == [
        "Place Sofia as Data owner. Covered: The data has an owner",
        "Remove Sofia. No longer covered: The data has an owner",
        "Rename",
        "",
    ]


def settled_and_new_topics_are_announced_by_the_first_and_the_number_test() -> None:
    full = template("full-mlops-team")
    scenario = full.scenarios[0].id
    thin = full.replace(scenarios=(full.scenarios[0].replace(placements=full.scenarios[0].placements[::2]),))
    comparison = compare_topics(check(full, scenario).topics, check(thin, scenario).topics)
    assert len(comparison.added) > 1
    words = announcement("", comparison, full, thin)
    errors = sum(topic.severity is Severity.ERROR for topic in comparison.added)
    assert f"New, {errors} error" in words
    assert f" and {len(comparison.added) - 1} more" in words
