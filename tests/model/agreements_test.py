"""The agreements of the checklist."""

from teamcanvas.model.agreements import AGREEMENTS


def agreements_are_the_five_that_rules_ask_for_test() -> None:
    assert list(AGREEMENTS) == [
        "dev-process-document",
        "dev-process-walkthrough",
        "roles-walkthrough",
        "ai-literacy-training",
        "concern-reporting",
    ]
    assert all(words[0].isupper() and not words.endswith(".") for words in AGREEMENTS.values())
