package audit

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ledgercheck/sheets"
	"ledgercheck/sheets/target"
	"ledgercheck/templates"
)

// files is a folder of small ledgers: name.csv to its text.
type files map[string]string

func (f files) run(t *testing.T, change func(*Options)) *sheets.Report {
	t.Helper()
	dir := t.TempDir()
	for name, text := range f {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(strings.TrimSpace(text)+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	o := Options{Paths: []string{dir}, AsOf: sheets.Date{Year: 2021, Month: 12, Day: 31}, Data: templates.FS}
	if change != nil {
		change(&o)
	}
	r, err := Run(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// fragile writes what a figure's verdict hangs on: "combine=or met; …".
func fragile(t *testing.T, r *sheets.Report, rule sheets.RuleID, name, period string) string {
	t.Helper()
	for i := range r.Figures {
		f := &r.Figures[i]
		if f.Rule == rule && f.Subject.Name == name && f.Period.String() == period {
			var out []string
			for _, x := range f.Fragile {
				out = append(out, x.Reading+" "+x.Verdict.String())
			}
			return f.Verdict.String() + ": " + strings.Join(out, "; ")
		}
	}
	return "no figure"
}

// targets writes an office's own file of settings.
func targets(t *testing.T, text string) func(*Options) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "own.toml")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return func(o *Options) { o.Targets = path }
}

func load(t *testing.T) sheets.Settings {
	t.Helper()
	s, err := target.LoadSettings(templates.FS, "")
	if err != nil {
		t.Fatal(err)
	}
	return s
}
