"""Rules about handovers, ceremonies and feedback."""

from teamcanvas.rules.checks import rules_of

RULES = rules_of(
    __name__,
    "tc601_hard_wall",
    "tc602_no_feedback_loop",
    "tc603_nobody_watches",
    "tc604_stand_up_without_all",
    "tc605_backlog_without_all",
    "tc606_parallel_rituals",
    "tc607_scientists_without_practice",
    "tc608_process_not_written",
    "tc609_engineers_without_ml",
    "tc610_roles_not_walked_through",
    "tc611_nobody_automates",
)
