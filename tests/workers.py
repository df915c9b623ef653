"""A plugin for the workers of pytest-xdist, which spares them and the process that they report to what nobody reads."""

import sys
from pathlib import Path

import pytest
from _pytest.assertion import rewrite  # pytest has no public way to write what it imports
from _pytest.runner import runtestprotocol  # the plugins that repeat failed tests run one by it, too


def pytest_sessionstart(session: pytest.Session) -> None:
    """Write the bytecode of a share of the tests: all workers collect the same files, and each would compile all."""
    worker: dict[str, str | int] = getattr(session.config, "workerinput")  # noqa: B009 - pytest-xdist has no types here
    number, count = int(str(worker["workerid"]).removeprefix("gw")), int(worker["workercount"])
    if sys.dont_write_bytecode or session.config.getoption("assertmode") != "rewrite":
        return
    for file in sorted(Path(__file__).parent.rglob("*_test.py"))[number::count]:
        _write_bytecode(file, session.config)


def _write_bytecode(file: Path, config: pytest.Config) -> None:
    """Rewrite the assertions of a file that has no bytecode yet, as pytest does when it imports it."""
    written = rewrite.get_cache_dir(file) / f"{file.stem}{rewrite.PYC_TAIL}"
    if not written.exists() and rewrite.try_makedirs(written.parent):
        stamp, code = rewrite._rewrite_test(file, config)
        rewrite._write_pyc(config.stash[rewrite.assertstate_key], code, stamp, written)


def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool:
    """Report the test, and its set-up and its end only where they failed or are timed.

    To send three reports of each test, and to read them, takes as long as ten thousand short tests themselves.
    """
    timed = item.config.getoption("durations") is not None
    item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    for report in runtestprotocol(item, log=False, nextitem=nextitem):
        if timed or report.when == "call" or not report.passed:
            report.keywords = {}
            item.ihook.pytest_runtest_logreport(report=report)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True
