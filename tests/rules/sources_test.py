"""Sources name their texts."""

from teamcanvas.rules.sources import databricks, derived, equal_experts, hoogvliets, raci_practice, reviewed


def sources_carry_what_they_say_test() -> None:
    for source in (
        databricks("x"),
        equal_experts("x"),
        hoogvliets("x"),
        raci_practice("x"),
        derived("x"),
        reviewed("x"),
    ):
        assert source.says == "x"
        assert len(source.name) > 10
