"""TC005: a reporting line is circular."""

from collections.abc import Iterable, Mapping

from teamcanvas.edits.reporting import set_reports_to
from teamcanvas.model.ids import PersonId
from teamcanvas.rules.candidates import BEST
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Subject
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.sources import derived

PAIR = 2


def _check(facts: Facts, _: Params) -> Iterable[Found]:
    for loop in _loops(facts.reports_to):
        people = tuple(Subject("person", person) for person in loop)
        yield Found(people, {"people": people}, {1: "alone", PAIR: "pair"}.get(len(loop), ""))


def _loops(reports_to: Mapping[PersonId, PersonId]) -> Iterable[tuple[PersonId, ...]]:
    """Each cycle once, starting with its first person in the plan; without people who only report into it."""
    seen: set[PersonId] = set()
    for start in reports_to:
        line: dict[PersonId, None] = {}
        person: PersonId | None = start
        while person is not None and person not in seen:
            seen.add(person)
            line[person] = None
            person = reports_to.get(person)
        if person is not None and person in line:
            people = tuple(line)
            loop = people[people.index(person) :]
            first = min(loop, key=tuple(reports_to).index)
            turn = loop.index(first)
            yield loop[turn:] + loop[:turn]


def _fixes(context: FixContext) -> Iterable[Fix]:
    """Break the cycle at one of its members."""
    loop = [PersonId(subject.id) for subject in context.finding.subjects if subject.kind == "person"]
    return (_breaking(context, person) for person in loop[:BEST])


def _breaking(context: FixContext, person: PersonId) -> Fix:
    return Fix(f"Let {context.name(person)} report to nobody", lambda plan: set_reports_to(plan, person, None))


_WHY = "Nobody is at the top of this reporting line, so nothing can be decided along it."

RULE = Rule(
    code="TC005",
    slug="circular-reporting",
    title="Reporting line is circular",
    tier=2,
    rationale="A line of reports that leads back to its start has no top; rules about the way to the sponsor get lost.",
    how_to_fix="Clear one of the reporting lines of the circle.",
    small_organisation="Asked of small organisations too.",
    sources=(derived("Data integrity."),),
    messages={
        "": Message("{people} report to each other in a circle", _WHY),
        "pair": Message("{people} report to each other", _WHY),
        "alone": Message("{people} reports to themselves", _WHY),
    },
    check=_check,
    fixes=_fixes,
)
