"""Kinds of topics about a craft that is missing, or has too little time."""

from teamcanvas.model.stage import Stage
from teamcanvas.rules.checks.tc4_dependence.tc405_too_few_hands import TEAMS
from teamcanvas.rules.circumstances.work import Work
from teamcanvas.rules.finding import Finding
from teamcanvas.rules.topics.kind import Claim, TopicKind, claims, lacking, words
from teamcanvas.rules.topics.tables.safeguards import VALIDATION

DATA_SCIENCE = "data-science"
OPERATION = "operation"
_WHO_RUNS_IT = (
    "Ask who runs it: a central team, the vendor or nobody. Place them as platform owner or platform engineer, with "
    "their share; a short check in Use Case Definition is enough to begin with."
)
_ENGINEERS = ("ml_engineer", "mlops_engineer", "platform_engineer")


def _about_teams(finding: Finding) -> bool:
    return finding.message_key == TEAMS


def _operation(_: Finding) -> str:
    """Amending models is one of the things that operation has no hands for."""
    return OPERATION


def _validation(_: Finding) -> str:
    """Both look for errors that those who build do not see."""
    return VALIDATION


CRAFTS: tuple[TopicKind, ...] = (
    TopicKind(
        id=DATA_SCIENCE,
        claims=(Claim("TC111"), Claim("TC124", joins=_operation)),
        lacks=lacking("data_scientist"),
        noun="Data science",
        waits="always",
        words=(
            words(
                "Nobody adapts the model in Solution Development",
                "A bought model is prompted, connected and evaluated before it is of use.",
                "TC111",
                way="Place an ML or software engineer where the work is done.",
                key=Work.BOUGHT,
            ),
            words(
                "Nobody does data science in Solution Development",
                "Nobody makes the model, and nobody can change it later. If it is bought, say so in the plan's title.",
                "TC111",
            ),
            words(
                "Nobody amends the models in production",
                "They get worse as the world changes, and nobody in Scale and Adopt can say what to change.",
                "TC124",
                way="Keep a data scientist with a small share in Scale and Adopt.",
            ),
        ),
        way="Place a data scientist where the work is done.",
    ),
    TopicKind(
        id="data-engineering",
        claims=claims("TC112", "TC501", "TC305"),
        lacks=lacking("data_engineer", "analytics_engineer"),
        noun="Data engineering",
        waits="always",
        words=(
            words(
                "Nobody does data engineering in Solution Development",
                "Models are trained on data copied by hand, and retraining waits for the next copy.",
                "TC112",
            ),
            words(
                "There is too little data engineering",
                "The data foundation is not good enough to do with less: data scientists spend their time on it.",
                "TC501",
            ),
        ),
        way="Add a data engineer, or plan how much of the data scientists' time it may take.",
    ),
    TopicKind(
        id="ml-engineering",
        claims=claims("TC113", "TC301", "TC306", "TC611"),
        lacks=lacking(*_ENGINEERS, stages=(Stage.USE_CASE_DEFINITION, Stage.SOLUTION_DEVELOPMENT)),
        noun="ML engineering",
        waits="always",
        words=(
            words(
                "ML engineering is missing: nobody gives the models a home",
                "Models stay in notebooks instead of being used.",
                "TC301",
            ),
            words(
                "ML engineering is missing: nobody gives the model a home",
                "What is built stays in notebooks.",
                "TC113",
            ),
            words(
                "There is little ML engineering for so much data science",
                "Finished models wait for the few who can bring them into production.",
                "TC306",
            ),
        ),
        way="Place an ML, MLOps or platform engineer in Solution Development.",
    ),
    TopicKind(
        id="integration",
        claims=claims("TC114"),
        lacks=lacking("software_engineer"),
        noun="Software engineering",
        waits="always",
        words=(
            words(
                "Nobody is named who brings models into business systems",
                "Models run already, so somebody does it beside other work, and each change to the applications waits.",
                "TC114",
                key=Work.RUNNING,
            ),
            words(
                "Nobody brings the model into business systems",
                "Its results stay in a file that nobody opens in daily work.",
                "TC114",
            ),
        ),
        way="Place a software engineer in Solution Development or Scale and Adopt.",
    ),
    TopicKind(
        id="testing",
        claims=(Claim("TC117", joins=_validation),),
        lacks=lacking("qa_engineer"),
        noun="A test engineer",
        waits="always",
        words=(
            words(
                "Nobody is named who evaluates the model's answers",
                "Wrong answers reach users if only those who build it have tried them.",
                "TC117",
                way="Place a test engineer who keeps a set of questions with the answers that are right.",
                key=Work.BOUGHT,
            ),
            words(
                "Nobody is named who tests in Solution Development",
                "Those who build then test what they thought of, and other errors reach users.",
                "TC117",
            ),
        ),
        way="Place a test engineer in Solution Development.",
    ),
    TopicKind(
        id="platform",
        claims=(*claims("TC103", "TC116", "TC502", "TC505"), Claim("TC405", when=_about_teams)),
        lacks=lacking("platform_owner", "solution_architect", "platform_engineer"),
        noun="A platform owner",
        waits="always",
        words=(
            words(
                "Nobody is named who answers for the platform, and its upkeep has little time",
                "Models run on it already, perhaps kept by a central team or a vendor. Nobody here says what it can "
                "carry next.",
                "TC103",
                "TC502",
                key=Work.RUNNING,
                way=_WHO_RUNS_IT,
            ),
            words(
                "Nobody is named who answers for the platform, and its upkeep has little time",
                "Nobody confirms that it can carry the case, and its upkeep falls to people who have other work.",
                "TC103",
                "TC502",
                way=_WHO_RUNS_IT,
            ),
            words(
                "No architect or platform owner takes part",
                "Nobody confirms that the platform can carry the case, and nobody keeps the design together later.",
                "TC103",
                "TC116",
            ),
            words(
                "No architect or platform owner takes part in Use Case Definition",
                "Models run on the platform already. Whether it carries one more comes out when most of the work is "
                "done.",
                "TC103",
                key=Work.RUNNING,
            ),
            words(
                "Nobody confirms that the platform and the model's provider can carry the case",
                "Limits, cost and terms of the provider come out when most of the work is done.",
                "TC103",
                key=Work.BOUGHT,
            ),
            words(
                "Nobody confirms that the platform can carry the case",
                "That it cannot comes out when most of the work is done.",
                "TC103",
            ),
            words(
                "No architect or platform owner stays for Solution Development",
                "The design is decided early, and nobody is there when it has to change.",
                "TC116",
                way="Keep an architect or the platform owner with a small share in Solution Development.",
            ),
            words(
                "The platform has too few hands",
                "Its upkeep falls to people who have other work.",
                several=True,
            ),
        ),
        way="Place a platform owner, architect or platform engineer; a short check in Use Case Definition is enough "
        "to begin with.",
    ),
    TopicKind(
        id=OPERATION,
        claims=claims("TC123", "TC504", "TC405"),
        lacks=lacking(*_ENGINEERS, stages=(Stage.SCALE_AND_ADOPT,)),
        noun="An engineer for operation",
        waits="always",
        words=(
            words(
                "Nobody operates and monitors the model in Scale and Adopt",
                "A model that nobody watches gets worse without anybody noticing, and nobody repairs it.",
                "TC123",
            ),
            words(
                "Operation has too few hands for its models",
                "Problems are found late, repairs wait, and models get worse as the world changes.",
                several=True,
                way="Plan more MLOps and a share of data science in Scale and Adopt, or run fewer models.",
            ),
        ),
        way="Keep an MLOps, ML or platform engineer for Scale and Adopt.",
    ),
    TopicKind(
        id="watching",
        claims=claims("TC603"),
        waits="always",
        words=(
            words(
                "Nobody in Scale and Adopt watches the model and its benefits",
                "Neither errors nor benefits are noticed there.",
                several=True,
                way="Give the work to a role that is placed in Scale and Adopt.",
            ),
        ),
    ),
)
