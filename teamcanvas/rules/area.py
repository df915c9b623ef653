"""The areas of rules: what each family of them is about."""

from enum import Enum


class Area(Enum):
    """What a family of rules is about. The value is the prefix of its codes."""

    BOARD = "TC0"
    COVERAGE = "TC1"
    CONFLICTS = "TC2"
    CAPACITY = "TC3"
    DEPENDENCE = "TC4"
    MATURITY = "TC5"
    FLOW = "TC6"
    LEADERSHIP = "TC7"
    MATRIX = "TC8"
    GOVERNANCE = "TC9"
