package licences

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

// Every module that the program is linked from, in the version that it is linked from, stands in the text.
func TestNothingIsMissing(t *testing.T) {
	for system, tags := range map[string]string{"linux": "x11,migrated_fynedo,no_emoji", "windows": "migrated_fynedo,no_emoji"} {
		cmd := exec.Command("go", "list", "-deps", "-tags", tags, "-f", "{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}{{end}}{{end}}", "..")
		cmd.Env = append(os.Environ(), "CGO_ENABLED=1", "GOOS="+system, "GOARCH=amd64", "GOFLAGS=")
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("go list: %v\n%s", err, out)
		}
		seen := map[string]bool{}
		for _, m := range strings.Split(strings.TrimSpace(string(out)), "\n") {
			if m != "" && !seen[m] && !strings.Contains(Text(), "\n"+m+": ") {
				t.Errorf("%s: %s has no licence in third-party.txt; make it anew with: make licences", system, m)
			}
			seen[m] = true
		}
		if len(seen) < 20 {
			t.Errorf("%s: only %d modules", system, len(seen))
		}
	}
	for _, own := range []string{"ledgercheck: MIT", "Noto Sans SC (the font): OFL-1.1", "Go (runtime and standard library): BSD-3-Clause"} {
		if !strings.Contains(Text(), "\n"+own+"\n") {
			t.Errorf("%s is missing", own)
		}
	}
}
