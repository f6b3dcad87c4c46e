#!/bin/sh
# Installs the .deb in a clean Debian and starts the program there, then takes it off again:
#
#   packaging/test-packages.sh [FILE.deb [RELEASE]]
#
# RELEASE is bookworm unless the package was compiled in an older root; bullseye stands for Kylin V10 and UOS 20. Needs root and
# debootstrap. Skips, and says why, where this machine cannot do it.
set -eu
cd "$(dirname "$0")/.."
skip() { echo "test-packages: SKIPPED: $*"; exit 0; }
fail() { echo "test-packages: FAILED: $*"; exit 1; }
deb=${1:-$(ls -t dist/*_amd64.deb 2>/dev/null | head -n 1)}
release=${2:-bookworm}
[ -n "$deb" ] && [ -f "$deb" ] || skip "there is no package (make dist)"
deb=$(realpath "$deb")
[ "$(id -u)" = 0 ] || skip "only root can make a root to install in"
command -v debootstrap >/dev/null || skip "there is no debootstrap here"
mirror=${DEBIAN_MIRROR:-$(sed -n 's/^URIs: *//p;s/^deb  *\(\[[^]]*\] *\)\?\([^ ]*\).*/\2/p' /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | grep -v security | head -n 1)}

root=$(mktemp -d /var/tmp/ledgercheck-clean-XXXXXX)
trap 'rm -rf --one-file-system "$root"' EXIT
debootstrap --variant=minbase "$release" "$root" "$mirror" >"$root.log" 2>&1 || { tail -n 3 "$root.log"; skip "debootstrap could not make a clean $release"; }
rm -f "$root.log"
cp -a /etc/apt/apt.conf.d/. "$root/etc/apt/apt.conf.d/" 2>/dev/null || true
cp /etc/resolv.conf /etc/hosts "$root/etc/" 2>/dev/null || true
within() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
within apt-get update >/dev/null
cp "$deb" "$root/tmp/ledgercheck.deb"
within dpkg --list > "$root/tmp/before"

within apt-get install -y --no-install-recommends /tmp/ledgercheck.deb >"$root/tmp/install.log" 2>&1 || { tail "$root/tmp/install.log"; fail "it does not install"; }
echo "installed in a clean $release: $(within dpkg-query -W -f='${Package} ${Version}' ledgercheck)"
within ledgercheck version
status=0; within ledgercheck demo -o /tmp/demo --lang zh > "$root/tmp/out" || status=$?
[ $status = 0 ] || fail "the demo ends with $status"
head -n 1 "$root/tmp/out"
[ -s "$root/tmp/demo/汇总表.xlsx" ] || fail "no summary was written"
(cd "$root" && md5sum --quiet -c var/lib/dpkg/info/ledgercheck.md5sums) || fail "files differ from the package's sums"
for f in usr/share/applications/ledgercheck.desktop usr/share/icons/hicolor/48x48/apps/ledgercheck.png usr/share/man/man1/ledgercheck.1.gz \
	usr/share/bash-completion/completions/ledgercheck usr/share/mime/packages/ledgercheck.xml usr/share/doc/ledgercheck/使用手册.html usr/share/doc/ledgercheck/copyright; do
	[ -s "$root/$f" ] || fail "/$f is missing"
done
within sh -c 'ldd /usr/bin/ledgercheck | grep "not found"' && fail "libraries are missing"

# What the desktop makes of it: the entry is valid, ledgers of every kind open with it, the completion is sound.
within apt-get install -y --no-install-recommends desktop-file-utils shared-mime-info bash xvfb xauth imagemagick x11-apps libgl1-mesa-dri >"$root/tmp/tools.log" 2>&1 || { tail -n 3 "$root/tmp/tools.log"; fail "the tools to look at it with do not install"; }
within desktop-file-validate /usr/share/applications/ledgercheck.desktop || fail "the desktop entry is not valid"
within update-desktop-database /usr/share/applications
for type in application/vnd.openxmlformats-officedocument.spreadsheetml.sheet application/vnd.ms-excel application/wps-office.et; do
	grep -q "^$type=.*ledgercheck.desktop" "$root/usr/share/applications/mimeinfo.cache" || fail "$type does not open with it"
done
within update-mime-database /usr/share/mime
grep -q 'application/wps-office.et:\*.et' "$root/usr/share/mime/globs" || fail ".et has no type"
within bash -n /usr/share/bash-completion/completions/ledgercheck || fail "the completion is no bash"

# The window, on a display of its own. 25 seconds are for a busy machine; it is there after one.
mkdir -p "$root/proc" "$root/dev/shm"
mount --bind /proc "$root/proc"
trap 'umount "$root/proc" 2>/dev/null; rm -rf --one-file-system "$root"' EXIT
within sh -c 'Xvfb :77 -screen 0 1366x768x24 -nolisten tcp >/dev/null 2>&1 & x=$!; sleep 3
	DISPLAY=:77 ledgercheck open --sample --lang zh >/tmp/window.log 2>&1 & w=$!
	sleep ${WAIT:-25}; kill -0 $w && echo alive > /tmp/alive
	DISPLAY=:77 xwd -root -silent | convert xwd:- /tmp/window.png
	kill $w; kill $x; wait' 2>/dev/null || true
[ -e "$root/tmp/alive" ] || { cat "$root/tmp/window.log"; fail "the window did not stay"; }
cp "$root/tmp/window.png" dist/window-$release.png 2>/dev/null || fail "no picture of the window"
colours=$(within identify -format '%k' /tmp/window.png)
[ "$colours" -gt 100 ] || fail "the window is empty ($colours colours)"
echo "the window stands, $colours colours; its picture is dist/window-$release.png"

within apt-get remove -y ledgercheck >/dev/null 2>&1 || fail "it cannot be taken off"
[ ! -e "$root/usr/bin/ledgercheck" ] || fail "it was taken off and is still there"
echo "test-packages: passed in a clean $release"
