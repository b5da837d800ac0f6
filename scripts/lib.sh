# What the scripts share; sourced by them, with $root set to the project.
# shellcheck shell=bash
: "${root:?}"

say() {
    printf '== %s\n' "$*"
}

# packages KIND...: the names in scripts/packages of these kinds.
packages() {
    local kind
    for kind in "$@"; do
        awk -v kind="$kind" '$1 == kind { print $2 }' "$root/scripts/packages"
    done
}

installed() {
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# need KIND...: installs what is missing; asks nobody when nothing is.
need() {
    local missing=() name as_root=()
    if ! command -v dpkg-query >/dev/null; then
        say "not Debian: the packages of scripts/packages are up to you"
        return
    fi
    for name in $(packages "$@"); do
        installed "$name" || missing+=("$name")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    say "installing ${missing[*]}"
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || {
            printf 'please install as root: apt-get install %s\n' \
                "${missing[*]}" >&2
            exit 1
        }
        as_root=(sudo)
    fi
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}"
}

# build PRESET [cmake option...]: configures (its messages are shown when that
# fails) and builds.
build() (
    preset=$1
    shift
    cd "$root" || exit
    messages=$(CMAKE_GENERATOR=Ninja cmake --preset "$preset" "$@" 2>&1) || {
        printf '%s\n' "$messages" >&2
        exit 1
    }
    cmake --build --preset "$preset"
)
