package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"ledgercheck/sheets"
	"ledgercheck/sheets/audit"
	"ledgercheck/sheets/cli"
	"ledgercheck/templates"
)

type knownReport struct {
	Figures []struct {
		Rule     string
		Subject  struct{ Type, Name, Group string }
		Period   string
		Actual   json.RawMessage
		Gap      json.RawMessage
		Verdict  string
		Reason   string
		Optional bool
	}
	Totals []struct {
		ID     string
		Value  json.RawMessage
		Period string
	}
	Findings []struct {
		Code             json.RawMessage
		File, Cell       string
		Message, Remedy  string
		Severity, Effect string
	}
	NoFindings []string `json:"no_findings"`
}

// The sample office, end to end: every figure, total and finding that its model knows is in the report, and no
// shortfall beside them.
func TestSampleOffice(t *testing.T) {
	dir := t.TempDir()
	if err := cli.WriteSample(templates.FS, dir); err != nil {
		t.Fatal(err)
	}
	report, err := audit.Run(context.Background(), audit.Options{
		Paths: []string{dir}, AsOf: sheets.Date{Year: 2021, Month: 12, Day: 31}, Data: templates.FS,
	})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := report.WriteJSON(&b, sheets.Chinese); err != nil {
		t.Fatal(err)
	}
	var got, want knownReport
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join("templates", "sample", "expected.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &want); err != nil {
		t.Fatal(err)
	}
	sampleFigures(t, got, want)
	for _, w := range want.Totals {
		found := false
		for _, g := range got.Totals {
			found = found || g.ID == w.ID && g.Period == w.Period && string(g.Value) == string(w.Value)
		}
		if !found {
			t.Errorf("total %s of %s is not %s", w.ID, w.Period, w.Value)
		}
	}
	sampleFindings(t, got, want)
}

func sampleFigures(t *testing.T, got, want knownReport) {
	byName := map[string]int{}
	for i, g := range got.Figures {
		byName[fmt.Sprint(g.Rule, g.Subject.Name, g.Period)] = i
	}
	known := map[string]bool{}
	for _, w := range want.Figures {
		name := fmt.Sprint(w.Rule, w.Subject.Name, w.Period)
		known[name] = true
		i, ok := byName[name]
		if !ok {
			if !w.Optional {
				t.Errorf("no figure %s %s %s", w.Rule, w.Subject.Name, w.Period)
			}
			continue
		}
		// What the answers leave out is not known; null is known.
		g := got.Figures[i]
		if g.Verdict != w.Verdict || w.Reason != "" && g.Reason != w.Reason ||
			w.Actual != nil && string(g.Actual) != string(w.Actual) || w.Gap != nil && string(g.Gap) != string(w.Gap) {
			t.Errorf("%s %s %s: %s (actual %s, gap %s, %s), want %s (actual %s, gap %s, %s)", w.Rule, w.Subject.Name, w.Period,
				g.Verdict, g.Actual, g.Gap, g.Reason, w.Verdict, w.Actual, w.Gap, w.Reason)
		}
	}
	for _, g := range got.Figures {
		if g.Verdict == "short" && !known[fmt.Sprint(g.Rule, g.Subject.Name, g.Period)] {
			t.Errorf("%s %s %s is short and should not be there", g.Rule, g.Subject.Name, g.Period)
		}
	}
}

func sampleFindings(t *testing.T, got, want knownReport) {
	for _, w := range want.Findings {
		found := false
		for _, g := range got.Findings {
			// The code of an answer is one or a list of those that will do; a quoted code occurs in either.
			found = found || bytes.Contains(w.Code, g.Code) && g.File == w.File && (w.Cell == "" || g.Cell == w.Cell)
		}
		if !found {
			t.Errorf("no finding %s in %s %s", w.Code, w.File, w.Cell)
		}
	}
	for _, code := range want.NoFindings {
		for _, g := range got.Findings {
			if string(g.Code) == `"`+code+`"` {
				t.Errorf("finding %s in %s %s: %s", code, g.File, g.Cell, g.Message)
			}
		}
	}
}
