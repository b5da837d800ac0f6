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

# need_node: node and npm, from Debian only where the commands are missing:
# NodeSource's node brings an npm that Debian's package conflicts with.
need_node() {
    command -v node >/dev/null && command -v npm >/dev/null && return
    need node
}

# npm_packages FOLDER NAME: what FOLDER/package-lock.json lists, in build/NAME.
# False where it cannot be fetched.
npm_packages() {
    local source=$root/$1 folder=$root/build/$2
    mkdir -p "$folder"
    if [ -d "$folder/node_modules" ] && cmp -s \
        "$source/package-lock.json" "$folder/package-lock.json"; then
        return 0
    fi
    say "fetching npm packages: $2"
    cp "$source/package.json" "$source/package-lock.json" "$folder"
    (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund \
        --loglevel=error) && return
    rm -rf "$folder/node_modules" "$folder/package-lock.json"
    say "npm packages could not be fetched"
    return 1
}

# page_modules: what the interactive page is bundled from and tested with.
page_modules() {
    npm_packages render/page page
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
