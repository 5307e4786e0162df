# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Part of ./dev bench: the clinics that are measured, and the measuring.

# keep_clinic BIN PATIENTS: an invented clinic of five years in build/bench-clinics, made once. What it is made of is in
# its mark: another generator or another schema makes another clinic.
keep_clinic() {
    local kept=build/bench-clinics/$2 mark begun
    mark=$(cat app/demo/*.cpp app/demo/*.h migrations/sqlcipher/*.sql | sha256sum | cut -c1-16)
    if [ "$(cat "$kept/mark" 2>/dev/null)" = "$mark" ]; then
        return
    fi
    say "Making a clinic of $2 patients in $kept; it is kept there."
    rm -rf "$kept"
    mkdir -p "$kept"
    begun=$(date +%s)
    echo "$begun" >"$kept/made-at"
    "$1/tidemarkctl" --clinic "$kept/clinic" --patients "$2" --years 5 demo >"$kept/said" 2>&1
    echo "$mark" >"$kept/mark"
    say "That took $(($(date +%s) - begun)) s."
}

run_bench() {
    local binaries=build/bench/bin failed=0
    keep_clinic "$binaries" 60
    keep_clinic "$binaries" 2000
    "$binaries/tidemark_bench" build/bench-clinics "$@" || failed=1
    python3 tools/dev/start_bench.py "$binaries" || failed=1
    return "$failed"
}
