#!/bin/sh
# Everything that has to hold before a change is handed in. With arguments: pytest alone, with these arguments.
set -eu
cd "$(dirname "$0")/.."
# shellcheck disable=SC2034 # read by environment.sh
extra=test
. packaging/environment.sh

# What the end-to-end tests start and what opens our workbooks and presentations, beside the command by which it is known;
# tests that lack theirs say so and are skipped.
test_programs="
xvfb:Xvfb
openbox:openbox
xdotool:xdotool
dbus:dbus-daemon
poppler-utils:pdftotext
qpdf:qpdf
strace:strace
libreoffice-calc:soffice
libreoffice-impress:loimpress
git:git
"
missing=
for pair in $test_programs; do
    command -v "${pair#*:}" >/dev/null 2>&1 || missing="$missing ${pair%%:*}"
done
if [ "$(uname -s)" = Linux ]; then
    # They read the screen as a screen reader does, through the system's own Python.
    [ -e /usr/share/dbus-1/services/org.a11y.Bus.service ] || missing="$missing at-spi2-core"
    # Names in Chinese, Japanese and Korean need a font of the system's; any will do.
    fc-list ':lang=zh:lang=ja:lang=ko' 2>/dev/null | grep -q . || missing="$missing fontconfig fonts-noto-cjk"
    /usr/bin/python3 -c 'from gi.repository import Gio' 2>/dev/null || missing="$missing python3-gi"
fi
if [ -n "$missing" ]; then
    # shellcheck disable=SC2086 # a list of names
    install_packages "what the end-to-end tests use" $missing || true
fi

# Where Python may not keep its bytecode, all that a test starts is compiled anew, and so are the tests.
unset PYTHONDONTWRITEBYTECODE

if [ $# -gt 0 ]; then
    exec "$python" -m pytest "$@"
fi

bin=$(dirname "$python")
failed=
step() {
    echo "== $*"
    tool=$1
    shift
    "$bin/$tool" "$@" || failed="$failed $tool"
}
step ruff check .
step ruff format --check .

# These take a minute of one processor, and pytest leaves some time of all: they run beside it, and speak after it.
beside=$(mktemp -d "${TMPDIR:-/tmp}/teamcanvas-checks.XXXXXX")
trap 'rm -r "$beside"' EXIT
trap 'kill $types $imports; exit 130' INT TERM
"$bin/basedpyright" >"$beside/basedpyright" 2>&1 &
types=$!
"$bin/lint-imports" >"$beside/lint-imports" 2>&1 &
imports=$!

echo "== pytest"
# A file stays on one processor: its tests share a window or a plan that took long to make. Files run in their order: by
# default those of few tests come last, which are the longest, and one processor would be left with nothing to do.
"$python" -m pytest --numprocesses logical --dist loadfile --no-loadscope-reorder || failed="$failed pytest"

# finish TOOL PROCESS: what the tool has written, once it is done.
finish() {
    wait "$2" || failed="$failed $1"
    echo "== $1"
    cat "$beside/$1"
}
finish basedpyright "$types"
finish lint-imports "$imports"
if [ -n "$failed" ]; then
    say "Failed:$failed"
    exit 1
fi
