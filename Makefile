# ledgercheck: see README.md. `make run` and `make test` need nothing but Go (1.26 or later), make and Debian's packages,
# which they install where they are missing (tools/deps.sh).

# x11: GLFW's Wayland code has no text input, so no Chinese input method. migrated_fynedo: the interface is touched through
# fyne.Do only, which makes big tables quicker. no_emoji: 4 MB less.
TAGS     := x11,migrated_fynedo,no_emoji
VERSION  := $(shell git describe --tags --always --dirty 2>/dev/null || echo dev)
COMMIT   := $(shell git rev-parse --short=12 HEAD 2>/dev/null || echo unknown)
LDFLAGS  := -s -w -X main.version=$(VERSION) -X main.commit=$(COMMIT)
PROGRAM  := bin/ledgercheck
FUZZTIME ?= 10s
OLDROOT  ?= /var/tmp/ledgercheck-bullseye

# The tests need no C compiler, no X and no display; the tag also keeps system fonts out, so that results are the same everywhere.
GOTEST := CGO_ENABLED=0 go test -tags ci

.PHONY: run test build check bench screenshots docs-screenshots e2e fuzz metamorph golden sample icon licences dist dist-old reproduce test-packages test-windows test-arm64 test-offline lint-workflows deps clean $(PROGRAM)

run: ## the window on the sample office; without a display its summary
	@tools/deps.sh run
	@$(MAKE) --no-print-directory $(PROGRAM)
	@tools/run.sh $(PROGRAM)

test: ## the build, the ledgers with known answers, all tests
	@tools/deps.sh test
	@$(MAKE) --no-print-directory $(PROGRAM)
	tools/ledgers.sh $(PROGRAM)
	$(GOTEST) ./...
	tools/e2e.sh $(PROGRAM)

e2e: ## the real window under a display of its own, driven by the keyboard
	@tools/deps.sh test
	@$(MAKE) --no-print-directory $(PROGRAM)
	tools/e2e.sh $(PROGRAM)

build: ## bin/ledgercheck
	@tools/deps.sh build
	@$(MAKE) --no-print-directory $(PROGRAM)

$(PROGRAM):
	CGO_ENABLED=1 go build -tags $(TAGS) -trimpath -ldflags "$(LDFLAGS)" -o $@ .

check: ## format, vet, staticcheck, known vulnerabilities, tests with the race detector
	@unformatted=$$(go run mvdan.cc/gofumpt@v0.9.2 -l .) || exit 1; \
	if [ -n "$$unformatted" ]; then echo "gofumpt would change:"; echo "$$unformatted"; exit 1; fi
	CGO_ENABLED=0 go vet -tags ci ./...
	CGO_ENABLED=0 go run honnef.co/go/tools/cmd/staticcheck@v0.8.0 -tags ci ./...
	tools/vuln.sh
	@if command -v gcc >/dev/null; then echo "go test -race"; CGO_ENABLED=1 go test -race -tags ci ./...; \
	else echo "no C compiler, so the tests run without the race detector"; $(GOTEST) ./...; fi

bench: ## open, recognise and judge a generated ledger of 100,000 records, and the smaller benchmarks
	$(GOTEST) -run '^$$' -bench . -benchmem ./...

# Every screen in both languages, light and dark, at 1366×768 and at 200 %: without a display, by the tests' driver.
SHOTS ?= bin/screenshots
screenshots: ## draws every screen of the window into bin/screenshots, to be looked at one by one
	$(GOTEST) ./gui -run '^TestScreenshots$$' -count=1 -timeout 60m -screenshots $(abspath $(SHOTS))

# The main screens for docs/screens.md: each in Chinese, light, and in English, dark. Not in the folder that goes into the manual.
DOCSHOTS := ^(1-pick|1-pick-again|1-working|2-recognise|2-ask|3-people|3-evidence|3-unsure|3-trial|3-household|3-unfolded|3-handedin|4-save|5-targets|5-readings|5-roster|6-help)-1366-(zh|en-dark)$$
docs-screenshots: ## draws the main screens into docs/screenshots/screens, in a palette
	$(GOTEST) ./gui -run '^TestScreenshots$$' -count=1 -timeout 60m -screenshots $(CURDIR)/docs/screenshots/screens -shots '$(DOCSHOTS)' -colours 20

fuzz: ## each fuzz target for FUZZTIME (10s)
	tools/fuzz.sh $(FUZZTIME)

# By hand: about half an hour, some 35,000 checks. Needs Debian's python3-openpyxl and python3-xlwt.
METAMORPH ?= --quiet
metamorph: ## dresses the ledgers with known answers otherwise and lists every figure that is another one then
	@$(MAKE) --no-print-directory $(PROGRAM)
	python3 -B tools/metamorph $(PROGRAM) $(METAMORPH)

golden: ## writes the golden files anew; read the difference before you keep it
	$(GOTEST) $$(grep -rl --include='*_test.go' 'flag.Bool("update"' . | xargs -n1 dirname | sort -u) -update

sample: ## makes the sample office's workbooks and its known answers anew
	CGO_ENABLED=0 go run ./templates/sample/generate templates/sample

icon: ## the window's icon from packaging/icon.svg
	rsvg-convert --width 256 --height 256 packaging/icon.svg --output gui/theme/icon.png

licences: ## the licences of all that the program is linked from
	go run ./tools/licences licences/third-party.txt

dist: ## what is handed out, in dist/: Windows zip, .deb and tar.xz, SBOM, sums
	@tools/deps.sh dist
	packaging/dist.sh windows
	packaging/dist.sh linux amd64
	packaging/dist.sh sums

dist-old: ## as dist, the Linux program compiled in a small Debian 11, so that Kylin V10 and UOS 20 run it; also for arm64. Needs root
	@tools/deps.sh dist
	@tools/deps.sh root
	packaging/dist.sh windows
	packaging/oldroot.sh $(OLDROOT) amd64
	OLDROOT=$(OLDROOT) packaging/dist.sh linux amd64
	packaging/oldroot.sh $(OLDROOT) arm64
	OLDROOT=$(OLDROOT) packaging/dist.sh linux arm64
	packaging/dist.sh sums

reproduce: ## makes the packages a second time, elsewhere and all compiled anew, and compares them
	packaging/reproduce.sh

test-packages: ## installs the .deb in a clean Debian and starts it there; needs root and debootstrap, else says so and skips
	packaging/test-packages.sh

test-windows: ## the Windows programs under wine: the same reports as here, the window, awkward paths; skips where there is no wine
	packaging/test-windows.sh

test-arm64: ## the program for arm64 under qemu: the same reports as here, the window; skips where there is no qemu
	OLDROOT=$(OLDROOT) packaging/test-arm64.sh

test-offline: ## the whole job without any network interface, under strace: no socket but the display's
	packaging/test-offline.sh

lint-workflows: ## the definitions for public forges
	go run github.com/rhysd/actionlint/cmd/actionlint@v1.7.7 -color .github/workflows/*.yml

deps: ## every Debian package that any of the above uses
	@tools/deps.sh run
	@tools/deps.sh test

clean:
	rm -rf bin dist
