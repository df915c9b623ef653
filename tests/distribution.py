"""Hands the files of tests to the workers of pytest-xdist."""

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadFileScheduling
from xdist.workermanage import WorkerController


class ForgettingScheduling(LoadFileScheduling):
    """Forgets tests that are done. Its base counts, after each test, all that a worker was ever given."""

    def mark_test_complete(self, node: WorkerController, item_index: int, duration: float = 0) -> None:  # noqa: ARG002 - the name is xdist's
        test = self.registered_collections[node][item_index]
        scope = self._split_scope(test)
        work = self.assigned_work[node]
        del work[scope][test]
        if not work[scope]:
            del work[scope]
        self._reschedule(node)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadFileScheduling:
    """The scheduler in place of that of pytest-xdist."""
    return ForgettingScheduling(config, log)
