"""The details of a role."""

from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from teamcanvas.board.selection import ChipRef
from teamcanvas.model.ids import RoleId
from teamcanvas.model.role import Role
from teamcanvas.model.stage import Stage
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.details.role_page import RolePage
from teamcanvas.ui.widgets.number_fields import FteField
from tests.small_plans import placed, small_plan
from tests.ui.conftest import Opens, choose, open_menu, press

PLAN = small_plan("S1 tech_lead Sofia 0.4", "S2 tech_lead Piotr 0.3", "S1 nonsense -")


def _menu(_ref: ChipRef) -> QMenu:
    return QMenu()


def _page(qtbot: QtBot, open_plan: OpenPlan, role: str, stage: Stage | None = None) -> RolePage:
    page = RolePage(open_plan, RoleId(role), stage, _menu)
    open_plan.store.changed.connect(page.refresh)
    qtbot.addWidget(page)
    page.show()
    return page


def _texts(page: RolePage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if not label.isHidden() and label.text()]


def a_card_shows_who_holds_it_there_test(qtbot: QtBot, opens: Opens) -> None:
    page = _page(qtbot, opens(PLAN), "tech_lead", Stage.USE_CASE_DEFINITION)
    texts = _texts(page)
    assert texts[:2] == ["Tech lead", "Leadership · Use Case Definition"]
    assert any(text.startswith("Core skills: ") for text in texts)
    assert len(page.findChildren(FteField)) == 1


def a_role_of_the_list_shows_all_its_places_test(qtbot: QtBot, opens: Opens) -> None:
    page = _page(qtbot, opens(PLAN), "tech_lead")
    assert len(page.findChildren(FteField)) == 2
    assert "Solution Development" in _texts(page)


def an_unknown_role_says_so_test(qtbot: QtBot, opens: Opens) -> None:
    assert "Not in the catalogue · Use Case Definition" in _texts(
        _page(qtbot, opens(PLAN), "nonsense", Stage.USE_CASE_DEFINITION)
    )


def a_vacancy_is_added_and_the_card_removed_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(PLAN)
    page = _page(qtbot, open_plan, "tech_lead", Stage.USE_CASE_DEFINITION)
    press(qtbot, page, "Add vacancy")
    assert "S1 tech_lead - 0.5" in placed(open_plan.plan)
    assert len(page.findChildren(FteField)) == 2
    press(qtbot, page, "Remove card")
    assert placed(open_plan.plan) == ["S2 tech_lead Piotr 0.3", "S1 nonsense - 0.5"]
    assert "Not on the board" in _texts(page)


def an_own_role_counts_as_what_is_ticked_test(qtbot: QtBot, opens: Opens) -> None:
    own = Role(id=RoleId("own"), title="Quant")
    open_plan = opens(small_plan("S2 own Sofia 0.4").replace(roles=(own,)))
    page = _page(qtbot, open_plan, "own")
    assert "Counts as" in _texts(page)
    assert page.counts_as.accessibleName() == "Counts as: None"
    page.counts_as.edited.emit(("data_scientist",))
    assert open_plan.plan.roles[0].counts_as == ("data_scientist",)
    assert page.counts_as.accessibleName() == "Counts as: Data scientist"
    open_plan.store.undo()
    assert open_plan.plan.roles == (own,)
    assert page.counts_as.accessibleName() == "Counts as: None"


def a_role_of_the_catalogue_counts_as_itself_test(qtbot: QtBot, opens: Opens) -> None:
    page = _page(qtbot, opens(PLAN), "tech_lead")
    assert "Counts as" not in _texts(page)
    assert page.counts_as.isHidden()
    assert page.own_title.isHidden()


def an_own_role_is_renamed_in_its_details_test(qtbot: QtBot, opens: Opens) -> None:
    own = Role(id=RoleId("own"), title="Quant")
    open_plan = opens(small_plan("S2 own Sofia 0.4").replace(roles=(own,)))
    page = _page(qtbot, open_plan, "own")
    messages: list[str] = []
    page.message.connect(messages.append)
    page.own_title.setText("Data engineer")
    page.own_title.editingFinished.emit()
    assert messages == ["There is a role called “Data engineer” already."]
    page.own_title.setText("Decision scientist")
    page.own_title.editingFinished.emit()
    assert open_plan.plan.roles[0].title == "Decision scientist"
    assert "Decision scientist" in _texts(page)


def an_unused_own_role_is_removed_at_once_test(qtbot: QtBot, opens: Opens) -> None:
    open_plan = opens(small_plan().replace(roles=(Role(id=RoleId("own"), title="Quant"),)))
    page = _page(qtbot, open_plan, "own")
    press(qtbot, page, "Remove this role")
    assert open_plan.plan.roles == ()
    assert page.removing.isHidden()


def a_used_own_role_asks_what_becomes_of_its_places_test(qtbot: QtBot, opens: Opens) -> None:
    own = Role(id=RoleId("own"), title="Quant", counts_as=(RoleId("data_scientist"),))
    open_plan = opens(small_plan("S2 own Sofia 0.4", "S3 own Sofia 0.2").replace(roles=(own,)))
    page = _page(qtbot, open_plan, "own")
    press(qtbot, page, "Remove this role")
    assert open_plan.plan.roles == (own,), "nothing is removed before it is answered"
    menu = open_menu()
    assert [one.text() for one in menu.actions()] == [
        "Remove it, and place its people as Data scientist",
        "Remove it with 2 placements",
    ]
    choose(menu, "Remove it, and place its people as Data scientist")
    assert placed(open_plan.plan) == ["S2 data_scientist Sofia 0.4", "S3 data_scientist Sofia 0.2"]
    open_plan.undo()
    assert open_plan.plan.roles == (own,)
