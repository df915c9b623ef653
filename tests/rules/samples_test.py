"""Every rule has the expected findings and fixes in its samples."""

import pytest

from teamcanvas.model.ids import SequentialIds
from teamcanvas.rules.explain import explain
from teamcanvas.rules.fixes import sound_fixes
from teamcanvas.rules.registry import RULES
from tests.rules.sample_plans import SAMPLES, SCENARIO, Sample, samples, short


@pytest.mark.parametrize("sample", samples(), ids=str)
def rule_has_the_findings_of_its_samples_test(sample: Sample) -> None:
    findings = sample.findings()
    assert [
        f"{severity} | {subjects} | {explain(finding, sample.plan).title}"
        for finding, (severity, subjects) in zip(findings, short(findings), strict=True)
    ] == [_with_all_subjects(expected, said) for expected, (_, said) in _paired(sample, short(findings))]


def _paired(sample: Sample, said: list[tuple[str, str]]) -> list[tuple[str, tuple[str, str]]]:
    assert len(said) == len(sample.found), said
    return list(zip(sample.found, said, strict=True))


def _with_all_subjects(expected: str, said: str) -> str:
    """A sample may name only the first subjects."""
    severity, subjects, title = (part.strip() for part in expected.split("|"))
    whole = said if subjects and said.startswith(subjects) else subjects
    return f"{severity} | {whole} | {title}"


@pytest.mark.parametrize("sample", [one for one in samples() if one.fixes is not None], ids=str)
def rule_proposes_the_fixes_of_its_sample_test(sample: Sample) -> None:
    first = sample.findings()[0]
    assert tuple(fix.title for fix in sound_fixes(first, sample.plan, SCENARIO, SequentialIds())) == sample.fixes


def every_rule_has_samples_test() -> None:
    assert sorted(path.stem for path in SAMPLES.glob("*.toml")) == sorted(rule.code for rule in RULES)
    for rule in RULES:
        mine = [sample for sample in samples() if sample.rule == rule.code]
        assert any(sample.found for sample in mine), f"{rule.code} has no bad sample"
        assert any(not sample.found for sample in mine), f"{rule.code} has no good sample"


def every_rule_with_fixes_shows_one_in_a_sample_test() -> None:
    shown = {sample.rule for sample in samples() if sample.fixes}
    assert shown == {rule.code for rule in RULES}
