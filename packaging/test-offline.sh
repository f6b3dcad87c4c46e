#!/bin/sh
# The whole job in a network namespace without interfaces, under strace, and a look at every socket that was opened:
#
#   packaging/test-offline.sh [PROGRAM]
#
# The commands may open none. The window may open only that of the display (AF_UNIX, which reaches nothing outside this machine);
# it is tried where Xvfb is there and the program has a window. Skips, and says why, where this machine cannot do it.
set -eu
cd "$(dirname "$0")/.."
program=${1:-bin/ledgercheck}
skip() { echo "test-offline: SKIPPED: $*"; exit 0; }
for tool in unshare strace; do command -v $tool >/dev/null || skip "there is no $tool here"; done
[ -x "$program" ] || skip "$program is not built (make build)"
program=$(realpath "$program")
unshare --net true 2>/dev/null || unshare --user --map-root-user --net true 2>/dev/null || skip "a network namespace may not be made here"
net="unshare --net"; $net true 2>/dev/null || net="unshare --user --map-root-user --net"
strace -f -o /dev/null true 2>/dev/null || skip "strace may not trace here"

work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
export HOME="$work/home" XDG_CONFIG_HOME="$work/config" XDG_CACHE_HOME="$work/cache" LANG=C.UTF-8
mkdir -p "$HOME"

# sockets TRACE: the families of the sockets that were asked for
sockets() { sed -n 's/.*socket(\(AF_[A-Z0-9_]*\).*/\1/p' "$1" | sort | uniq -c; }

trace() { # trace FILE COMMAND...
	out=$1; shift
	$net strace -f -qq -e trace=socket,connect,sendto,bind -o "$out" "$@"
}

# The test itself has to see a socket where there is one.
if command -v python3 >/dev/null; then
	trace "$work/control" python3 -c 'import socket; socket.socket(socket.AF_INET)'
	sockets "$work/control" | grep -q AF_INET || { echo "test-offline: FAILED: the trace does not see sockets"; exit 1; }
fi

n=0
for command in "demo -o $work/demo --lang zh" \
	"check --as-of 2021-12-31 --lang zh -o $work/汇总表.xlsx --json $work/结果.json --records $work/记录.csv --notice $work/通报.docx --reminders $work/催办单.docx --annotate $work/标注 $work/demo/台账" \
	"explain --person 麦秋 $work/demo/台账" "inspect $work/demo/台账" "template -o $work/空白" "manual -o $work/手册.html" "version" "forget"; do
	n=$((n + 1))
	status=0
	trace "$work/trace.$n" "$program" $command >"$work/out" 2>&1 || status=$?
	[ $status -le 1 ] || { echo "test-offline: FAILED: ledgercheck $command ends with $status"; cat "$work/out"; exit 1; }
	if [ -n "$(sockets "$work/trace.$n")" ]; then
		echo "test-offline: FAILED: ledgercheck ${command%% *} opened sockets:"; sockets "$work/trace.$n"; exit 1
	fi
done
for made in 汇总表.xlsx 结果.json 记录.csv 通报.docx 催办单.docx 手册.html 空白/学习台账.xlsx; do
	[ -s "$work/$made" ] || { echo "test-offline: FAILED: $made was not written"; exit 1; }
done
echo "test-offline: $n commands did the whole job without a network interface and opened no socket"

if ! command -v Xvfb >/dev/null; then echo "test-offline: SKIPPED the window: there is no Xvfb here"; exit 0; fi
if ! ldd "$program" 2>/dev/null | grep -q libX11; then echo "test-offline: SKIPPED the window: $program has none"; exit 0; fi
display=:$((90 + $$ % 100))
# The display listens on a file, which no namespace of the network hides; it opens no port.
Xvfb $display -screen 0 1366x768x24 -nolisten tcp >/dev/null 2>&1 & xvfb=$!
trap 'kill $xvfb 2>/dev/null; rm -rf "$work"' EXIT
sleep 2
DISPLAY=$display trace "$work/trace.window" timeout --preserve-status -s TERM 25 "$program" open --sample >"$work/out" 2>&1 || true
found=$(sockets "$work/trace.window")
[ -n "$found" ] || { echo "test-offline: FAILED: the window did not speak to the display"; cat "$work/out"; exit 1; }
if echo "$found" | grep -v AF_UNIX | grep -q .; then echo "test-offline: FAILED: the window opened"; echo "$found"; exit 1; fi
# Of the local sockets: the display's, and the desktop's bus where there is one.
grep -o 'sun_path=@\?"[^"]*"' "$work/trace.window" | sort | uniq -c | sed 's/^/  /'
if grep -o 'sun_path=@\?"[^"]*"' "$work/trace.window" | grep -v -e X11-unix -e /dbus/ -e /bus -e nscd; then
	echo "test-offline: FAILED: the window spoke to something else than the display"; exit 1
fi
echo "test-offline: the window opened local sockets only: the display's"
