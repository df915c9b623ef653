"""Groups the findings of a check into topics."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import is_

from teamcanvas.model.catalogue import built_in_catalogue
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.finding import Finding, Severity
from teamcanvas.rules.plans_ahead import OPEN
from teamcanvas.rules.topics.attribution import attributed
from teamcanvas.rules.topics.causes import FOLLOWING, Causes, Tiers, causes_of
from teamcanvas.rules.topics.kinds import KIND_OF, LACKS, ORDER, STILL_TO_COME, claim_on
from teamcanvas.rules.topics.needs import Need, NeedState
from teamcanvas.rules.topics.tables.matrix import EMPTY_BOARD, OWN_ROLES, UNEDITED
from teamcanvas.rules.topics.tables.people import VACANCIES
from teamcanvas.rules.topics.topic import Topic

_LACKING = frozenset(kind.id for kind in LACKS)
_NOTE = "topics"


def grouped_topics(findings: Sequence[Finding], facts: Facts) -> tuple[Topic, ...]:
    """All findings in topics, each in exactly one: the worst first, accepted ones last."""
    causes, own_roles = causes_of(facts), _own_roles(facts)
    earlier = facts.noted(_NOTE)
    if not isinstance(earlier, _Grouped):
        earlier = _Grouped(findings=(), causes=causes, own_roles=own_roles, topics=())
    if earlier.of_the_same(findings, causes, own_roles=own_roles):
        return earlier.topics
    groups = _groups(findings, causes)
    if own_roles and OWN_ROLES in groups:
        _fold(groups, OWN_ROLES)
    known = {topic.key: topic for topic in earlier.topics}
    topics = in_order(_topic(key, group.causes, group.consequences, known) for key, group in groups.items())
    facts.note(_NOTE, _Grouped(findings=tuple(findings), causes=causes, own_roles=own_roles, topics=topics))
    return topics


def recall_groups(facts: Facts) -> None:
    """Take over from older facts what grouping needs to know, before they are let go."""
    causes_of(facts)
    _own_roles(facts)


def while_young(topics: Sequence[Topic], needs: Sequence[Need], facts: Facts) -> tuple[Topic, ...]:
    """The same topics for a young board: what merely has not been reached yet is one of them, and only a hint."""
    causes = causes_of(facts)
    waiting: list[Finding] = []
    others: list[Topic] = []
    empty: Topic | None = None
    for topic in topics:
        kind = topic.kind
        firm = [one for one in topic.causes if not kind.waiting(one) and not _follows(one, causes)]
        waiting += [one for one in topic.findings if one not in firm]
        if kind.id == EMPTY_BOARD:
            empty = topic
        elif firm:
            others.append(_topic(topic.key, firm, ()))
    if empty is not None:
        # Nothing that is not there yet says more than that nothing is there yet.
        others.append(_topic(empty.key, empty.causes, waiting))
    elif waiting:
        covered = sum(need.state is NeedState.COVERED for need in needs)
        values = {"covered": covered, "needs": len(needs)}
        others.append(Topic(STILL_TO_COME.id, Severity.INFO, tuple(waiting), values=values))
    return in_order(others)


def in_order(topics: Iterable[Topic]) -> tuple[Topic, ...]:
    """Accepted ones last, the worst first, else in the order of their kinds."""
    return tuple(sorted(topics, key=lambda one: (one.accepted, one.severity.rank, ORDER[one.kind.id], one.key)))


@dataclass(slots=True)
class _Group:
    causes: list[Finding] = field(default_factory=list[Finding])
    consequences: list[Finding] = field(default_factory=list[Finding])


_Groups = dict[str, _Group]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Grouped:
    """What was grouped last: the same findings give the same topics, and topics that stay are the same objects."""

    findings: tuple[Finding, ...]
    causes: Causes
    own_roles: bool
    topics: tuple[Topic, ...]

    def of_the_same(self, findings: Sequence[Finding], causes: Causes, *, own_roles: bool) -> bool:
        """It was made from these."""
        return (
            causes is self.causes
            and own_roles is self.own_roles
            and len(findings) == len(self.findings)
            and all(map(is_, findings, self.findings))
        )


def _groups(findings: Sequence[Finding], causes: Causes) -> _Groups:
    groups: _Groups = {}
    following: list[tuple[Finding, Tiers]] = []
    joining: list[tuple[Finding, str, str]] = []
    for finding in findings:
        tiers = causes.of(finding) if finding.rule in FOLLOWING else None
        if tiers:
            following.append((finding, tiers))
            continue
        kind, claim = claim_on(finding)
        if OPEN in finding.values and kind.id in _LACKING:
            # What a vacancy ends is told where the vacancy is.
            joining.append((finding, VACANCIES, kind.key(finding)))
        elif claim.joins is None:
            _group(groups, kind.key(finding)).causes.append(finding)
        else:
            joining.append((finding, claim.joins(finding), kind.key(finding)))
    joining += _single(groups)
    present = frozenset(groups)
    for finding, other, own in joining:
        _group(groups, other if other in present else own).causes.append(finding)
    if joining:
        # They came last, and may be worse than what was there.
        place = {finding.key: number for number, finding in enumerate(findings)}
        for key in {key for _, *keys in joining for key in keys if key in groups}:
            groups[key].causes.sort(key=lambda finding: place[finding.key])
    for finding, key in attributed(following, frozenset(groups)):
        _group(groups, key or UNEDITED).consequences.append(finding)
    return groups


def _single(groups: _Groups) -> list[tuple[Finding, str, str]]:
    """Take out what would be about several things, and is not; each with the keys of the topics for it."""
    found: list[tuple[Finding, str, str]] = []
    for key, group in list(groups.items()):
        single = KIND_OF[key.partition(":")[0]].single
        keys = single(group.causes[0]) if single and len(group.causes) == 1 else None
        if keys is None:
            continue
        finding, (other, own) = groups.pop(key).causes[0], keys
        if other == own:
            _group(groups, own).causes.append(finding)
        else:
            found.append((finding, other, own))
    return found


def _group(groups: _Groups, key: str) -> _Group:
    group = groups.get(key)
    if group is None:
        group = groups[key] = _Group()
    return group


def _fold(groups: _Groups, into: str) -> None:
    """What is lacking follows from this topic."""
    for key in [key for key in groups if key.partition(":")[0] in _LACKING]:
        gone = groups.pop(key)
        groups[into].consequences += [*gone.causes, *gone.consequences]


def _topic(
    key: str, causes: Sequence[Finding], consequences: Sequence[Finding], known: Mapping[str, Topic] | None = None
) -> Topic:
    findings = (*causes, *consequences)
    earlier = known.get(key) if known else None
    if (
        earlier is not None
        and len(causes) == len(earlier.causes)
        and len(findings) == len(earlier.findings)
        and all(map(is_, findings, earlier.findings))
    ):
        return earlier
    return Topic(key, _severity(causes, consequences), tuple(causes), tuple(consequences))


def _severity(causes: Sequence[Finding], consequences: Sequence[Finding]) -> Severity:
    """The worst of what is open; rows of the matrix that follow the board make no topic worse than its causes are.

    Where such rows are all that is left of it, no rule misses anybody on the board: the topic is a note.
    """
    told = [one for one in causes if one.accepted is None]
    follows = [one for one in consequences if one.accepted is None]
    if not told and not follows:
        told, follows = list(causes), list(consequences)
    told += [one for one in follows if one.rule not in FOLLOWING]
    return min((one.severity for one in told), key=lambda one: one.rank, default=Severity.INFO)


def _follows(finding: Finding, causes: Causes) -> bool:
    return finding.rule in FOLLOWING and causes.of(finding) is not None


def _own_roles(facts: Facts) -> bool:
    """At least half of the roles on the board are none of the catalogue's."""
    return facts.recall("mostly roles of its own", _mostly_own_roles)


def _mostly_own_roles(facts: Facts) -> bool:
    return 0 < len(facts.staffed) <= 2 * len(facts.staffed - built_in_catalogue().roles.keys())
