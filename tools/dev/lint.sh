# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by ./dev lint: every check runs, even after a finding; the quick ones first.

# The version whose formatting is the project's: Debian 12's. Another one formats the same settings otherwise.
clang_format_version=14

run_lint() {
    local findings=()
    check "the house" python3 tools/lint/house.py .
    check "translations" python3 tools/lint/translations.py .
    check "formatting" check_format
    # clang-tidy and qmllint read what the build generates: compile commands, moc files, the QML modules' types.
    compile dev
    check "linked libraries" python3 tools/lint/linked.py build/dev/bin
    check "qmllint" python3 tools/lint/qml.py build/dev
    # In CI the machine may be cold and its time is bounded: what changed last is checked first, after these
    # minutes it ends, and the number of files that are left is said. Everywhere else all files are checked.
    local bound=()
    [ -z "${CI:-}" ] || bound=(--minutes 25)
    check "clang-tidy" python3 tools/lint/tidy.py "${bound[@]}" build/dev build/lint-cache
    if [ ${#findings[@]} -gt 0 ]; then
        stop "Lint found something: $(printf '%s; ' "${findings[@]}" | sed 's/; $//')."
    fi
    say "Lint found nothing."
}

# check NAME COMMAND...: remembers the name in `findings` where the command fails.
check() {
    local name=$1
    shift
    say "Checking: $name."
    "$@" || findings+=("$name")
}

check_format() {
    local version
    version=$(clang-format --version | sed -n 's/.*version \([0-9]*\).*/\1/p')
    if [ "$version" != "$clang_format_version" ]; then
        say "Not checked: this is clang-format $version, the project is formatted with version $clang_format_version (Debian 12)."
        return
    fi
    local unformatted
    unformatted=$(find core app tests \( -name '*.cpp' -o -name '*.h' \) -print0 |
        xargs -0 -r -P "$(nproc)" -n 20 clang-format --dry-run -Werror 2>&1 |
        sed -n 's/^\([^ :]*\):[0-9]*:[0-9]*: error: .*/\1/p' | sort -u)
    [ -z "$unformatted" ] && return
    sed 's/$/: not formatted; run clang-format -i on it/' <<<"$unformatted"
    return 1
}
