#!/bin/sh
# Installs the Debian packages that a step needs and that are not there yet, and only those.
#
#   tools/deps.sh build   what the window needs to be compiled (required)
#   tools/deps.sh run     build, and a software OpenGL driver for machines without a graphics card (required)
#   tools/deps.sh test    build, and what some tests look at the results with (those tests skip without it)
#   tools/deps.sh dist    build, and what the packages are made with (required)
#   tools/deps.sh root    what makes a small Debian to build or to test in (required)
#   tools/deps.sh -n STEP only says what is missing
#
# An entry "command=package" counts as there when the command is, wherever it comes from.
set -u

build='gcc=gcc libc6-dev pkg-config=pkg-config libgl-dev libx11-dev libxrandr-dev libxxf86vm-dev libxi-dev libxcursor-dev libxinerama-dev'
run='libgl1-mesa-dri'
test='python3=python3 soffice=libreoffice-calc-nogui pdftotext=poppler-utils Xvfb=xvfb xdotool=xdotool libgl1-mesa-dri'
dist='x86_64-w64-mingw32-gcc=gcc-mingw-w64-x86-64-win32 rsvg-convert=librsvg2-bin dpkg-deb=dpkg xz=xz-utils objdump=binutils'
root='debootstrap=debootstrap'

only_say=no
if [ "${1:-}" = -n ]; then only_say=yes; shift; fi
case "${1:-}" in
build) need=$build wish='' ;;
run) need="$build $run" wish='' ;;
test) need=$build wish=$test ;;
dist) need="$build $dist" wish='' ;;
root) need=$root wish='' ;;
*) echo "usage: tools/deps.sh [-n] build|run|test|dist|root" >&2; exit 2 ;;
esac

if ! command -v dpkg-query >/dev/null 2>&1; then
	echo "deps: no dpkg here, so nothing is installed. Needed: a C compiler, pkg-config, and the headers of OpenGL, X11, Xrandr, Xxf86vm, Xi, Xcursor and Xinerama." >&2
	exit 0
fi

there() {
	case "$1" in
	*=*) command -v "${1%%=*}" >/dev/null 2>&1 && return 0 ;;
	esac
	# libgl-dev and pkg-config are also provided by other packages: "Provides" counts as there.
	name=${1##*=}
	dpkg-query -W -f='${db:Status-Status}\n' "$name" 2>/dev/null | grep -qx installed && return 0
	dpkg-query -W -f='${db:Status-Status} ${Provides}\n' 2>/dev/null | grep -E "^installed .*(^|[ ,])$name([ ,(]|\$)" >/dev/null
}

missing() {
	for entry in "$@"; do
		there "$entry" || printf '%s ' "${entry##*=}"
	done
}

lack=$(missing $need)
miss=$(missing $wish)
[ -n "$lack$miss" ] || exit 0
if [ "$only_say" = yes ]; then
	echo "missing: $lack$miss"
	exit 1
fi

as_root=''
if [ "$(id -u)" != 0 ]; then
	if ! command -v sudo >/dev/null 2>&1; then
		echo "deps: not root and no sudo. Please have these packages installed: $lack$miss" >&2
		[ -z "$lack" ]
		exit
	fi
	as_root=sudo
	[ -t 0 ] || as_root='sudo -n'
fi

echo "deps: installing $lack$miss"
export DEBIAN_FRONTEND=noninteractive
apt() { $as_root apt-get -q -y -o DPkg::Lock::Timeout=120 "$@" </dev/null; }
apt update || echo "deps: the package lists could not be brought up to date; trying with the old ones" >&2
if [ -n "$lack" ] && ! apt install --no-install-recommends $lack; then
	echo "deps: these packages could not be installed, and the build needs them: $lack" >&2
	exit 1
fi
if [ -n "$miss" ] && ! apt install --no-install-recommends $miss; then
	echo "deps: these packages could not be installed; the tests that need them will say that they are skipped: $miss" >&2
fi
exit 0
