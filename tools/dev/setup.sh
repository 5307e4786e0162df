# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by ./dev: installs the packages a command needs, once. `setup GROUP...` is the entry; a group is a list in
# tools/dev/packages. What was installed is written to build/setup, so a second call only asks dpkg.

say() { printf '%s\n' "$*" >&2; }
stop() {
    say "$@"
    exit 1
}

# The oldest SQLCipher that Tidemark agrees to run on.
oldest_sqlcipher=4.6

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    elif command -v sudo >/dev/null; then
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    else
        stop "This step needs root: $*. Run ./dev as root, or install sudo."
    fi
}

# Another apt may be at work: unattended upgrades hold its lock on many a fresh machine.
longest_apt_wait=900

apt_quietly() {
    local log=build/setup/apt.log
    if apt_is_busy; then
        say "Another program is installing packages; waiting for it, at most $((longest_apt_wait / 60)) minutes."
        wait_for_apt
    fi
    if ! as_root apt-get -q -y -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=$longest_apt_wait "$@" >"$log" 2>&1; then
        tail -n 15 "$log" >&2
        stop "apt-get $1 failed; everything it said is in $log."
    fi
}

# Somebody holds one of apt's or dpkg's locks. The kernel's list is asked, as apt's own option for waiting does not
# cover the lock of the package lists.
apt_is_busy() {
    local lock
    for lock in /var/lib/dpkg/lock-frontend /var/lib/dpkg/lock /var/lib/apt/lists/lock /var/cache/apt/archives/lock; do
        if [ -e "$lock" ] && grep -q ":$(stat -c %i "$lock") " /proc/locks 2>/dev/null; then
            return 0
        fi
    done
    return 1
}

wait_for_apt() {
    local waited=0
    while apt_is_busy && [ $waited -lt $longest_apt_wait ]; do
        sleep 2
        waited=$((waited + 2))
    done
}

distribution() { (. /etc/os-release && printf '%s %s' "$ID" "${VERSION_ID:-testing}"); }

# The lines of the groups' lists, without comments.
listed() {
    local group
    for group in "$@"; do
        sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "tools/dev/packages/$group.txt"
    done | sort -u
}

installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# All packages named on standard input are installed.
all_installed() {
    local package
    while read -r package; do
        installed "$package" || return 1
    done
}

# For each "a | b" on standard input the alternative to use: one that is installed, else the first that apt knows.
resolve() {
    local line package chosen
    while read -r line; do
        chosen=
        for package in ${line//|/ }; do
            if installed "$package"; then
                chosen=$package
                break
            fi
        done
        if [ -z "$chosen" ]; then
            for package in ${line//|/ }; do
                if apt-cache show --no-all-versions "$package" >/dev/null 2>&1; then
                    chosen=$package
                    break
                fi
            done
        fi
        printf '%s\n' "${chosen:-${line%% *}}"
    done
}

sqlcipher_is_new_enough() {
    local version
    version=$(dpkg-query -W -f '${Version}' libsqlcipher-dev 2>/dev/null) || return 1
    dpkg --compare-versions "$version" ge "$oldest_sqlcipher"
}

setup() {
    mkdir -p build/setup
    local stamp
    stamp=build/setup/$(listed "$@" | cat - <(distribution) <(printf %s "$*") | sha256sum | cut -c1-16)
    if [ -f "$stamp" ] && all_installed <"$stamp"; then
        return
    fi
    command -v apt-get >/dev/null ||
        stop "Tidemark's set-up knows Debian 12 and Debian 13; on another system install the packages of tools/dev/packages by hand."

    listed "$@" | resolve >"$stamp.part"
    if ! all_installed <"$stamp.part" || ! sqlcipher_is_new_enough; then
        . tools/dev/install.sh
        say "Setting up, once. This takes some minutes on a fresh machine."
        install_groups "$stamp.part" "$@"
        say "Set-up is done."
    fi
    mv "$stamp.part" "$stamp"
}
