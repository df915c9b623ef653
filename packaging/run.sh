#!/bin/sh
# Starts Team Canvas from a source tree; arguments are the program's own (see --help).
set -eu
start=$(pwd)
cd "$(dirname "$0")/.."
. packaging/environment.sh
cd "$start"

program() { "$python" -m teamcanvas "$@"; }

if [ $# -gt 0 ] || [ "$(uname -s)" != Linux ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then
    exec "$python" -m teamcanvas "$@"
fi

folder=$(mktemp -d "${TMPDIR:-/tmp}/teamcanvas-sample.XXXXXX")
echo "There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set)."
echo "Checking the sample plan and writing its PDF instead."
echo
program new "$folder/sample.teamcanvas" --template delivery-team
status=0
program check "$folder/sample.teamcanvas" || status=$?
# 1 says that the check found something, which a sample is there for; 2 that it could not be made.
[ "$status" -le 1 ] || exit "$status"
program export "$folder/sample.teamcanvas" -o "$folder/sample.pdf" --quiet
echo
echo "Plan: $folder/sample.teamcanvas"
echo "PDF:  $folder/sample.pdf"
