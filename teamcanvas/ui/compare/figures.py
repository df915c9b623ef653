"""The key figures of two scenarios, and a headline of their differences."""

from collections.abc import Sequence
from dataclasses import dataclass

from teamcanvas.model.board import board_of, total_fte
from teamcanvas.model.fte import exact_fte, fte_text
from teamcanvas.model.plan import Plan, Scenario
from teamcanvas.model.plural import counted
from teamcanvas.rules.comparison import Comparison
from teamcanvas.rules.result import CheckResult


@dataclass(frozen=True, slots=True)
class Figure:
    """A key figure of both scenarios."""

    title: str
    before: float
    after: float
    less_is_better: bool = False

    @property
    def change(self) -> float:
        """Second minus first."""
        return exact_fte(self.after - self.before)

    @property
    def change_words(self) -> str:
        """`+2`, `−0.4`, or empty."""
        return f"{'+' if self.change > 0 else '−'}{_number(abs(self.change))}" if self.change else ""

    @property
    def words(self) -> tuple[str, str]:
        """Both numbers as text."""
        return _number(self.before), _number(self.after)


def figures(plan: Plan, scenarios: Sequence[Scenario], results: Sequence[CheckResult]) -> tuple[Figure, ...]:
    """People, FTE, roles, vacancies and findings of two scenarios."""
    (people, fte, roles, vacancies, vacant), after = (_of_board(plan, scenario) for scenario in scenarios)
    first, second = results
    return (
        Figure("People on the board", people, after[0]),
        Figure("FTE planned", fte, after[1]),
        Figure("Roles held", roles, after[2]),
        # Neither better nor worse: a vacancy is a plan to hire somebody.
        Figure("Vacancies", vacancies, after[3]),
        Figure("FTE to be filled", vacant, after[4]),
        Figure("Errors", first.counts.error, second.counts.error, less_is_better=True),
        Figure("Warnings", first.counts.warning, second.counts.warning, less_is_better=True),
        Figure("Notes", first.counts.info, second.counts.info, less_is_better=True),
        Figure("Accepted findings", len(first.accepted), len(second.accepted)),
    )


def headline(found: Sequence[Figure], findings: Comparison, *, same: bool, first: str, second: str) -> str:
    """How the second scenario differs from the first, in one sentence."""
    if same and not (findings.cleared or findings.added):
        return f"“{second}” and “{first}” are the same"
    people, fte = found[0].change, found[1].change
    has = [
        f"{_number(abs(people))} {'more' if people > 0 else 'fewer'} {'person' if abs(people) == 1 else 'people'}"
        if people
        else "",
        f"{fte_text(abs(fte))} {'more' if fte > 0 else 'less'} FTE" if fte else "",
    ]
    does = [
        f"has {' and '.join(part for part in has if part)}" if any(has) else "",
        f"settles {counted(len(findings.cleared), 'finding')}" if findings.cleared else "",
        f"brings {counted(len(findings.added), 'new finding')}" if findings.added else "",
    ]
    parts = [part for part in does if part] or ["has as many people and as much FTE, placed differently"]
    told = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
    return f"Against “{first}”, “{second}” {told}"


def _of_board(plan: Plan, scenario: Scenario) -> tuple[int, float, int, int, float]:
    board = board_of(plan, scenario)
    vacant = [placement.fte for placement in board.placements if placement.person is None]
    people, fte = len(board.fte_by_person), total_fte(board.placements)
    return people, fte, len(board.staffed), len(vacant), exact_fte(sum(vacant))


def _number(value: float) -> str:
    return f"{int(value):,}" if value == int(value) else fte_text(value)
