# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by setup.sh when something is missing: fetches and installs it with apt, from the mirror that apt is already
# set up for.

backports_sources=/etc/apt/sources.list.d/tidemark-backports.sources

# Newest libsqlcipher-dev that apt can get, if it is new enough.
sqlcipher_on_offer() {
    local version
    version=$(apt-cache madison libsqlcipher-dev | awk -F'|' '{ gsub(/ /, "", $2); print $2 }' | sort -uV | tail -n 1)
    [ -n "$version" ] && dpkg --compare-versions "$version" ge "$oldest_sqlcipher" && printf '%s\n' "$version"
}

# The target that is Debian bookworm's main archive, whatever other sources there are: "URI<tab>FILE:STANZA".
bookworm_target() {
    apt-get indextargets --format '$(ORIGIN)|$(CODENAME)|$(COMPONENT)|$(REPO_URI)|$(SOURCESENTRY)' 'Created-By: Packages' |
        awk -F'|' '$1 == "Debian" && $2 == "bookworm" && $3 == "main" { print $4 "\t" $5; exit }'
}

# The Signed-By line that goes with a target, from the entry it was read from: FILE:NUMBER, where NUMBER counts stanzas
# in a .sources file and lines in a .list file. Nothing where the entry has none; then apt's trusted keys hold.
signed_by() {
    local file=${1%:*} number=${1##*:}
    case "$file" in
    *.sources)
        awk -v RS= -v wanted="$number" 'NR == wanted' "$file" |
            awk '/^[Ss]igned-[Bb]y:/ { keep = 1; print; next } keep && /^[ \t]/ { print; next } { keep = 0 }'
        ;;
    *)
        sed -n "${number}p" "$file" | sed -n 's/.*[[ ]signed-by=\([^] ]*\).*/Signed-By: \1/p'
        ;;
    esac
}

add_backports() {
    local target uri entry
    target=$(bookworm_target)
    [ -n "$target" ] || stop "apt has no source for Debian bookworm's main archive, so the place of its backports is not known. Add one and try again."
    uri=${target%%$'\t'*}
    entry=${target#*$'\t'}
    say "Debian 12 has SQLCipher 3.4 from 2016; adding bookworm-backports from $uri for version $oldest_sqlcipher ($backports_sources)."
    {
        printf '# Added by ./dev of Tidemark, for SQLCipher %s or later.\n' "$oldest_sqlcipher"
        printf 'Types: deb\nURIs: %s\nSuites: bookworm-backports\nComponents: main\n' "$uri"
        signed_by "$entry"
    } >build/setup/backports.sources
    as_root install -m 644 build/setup/backports.sources "$backports_sources"
    apt_quietly update
}

# install_groups RESOLVED GROUP...: leaves the packages it settled on in the file RESOLVED.
install_groups() {
    local resolved=$1 where sqlcipher
    shift
    where=$(distribution)
    case "$where" in
    "debian 12" | "debian 13") ;;
    *) say "This is $where. Set-up is proved on Debian 12 and Debian 13; trying the same packages here." ;;
    esac

    say "Reading apt's package lists."
    apt_quietly update
    if ! sqlcipher=$(sqlcipher_on_offer) && [ "$where" = "debian 12" ]; then
        add_backports
        sqlcipher=$(sqlcipher_on_offer) || stop "bookworm-backports on this mirror has no SQLCipher $oldest_sqlcipher or later."
    fi

    [ -n "$sqlcipher" ] ||
        stop "Tidemark needs SQLCipher $oldest_sqlcipher or later, and $where offers only an older one. Debian 12 and Debian 13 work."
    listed "$@" | resolve >"$resolved"
    say "Installing $(wc -l <"$resolved") packages and what they depend on."
    local packages
    mapfile -t packages < <(grep -vx libsqlcipher-dev "$resolved")
    packages+=("libsqlcipher-dev=$sqlcipher" "$(sqlcipher_library "$sqlcipher")=$sqlcipher")
    apt_quietly install --no-install-recommends "${packages[@]}"
}

# The library that this version of libsqlcipher-dev is for; its name changes between distributions (t64).
sqlcipher_library() {
    apt-cache show "libsqlcipher-dev=$1" | sed -n 's/^Depends:.*\(libsqlcipher[0-9][a-z0-9]*\) (= .*/\1/p' | head -n 1
}
