# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by ./dev test: runs ctest without a display and counts the cases that ran.

# run_tests PRESET [ctest arguments]
run_tests() {
    local preset=$1 status=0 log
    shift
    log=build/$preset/Testing/Temporary/LastTest.log
    rm -f "$log"
    # One more than there are cores: a suite of windows waits most of its time.
    env -u DISPLAY -u WAYLAND_DISPLAY ctest --test-dir "build/$preset" --output-on-failure --no-tests=error \
        -j "$(($(nproc) + 1))" "$@" || status=$?
    # The totals come from what the suites themselves printed; a suite that ran nothing, or died, is a failure.
    python3 tools/dev/count.py "$log" "$status"
}
