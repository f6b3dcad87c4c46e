package audit_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"ledgercheck/sheets"
	"ledgercheck/sheets/audit"
	"ledgercheck/templates"
)

// Twelve sheets of 5 学时 each: from July on 6 are due, and only those months fall short.
func TestTargetThatRisesInJuly(t *testing.T) {
	targets := filepath.Join(t.TempDir(), "目标.toml")
	if err := os.WriteFile(targets, []byte("[rule.\"study.hours\"]\nlater = [{ from = \"2021-07\", min = 6 }]\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	asOf, _ := sheets.ParseDate("2021-12-31")
	r, err := audit.Run(context.Background(), audit.Options{
		Paths: []string{"../../testdata/ledgers/cases/03-twelve-sheets/ledger.xlsx"}, AsOf: asOf, Data: templates.FS, Targets: targets,
	})
	if err != nil {
		t.Fatal(err)
	}
	judged := 0
	for _, f := range r.Figures {
		if f.Rule != "study.hours" {
			continue
		}
		judged++
		want := sheets.Met
		if f.Period.Span.From.Month >= 7 {
			want = sheets.Short
		}
		if f.Verdict != want {
			t.Errorf("%s: %s of %s, %s", f.Period, f.Actual, f.Target, f.Verdict)
		}
	}
	if judged != 11 {
		t.Errorf("%d months were judged", judged)
	}
}
