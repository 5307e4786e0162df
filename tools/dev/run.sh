# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by ./dev run: the window, or the walk through the demo clinic.

program=build/release/bin/tidemark

run_tidemark() {
    if [ "${1:-}" = --tour ]; then
        shift
        walk_demo_clinic "$@"
    elif [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        say "There is no display here, so Tidemark walks the demo clinic by itself and leaves pictures of every step."
        walk_demo_clinic "$@"
    else
        exec "$program" "$@"
    fi
}

# The real program on a screen of its own. Xvfb picks a free display and tells it on file descriptor 3.
walk_demo_clinic() {
    local pictures=build/tour display=build/tour-display number status=0
    mkdir -p "$pictures"
    rm -f "$display"
    rm -f "$pictures"/*.png "$pictures"/*.pdf "$pictures"/files.txt
    # A home of its own, so that a person's own clinic is neither seen nor touched.
    rm -rf build/tour-home
    mkdir -p build/tour-home
    exec 3<>"$display"
    # No auto-repeat: on a busy machine a key that is held a moment too long would be typed twice.
    Xvfb -displayfd 3 -screen 0 1920x1080x24 -nolisten tcp -r 2>"build/xvfb.log" &
    xvfb=$!
    trap 'kill "$xvfb" 2>/dev/null || true' EXIT
    # On a busy machine it takes its time: as long as it lives, it may still come.
    while ! number=$(grep -Eo '^[0-9]+' "$display"); do
        kill -0 "$xvfb" 2>/dev/null || stop "Xvfb did not start; see build/xvfb.log."
        sleep 0.1
    done
    exec 3>&-

    # Its own display only: a person's running desktop is neither used nor seen.
    env -u WAYLAND_DISPLAY DISPLAY=":$number" QT_QPA_PLATFORM=xcb XDG_DATA_HOME="$root/build/tour-home" \
        "$program" --tour "$pictures" "$@" || status=$?
    kill "$xvfb" 2>/dev/null || true
    wait "$xvfb" 2>/dev/null || true
    rm -f "$display"
    rm -rf build/tour-home

    [ $status -eq 0 ] || stop "The walk stopped early with exit code $status; what it left is in $root/$pictures."
    [ -s "$pictures/files.txt" ] || stop "The walk ended but left no list of files in $root/$pictures."
    say "The walk is done: $(find "$pictures" -name '*.png' | wc -l) pictures and the session's PDF are in $root/$pictures; files.txt there has a line for each."
}
