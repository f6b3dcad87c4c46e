#!/bin/sh
# Makes the packages twice from the same commit, the second time in another folder and with an empty build cache, so that all is
# compiled anew, and compares them byte for byte (SHARED=1: with the same cache, in a few minutes):
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
	(
		cd "$elsewhere/source in another place"
		[ -n "${SHARED:-}" ] || export GOCACHE="$elsewhere/cache"
		packaging/dist.sh "$what" >/dev/null
	)
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
