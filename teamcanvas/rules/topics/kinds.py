"""All kinds of topics, in the order of an agenda, and which of them a finding belongs to."""

from collections.abc import Iterable, Mapping

from teamcanvas.model.ids import RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.rules.finding import Finding
from teamcanvas.rules.topics.kind import Claim, Lack, TopicKind, words
from teamcanvas.rules.topics.tables.business import BUSINESS
from teamcanvas.rules.topics.tables.crafts import CRAFTS
from teamcanvas.rules.topics.tables.matrix import ENTRIES, MATRIX
from teamcanvas.rules.topics.tables.people import PEOPLE
from teamcanvas.rules.topics.tables.safeguards import SAFEGUARDS

STILL_TO_COME = TopicKind(
    id="still-to-come",
    words=(
        words(
            "Still to come",
            "Covered: {covered} of {needs} needs. The board is young: what is missing is not called an error yet.",
        ),
    ),
    way="Go on with the first stage that has a need left.",
)
"""What a young board merely has not reached yet."""

LACKS: tuple[TopicKind, ...] = (*BUSINESS, *CRAFTS, *SAFEGUARDS)
"""What a team lacks."""

_FIRST = ("domain-teams", "outside")
"""Which team lacks somebody, and that nobody of the organisation builds, goes before what can be settled by a role."""


def _agenda(kinds: Iterable[TopicKind]) -> tuple[TopicKind, ...]:
    return tuple(sorted(kinds, key=lambda kind: kind.id not in _FIRST))


KINDS: tuple[TopicKind, ...] = (*ENTRIES, *_agenda((*LACKS, *PEOPLE)), *MATRIX, STILL_TO_COME)

KIND_OF: Mapping[str, TopicKind] = {kind.id: kind for kind in KINDS}

ORDER: Mapping[str, int] = {kind.id: index for index, kind in enumerate(KINDS)}


def claim_on(finding: Finding) -> tuple[TopicKind, Claim]:
    """The kind of topic that a finding belongs to when nothing else has caused it.

    Raises:
        LookupError: there is none; a test holds that there is one for each rule of the registry.
    """
    for kind, claim in _CLAIMS.get(finding.rule, ()):
        if claim.when is None or claim.when(finding):
            return kind, claim
    raise LookupError(f"no topic claims this finding of {finding.rule}")


def kinds_lacking(role: RoleId, stage: Stage) -> tuple[TopicKind, ...]:
    """The kinds of topics that the absence of a role in a stage is about."""
    return tuple(kind for kind, lack in _LACKS.get(role, ()) if not lack.stages or stage in lack.stages)


def claimed_rules() -> frozenset[str]:
    """The rules whose findings belong to some kind."""
    return frozenset(_CLAIMS)


def _claims() -> Mapping[str, list[tuple[TopicKind, Claim]]]:
    found: dict[str, list[tuple[TopicKind, Claim]]] = {}
    for kind in KINDS:
        for claim in kind.claims:
            found.setdefault(claim.rule, []).append((kind, claim))
    return found


def _lacks() -> Mapping[RoleId, list[tuple[TopicKind, Lack]]]:
    found: dict[RoleId, list[tuple[TopicKind, Lack]]] = {}
    for kind in KINDS:
        for lack in kind.lacks:
            found.setdefault(lack.role, []).append((kind, lack))
    return found


_CLAIMS = _claims()
_LACKS = _lacks()
