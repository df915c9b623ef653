"""A random user at the real window: after every step, board, lists, findings and marks show what the plan holds."""

from collections import Counter
from itertools import cycle

from hypothesis import settings, stateful
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication

from teamcanvas.model.ids import PlacementId, RoleId
from teamcanvas.model.plan import Scenario
from teamcanvas.model.raci.matrix import raci_of
from teamcanvas.model.stage import Stage
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.findings.groups import FindingRow, Grouping, RuleGroupRow, grouped_rows
from teamcanvas.ui.lists.people_rows import PersonListRow
from teamcanvas.ui.lists.role_rows import RoleRow
from teamcanvas.ui.widgets.plain import menu_text, shown
from teamcanvas.ui.window.centre_view import CentreView
from teamcanvas.ui.window.main_window import MainWindow
from teamcanvas.ui.window.preferences import Preferences
from tests.example_counts import example_count
from tests.property.random_user_test import RandomUser
from tests.property.steps import Steps

Cards = tuple[tuple[RoleId, tuple[PlacementId, ...]], ...]


class RandomUserAtTheWindow(RandomUser):
    """Compares the window with the plan, and undoes with the actions of the window."""

    def __init__(self) -> None:
        super().__init__()
        remembered = QSettings(str(self._path.with_name("settings.ini")), QSettings.Format.IniFormat)
        self._window = MainWindow(Preferences(remembered))
        self._window.resize(1280, 800)
        self._window.show()
        self._views = cycle((CentreView.BOARD, CentreView.RACI, CentreView.PEOPLE, CentreView.COMPARE))
        self._checked: tuple[object, ...] = ()

    def _show(self, open_plan: OpenPlan, steps: Steps) -> None:
        super()._show(open_plan, steps)
        self._window.show_plan(open_plan)
        assert self._window.workspace is not None
        # Single findings are compared; by topic they are listed on demand.
        self._window.workspace.findings.filter.show_grouping(Grouping.SEVERITY.name)

    def _undo(self) -> None:
        self._window.actions_here["undo"].trigger()

    def _redo(self) -> None:
        self._window.actions_here["redo"].trigger()

    def check_what_is_shown(self) -> None:
        super().check_what_is_shown()
        # Between edits and the end of a step, or after an edit that was refused, nothing is new.
        there = (self.open_plan, self.open_plan.plan, self.open_plan.scenario_id, self.steps.at, self.steps.clean_at)
        if there == self._checked:
            return
        self._checked = there
        # What the window puts off until it has nothing else to do.
        QCoreApplication.processEvents()
        self._check_board()
        self._check_lists()
        self._check_findings()
        self._check_header()
        self._check_centre()

    def _check_centre(self) -> None:
        """A view that was hidden shows the current plan when it is shown."""
        space, plan, scenario = self._window.workspace, self.open_plan.plan, self.open_plan.scenario
        assert space is not None
        space.show_view(next(self._views))
        QCoreApplication.processEvents()
        if space.view is CentreView.RACI:
            assert space.raci.view.grid.rows == tuple(raci_of(plan, scenario).rows)
        elif space.view is CentreView.PEOPLE:
            assert [row.key for row in space.people_view.table.rows_model.rows] == [one.id for one in plan.people]
        elif space.view is CentreView.COMPARE and len(plan.scenarios) > 1:
            chosen = {space.compare.first.value, space.compare.second.value}
            assert len(chosen) == 2
            assert chosen <= {one.id for one in plan.scenarios}
            assert scenario.id in chosen

    def _check_board(self) -> None:
        space = self._window.workspace
        assert space is not None
        assert space.board.shown() == {stage: _cards(self.open_plan.scenario, stage) for stage in Stage}

    def _check_lists(self) -> None:
        space, plan, scenario = self._window.workspace, self.open_plan.plan, self.open_plan.scenario
        assert space is not None
        placed = {placement.person for placement in scenario.placements}
        # A list behind the other one catches up when it is looked at.
        self._window.actions_here["find_person"].trigger()
        people = [row for row in space.people.list.rows_model.rows if isinstance(row, PersonListRow)]
        assert [(row.key, row.text, row.placed) for row in people] == [
            (person.id, person.name, person.id in placed) for person in plan.people
        ]
        self._window.actions_here["find_role"].trigger()
        places = Counter(placement.role for placement in scenario.placements)
        roles = [row for row in space.roles.list.rows_model.rows if isinstance(row, RoleRow)]
        assert {row.key: row.side for row in roles if row.side} == {role: str(n) for role, n in places.items()}

    def _check_findings(self) -> None:
        space, result = self._window.workspace, self.open_plan.result
        assert space is not None
        cards = [card.finding for card in space.findings.list.cards]
        rows = list(
            grouped_rows(result.open, Grouping.SEVERITY, self.open_plan.plan, self.open_plan.scenario_id, set())
        )
        single = [row.finding for row in rows if isinstance(row, FindingRow)]
        folded = [finding for row in rows if isinstance(row, RuleGroupRow) for finding in row.findings]
        assert cards == single[: len(cards)]
        assert len(cards) == len(single) or len(rows) > 20
        assert len(single) + len(folded) == len(result.open)
        vacancies = sum(placement.person is None for placement in self.open_plan.scenario.placements)
        assert space.status.facts.startswith(f"{len(self.open_plan.plan.people):,} p")
        assert f"{vacancies:,} vacanc" in space.status.facts

    def _check_header(self) -> None:
        space, plan = self._window.workspace, self.open_plan.plan
        assert space is not None
        tabs = space.header.scenarios.bar
        titles = [menu_text(shown(scenario.title, 40)) for scenario in plan.scenarios]
        assert tabs.count() == len(titles)
        # Tabs without room are in a menu; the current one may be elided.
        for index in filter(tabs.isTabVisible, range(tabs.count())):
            text = tabs.tabText(index)
            assert titles[index] == text or (text.endswith("…") and titles[index].startswith(text[:-1].rstrip()))
        assert plan.scenarios[tabs.currentIndex()].id == self.open_plan.scenario_id
        assert self._window.isWindowModified() == self.open_plan.unsaved
        undo, redo = self._window.actions_here["undo"], self._window.actions_here["redo"]
        assert undo.isEnabled() == bool(self.steps.at)
        assert redo.isEnabled() == (self.steps.at < len(self.steps.titles))
        assert undo.text() == f"&Undo {menu_text(self.steps.undo_text)}".rstrip()
        assert redo.text() == f"&Redo {menu_text(self.steps.redo_text)}".rstrip()

    def teardown(self) -> None:
        super().teardown()
        # Not closed: that would ask about what is not saved.
        self._window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _cards(scenario: Scenario, stage: Stage) -> Cards:
    """The cards of a stage, found by the simplest way: a role's card stands where the role first appears."""
    here = [placement for placement in scenario.placements if placement.stage == stage]
    return tuple(
        (role, tuple(placement.id for placement in here if placement.role == role))
        for role in dict.fromkeys(placement.role for placement in here)
    )


def the_window_shows_the_plan_after_random_edits_test(qapp: QApplication) -> None:
    stateful.run_state_machine_as_test(
        RandomUserAtTheWindow, settings=settings(max_examples=example_count(4), stateful_step_count=24)
    )
