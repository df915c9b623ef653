"""Kinds of topics about security, governance, validation and oversight, and about how an organisation is set up."""

from teamcanvas.rules.checks.tc7_leadership.tc705_role_does_not_fit import NOTHING_NOTED
from teamcanvas.rules.finding import Finding
from teamcanvas.rules.topics.kind import Claim, TopicKind, claims, lacking, words

_OVERSEER = "human_overseer"
_GOVERNANCE = "governance"
SECURITY, VALIDATION = "security", "validation"


def _unfit_for_oversight(finding: Finding) -> bool:
    return finding.message_key != NOTHING_NOTED and ("role", _OVERSEER) in finding.subjects


def _of_an_overseer(finding: Finding) -> bool:
    return any(subject.kind == "person" for subject in finding.subjects)


def _with_governance(_: Finding) -> str:
    """Literacy of those who oversee is part of what a risky case asks for, where more of it lacks."""
    return _GOVERNANCE


SAFEGUARDS: tuple[TopicKind, ...] = (
    TopicKind(
        id=SECURITY,
        claims=claims("TC104", "TC904"),
        lacks=lacking("security_lead", "privacy_officer"),
        noun="A security lead",
        waits="always",
        words=(
            words(
                "Security and privacy have no voice in Use Case Definition",
                "What the law on personal data and the security of the system ask for comes up when change is "
                "expensive.",
                "TC104",
                "TC904",
            ),
            words(
                "Privacy has a voice, and security has none",
                "Whether the data may be used is asked. Who sees to it that nobody breaks into the system is not said.",
                "TC104",
                way="Invite somebody for security; a short review is enough.",
                key="privacy-only",
            ),
            words(
                "Nobody advises on privacy, although personal data is used",
                "Whether the data may be used for this is asked too late.",
                "TC904",
                way="Involve the privacy officer before development begins.",
            ),
            words(
                "Security has no voice in Use Case Definition",
                "What security asks for comes up when it is expensive to change.",
                "TC104",
            ),
        ),
        way="Invite somebody for security or privacy; a short review is enough.",
    ),
    TopicKind(
        id=_GOVERNANCE,
        claims=claims("TC903", "TC902", "TC907", "TC906"),
        lacks=lacking("ai_governance_lead"),
        noun="An AI governance lead",
        waits="always",
        words=(
            words(
                "AI governance has no place in Use Case Definition",
                "Nobody says what the rules ask of a high-risk case, so it may have to be built again.",
                "TC903",
            ),
            words(
                "Training and a channel for concerns are not recorded for a risky AI case",
                "Whether people were trained in AI literacy, and know where to raise concerns, is not said.",
                several=True,
                way="Plan a training, and name a channel for concerns.",
            ),
        ),
        way="Place an AI governance lead in Use Case Definition; training and a channel for concerns go with it.",
    ),
    TopicKind(
        id=VALIDATION,
        # Testing joins it, where both lack.
        claims=claims("TC905", "TC204", "TC117"),
        lacks=lacking("model_validator"),
        noun="A model validator",
        waits="impersonal",
        words=(
            words(
                "Nobody is named who tests the model or validates it independently",
                "Those who build then test what they thought of. In a high-risk case, other errors reach the people "
                "it judges.",
                "TC905",
                "TC117",
                way="Place a test engineer, and find a validator outside the team that builds the model.",
            ),
            words(
                "Nobody validates the model independently",
                "In a high-risk case, errors of those who built the model reach the people it judges.",
                "TC905",
            ),
        ),
        way="Find a validator outside the team that builds the model.",
    ),
    TopicKind(
        id="oversight",
        claims=(
            Claim("TC901", when=_of_an_overseer, joins=_with_governance),
            *claims("TC901", "TC208"),
            Claim("TC705", when=_unfit_for_oversight, joins=_with_governance),
        ),
        lacks=lacking(_OVERSEER),
        noun="A human overseer",
        waits="impersonal",
        way="Name somebody from operation who is trained for it and may stop the system.",
    ),
    TopicKind(
        id="centre-lead",
        claims=claims("TC512"),
        lacks=lacking("coe_lead"),
        noun="A lead of the centre of excellence",
        waits="always",
    ),
    TopicKind(id="takeover", claims=claims("TC513"), waits="always"),
    TopicKind(
        id="domain-teams",
        claims=claims("TC514"),
        waits="always",
        words=(
            words(
                "{count} times a domain team lacks somebody of its own",
                "It concerns {teams}. They wait for others, or do the work beside other work.",
                several=True,
                way="Add somebody to each of them, or say which team does it for them.",
            ),
        ),
    ),
    TopicKind(id="guard-rails", claims=claims("TC515"), waits="always"),
)
