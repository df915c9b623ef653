"""A drill as other programs read it."""

import json

from tests.commands.calling import Caller
from tests.commands.check_json_test import KEYS


def the_keys_are_the_documented_ones_test(plans: Caller) -> None:
    report = json.loads(plans("drill", "mlops.teamcanvas", "--format", "json").out)
    assert report.keys() == {"file", "title", "scenario", "profile", "drills"}
    assert len(report["drills"]) == 15
    for drill in report["drills"]:
        assert drill.keys() == {"absent", "counts", "losses", "added", "cleared"}
        assert drill["counts"].keys() == {"error", "warning", "info"}
        assert all(person.keys() == {"id", "name"} for person in drill["absent"])
        assert all(finding.keys() == KEYS for finding in drill["added"] + drill["cleared"])
        for loss in drill["losses"]:
            assert loss.keys() == {"kind", "id", "name", "severity", "message", "left", "letters"}
            assert loss["kind"] in {"stage", "capability", "activity"}


def a_row_lists_the_remaining_holders_of_each_letter_test(plans: Caller) -> None:
    (drill,) = json.loads(plans("drill", "mlops.teamcanvas", "--person", "Greta", "--format", "json").out)["drills"]
    (row,) = [loss for loss in drill["losses"] if loss["kind"] == "activity"]
    assert row["letters"] == {"A": [{"id": "p04", "name": "Fatima"}]}
    assert row["message"] == "Fatima is accountable instead"
