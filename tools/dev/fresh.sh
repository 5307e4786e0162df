# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by ./dev fresh: a bare Debian in build/fresh, and in it what README tells a newcomer to type. A machine that
# the project is developed on has packages that a fresh one lacks, so only this proves README.

# prove_fresh VERSION [COMMAND...]: the commands are README's own where none are named.
prove_fresh() {
    local version=${1:-} suite root clone command status=0 began
    [ $# -eq 0 ] || shift
    case "$version" in
    12) suite=bookworm ;;
    13) suite=trixie ;;
    *) stop "Which Debian? ./dev fresh 12 or ./dev fresh 13." ;;
    esac
    [ "$(id -u)" -eq 0 ] || stop "A bare root needs root: run ./dev fresh as root."
    local commands=("$@")
    [ ${#commands[@]} -gt 0 ] || mapfile -t commands < <(readme_commands)
    [ ${#commands[@]} -gt 0 ] || stop "README.md names no command of ./dev."

    root=$PWD/build/fresh/debian-$version
    clone=/root/tidemark
    make_bare_root "$suite" "$root"
    say "A bare Debian $version: $(chroot "$root" dpkg-query -f '.' -W | wc -c) packages. Cloning $(git rev-parse --short HEAD) into it."
    chroot "$root" apt-get -q -y -o Dpkg::Use-Pty=0 install --no-install-recommends git >"$root.log" 2>&1 ||
        stop "git could not be installed there; see $root.log."
    rm -rf "$root$clone"
    git clone -q --no-hardlinks . "$root$clone"
    mount_inside "$root"
    trap 'unmount_inside "$root"' EXIT
    for command in "${commands[@]}"; do
        say "In the bare root: $command"
        began=$SECONDS
        # Nothing of this machine's environment but the terminal's name; no display.
        if env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin TERM="${TERM:-dumb}" LC_ALL=C.UTF-8 \
            CCACHE_DIR=/var/cache/ccache CCACHE_COMPILERCHECK=content \
            chroot "$root" bash -c "cd $clone && $command" >"$root.log" 2>&1 </dev/null; then
            say "  ended well after $((SECONDS - began)) s: $(tail -n 1 "$root.log")"
        else
            status=1
            tail -n 20 "$root.log" >&2
            say "  FAILED after $((SECONDS - began)) s; everything it said is in $root.log."
            break
        fi
    done
    unmount_inside "$root"
    trap - EXIT
    [ $status -eq 0 ] || stop "On a fresh Debian $version a command of README fails."
    say "On a fresh Debian $version README's ${#commands[@]} commands work."
}

# The commands of README's first block that call ./dev, without their comments.
readme_commands() {
    sed -n 's/^    \(\.\/dev [a-z]*\).*/\1/p' README.md
}

make_bare_root() {
    local suite=$1 root=$2 mirror
    mirror=$(apt-get indextargets --format '$(ORIGIN)|$(COMPONENT)|$(REPO_URI)' 'Created-By: Packages' |
        awk -F'|' '$1 == "Debian" && $2 == "main" { print $3; exit }')
    [ -n "$mirror" ] || stop "apt has no source for Debian here, so the mirror to make a bare root from is not known."
    unmount_inside "$root"
    rm -rf "$root"
    mkdir -p "$root"
    say "Making a bare Debian ($suite) from $mirror."
    debootstrap --variant=minbase "$suite" "$root" "$mirror" >"$root.log" 2>&1 ||
        stop "debootstrap failed; see $root.log."
}

# What the compiler made is shared with this machine, so that a second proof is not a second hour; packages are not.
mount_inside() {
    local root=$1 cache
    cache=$(ccache --get-config cache_dir 2>/dev/null || printf '%s' "$HOME/.cache/ccache")
    mkdir -p "$cache" "$root/var/cache/ccache" "$root/dev/shm"
    mount -t proc proc "$root/proc"
    mount --bind /dev "$root/dev"
    mount -t tmpfs tmpfs "$root/dev/shm" 2>/dev/null || true
    mount --bind "$cache" "$root/var/cache/ccache"
    cp /etc/resolv.conf "$root/etc/resolv.conf"
}

unmount_inside() {
    local root=$1 place
    for place in var/cache/ccache dev/shm dev proc; do
        ! mountpoint -q "$root/$place" || umount "$root/$place" || umount -l "$root/$place"
    done
}
