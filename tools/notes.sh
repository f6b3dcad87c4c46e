#!/bin/sh
# Cuts the notes of a release out of the changelog: tools/notes.sh VERSION [CHANGELOG.md]
#
# VERSION is 1.2.3 or v1.2.3; "Unreleased" gives what is to come. That a version has no notes is an error.
set -eu
version=${1:?usage: tools/notes.sh VERSION [CHANGELOG.md]}
notes=$(awk -v want="${version#v}" '
	/^## / { inside = index($0, "## [" want "]") == 1; next }
	inside { print }
' "${2:-$(dirname "$0")/../CHANGELOG.md}")
[ -n "$(printf %s "$notes" | tr -d ' \n')" ] || { echo "notes: the changelog says nothing of $version" >&2; exit 1; }
printf '%s\n' "$notes" | sed -e '/./,$!d'
