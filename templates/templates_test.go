package templates_test

import (
	"io/fs"
	"testing"

	"ledgercheck/templates"
)

// What the code asks for by these patterns is in the program, and nothing of it is empty.
func TestFS(t *testing.T) {
	for pattern, least := range map[string]int{
		"targets.toml": 1, "ledgers/*.toml": 5, "calendar/*.toml": 7, "summary/*.toml": 1, "sample/*.xlsx": 4, "blank/*.toml": 19,
	} {
		names, err := fs.Glob(templates.FS, pattern)
		if err != nil {
			t.Fatal(err)
		}
		if len(names) < least {
			t.Errorf("%s: %d files, want at least %d", pattern, len(names), least)
		}
		for _, name := range names {
			if info, err := fs.Stat(templates.FS, name); err != nil || info.Size() == 0 {
				t.Errorf("%s: %v, empty or not there", name, err)
			}
		}
	}
	// The answers and the generator stay out of the program.
	for _, name := range []string{"sample/expected.json", "sample/generate"} {
		if _, err := fs.Stat(templates.FS, name); err == nil {
			t.Errorf("%s is embedded", name)
		}
	}
}
