#!/bin/sh
# Makes a small Debian 11 (bullseye) to build the Linux program in, so that it runs on Kylin V10 and UOS 20, whose glibc is
# older than that of the machine that builds:
#
#   packaging/oldroot.sh FOLDER [amd64|arm64]
#
# The Go toolchain and its modules are this machine's, mounted into it. For arm64 the same root cross-compiles, with that
# architecture's headers beside its own. Needs root and debootstrap. What is there already is used again.
set -eu
root=${1:?usage: packaging/oldroot.sh FOLDER [amd64|arm64]}
arch=${2:-amd64}
libraries="libgl-dev libx11-dev libxrandr-dev libxxf86vm-dev libxi-dev libxcursor-dev libxinerama-dev"
mirror=${DEBIAN_MIRROR:-$(sed -n 's/^URIs: *//p;s/^deb  *\(\[[^]]*\] *\)\?\([^ ]*\).*/\2/p' /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | grep -v security | head -n 1)}

if [ ! -e "$root/.made" ]; then
	debootstrap --variant=minbase bullseye "$root" "$mirror"
	# apt within uses what apt outside uses: a proxy, certificates.
	cp -a /etc/apt/apt.conf.d/. "$root/etc/apt/apt.conf.d/" 2>/dev/null || true
	cp /etc/resolv.conf /etc/hosts "$root/etc/" 2>/dev/null || true
	chroot "$root" apt-get update
	chroot "$root" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends gcc libc6-dev pkg-config $libraries
	: > "$root/.made"
fi
if [ "$arch" = arm64 ] && [ ! -e "$root/.made-arm64" ]; then
	chroot "$root" dpkg --add-architecture arm64
	chroot "$root" apt-get update
	chroot "$root" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends gcc-aarch64-linux-gnu libc6-dev-arm64-cross \
		$(for l in $libraries; do echo "$l:arm64"; done)
	: > "$root/.made-arm64"
fi
