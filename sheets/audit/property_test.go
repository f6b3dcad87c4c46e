package audit_test

import (
	"bytes"
	"context"
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ledgercheck/sheets"
	"ledgercheck/sheets/audit"
	"ledgercheck/templates"
)

const office = "../../testdata/ledgers/office-2021/ledgers"

func run(t *testing.T, paths ...string) *sheets.Report {
	t.Helper()
	asOf, err := sheets.ParseDate("2021-12-31")
	if err != nil {
		t.Fatal(err)
	}
	r, err := audit.Run(context.Background(), audit.Options{Paths: paths, AsOf: asOf, Data: templates.FS})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func report(t *testing.T, r *sheets.Report) string {
	t.Helper()
	var b bytes.Buffer
	if err := r.WriteJSON(&b, sheets.Chinese); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// figures gives the figures and totals alone: what must not change where only findings may.
func figures(t *testing.T, r *sheets.Report) string {
	t.Helper()
	var doc map[string]json.RawMessage
	if err := json.Unmarshal([]byte(report(t, r)), &doc); err != nil {
		t.Fatal(err)
	}
	return string(doc["figures"]) + string(doc["totals"])
}

// files lists the office's ledgers one by one.
func files(t *testing.T) []string {
	t.Helper()
	var out []string
	err := filepath.WalkDir(office, func(path string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			out = append(out, path)
		}
		return err
	})
	if err != nil || len(out) < 30 {
		t.Fatal(len(out), err)
	}
	return out
}

func TestTwoRunsGiveTheSameBytes(t *testing.T) {
	first := report(t, run(t, office))
	if second := report(t, run(t, office)); second != first {
		t.Error("two runs over the same ledgers differ")
	}
}

func TestOrderOfFilesChangesNothing(t *testing.T) {
	paths := files(t)
	want := report(t, run(t, paths...))
	for seed := range uint64(3) {
		rand.New(rand.NewPCG(seed, 1)).Shuffle(len(paths), func(i, j int) { paths[i], paths[j] = paths[j], paths[i] })
		if report(t, run(t, paths...)) != want {
			t.Fatalf("order %d of the files gives another report", seed)
		}
	}
}

// A copy of a ledger adds findings and changes no figure.
func TestACopyChangesOnlyFindings(t *testing.T) {
	want := run(t, office)
	for _, name := range []string{"学习/干部组2021年学习台账.xlsx", "走访/干部组走访台账.xlsx", "办实事/为民办实事台账.xlsx", "谈话/谈心谈话登记表.xlsx"} {
		data, err := os.ReadFile(filepath.Join(office, name))
		if err != nil {
			t.Fatal(err)
		}
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "副本"+filepath.Base(name)), data, 0o600); err != nil {
			t.Fatal(err)
		}
		got := run(t, office, dir)
		if figures(t, got) != figures(t, want) {
			t.Errorf("a copy of %s changes figures", name)
		}
		found := false
		for _, f := range got.Findings {
			found = found || f.Code == sheets.DuplicateFile && strings.Contains(f.File, "副本"+filepath.Base(name))
		}
		if !found {
			t.Errorf("the copy of %s is not said", name)
		}
	}
}

func TestEveryRowReadIsKeptOrSkipped(t *testing.T) {
	r := run(t, office)
	for _, l := range r.Ledgers {
		if l.Kind == sheets.Unrecognised {
			continue
		}
		rows := map[int]bool{}
		for _, rec := range l.Records {
			rows[rec.Row] = true
		}
		skipped := map[int]bool{}
		for _, s := range l.Skipped {
			if s.Reason == "" {
				t.Errorf("%s %s row %d is skipped without a reason", l.File, l.Sheet, s.Row)
			}
			skipped[s.Row] = true
		}
		if len(rows)+len(skipped) != l.RowsRead {
			t.Errorf("%s %s: %d rows read, %d kept, %d skipped", l.File, l.Sheet, l.RowsRead, len(rows), len(skipped))
		}
	}
}

func TestCancelledRunGivesNoReport(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	asOf, _ := sheets.ParseDate("2021-12-31")
	if r, err := audit.Run(ctx, audit.Options{Paths: []string{office}, AsOf: asOf, Data: templates.FS}); r != nil || err == nil {
		t.Errorf("a cancelled run gives %v, %v", r, err)
	}
}
