# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the scripts that people type: packages, checks, steps with their durations.
# shellcheck shell=bash

dosegrid_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*"; }
warn() { printf '%s\n' "$*" >&2; }
die() {
    printf '\n%s: %s\n' "${program:-dosegrid}" "$1" >&2
    shift
    local line
    for line in "$@"; do printf '  %s\n' "$line" >&2; done
    exit 1
}

# step TITLE COMMAND...: says what runs and how long it took; a failure ends the script with the command's status.
step() {
    local title=$1 begin=$SECONDS status=0
    shift
    printf '\n==> %s\n' "$title"
    "$@" || status=$?
    if ((status != 0)); then
        printf '==> %s: FAILED (status %d) after %d s\n' "$title" "$status" $((SECONDS - begin)) >&2
        exit "$status"
    fi
    printf '==> %s: %d s\n' "$title" $((SECONDS - begin))
}

# As many compilers as cores, but no more than memory holds: a file that includes Qt and JSON takes about 1 GB.
build_jobs() {
    local cores memory
    cores=$(nproc)
    memory=$(awk '/^MemAvailable:/ { print int($2 / 1048576) }' /proc/meminfo)
    ((memory < 1)) && memory=1
    say $((cores < memory ? cores : memory))
}

# require_disk DIR MEGABYTES WHAT
require_disk() {
    local free
    free=$(df -Pm "$1" 2>/dev/null | awk 'NR == 2 { print $4 }')
    ((free >= $2)) || die "too little disk space for $3" \
        "$1 has $free MB free, $2 MB are needed. Free some space, or clone to another disk."
}

is_installed() { [[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]; }

# missing_packages GROUP...: "package reason" a line
missing_packages() {
    local group package reason wanted
    while read -r group package reason; do
        [[ -z $group || $group == \#* ]] && continue
        for wanted in "$@"; do
            [[ $group == "$wanted" ]] && ! is_installed "$package" && say "$package $reason"
        done
    done <"$dosegrid_root/packaging/packages.txt"
    return 0
}

# The words that give a command the rights to install, or nothing when this user has them.
choose_rights() {
    rights=()
    [[ $(id -u) == 0 ]] && return
    command -v sudo >/dev/null || die "packages are missing, and installing needs rights" \
        "This user is not root and there is no sudo. Let an administrator run:" "apt-get install $*"
    if ! sudo -n true 2>/dev/null; then
        [[ -t 0 ]] || die "packages are missing, and sudo asks for a password" \
            "There is no terminal to ask on. Run this from a terminal, or let an administrator run:" \
            "apt-get install $*"
        say "sudo may ask for your password, to install these packages and for nothing else."
        sudo -v || die "sudo refused; nothing was changed" "Let an administrator run:" "apt-get install $*"
    fi
    rights=(sudo)
}

apt() {
    "${rights[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 -o Acquire::Retries=3 \
        -o DPkg::Lock::Timeout=120 "$@"
}

# require_packages GROUP...: installs what is missing, and says what and why before it does.
require_packages() {
    command -v dpkg-query >/dev/null && command -v apt-get >/dev/null || die \
        "this is not a Debian system" "Dosegrid is built from the packages of Debian 12; packaging/packages.txt lists" \
        "them with their reasons. With your own equivalents installed, use --no-install."
    local missing package reason names=() rights
    missing=$(missing_packages "$@")
    if [[ -z $missing ]]; then
        say "All packages are installed."
        return
    fi
    say "These packages are missing:"
    while read -r package reason; do
        names+=("$package")
        printf '  %-22s %s\n' "$package" "$reason"
    done <<<"$missing"
    choose_rights "${names[@]}"
    require_disk /var 2500 "the packages"

    local log
    log=$(mktemp)
    # The lists may be absent (a fresh root) or old (packages gone from the mirror): in both cases fetch them.
    if ! apt install --yes --no-install-recommends "${names[@]}" >"$log" 2>&1; then
        say "Fetching the lists of packages."
        apt update >"$log" 2>&1 || true
        if ! apt install --yes --no-install-recommends "${names[@]}" >>"$log" 2>&1; then
            grep -E '^(E|W|Err)[: ]' "$log" | head -n 5 >&2
            local why=("apt-get says why above.")
            if grep -qiE 'temporary failure resolving|could not resolve|could not connect|connection (failed|timed out)|unable to connect|network is unreachable|failed to fetch' "$log"; then
                why=("The package mirror cannot be reached: is there a network?")
            elif grep -qiE 'unable to locate package|has no installation candidate' "$log"; then
                why=("The package sources of this system do not offer them. Is this Debian 12 (bookworm)?")
            elif grep -qi 'no space left' "$log"; then
                why=("The disk is full.")
            fi
            rm -f "$log"
            die "the packages could not be installed" "${why[@]}"
        fi
    fi
    rm -f "$log"
    say "Installed ${#names[@]} packages."
}

# configure PRESET ARGUMENT...: with the fast linker and the compiler cache when they are there
configure() {
    local preset=$1 options=()
    shift
    command -v mold >/dev/null && options+=(-DCMAKE_EXE_LINKER_FLAGS=-fuse-ld=mold)
    command -v ccache >/dev/null && options+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    CCACHE_BASEDIR=$dosegrid_root CCACHE_NOHASHDIR=1 cmake -S "$dosegrid_root" --preset "$preset" "${options[@]}" "$@"
}

# build PRESET TARGET...: all when no target is named
build() {
    local preset=$1 targets=()
    shift
    (($# > 0)) && targets=(--target "$@")
    (cd "$dosegrid_root" && CCACHE_BASEDIR=$dosegrid_root CCACHE_NOHASHDIR=1 \
        cmake --build --preset "$preset" --parallel "$(build_jobs)" "${targets[@]}")
}
