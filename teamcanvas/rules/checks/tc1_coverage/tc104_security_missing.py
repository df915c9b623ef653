"""TC104: security is not represented in Use Case Definition."""

from collections.abc import Iterable

from teamcanvas.model.ids import RoleId
from teamcanvas.model.stage import Stage
from teamcanvas.rules.candidates import fill
from teamcanvas.rules.facts import Facts
from teamcanvas.rules.fix import Fix, FixContext
from teamcanvas.rules.params import Params
from teamcanvas.rules.rule import Found, Message, Rule
from teamcanvas.rules.shapes.coverage import Coverage
from teamcanvas.rules.sources import databricks

SENSITIVE = "sensitive"
HIGH_RISK = "high-risk"
PRIVACY_ONLY = "privacy-only"
"""Message and grade: privacy or governance has a voice, and security itself has none anywhere."""
SECURITY = RoleId("security_lead")
SHARE = 0.1


def _grade(facts: Facts) -> str:
    if facts.settings.risk == "high":
        return HIGH_RISK
    return SENSITIVE if facts.settings.personal_data else ""


_VOICE = Coverage(
    in_person=True,
    stages=(Stage.USE_CASE_DEFINITION,),
    wanted=("security_lead", "privacy_officer", "ai_governance_lead"),
    fte=SHARE,
    grade=_grade,
)


def _check(facts: Facts, params: Params) -> Iterable[Found]:
    found = tuple(_VOICE.check(facts, params))
    yield from found
    needs_both = _grade(facts) and facts.settings.risk != "none" and not facts.settings.small
    if needs_both and not found and SECURITY in params[_VOICE.roles_param] and SECURITY not in facts.staffed:
        # Data protection asks whether data may be used, and not how the system is kept from harm.
        yield _VOICE.missing((SECURITY,), PRIVACY_ONLY, grade=PRIVACY_ONLY)


def _fixes(context: FixContext) -> Iterable[Fix]:
    if context.finding.message_key == PRIVACY_ONLY:
        return fill(context, (SECURITY,), Stage.USE_CASE_DEFINITION, SHARE)
    return _VOICE.fixes(context)


RULE = Rule(
    code="TC104",
    slug="security-missing",
    title="Security is not represented in Use Case Definition",
    tier=1,
    rationale=(
        "A solution that is usable has to be secure as well; requirements on security and privacy that come up after "
        "development make it start again."
    ),
    how_to_fix="Add a security, privacy or AI-governance contact to Use Case Definition.",
    small_organisation="Not asked, unless personal data is used or the risk is high.",
    sources=(
        databricks(
            "Use Case Definition: the remaining highlighted elements aim at a usable solution, with security named as "
            "one of two aspects.",
        ),
    ),
    messages={
        "": Message(
            "Nobody speaks for security in Use Case Definition",
            "Without a security, privacy or governance contact, what they require comes up when it is expensive.",
        ),
        PRIVACY_ONLY: Message(
            "Privacy has a voice, and security has none",
            "Whether the data may be used is asked. Who sees to it that nobody breaks into the system is not said. "
            "Invite somebody for security; a short review is enough.",
        ),
    },
    grades={
        HIGH_RISK: "The risk is high.",
        SENSITIVE: "Personal data is used.",
        PRIVACY_ONLY: "The case carries risk, and only privacy or governance has a voice.",
    },
    params=_VOICE.params,
    check=_check,
    fixes=_fixes,
)
