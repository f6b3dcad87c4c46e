#!/bin/sh
# The Windows programs under wine:
#
#   packaging/test-windows.sh [FILE.zip]
#
#   - icon, version and manifest are in the programs, and they need no DLL that Windows 10 does not bring;
#   - reports of all ledgers in testdata and of the sample, byte for byte the same as this machine's program gives, and the
#     same exit status;
#   - folders with Chinese names, with spaces, just below 260 characters, just above and far above;
#   - the tests of reading and writing files, compiled for Windows: a full disk, a read-only folder and a refused rename put
#     in, a file that another program holds open;
#   - the window, on a display of its own, and a picture of it (dist/window-windows.png); logging out.
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
GOMODCACHE=$(go env GOMODCACHE) GOCACHE=$(go env GOCACHE); export GOMODCACHE GOCACHE # those of the user, not of the home made here
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

# What the programs carry and need.
for exe in ledgercheck ledgercheck-cli; do
	python3 - "$app/$exe.exe" <<'END' || fail "$exe.exe lacks a resource"
import sys
data = open(sys.argv[1], "rb").read()
for what in (b"longPathAware", b"PerMonitorV2", b"asInvoker", "台账核对".encode("utf-16-le"), "ProductVersion".encode("utf-16-le"), b"\x89PNG\r\n"):
    if what not in data:
        sys.exit("no %r in it" % what)
END
	x86_64-w64-mingw32-objdump -p "$app/$exe.exe" | sed -n 's/.*DLL Name: //p' | tr A-Z a-z | sort > "$work/$exe.dlls"
	foreign=$(grep -v -x -F -e advapi32.dll -e bcryptprimitives.dll -e comdlg32.dll -e gdi32.dll -e kernel32.dll -e msvcrt.dll -e ole32.dll -e opengl32.dll \
		-e shell32.dll -e user32.dll -e winmm.dll -e ws2_32.dll -e ntdll.dll -e powrprof.dll "$work/$exe.dlls" || true)
	[ -z "$foreign" ] || fail "$exe.exe needs" $foreign
done
echo "icon, version and manifest are there; DLLs: $(sort -u "$work"/*.dlls | tr '\n' ' ')"

timeout 300 "$wine" wineboot -i >/dev/null 2>&1 || skip "wine does not start here"
system=$WINEPREFIX/drive_c/windows/system32
if [ ! -e "$system/bcryptprimitives.dll" ]; then
	x86_64-w64-mingw32-gcc -shared -O1 -o "$system/bcryptprimitives.dll" packaging/windows/bcryptprimitives.c -ladvapi32
	echo "(this wine has no bcryptprimitives.dll; a shim of two lines stands in)"
fi
cli() { timeout 300 "$wine" "$app/ledgercheck-cli.exe" "$@"; }

cli version --lang en | tr -d '\r' | tee "$work/version"
grep -q 'windows/amd64' "$work/version" || fail "it does not run"

# Windows's own paths: wine cuts what it is given in the form of Unix at 260 letters.
windows() { printf 'Z:%s' "$1" | tr / '\\'; }

# This machine's program of the same commit.
CGO_ENABLED=0 go build -tags ci -trimpath -o "$work/here" .
compare() { # compare NAME PATH [WINDOWS-PATH]: the report of a file or folder, of both programs
	a=0; b=0
	"$work/here" check --lang zh --as-of 2021-12-31 --json "$work/a.json" "$2" >/dev/null 2>"$work/a.err" || a=$?
	cli check --lang zh --as-of 2021-12-31 --json "$(windows "$work/b.json")" "${3:-$2}" >/dev/null 2>"$work/b.err" || b=$?
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

letters() { printf %s "$1" | wc -m; }
deep() { # deep LETTERS: a folder whose path has as many
	d=$work/很长的路径
	while [ $(($(letters "$d") + 16)) -lt $1 ]; do d=$d/再往下一层的文件夹，名字也不短; done
	while [ $(letters "$d") -lt $1 ]; do d=${d}层; done
	echo "$d"
}
for dir in "$work/组织部 台账/二〇二一年 第一季度" "$work/with spaces/and (brackets) & more" "$(deep 200)" "$(deep 240)" "$(deep 246)" "$(deep 250)" "$(deep 257)" "$(deep 280)" "$(deep 600)"; do
	mkdir -p "$dir"
	cp templates/sample/*.xlsx "$dir/"
	compare "a path of $(letters "$dir") characters" "$dir" "$(windows "$dir")"
	status=0
	cli check --lang zh --as-of 2021-12-31 -o "$(windows "$dir/汇总表 1.xlsx")" --notice "$(windows "$dir/通报.docx")" --annotate "$(windows "$dir/标注")" "$(windows "$dir")" >"$work/out" 2>&1 || status=$?
	[ $status = 1 ] || { cat "$work/out"; fail "ends with $status in $dir"; }
	for made in "汇总表 1.xlsx" 通报.docx 标注/为民办实事台账（标注）.xlsx; do
		[ -s "$dir/$made" ] || fail "$made was not written in $dir"
	done
	python3 -c 'import sys, zipfile; assert zipfile.ZipFile(sys.argv[1]).testzip() is None' "$dir/汇总表 1.xlsx" || fail "the summary in $dir is damaged"
	echo "read and written in a folder of $(letters "$dir") characters"
done

# Reading and writing files as Windows answers. This wine cannot do the call by which Go clears a test's folder away, so what
# counts is what the tests themselves say; each has to have run.
for package in outfile workbook; do
	GOOS=windows CGO_ENABLED=0 go test -tags ci -c -o "$work/$package.exe" ./sheets/$package
done
tests() { # tests PACKAGE NAME...
	package=$1; shift
	(cd sheets/$package && timeout 300 "$wine" "$work/$package.exe" -test.v -test.run "^($(echo "$*" | tr ' ' '|'))\$" >"$work/tests" 2>&1) || true
	for t in "$@"; do grep -q "^=== RUN   $t" "$work/tests" || { tail "$work/tests"; fail "$t did not run"; }; done
	if grep -v 'TempDir RemoveAll cleanup' "$work/tests" | grep -e '_test\.go:' -e '^panic' -e 'timed out'; then fail "tests of sheets/$package"; fi
	if grep -q -e '^=== RUN' "$work/tests" && ! grep -q -e '^PASS' -e '^FAIL' "$work/tests"; then tail "$work/tests"; fail "the tests of sheets/$package did not end"; fi
}
tests outfile TestWriteNewAndReplace TestFailuresLeaveTheOldFile TestOpenElsewhere TestInUseByAnotherProgram TestKilledAtEveryStep TestLongName TestGuard
tests workbook TestOpenSystemErrors TestOpenInUseByAnotherProgram
echo "a full disk, a read-only folder, a refused rename, a kill at every step and a file in use: as on Linux, nothing lost"

# The window.
rm -f dist/window-windows.png
"$wine" "$app/ledgercheck.exe" open --sample --lang zh >"$work/window.log" 2>&1 & w=$!
sleep "${WAIT:-40}"
kill -0 $w 2>/dev/null || { cat "$work/window.log"; fail "the window did not stay"; }
if command -v import >/dev/null; then import -window root dist/window-windows.png
elif command -v xwd >/dev/null && command -v convert >/dev/null; then xwd -root -silent | convert xwd:- dist/window-windows.png
else echo "(no picture of the window: there is neither import nor xwd here)"; fi
kill $w 2>/dev/null || true
wait $w 2>/dev/null || true

# Whoever logs out has not been interrupted.
x86_64-w64-mingw32-gcc -O1 -o "$work/endsession.exe" packaging/windows/endsession.c -luser32
"$wine" "$app/ledgercheck.exe" open --lang zh "$(windows "$app/示例台账")" >"$work/window.log" 2>&1 & w=$!
sleep "${WAIT:-40}"
session=$(find "$WINEPREFIX" -path '*ledgercheck*' -name session.json | head -n 1)
grep -q '"closed": false' "$session" || fail "what is open is not noted"
"$wine" "$work/endsession.exe" || fail "the window does not let the session end"
grep -q '"closed": true' "$session" || fail "the end of the session is taken for an interruption"
echo "logging out is an orderly end"
kill $w 2>/dev/null || true
if [ -e dist/window-windows.png ]; then
	colours=$(identify -format %k dist/window-windows.png)
	[ "$colours" -gt 100 ] || fail "the window is empty ($colours colours)"
	echo "the window stands, $colours colours; its picture is dist/window-windows.png"
fi

cat <<'END'
test-windows: passed. What wine cannot show: SmartScreen and virus scanners; what Excel and WPS themselves do with a file that
they have open (the test opens one as they do); folders that an administrator has closed; the input method; text on several screens of
different sharpness; the long paths' setting of Windows itself (wine takes long paths with it or without); printing.
END
