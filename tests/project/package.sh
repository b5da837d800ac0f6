#!/usr/bin/env bash
# The Debian packages: what debian/ says agrees with the rest, and lintian has
# nothing against packages that scripts/package has made.
# Usage: package.sh SOURCE_DIR
set -u
cd "$1" || exit 1
failures=0

complain() {
    printf '%s\n' "$1"
    failures=$((failures + 1))
}

version=$(sed -n 's/^project(stancegraph VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
grep -q "^stancegraph ($version)" debian/changelog ||
    complain "debian/changelog does not begin with version $version"

# The package has the name of the shared library, whose minor version may break.
library=libstancegraph${version%.*}
grep -q "^Package: $library\$" debian/control || complain "no package $library"
grep -q "^ *$library (= \${binary:Version})\|[ ,]$library (= " debian/control ||
    complain "libstancegraph-dev does not depend on $library"
[ -s "debian/$library.install" ] || complain "no debian/$library.install"

# What the build needs, but compilers, which are always there, and fonts.
for name in $(awk '$1 == "build" { print $2 }' scripts/packages); do
    case $name in
    gcc | g++ | fonts-*) ;;
    *) grep -Eq "^ +$name\b|^Build-Depends:.* $name\b" debian/control ||
        complain "Build-Depends lacks $name" ;;
    esac
done

# Every licence that a paragraph names has its text.
for licence in $(sed -n 's/^License: //p' debian/copyright | sed 's/ and / /g' | sort -u); do
    grep -A 1 "^License: $licence\$" debian/copyright | grep -q '^ ' ||
        complain "debian/copyright has no text of $licence"
done
for file in $(sed -n 's/^Files: //p' debian/copyright); do
    compgen -G "$file" >/dev/null || complain "debian/copyright names $file, which is not there"
done

if ! compgen -G 'build/package/*.deb' >/dev/null; then
    echo 'lintian did not run: scripts/package has made no packages'
elif ! command -v lintian >/dev/null; then
    echo 'lintian did not run: it is not installed'
else
    lintian --allow-root --fail-on error,warning build/package/*.changes ||
        complain 'lintian has something against the packages'
fi

[ "$failures" -eq 0 ]
