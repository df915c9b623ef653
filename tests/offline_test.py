"""The program never opens a network connection: seen from outside, as the kernel sees it."""

import ast
import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from threading import Timer

import pytest

from teamcanvas.export.outgoing.suffixes import PAGE_SUFFIXES
from teamcanvas.layout.pages.size import PAGE_KINDS
from teamcanvas.storage.files import save_plan
from tests.small_plans import template

PACKAGE = Path(__file__).resolve().parent.parent / "teamcanvas"

# Local sockets (AF_UNIX) are how a program talks to its screen and to its own first window.
NETWORK = re.compile(r"socket\(AF_INET6?\b|sa_family=AF_INET6?\b")

NETWORK_MODULES = {"aiohttp", "ftplib", "http", "httpx", "requests", "smtplib", "socket", "ssl", "urllib3", "xmlrpc"}

NETWORK_NAMES = re.compile("|".join(sorted({*NETWORK_MODULES, "urllib", "QtNetwork"})))

LOCAL_SOCKETS = ("app/x_display.py",)
"""Modules with a socket of the machine's own: this one asks whether an X server answers."""


def _traced(folder: Path, *command: str) -> str:
    """What the kernel was asked for by a command and all it started."""
    log = folder / "calls"
    run = subprocess.run(
        ["strace", "-f", "-qq", "--seccomp-bpf", "-e", "trace=socket,connect,sendto,bind", "-o", str(log), *command],
        cwd=folder,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert run.returncode in {0, 1}, run.stderr
    return log.read_text(encoding="utf-8", errors="replace")


@pytest.mark.needs("strace")
def a_network_connection_would_be_seen_test(tmp_path: Path) -> None:
    asks = "import socket; socket.socket().connect_ex(('127.0.0.1', 9))"
    assert NETWORK.search(_traced(tmp_path, sys.executable, "-c", asks))


COMMANDS = [
    ["new", "plan.teamcanvas", "--template", "startup-trio"],
    ["check", "plan.teamcanvas"],
    *(["export", "plan.teamcanvas", "--pages", ",".join(PAGE_KINDS), "-o", f"plan{one}"] for one in PAGE_SUFFIXES),
    ["export", "plan.teamcanvas", "-o", "plan.xlsx"],
    ["self-test"],
]
ONE_AFTER_THE_OTHER = """
import json, sys
from teamcanvas.cli import run
for arguments in json.loads(sys.argv[1]):
    status = run(arguments)
    assert status in (0, 1), (arguments, status)
"""
PROGRAM = [sys.executable, "-c", ONE_AFTER_THE_OTHER, json.dumps(COMMANDS)]
"""All commands in one process, which starts once."""


@pytest.mark.needs("strace", "unshare")
def commands_work_without_a_network_and_open_no_connection_test(tmp_path: Path) -> None:
    alone = ["unshare", "--map-root-user", "--net"]
    if subprocess.run([*alone, "true"], capture_output=True, check=False).returncode != 0:
        alone = []  # A chroot, for one, lets no process leave the network.
    assert not NETWORK.search(_traced(tmp_path, *alone, *PROGRAM))
    for suffix in (*PAGE_SUFFIXES, ".xlsx"):
        assert [*tmp_path.glob(f"plan*{suffix}")], suffix


@pytest.mark.needs("strace")
def the_editor_opens_no_connection_test(tmp_path: Path) -> None:
    """From its start, over the first picture and what is done after it, to the closing of its window."""
    program = [sys.executable, "-m", "teamcanvas"]
    save_plan(tmp_path / "plan.teamcanvas", template("delivery-team"))
    os.mkfifo(tmp_path / "calls")
    (tmp_path / "run").mkdir(mode=0o700)
    with subprocess.Popen(
        [
            "strace",
            "-f",
            "-qq",
            "--seccomp-bpf",
            "-e",
            "trace=socket,connect,listen",
            "-o",
            "calls",
            *program,
            "plan.teamcanvas",
        ],
        cwd=tmp_path,
        env=os.environ
        | {"QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path / "run")},
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as tracer:
        # The program keeps the pipe open as well, so both have to go.
        too_long = Timer(120, os.killpg, [tracer.pid, signal.SIGKILL])
        too_long.start()
        calls = []
        with (tmp_path / "calls").open(encoding="utf-8", errors="replace") as log:
            for line in log:
                calls.append(line)
                # Listening for a second start is the last thing done at the start; then a polite end.
                if " listen(" in line:
                    os.kill(int(line.split()[0]), signal.SIGTERM)
        too_long.cancel()
        assert tracer.wait() == 0, tracer.stderr and tracer.stderr.read()
    assert [line for line in calls if "AF_UNIX" in line], "nothing was traced"
    assert not NETWORK.search("".join(calls))


def no_module_knows_the_network_test() -> None:
    """Of QtNetwork only the local socket by which a second start finds the first window."""
    known = []
    for name in LOCAL_SOCKETS:
        text = (PACKAGE / name).read_text(encoding="utf-8")
        assert "AF_UNIX" in text
        assert "AF_INET" not in text
    for path in sorted(PACKAGE.rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        if not NETWORK_NAMES.search(source):
            continue  # not worth being parsed
        for item in ast.walk(ast.parse(source)):
            names = [] if path.relative_to(PACKAGE).as_posix() in LOCAL_SOCKETS else _imported(item)
            known += [
                f"{path.relative_to(PACKAGE)} imports {name}"
                for name in names
                if name.split(".")[0] in NETWORK_MODULES
                or name.startswith("urllib.request")
                or (
                    name.startswith("PySide6.QtNetwork") and name.split(".")[-1] not in {"QLocalServer", "QLocalSocket"}
                )
            ]
    assert known == []


def _imported(item: ast.AST) -> list[str]:
    if isinstance(item, ast.Import):
        return [alias.name for alias in item.names]
    if isinstance(item, ast.ImportFrom) and item.module:
        return [f"{item.module}.{alias.name}" for alias in item.names]
    return []
