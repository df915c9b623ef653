"""Commands on a finding, as edits of the plan: fix it, accept it, withdraw the acceptance, switch its rule off."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from teamcanvas.board.commands import Command, MenuEntry, Separator, Submenu, people_entries, place_role_entry
from teamcanvas.board.landing import EditContext
from teamcanvas.board.menus import Chosen, menu_of
from teamcanvas.board.popups import pop_up
from teamcanvas.board.selection import CardRef
from teamcanvas.edits.acceptance import accept, withdraw
from teamcanvas.edits.edit import Edit
from teamcanvas.edits.rule_settings import set_rule_everywhere
from teamcanvas.model.distinct_names import distinct_names
from teamcanvas.model.plan import Acceptance, RuleSetting
from teamcanvas.model.plural import counted
from teamcanvas.rules.acceptance import acceptance_of
from teamcanvas.rules.explain import explain
from teamcanvas.rules.finding import Finding, FindingKey
from teamcanvas.rules.fixes import Fix, fixes_for
from teamcanvas.rules.topic_fixes import TopicFix, TopicFixes
from teamcanvas.rules.topics.accepting import accept_topic
from teamcanvas.rules.topics.topic import Topic
from teamcanvas.rules.topics.words import explain_topic
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.widgets.attempt import attempt
from teamcanvas.ui.widgets.plain import shown

if TYPE_CHECKING:
    from teamcanvas.ui.findings.accept_dialog import AcceptDialog


class FindingCommands(QObject):
    """Commands on the findings of an open plan; each is one undo step."""

    message = Signal(str)

    def __init__(self, open_plan: OpenPlan, owner: QWidget) -> None:
        """Commands on the findings of a plan; dialogs are modal to the owner's window."""
        super().__init__(owner)
        self._open_plan = open_plan
        self._owner = owner

    def found(self, key: FindingKey) -> Finding | None:
        """The finding with this key, if it still exists."""
        return self._open_plan.result.by_key.get(key)

    def fix(self, key: FindingKey, title: str) -> None:
        """Apply the fix with this title."""
        finding = self.found(key)
        if finding is None:
            return
        # Computed again from the current plan: the card may show an older one.
        fixes = fixes_for(finding, self._open_plan.plan, self._open_plan.scenario_id, self._open_plan.ids)
        self._apply(title, fixes)

    def _apply(self, title: str, fixes: Iterable[Fix | TopicFix]) -> None:
        fix = next((fix for fix in fixes if fix.title == title), None)
        if fix is None:
            self.message.emit("This fix is not possible any more.")
        elif attempt(self._open_plan, shown(title, 80), fix.edit, self.message.emit):
            self.message.emit(f"{shown(title, 120)}: done. Undo takes it back.")

    def accept(self, key: FindingKey) -> None:
        """Ask for the reason, then accept the finding."""
        finding = self.found(key)
        if finding is None:
            return

        def edit_of(dialog: "AcceptDialog") -> Edit:
            acceptance = acceptance_of(finding, dialog.reason, owner=dialog.owner, review_date=dialog.review_date)
            return partial(accept, scenario_id=self._open_plan.scenario_id, acceptance=acceptance)

        title = explain(finding, self._open_plan.plan).title
        self._ask_for_reason(title, title, edit_of, before=finding.lapsed)

    def fixes_of_topic(self, topic: Topic) -> tuple[TopicFix, ...]:
        """The fixes of a topic on the current plan, kind by kind, the best first."""
        return TopicFixes(self._open_plan.plan, self._open_plan.scenario_id, self._open_plan.ids).of(topic)

    def fix_topic(self, key: str, title: str) -> None:
        """Apply the fix of a topic with this title."""
        topic = self._open_plan.result.topics.by_key.get(key)
        if topic is not None:
            self._apply(title, self.fixes_of_topic(topic))

    def offer_need(self, rule: str, at: QPoint) -> None:
        """Open a menu of what meets a need of a young board: people known to fit, all others, and vacancies."""
        need = next((one for one in self._open_plan.result.topics.needs if one.rule == rule), None)
        if need is None:
            return
        plan, scenario_id, ids = self._open_plan.plan, self._open_plan.scenario_id, self._open_plan.ids
        fixes = fixes_for(need.finding, plan, scenario_id, ids) if need.finding is not None else ()
        entries: list[MenuEntry] = [Command(one.title, one.title, one.edit) for one in fixes if not one.plans]
        if entries:
            entries.append(Separator())
        context = EditContext(plan, scenario_id, ids)
        for role in need.roles:
            card = CardRef(need.stage, role)
            entries.append(Submenu(f"{context.title(role)}: choose a person", people_entries(context, card)))
        entries.append(Separator())
        for role in need.roles:
            placed = context.board.card(need.stage, role)
            entry = place_role_entry(
                context, role, f"Place {context.title(role)} in {need.stage.label}, vacant", need.stage
            )
            entries.append(replace(entry, enabled=placed is None or not placed.vacant))
        pop_up(menu_of(entries, self._run, self._owner), at)

    def _run(self, chosen: Chosen) -> None:
        if isinstance(chosen, Command):
            attempt(self._open_plan, shown(chosen.undo_text, 80), chosen.edit, self.message.emit)

    def accept_topic(self, key: str) -> None:
        """Ask for the reason, then accept all findings of a topic."""
        topic = self._open_plan.result.topics.by_key.get(key)
        if topic is None:
            return

        def edit_of(dialog: "AcceptDialog") -> Edit:
            return partial(
                accept_topic,
                scenario_id=self._open_plan.scenario_id,
                topic=topic,
                reason=dialog.reason,
                owner=dialog.owner,
                review_date=dialog.review_date,
            )

        plan = self._open_plan.plan
        title, holds = explain_topic(topic, plan).title, [explain(one, plan).title for one in topic.open]
        self._ask_for_reason(title, f"{title} ({counted(len(holds), 'finding')})", edit_of, holds=holds)

    def _ask_for_reason(
        self,
        title: str,
        heading: str,
        edit_of: "Callable[[AcceptDialog], Edit]",
        *,
        before: Acceptance | None = None,
        holds: Sequence[str] = (),
    ) -> None:
        """Open the dialog; once it is confirmed, commit the edit made from it."""
        from teamcanvas.ui.findings.accept_dialog import AcceptDialog

        people = list(distinct_names(self._open_plan.plan).values())
        dialog = AcceptDialog(heading, self._owner.window(), before=before, people=people, holds=holds)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(
            lambda: attempt(self._open_plan, f"Accept: {shown(title, 60)}", edit_of(dialog), self.message.emit)
        )
        dialog.open()

    def withdraw(self, key: FindingKey) -> None:
        """Withdraw the acceptance of a finding."""
        finding = self.found(key)
        if finding is None or finding.accepted is None:
            return
        edit = partial(
            withdraw,
            scenario_id=self._open_plan.scenario_id,
            rule=finding.accepted.rule,
            subjects=finding.accepted.subjects,
        )
        attempt(self._open_plan, "Withdraw acceptance", edit, self.message.emit)

    def switch_off(self, code: str) -> None:
        """Switch a rule off in all scenarios of the plan."""
        setting = self._open_plan.scenario.rules.get(code, RuleSetting()).replace(enabled=False)
        edit = partial(set_rule_everywhere, code=code, setting=setting)
        if attempt(self._open_plan, f"Switch rule {code} off", edit, self.message.emit):
            self.message.emit(f"Rule {code} is off in this plan. “Rules” below the findings leads back.")
