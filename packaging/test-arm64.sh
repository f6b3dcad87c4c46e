#!/bin/sh
# The Linux program for arm64, run by qemu on this machine with the libraries of the root that it was compiled in:
#
#   packaging/test-arm64.sh [FILE.tar.xz] [ROOT]
#
# Reports and summary of the ledgers, byte for byte the same as this machine's program gives, and the window on a display of its own
# (dist/window-arm64.png). It shows that the program is right and starts, not how it looks and how quick it is on a machine with
# Kylin or UOS. Skips, and says why, where this machine cannot do it.
set -eu
cd "$(dirname "$0")/.."
skip() { echo "test-arm64: SKIPPED: $*"; exit 0; }
fail() { echo "test-arm64: FAILED: $*"; exit 1; }
archive=${1:-$(ls -t dist/*-linux-arm64.tar.xz 2>/dev/null | head -n 1)}
root=${2:-${OLDROOT:-/var/tmp/ledgercheck-bullseye}}
[ -n "$archive" ] && [ -f "$archive" ] || skip "there is no program for arm64 (make dist-old)"
[ -e "$root/.made-arm64" ] || skip "$root has no libraries of arm64 (packaging/oldroot.sh $root arm64)"
qemu=$(command -v qemu-aarch64-static || command -v qemu-aarch64) || skip "there is no qemu-aarch64 here (qemu-user-static)"

work=$(mktemp -d)
xvfb='' w=''
trap 'for p in $w $xvfb; do kill $p 2>/dev/null; wait $p 2>/dev/null; done; rm -rf "$work"' EXIT
tar --extract --xz --file "$archive" --directory "$work" --strip-components=1
CGO_ENABLED=0 go build -tags ci -trimpath -o "$work/here" .
export XDG_CONFIG_HOME="$work" XDG_CACHE_HOME="$work" LANG=C.UTF-8
arm() { "$qemu" -L "$root" "$work/ledgercheck" "$@"; }
arm version --lang en | tee "$work/version"
grep -q 'linux/arm64' "$work/version" || fail "it does not run"

n=0
for case in templates/sample $(find testdata/ledgers testdata/unseen -type f ! -name "*.json" ! -name "*.toml" ! -name "*.md" ! -name "*.py" ! -name "*.txt" -printf "%h\n" | sort -u); do
	a=0; b=0
	"$work/here" check --lang zh --as-of 2021-12-31 --json "$work/a.json" "$case" >/dev/null 2>&1 || a=$?
	arm check --lang zh --as-of 2021-12-31 --json "$work/b.json" "$case" >/dev/null 2>&1 || b=$?
	[ $a = $b ] || fail "$case: ends with $b, here with $a"
	cmp -s "$work/a.json" "$work/b.json" || fail "$case: the reports differ"
	n=$((n + 1))
done
echo "$n folders of ledgers: the reports are the same byte for byte, and so is the exit status"
"$work/here" check --as-of 2021-12-31 -o "$work/a.xlsx" templates/sample >/dev/null || true
arm check --as-of 2021-12-31 -o "$work/b.xlsx" templates/sample >/dev/null || true
cmp "$work/a.xlsx" "$work/b.xlsx" || fail "the summaries differ"
echo "the summary is the same byte for byte"

for tool in Xvfb import identify; do command -v $tool >/dev/null || { echo "test-arm64: SKIPPED the window: there is no $tool here"; exit 0; }; done
display=:$((90 + $$ % 100))
Xvfb $display -screen 0 1366x768x24 -nolisten tcp >/dev/null 2>&1 & xvfb=$!
sleep 2
export DISPLAY=$display
"$qemu" -L "$root" "$work/ledgercheck" open --sample --lang zh >"$work/window.log" 2>&1 & w=$!
colours=0 waited=0
while [ "$colours" -le 100 ] && [ $waited -lt "${WAIT:-300}" ]; do
	sleep 5; waited=$((waited + 5))
	kill -0 $w 2>/dev/null || { cat "$work/window.log"; fail "the window did not stay"; }
	import -window root dist/window-arm64.png
	colours=$(identify -format %k dist/window-arm64.png)
done
[ "$colours" -gt 100 ] || fail "the window is empty ($colours colours)"
echo "the window stands, $colours colours; its picture is dist/window-arm64.png"
echo "test-arm64: passed"
