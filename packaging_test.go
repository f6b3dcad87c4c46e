package main

import (
	"encoding/xml"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var flagName = regexp.MustCompile(`--[a-z][a-z-]*`)

// The man page names every command and every flag.
func TestManPage(t *testing.T) {
	raw, err := os.ReadFile("packaging/linux/ledgercheck.1")
	if err != nil {
		t.Fatal(err)
	}
	page := regexp.MustCompile(`\\f[BIR]`).ReplaceAllString(strings.ReplaceAll(string(raw), `\-`, "-"), " ")
	root, _ := command("--help", "--lang", "en")
	_, list, _ := strings.Cut(root, "Available Commands:")
	list, _, _ = strings.Cut(list, "Flags:")
	commands := 0
	for _, line := range strings.Split(list, "\n") {
		name, _, _ := strings.Cut(strings.TrimSpace(line), " ")
		if name == "" {
			continue
		}
		commands++
		if !regexp.MustCompile(`\b` + name + `\b`).MatchString(page) {
			t.Errorf("the man page does not name the command %s", name)
		}
		help, _ := command(name, "--help", "--lang", "en")
		for _, flag := range flagName.FindAllString(help, -1) {
			if name != "completion" && !strings.Contains(page, flag) {
				t.Errorf("the man page does not name %s of %s", flag, name)
			}
		}
	}
	if commands < 9 {
		t.Errorf("only %d commands were looked at", commands)
	}
}

// The notes of a release are what the changelog says of it, and a release that it does not know has none.
func TestReleaseNotes(t *testing.T) {
	if _, err := exec.LookPath("awk"); err != nil {
		t.Skip("there is no awk here")
	}
	log := filepath.Join(t.TempDir(), "CHANGELOG.md")
	text := "# Changelog\n\n## [Unreleased]\n\n- to come\n\n## [1.10.0] - 2026-12-01\n\n### Added\n\n- ten\n\n## [1.1] - 2026-11-01\n\n- one\n"
	if err := os.WriteFile(log, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	for version, want := range map[string]string{"Unreleased": "- to come", "v1.10.0": "### Added\n\n- ten", "1.1": "- one", "1.1.0": "", "1": ""} {
		out, err := exec.Command("sh", "tools/notes.sh", version, log).Output()
		if got := strings.TrimSpace(string(out)); got != want || (err == nil) != (want != "") {
			t.Errorf("%s: %q, %v, want %q", version, got, err, want)
		}
	}
}

// The desktop opens every format that the program reads, and the manifest that Windows reads is well-formed and asks for
// sharp text on every screen and for long paths.
func TestPackagingFiles(t *testing.T) {
	desktop, err := os.ReadFile("packaging/linux/ledgercheck.desktop")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"Exec=ledgercheck open %F\n", "Name[zh_CN]=台账核对\n", "spreadsheetml.sheet;", "application/vnd.ms-excel;", "application/wps-office.et;",
		"oasis.opendocument.spreadsheet;", "text/csv;",
	} {
		if !strings.Contains(string(desktop), want) {
			t.Errorf("the desktop file lacks %q", want)
		}
	}
	manifest, err := os.ReadFile("packaging/windows/ledgercheck.manifest")
	if err != nil {
		t.Fatal(err)
	}
	var root struct {
		Application struct {
			Settings struct {
				DPI  string `xml:"dpiAwareness"`
				Long bool   `xml:"longPathAware"`
			} `xml:"windowsSettings"`
		} `xml:"application"`
		Trust struct {
			Security struct {
				Privileges struct {
					Level struct {
						Level string `xml:"level,attr"`
					} `xml:"requestedExecutionLevel"`
				} `xml:"requestedPrivileges"`
			} `xml:"security"`
		} `xml:"trustInfo"`
	}
	if err := xml.Unmarshal(manifest, &root); err != nil {
		t.Fatal(err)
	}
	s := root.Application.Settings
	if !strings.HasPrefix(s.DPI, "PerMonitorV2") || !s.Long || root.Trust.Security.Privileges.Level.Level != "asInvoker" {
		t.Errorf("the manifest says %+v", root)
	}
}
