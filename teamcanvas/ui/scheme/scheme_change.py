"""Changes the scheme of a scenario, after confirmation if letters would be lost."""

from functools import partial

from PySide6.QtWidgets import QWidget

from teamcanvas.edits.scheme import set_scheme
from teamcanvas.layout.text.plain_text import shown
from teamcanvas.model.board import board_of
from teamcanvas.model.plan import Plan, Scenario, Scheme
from teamcanvas.model.plural import counted
from teamcanvas.model.raci.scheme_conversion import ConversionLoss, conversion_losses
from teamcanvas.model.raci.schemes import FOR_DECISIONS
from teamcanvas.session.open_plan import OpenPlan
from teamcanvas.ui.scheme.conversion_dialog import LossRow, SchemeConversionDialog
from teamcanvas.ui.widgets.attempt import Say, attempt
from teamcanvas.ui.widgets.dialogs import say as say_in_a_box


def change_scheme(
    open_plan: OpenPlan, parent: QWidget | None, scheme: Scheme, say: Say | None = None
) -> SchemeConversionDialog | None:
    """Change the scheme of the current scenario.

    Args:
        open_plan: the plan.
        parent: the window, for dialogs.
        scheme: the new scheme.
        say: called with a refusal (without it, shown in a message box), and with the note that a scheme applies to
            decisions only.

    Returns:
        The open confirmation dialog, if letters would be lost.
    """
    scenario = open_plan.scenario
    if scheme == scenario.settings.scheme:
        return None
    lost = conversion_losses(open_plan.plan, scenario, scheme)
    if not lost:
        _convert(open_plan, parent, scenario.id, scheme, say)
        return None
    rows = [_row(open_plan.plan, scenario, loss) for loss in lost]
    note = _decisions_note(open_plan.plan, scenario, scheme)
    dialog = SchemeConversionDialog(scenario.settings.scheme, scheme, rows, note, parent)
    # The scenario that was asked about, even if another one is shown by then.
    dialog.accepted.connect(partial(_convert, open_plan, parent, scenario.id, scheme, say))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def _convert(open_plan: OpenPlan, parent: QWidget | None, scenario_id: str, scheme: Scheme, say: Say | None) -> None:
    edit = partial(set_scheme, scenario_id=scenario_id, scheme=scheme)
    tell: Say = partial(say_in_a_box, parent, "The scheme stays as it is") if say is None else say
    done = attempt(open_plan, f"Convert to {scheme}", edit, tell)
    if done and say is not None and scheme in FOR_DECISIONS:
        say(_decisions_note(open_plan.plan, open_plan.plan.scenario(scenario_id), scheme))


def _row(plan: Plan, scenario: Scenario, loss: ConversionLoss) -> LossRow:
    catalogue = board_of(plan, scenario).catalogue
    activity = catalogue.activities.get(loss.activity)
    title = activity.title if activity else loss.activity
    return (title, catalogue.role_title(loss.role), f"{loss.before} → {loss.after or 'empty'}", loss.what)


def _decisions_note(plan: Plan, scenario: Scenario, scheme: Scheme) -> str:
    """The note that DACI and RAPID change decisions only."""
    if scheme not in FOR_DECISIONS:
        return ""
    activities = board_of(plan, scenario).catalogue.activities.values()
    decisions = sum(1 for one in activities if one.kind == "decision")
    return shown(
        f"{scheme} speaks of decisions only: {counted(decisions, 'activity is one', 'activities are decisions')}, "
        f"the other {len(activities) - decisions:,} go on in RACI."
    )
