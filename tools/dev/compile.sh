# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by ./dev: configure and build.

# Clones of the project share what ccache has compiled: paths are kept relative, and left out of the hash.
export CCACHE_BASEDIR=$root
export CCACHE_NOHASHDIR=1
export CCACHE_SLOPPINESS=pch_defines,time_macros

# compile PRESET [-DNAME=VALUE... --] [TARGET...]
compile() {
    local preset=$1 options=()
    shift
    while [[ ${1:-} == -D* ]]; do
        options+=("$1")
        shift
    done
    [ "${1:-}" != -- ] || shift
    if [ ! -f "build/$preset/build.ninja" ] || [ ${#options[@]} -gt 0 ]; then
        say "Configuring the $preset build."
        mkdir -p build
        if ! cmake --preset "$preset" "${options[@]}" >"build/configure-$preset.log" 2>&1; then
            tail -n 30 "build/configure-$preset.log" >&2
            stop "CMake could not configure; everything it said is in build/configure-$preset.log."
        fi
    fi
    say "Building ($preset)."
    cmake --build "build/$preset" ${1:+--target "$@"} >&2
}
