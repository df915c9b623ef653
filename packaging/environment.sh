# Sourced by run.sh and test.sh, from the project's top folder: leaves a ready interpreter in $python.
# Installs what the program needs; where the caller has set extra=test, what the tests need as well, into the same .venv.
# Says what it does on stderr only, so that what the program prints can be piped.

say() { printf '%s\n' "$*" >&2; }

# Debian's package beside the library in it that the Qt plugins ask for; the name of the library is the same on every Linux.
qt_libraries="
libegl1:libEGL.so.1
libgl1:libGL.so.1
libfontconfig1:libfontconfig.so.1
libdbus-1-3:libdbus-1.so.3
libglib2.0-0:libgthread-2.0.so.0
libxkbcommon0:libxkbcommon.so.0
libxkbcommon-x11-0:libxkbcommon-x11.so.0
libx11-xcb1:libX11-xcb.so.1
libxcb-cursor0:libxcb-cursor.so.0
libxcb-icccm4:libxcb-icccm.so.4
libxcb-image0:libxcb-image.so.0
libxcb-keysyms1:libxcb-keysyms.so.1
libxcb-randr0:libxcb-randr.so.0
libxcb-render-util0:libxcb-render-util.so.0
libxcb-shape0:libxcb-shape.so.0
libxcb-xkb1:libxcb-xkb.so.1
libwayland-client0:libwayland-client.so.0
libwayland-cursor0:libwayland-cursor.so.0
libwayland-egl1:libwayland-egl.so.1
"

# The packages of those libraries that the loader does not know, one a line.
missing_qt_packages() {
    [ "$(uname -s)" = Linux ] || return 0
    ldconfig=$(PATH="$PATH:/usr/sbin:/sbin" command -v ldconfig) || return 0
    known=$("$ldconfig" -p 2>/dev/null) || return 0
    for pair in $qt_libraries; do
        case $known in
            *"${pair#*:}"*) ;;
            *) printf '%s\n' "${pair%%:*}" ;;
        esac
    done
}

# install_packages WHY PACKAGE...: with apt-get as root, otherwise names the command to type; fails when it installed nothing.
install_packages() {
    why=$1
    shift
    if ! command -v apt-get >/dev/null 2>&1; then
        say "$why is missing. On Debian it would be: $*"
        return 1
    fi
    if [ "$(id -u)" != 0 ]; then
        say "$why is missing. Install it with:"
        say "    sudo apt-get install --no-install-recommends $*"
        return 1
    fi
    say "Installing $why: $*"
    DEBIAN_FRONTEND=noninteractive apt-get -qq update </dev/null >/dev/null &&
        DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install "$@" </dev/null >/dev/null
}

# The first interpreter that is new enough, old enough and can make a virtual environment.
find_python() {
    for candidate in ${TEAMCANVAS_PYTHON:-python3 python3.13 python3.12 python3.11 python}; do
        if "$candidate" -c 'import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' \
            >/dev/null 2>&1; then
            command -v "$candidate"
            return 0
        fi
    done
    return 1
}

# What .venv was made from: the version of its interpreter, the lists of packages, and where it lies (its scripts say so).
wanted_stamp() {
    printf '%s\n' "$("$python" -V 2>&1)" "$(pwd -P)"
    cat pyproject.toml packaging/constraints.txt | cksum
}

# A stamp each for the program's packages and for those of the tests: run.sh asks for the first, test.sh for the second.
program_stamp=.venv/made-from
stamp=$program_stamp${extra:+-with-$extra}

install_into_venv() {
    pip() { "$python" -m pip --disable-pip-version-check "$@" >&2; }
    # The build backend comes from the constraints as well, so it has to be there before the project is built.
    pip install -q -c packaging/constraints.txt hatchling editables &&
        pip install -q -c packaging/constraints.txt --no-build-isolation -e ".${extra:+[$extra]}" &&
        wanted_stamp >"$program_stamp" &&
        wanted_stamp >"$stamp"
}

make_venv() {
    system_python=$(find_python) || {
        install_packages "Python with venv" python3 python3-venv || true
        system_python=$(find_python) || {
            say "Team Canvas needs Python 3.11, 3.12 or 3.13 with its venv module."
            exit 1
        }
    }
    say "Making .venv with $system_python ..."
    "$system_python" -m venv --clear .venv
    install_into_venv
}

python=$(pwd -P)/.venv/bin/python
if [ "$(cat "$stamp" 2>/dev/null)" != "$(wanted_stamp 2>/dev/null)" ]; then
    # A venv that still works is brought up to date, or gets what the tests need; one that is half made, moved or too old
    # is made anew.
    if "$python" -c 'import sys, pip; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' >/dev/null 2>&1; then
        say "Bringing .venv up to date ..."
        install_into_venv || make_venv
    else
        make_venv
    fi
fi

missing=$(missing_qt_packages)
if [ -n "$missing" ]; then
    # Only the window needs them: the command line goes on without.
    # shellcheck disable=SC2086 # a list of names
    install_packages "what Qt needs to open a window" $missing || true
fi
