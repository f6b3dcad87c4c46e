#!/bin/sh
# Makes what is handed out, in dist/:
#
#   packaging/dist.sh windows          ledgercheck-VERSION-windows-amd64.zip
#   packaging/dist.sh linux [ARCH]     ledgercheck_VERSION_ARCH.deb and ledgercheck-VERSION-linux-ARCH.tar.xz (amd64, arm64)
#   packaging/dist.sh sums             SBOM.json and SHA256SUMS over all that is there
#
# The same commit gives the same bytes: every time is the commit's, every list is in order, and nothing of the machine goes
# in. For Linux, OLDROOT names a root made by packaging/oldroot.sh to compile in, so that older systems can run the program.
set -eu
cd "$(dirname "$0")/.."
umask 022
export LC_ALL=C.UTF-8 TZ=UTC

commit=$(git rev-parse --short=12 HEAD)
epoch=$(git log -1 --format=%ct)
day=$(date -u -d "@$epoch" +%Y%m%d)
# A tag v1.2.3 names a version; a commit without one is called by its day.
if version=$(git describe --tags --exact-match --match 'v[0-9]*' 2>/dev/null); then
	version=${version#v}
else
	version=0.0.$day+$commit
fi
[ -z "$(git status --porcelain --untracked-files=no)" ] || { version=$version.dirty; echo "dist: there are changes that are not committed" >&2; }
quad=$(echo "${version%%[-+]*}" | cut -d. -f1-3).0
export SOURCE_DATE_EPOCH=$epoch
export DPKG_DEB_THREADS_MAX=1 # several threads give other bytes than one
out=$PWD/dist work=$PWD/dist/work
mkdir -p "$out"
ldflags="-s -w -buildid= -X main.version=v$version -X main.commit=$commit"
export GOFLAGS="-trimpath -buildvcs=false"

# host GO... runs the go command for this machine, whatever is being built.
host() { env -u GOOS -u GOARCH -u CC CGO_ENABLED=0 GOFLAGS= go "$@"; }

icons() { # icons FOLDER: the icon in every size
	mkdir -p "$1"
	for size in 16 24 32 48 64 128 256 512; do
		rsvg-convert --width $size --height $size packaging/icon.svg --output "$1/$size.png"
	done
}

# common FOLDER PROGRAM: what lies beside the program on every system
common() {
	"$2" manual --lang zh -o "$1/使用手册.html"
	"$2" manual --lang en -o "$1/manual.html"
	mkdir -p "$1/示例台账"
	cp templates/sample/*.xlsx "$1/示例台账/"
	cp templates/targets.toml "$1/标准样本.toml" # every target and reading with its explanation, to copy lines from
	cp LICENSE "$1/LICENSE.txt"
	cp licences/third-party.txt "$1/THIRD-PARTY.txt"
	cp CHANGELOG.md "$1/CHANGELOG.md"
}

# A program for this machine, without the window: it writes manual, man page and completions.
helper() {
	mkdir -p "$work"
	CGO_ENABLED=0 host build -tags ci -trimpath -buildvcs=false -ldflags "$ldflags" -o "$work/helper" .
}

windows() {
	rm -rf "$work"; helper
	w=$work/resources
	icons "$w/icons"
	host run ./tools/ico "$w/ledgercheck.ico" "$w"/icons/16.png "$w"/icons/24.png "$w"/icons/32.png "$w"/icons/48.png "$w"/icons/64.png "$w"/icons/256.png
	for f in ledgercheck.rc ledgercheck.manifest; do
		sed "s/@VERSION@/$version/g; s/@COMMIT@/$commit/g; s/@QUAD@/$quad/g; s/@COMMAS@/$(echo "$quad" | tr . ,)/g" packaging/windows/$f > "$w/$f"
	done
	trap 'rm -f rsrc_windows_amd64.syso' EXIT
	(cd "$w" && x86_64-w64-mingw32-windres -c 65001 -O coff -i ledgercheck.rc -o rsrc.syso)
	cp "$w/rsrc.syso" rsrc_windows_amd64.syso
	dir=$work/ledgercheck-$version-windows-amd64
	mkdir -p "$dir"
	export CGO_ENABLED=1 GOOS=windows GOARCH=amd64 CC=x86_64-w64-mingw32-gcc
	# The C sources are thin bindings and a window library, where optimising gains nothing and costs most of the time.
	export CGO_CFLAGS=-O0
	# No time of day goes into the file: it would not be the same twice.
	go build -tags migrated_fynedo,no_emoji -ldflags "$ldflags -H windowsgui -extldflags=-Wl,--no-insert-timestamp" -o "$dir/ledgercheck.exe" .
	go build -tags migrated_fynedo,no_emoji -ldflags "$ldflags -extldflags=-Wl,--no-insert-timestamp" -o "$dir/ledgercheck-cli.exe" .
	unset CGO_ENABLED GOOS GOARCH CC CGO_CFLAGS
	rm -f rsrc_windows_amd64.syso
	common "$dir" "$work/helper"
	host run ./tools/pack "$out/ledgercheck-$version-windows-amd64.zip" "$dir" "$epoch"
	rm -rf "$work"
	ls -l "$out/ledgercheck-$version-windows-amd64.zip"
}

# compile OUT ARCH: the Linux program, in the older root where there is one
compile() {
	tags=x11,migrated_fynedo,no_emoji
	if [ -z "${OLDROOT:-}" ]; then
		[ "$2" = "$(host env GOARCH)" ] || { echo "dist: $2 needs OLDROOT (packaging/oldroot.sh FOLDER $2)" >&2; exit 1; }
		CGO_ENABLED=1 go build -tags $tags -ldflags "$ldflags" -o "$1" .
		return
	fi
	cross=""
	[ "$2" = amd64 ] || cross="CC=aarch64-linux-gnu-gcc PKG_CONFIG=pkg-config PKG_CONFIG_LIBDIR=/usr/lib/aarch64-linux-gnu/pkgconfig:/usr/share/pkgconfig"
	goroot=$(host env GOROOT) modules=$(host env GOMODCACHE)
	mkdir -p "$OLDROOT/go" "$OLDROOT/modules" "$OLDROOT/source" "$OLDROOT/cache" "$OLDROOT/out"
	# A mount namespace of its own: nothing stays mounted, whatever happens.
	unshare --mount sh -eu -c '
		mount --bind "$1" "$2/go"; mount --bind "$3" "$2/modules"; mount --bind "$4" "$2/source"
		shift 4
		exec chroot "$OLDROOT" env -i PATH=/go/bin:/usr/bin:/bin GOROOT=/go HOME=/tmp GOCACHE=/cache GOMODCACHE=/modules GOPROXY=off GOFLAGS="-trimpath -buildvcs=false" GOTOOLCHAIN=local \
			CGO_ENABLED=1 GOOS=linux "$@"
	' sh "$goroot" "$OLDROOT" "$modules" "$PWD" GOARCH="$2" $cross sh -c 'cd /source && exec go build -tags "$1" -ldflags "$2" -o /out/ledgercheck .' sh "$tags" "$ldflags"
	cp "$OLDROOT/out/ledgercheck" "$1"
}

# glibc FILE: the version of it that a program needs
glibc() { objdump -T "$1" 2>/dev/null | sed -n 's/.*GLIBC_\([0-9.]*\).*/\1/p' | sort -V | tail -n 1; }

linux() {
	arch=$1
	rm -rf "$work"; helper
	mkdir -p "$work/bin"
	compile "$work/bin/ledgercheck" "$arch"
	icons "$work/icons"
	for shell in bash zsh fish; do "$work/helper" completion $shell --lang zh > "$work/completion.$shell"; done

	deb=$work/deb
	install -D -m 755 "$work/bin/ledgercheck" "$deb/usr/bin/ledgercheck"
	install -D -m 644 packaging/linux/ledgercheck.desktop "$deb/usr/share/applications/ledgercheck.desktop"
	install -D -m 644 packaging/linux/ledgercheck.xml "$deb/usr/share/mime/packages/ledgercheck.xml"
	for size in 16 24 32 48 64 128 256 512; do
		install -D -m 644 "$work/icons/$size.png" "$deb/usr/share/icons/hicolor/${size}x$size/apps/ledgercheck.png"
	done
	install -D -m 644 packaging/icon.svg "$deb/usr/share/icons/hicolor/scalable/apps/ledgercheck.svg"
	install -d "$deb/usr/share/man/man1"
	gzip -9n < packaging/linux/ledgercheck.1 > "$deb/usr/share/man/man1/ledgercheck.1.gz"
	install -D -m 644 "$work/completion.bash" "$deb/usr/share/bash-completion/completions/ledgercheck"
	install -D -m 644 "$work/completion.zsh" "$deb/usr/share/zsh/vendor-completions/_ledgercheck"
	install -D -m 644 "$work/completion.fish" "$deb/usr/share/fish/vendor_completions.d/ledgercheck.fish"
	mkdir -p "$deb/usr/share/doc/ledgercheck"
	common "$deb/usr/share/doc/ledgercheck" "$work/helper"
	{ cat LICENSE; echo; cat licences/third-party.txt; } > "$deb/usr/share/doc/ledgercheck/copyright"
	rm "$deb/usr/share/doc/ledgercheck/LICENSE.txt" "$deb/usr/share/doc/ledgercheck/THIRD-PARTY.txt"
	mkdir -p "$deb/DEBIAN"
	need=$(glibc "$work/bin/ledgercheck")
	sed "s/@DEBVERSION@/$version/; s/@ARCH@/$arch/; s/@GLIBC@/${need:-2.27}/; s/@SIZE@/$(du -sk --apparent-size "$deb" | cut -f1)/" packaging/linux/control > "$deb/DEBIAN/control"
	(cd "$deb" && find usr -type f | sort | xargs -d '\n' md5sum > DEBIAN/md5sums)
	find "$deb" -exec touch --no-dereference --date "@$epoch" {} +
	dpkg-deb --root-owner-group -Zxz --build "$deb" "$out/ledgercheck_${version}_$arch.deb" >/dev/null

	# The archive is for computers where nothing may be installed: unpacked anywhere, started from there.
	dir=$work/ledgercheck-$version-linux-$arch
	mkdir -p "$dir"
	cp "$work/bin/ledgercheck" "$dir/"
	cp packaging/linux/ledgercheck.desktop packaging/linux/ledgercheck.xml "$dir/"
	cp packaging/icon.svg "$dir/ledgercheck.svg"
	cp "$work/icons/256.png" "$dir/ledgercheck.png"
	cp packaging/linux/ledgercheck.1 "$dir/"
	mkdir "$dir/completion"; cp "$work"/completion.* "$dir/completion/"
	common "$dir" "$work/helper"
	tar --create --directory "$work" --sort=name --mtime="@$epoch" --owner=0 --group=0 --numeric-owner --mode=go=rX,u+rw "$(basename "$dir")" |
		xz -9 --threads=1 > "$out/ledgercheck-$version-linux-$arch.tar.xz"
	rm -rf "$work"
	echo "needs glibc $need"
	ls -l "$out/ledgercheck_${version}_$arch.deb" "$out/ledgercheck-$version-linux-$arch.tar.xz"
}

# sums: what the program is made of (CycloneDX, with licences), and the sums of all files
sums() {
	tool=$(mktemp -d); trap 'rm -rf "$tool"' EXIT
	GOFLAGS= GOBIN=$tool go install github.com/CycloneDX/cyclonedx-gomod/cmd/cyclonedx-gomod@v1.9.0
	git clone --quiet . "$tool/source" # the tool does not understand a work tree whose repository lies elsewhere
	for system in linux windows; do
		tags=migrated_fynedo,no_emoji
		[ $system = windows ] || tags=x11,$tags
		CGO_ENABLED=1 GOOS=$system GOARCH=amd64 GOFLAGS=-tags=$tags "$tool/cyclonedx-gomod" app -json -noserial -output "$tool/$system.json" -main . "$tool/source"
	done
	host run ./tools/sbom licences/third-party.txt "$epoch" "$tool/linux.json" "$tool/windows.json" > "$out/SBOM.json"
	(cd "$out" && sha256sum SBOM.json *.zip *.deb *.tar.xz 2>/dev/null > SHA256SUMS; cat SHA256SUMS)
}

case "${1:-}" in
windows) windows ;;
linux) linux "${2:-amd64}" ;;
sums) sums ;;
*) echo "usage: packaging/dist.sh windows | linux [amd64|arm64] | sums" >&2; exit 2 ;;
esac
