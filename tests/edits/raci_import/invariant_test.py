"""Every letter that a reader sees in a table is taken over as it is, or listed with its address.

None is changed, joined with others or moved to another role or activity without being asked. `seen_letters` compares.
"""

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.edits.raci_import.random_files import FORMS, in_form
from tests.edits.raci_import.random_tables import random_table
from tests.edits.raci_import.seen_letters import faults, proposal_of
from tests.example_counts import example_count


@given(st.integers(0, 2**32), st.sampled_from(FORMS), st.booleans())
@settings(max_examples=example_count(150))
def every_letter_that_is_seen_comes_in_or_is_listed_test(seed: int, form: str, hidden: bool) -> None:
    random = Random(seed)
    table = random_table(random)
    with TemporaryDirectory() as folder:
        sheets = in_form(random, table, form, Path(folder))
    rows = "\n".join(" ~ ".join(cell or "." for cell in row) for row in table.rows)
    assert faults(table, proposal_of(table, sheets, hidden=hidden)) == [], f"in {form}, hidden {hidden}:\n{rows}"
