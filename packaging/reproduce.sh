#!/bin/sh
# Makes the packages twice from the same commit, the second time in another folder with an empty build cache of this module's
# own packages, and compares them byte for byte:
#
#   packaging/reproduce.sh [windows|linux]...
set -eu
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- windows linux
elsewhere=$(mktemp -d /tmp/ledgercheck-again-XXXXXX)
trap 'rm -rf "$elsewhere"' EXIT
git clone --quiet --no-hardlinks . "$elsewhere/source in another place"
for what in "$@"; do
	packaging/dist.sh "$what" >/dev/null
	(cd "$elsewhere/source in another place" && packaging/dist.sh "$what" >/dev/null)
done
status=0
for f in "$elsewhere/source in another place"/dist/*.*; do
	one=$(sha256sum < "dist/$(basename "$f")") two=$(sha256sum < "$f")
	if [ "$one" = "$two" ]; then
		echo "same  ${one%% *}  $(basename "$f")"
	else
		echo "DIFFERENT  $(basename "$f")"
		status=1
	fi
done
exit $status
