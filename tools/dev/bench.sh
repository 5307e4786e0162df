# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Part of ./dev bench: the clinics that are measured, and the measuring.

# The generator makes at least so many sessions in a second of CPU.
sessions_a_second=150

# keep_clinic BIN PATIENTS: an invented clinic of five years in build/bench-clinics, made once. What it is made of is in
# its mark: another generator or another schema makes another clinic.
keep_clinic() {
    local kept=build/bench-clinics/$2 mark
    mark=$(cat app/demo/*.cpp app/demo/*.h migrations/sqlcipher/*.sql | sha256sum | cut -c1-16)
    if [ "$(cat "$kept/mark" 2>/dev/null)" = "$mark" ] && [ -s "$kept/cpu-seconds" ]; then
        return
    fi
    say "Making a clinic of $2 patients in $kept; it is kept there."
    rm -rf "$kept"
    mkdir -p "$kept"
    date +%s >"$kept/made-at"
    local TIMEFORMAT='%U %S'
    { time "$1/tidemarkctl" --clinic "$kept/clinic" --patients "$2" --years 5 demo >"$kept/said" 2>&1; } 2>"$kept/cpu-seconds"
    echo "$mark" >"$kept/mark"
}

# check_generator PATIENTS: what the making of that clinic cost, as it was noted then; fails below the limit.
check_generator() {
    local kept=build/bench-clinics/$1 sessions
    sessions=$(sed -n 's/.* and \([0-9]*\) sessions\..*/\1/p' "$kept/said")
    awk -v sessions="$sessions" -v limit="$sessions_a_second" '{
        rate = sessions / ($1 + $2)
        printf "The clinic of '"$1"' patients: %d sessions in %.0f s of CPU, %.0f a second (limit %d).\n", sessions, $1 + $2, rate, limit
        exit rate < limit
    }' "$kept/cpu-seconds"
}

run_bench() {
    local binaries=build/bench/bin failed=0
    keep_clinic "$binaries" 60
    keep_clinic "$binaries" 2000
    check_generator 2000 || failed=1
    "$binaries/tidemark_bench" build/bench-clinics "$@" || failed=1
    python3 tools/dev/start_bench.py "$binaries" || failed=1
    return "$failed"
}
