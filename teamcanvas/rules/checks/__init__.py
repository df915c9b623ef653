"""The rules: a package per family, a module per rule (tcNNN_…), and what only this family shares in the others."""

from importlib import import_module

from teamcanvas.rules.rule import Rule


def rules_of(family: str, *modules: str) -> tuple[Rule, ...]:
    """The rules of a family. Its modules are given as text, so that its list names each of them once.

    Args:
        family: the family's package.
        modules: its modules, each with one `RULE`, in the order of their codes.
    """
    return tuple(_rule_of(f"{family}.{module}") for module in modules)


def _rule_of(module: str) -> Rule:
    rule = import_module(module).RULE  # Any, as all attributes of a module found by name
    if not isinstance(rule, Rule):
        raise TypeError(f"RULE of {module} is not a rule")
    return rule
