package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ledgercheck/sheets"
	"ledgercheck/sheets/audit"
	"ledgercheck/sheets/summary"
	"ledgercheck/sheets/summary/recalctest"
	"ledgercheck/templates"
)

// otherReadings writes a file of settings that gives each choice its answer of a rank, and the last where it has fewer; but
// gives what those named are set to.
func otherReadings(t *testing.T, rank int, but map[string]string) string {
	t.Helper()
	var b strings.Builder
	b.WriteString("[readings]\n")
	for i := range sheets.Choices {
		c := &sheets.Choices[i]
		value := c.Options[min(rank, len(c.Options)-1)].Value
		if v, given := but[c.Key]; given {
			value = v
		}
		value = strings.ReplaceAll(value, sheets.AnyNumber, "3.5")
		if strings.Contains(c.Allowed(), `"`) {
			value = `"` + value + `"`
		}
		fmt.Fprintf(&b, "%s = %s\n", c.Key, value)
	}
	path := filepath.Join(t.TempDir(), "own.toml")
	if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// A whole office's quarter, under other readings than those that are shipped: the summary says which were chosen, and its
// formulas, calculated anew by LibreOffice, give what the program wrote.
func TestSummaryUnderOtherReadings(t *testing.T) {
	books, reports := map[string][]byte{}, map[string]*sheets.Report{}
	for name, targets := range map[string]string{
		"second": otherReadings(t, 1, map[string]string{"charsFrom": "study"}), // the office keeps no 笔记字数
		"third":  otherReadings(t, 2, map[string]string{"charsFrom": "study", "combine": "and", "noRecord": "short"}),
	} {
		r, err := audit.Run(context.Background(), audit.Options{
			Paths: []string{filepath.Join("testdata", "ledgers", "office-2021")}, AsOf: sheets.Date{Year: 2021, Month: 12, Day: 31},
			From: sheets.Month{Year: 2021, Month: 10}, To: sheets.Month{Year: 2021, Month: 12}, Data: templates.FS, Targets: targets,
		})
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Figures) < 500 {
			t.Fatalf("%s: %d figures", name, len(r.Figures))
		}
		path := filepath.Join(t.TempDir(), "汇总.xlsx")
		if err := summary.Write(path, r, summary.Options{Data: templates.FS, Lang: sheets.Chinese}); err != nil {
			t.Fatal(err)
		}
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		books[name], reports[name] = content, r
	}
	calculated := recalctest.Calculate(t, books)
	for name, content := range books {
		book := recalctest.Open(t, content)
		rows, err := book.GetRows("口径说明")
		if err != nil {
			t.Fatal(err)
		}
		basis := fmt.Sprint(rows)
		for i := range sheets.Choices {
			c := &sheets.Choices[i]
			s := &reports[name].Settings
			o, ok := c.Chosen(s)
			if !ok {
				t.Errorf("%s: %s=%s means nothing", name, c.Key, c.Value(s))
			}
			idle := c.Idle != nil && c.Idle(s)
			if said := strings.Contains(basis, o.Words.Zh); said == idle {
				t.Errorf("%s: %s=%s, said %v", name, c.Key, c.Value(s), said)
			}
		}
		want, got := recalctest.Formulas(t, book), recalctest.Formulas(t, calculated[name])
		wrong := 0
		for cell, value := range want {
			if !recalctest.Same(value, got[cell]) {
				if wrong++; wrong <= 5 {
					t.Errorf("%s %s: written %q, calculated %q", name, cell, value, got[cell])
				}
			}
		}
		if len(want) < 500 {
			t.Errorf("%s: %d formulas", name, len(want))
		}
		t.Logf("%s: %d formulas, %d differ; %s", name, len(want), wrong, reports[name].Headline().Zh)
	}
}
