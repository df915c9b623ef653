"""A drill as other programs read it."""

import json
from pathlib import Path

from teamcanvas.commands.drill_json import as_json
from teamcanvas.commands.drill_report import drill_report
from tests.commands.calling import Caller
from tests.commands.check_json_test import KEYS
from tests.small_plans import template


def the_keys_are_the_documented_ones_test(plans: Caller) -> None:
    report = json.loads(plans("drill", "mlops.teamcanvas", "--format", "json").out)
    assert report.keys() == {"file", "title", "scenario", "profile", "drills"}
    assert len(report["drills"]) == 15
    for drill in report["drills"]:
        assert drill.keys() == {"absent", "stops", "counts", "losses", "added", "cleared"}
        assert drill["stops"].keys() == {"stages", "capabilities", "without_responsible", "without_accountable"}
        assert all(one.keys() == {"id", "name", "team"} for one in drill["stops"]["capabilities"])
        for rest in ("stages", "without_responsible", "without_accountable"):
            assert all(one.keys() == {"id", "name"} for one in drill["stops"][rest])
        assert drill["counts"].keys() == {"error", "warning", "info"}
        assert all(person.keys() == {"id", "name"} for person in drill["absent"])
        assert all(finding.keys() == KEYS for finding in drill["added"] + drill["cleared"])
        for loss in drill["losses"]:
            assert loss.keys() == {"kind", "id", "name", "severity", "message", "left", "team", "letters"}
            assert loss["kind"] in {"stage", "capability", "activity"}


def a_row_lists_the_remaining_holders_of_each_letter_test(plans: Caller) -> None:
    (drill,) = json.loads(plans("drill", "mlops.teamcanvas", "--person", "Greta", "--format", "json").out)["drills"]
    (row,) = [loss for loss in drill["losses"] if loss["kind"] == "activity"]
    assert row["letters"] == {"A": [{"id": "p04", "name": "Fatima"}]}
    assert row["message"] == "Fatima is accountable instead"


def what_stops_is_listed_by_person_with_the_team_in_which_it_does_test() -> None:
    federated = template("federated")
    drills = json.loads(as_json(drill_report(Path("plan"), federated, "plan", ())))["drills"]
    pavel = next(one for one in drills if one["absent"][0]["name"] == "Pavel")
    credit = {"id": "credit", "name": "Credit domain"}
    assert pavel["stops"] == {
        "stages": [],
        "capabilities": [{"id": "ml-engineering", "name": "ML engineering", "team": credit}],
        "without_responsible": [],
        "without_accountable": [],
    }
    assert [one["team"] for one in pavel["losses"] if one["kind"] == "capability"] == [credit]
    # Amara is named as the deputy of Nils.
    assert not next(one for one in drills if one["absent"][0]["name"] == "Nils")["stops"]["capabilities"]
