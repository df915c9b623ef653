"""Which missing roles may have caused what is found in rows of the matrix that follow the board.

On such rows the program itself put the letters: a role has one because nobody holds the role that the catalogue has
in mind, nor any that would stand in before.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from teamcanvas.model.catalogue import Catalogue
from teamcanvas.model.ids import ActivityId, RoleId
from teamcanvas.model.raci.letters import ACCOUNTABLE, CONSULTED, INFORMED, RESPONSIBLE, split_letters
from teamcanvas.model.raci.meant_for import is_for
from teamcanvas.model.raci.row import RaciRow
from teamcanvas.model.stage import Stage
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Finding, FindingKey
from teamcanvas.rules.plans_ahead import LETTERS_OF
from teamcanvas.rules.shapes.raci_rows import AUTHORITY_TO_ANSWER
from teamcanvas.rules.topics.kinds import kinds_lacking
from teamcanvas.rules.topics.tables.business import EMPTY_STAGE

Keys = tuple[str, ...]
Tiers = tuple[Keys, ...]
"""Keys of topics, likeliest first: those of an earlier tier go before all of a later one."""

_COLUMNS: Mapping[str, str] = {
    "TC809": RESPONSIBLE,
    "TC810": ACCOUNTABLE,
    "TC815": ACCOUNTABLE + RESPONSIBLE + CONSULTED + INFORMED,
    "TC821": ACCOUNTABLE,
}
"""Rules about one column, and the letters that their findings count."""
_ON_STAGE = frozenset(("TC603", "TC813"))
"""Rules that want a role on the stage, not just on the board."""
_DECIDING = frozenset(("TC811",))
"""Rules that want a role with authority."""
FOLLOWING = frozenset((*LETTERS_OF, *_COLUMNS))
"""The rules whose findings may be consequences."""


class Causes:
    """Looks up what may have caused a finding; each answer is kept while rows, catalogue and board are the same."""

    def __init__(self, facts: Facts) -> None:
        """Reads these facts."""
        self._rows: Mapping[ActivityId, RaciRow] = facts.rows
        self._catalogue: Catalogue = facts.catalogue
        self._staffing = facts.staffing
        self._staffed = facts.staffed
        self._known: dict[FindingKey, Tiers | None] = {}

    def of(self, finding: Finding) -> Tiers | None:
        """The keys of topics that may have caused it: none if nothing is missing.

        None: it stands by itself, because the row was edited by hand.
        """
        key = finding.key
        if key not in self._known:
            self._known[key] = self._find(finding)
        return self._known[key]

    def _find(self, finding: Finding) -> Tiers | None:
        if finding.rule in _COLUMNS:
            return self._of_column(finding.rule, RoleId(_first(finding, "role")))
        row = self._rows.get(ActivityId(_first(finding, "activity")))
        if row is None or row.edited:
            return None
        # Where the finding says which letters lack people, the others have caused nothing.
        return self._of_row(row, finding.rule, str(finding.values.get("letters", LETTERS_OF[finding.rule])))

    def _of_row(self, row: RaciRow, rule: str, letters: Iterable[str]) -> Tiers:
        meant, chain = self._missing(row, rule, letters)
        stage = row.activity.stage
        first, second = list(_kinds(meant, stage)), list(_kinds(chain, stage))
        if stage is not Stage.PROJECT_MANAGEMENT and not self._staffing[stage]:
            second.append(f"{EMPTY_STAGE}:{stage}")
        return _tiers(first, second)

    def _of_column(self, rule: str, role: RoleId) -> Tiers | None:
        """From the rows in which the role stands in for others; None if edited rows weigh more."""
        letters = frozenset(_COLUMNS[rule])
        edited, votes = 0, Counter[str]()
        for row in self._rows.values():
            mine = letters.intersection(split_letters(row.cells.get(role, "")))
            if row.edited:
                edited += bool(mine)
            elif any(letter not in split_letters(row.activity.letters.get(role, "")) for letter in mine):
                tiers = self._of_row(row, rule, mine)
                votes.update(tiers[0] if tiers else ())
        if not votes or max(votes.values()) <= edited:
            return None
        return _tiers(*((key,) for key, _ in votes.most_common()))

    def _missing(self, row: RaciRow, rule: str, letters: Iterable[str]) -> tuple[list[RoleId], list[RoleId]]:
        """The roles that would have had one of these letters if a person held them: those of the default row, and
        those that the row is meant for as well, and that stand in for them."""
        on_stage, roles = rule in _ON_STAGE, self._catalogue.roles
        there = self._there(row.activity.stage) if on_stage else self._staffed
        least = AUTHORITY_TO_ANSWER if rule in _DECIDING else 0

        def absent(role: RoleId) -> bool:
            return role in roles and role not in there and roles[role].authority >= least

        default = [
            role
            for letter in letters
            for role, cell in row.activity.letters.items()
            if letter in split_letters(cell) and role in roles and role not in there
        ]
        meant = row.activity, tuple(letters), roles
        chain = [other for role in default for other in roles[role].fallback if is_for(other, *meant)]
        return list(filter(absent, default)), list(filter(absent, chain))

    def _there(self, stage: Stage) -> frozenset[RoleId]:
        return self._staffing[stage] | self._staffing[Stage.PROJECT_MANAGEMENT]


def causes_of(facts: Facts) -> Causes:
    """The causes of consequences in these facts; the same object while what it reads is the same."""
    return facts.recall("causes of consequences", Causes)


def _kinds(roles: Iterable[RoleId], stage: Stage) -> Iterator[str]:
    return (kind.id for role in roles for kind in kinds_lacking(role, stage))


def _tiers(*tiers: Iterable[str]) -> Tiers:
    return tuple(filter(None, (tuple(dict.fromkeys(tier)) for tier in tiers)))


def _first(finding: Finding, kind: str) -> str:
    return next((subject.id for subject in finding.subjects if subject.kind == kind), "")
