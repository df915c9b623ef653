"""TC819: scheme-specific counts."""

from collections.abc import Iterable

from teamcanvas.model.plan import Scheme
from teamcanvas.model.raci.matrix import RaciRow
from teamcanvas.model.raci.schemes import scheme_of
from teamcanvas.rules.checks.tc8_raci.row_by_row import chosen_scheme, row_by_row
from teamcanvas.rules.checks.tc8_raci.scheme_counts import broken, in_order
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.shapes.raci_rows import about, every_row, row_of, setting
from teamcanvas.rules.sources import Source


def _judge(row: RaciRow, chosen: Scheme) -> Iterable[Found]:
    scheme = scheme_of(row, chosen)
    wrong = broken(row, scheme)
    if wrong:
        yield Found((about(row), Subject("setting", "scheme")), {"activity": about(row), "wrong": wrong}, scheme)


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Correct the row with the smallest change."""
    row = row_of(context)
    if row is None:
        return
    scheme = scheme_of(row, context.facts.scheme)
    cells = in_order(context.facts, row, scheme)
    if cells is not None:
        yield setting(context, f"Bring {context.quoted(row)} in line with {scheme}", row.activity.id, cells)


def _message(scheme: str, asks: str) -> Message:
    return Message(f"“{{activity}}” is not as {scheme} asks", f"It has {{wrong}}. {asks}")


RULE = Rule(
    code="TC819",
    slug="scheme-counts",
    title="Scheme-specific counts",
    tier=2,
    rationale=(
        "Each scheme promises something: one driver, one decider, a check by somebody else. A row that does not keep "
        "it only looks as if it did."
    ),
    how_to_fix="Give each letter to as many roles as the scheme asks for.",
    small_organisation="Asked of small organisations too.",
    sources=(
        Source("Guides to RASCI, RACI-VS, CAIRO, DACI and RAPID (a trademark of Bain & Company)", "Their definitions."),
    ),
    messages={
        "RACI-VS": _message("RACI-VS", "At most one role signs, and who verifies the result is not who did it."),
        "RASCI": _message("RASCI", "Support helps somebody who is responsible."),
        "CAIRO": _message("CAIRO", "Who is left out on purpose holds no other letter."),
        "DACI": _message("DACI", "A decision has exactly one driver and exactly one approver."),
        "RAPID": _message(
            "RAPID",
            "One role recommends, one decides, somebody performs, and no more than two have to agree.",
        ),
    },
    check=row_by_row(every_row, chosen_scheme, _judge),
    fixes=_fixes,
)
