package workbook_test

import (
	"context"
	"fmt"
	"io/fs"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook"
	"ledgercheck/sheets/workbook/gridtest"
)

// What LibreOffice makes of the cases in other formats reads as the cases do. Some formats hold less than others:
// a web page no hidden rows, a text only the first sheet, and that as it is shown.
func TestAgainstLibreOffice(t *testing.T) {
	soffice, err := exec.LookPath("soffice")
	if err != nil || testing.Short() {
		t.Skip("needs LibreOffice, and takes a while")
	}
	// The names repeat, so each gets one of its own.
	in := t.TempDir()
	var samples []string
	err = filepath.WalkDir("../../testdata/ledgers/cases", func(name string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(name) != ".xlsx" {
			return err
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		samples = append(samples, filepath.Join(in, fmt.Sprintf("%03d.xlsx", len(samples))))
		return os.WriteFile(samples[len(samples)-1], data, 0o644)
	})
	if err != nil || len(samples) < 15 {
		t.Fatal(err, len(samples))
	}
	profile := "-env:UserInstallation=file://" + filepath.ToSlash(t.TempDir())
	for _, target := range []struct {
		ext, filter string
		compare     func(want, got *sheets.Sheet) []string
	}{
		{"ods", "ods", sameSheet},
		{"fods", "fods", sameSheet},
		{"html", "html", sameCells},
		{"csv", `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false`, sameText},
	} {
		t.Run(target.ext, func(t *testing.T) {
			out := t.TempDir()
			ctx, cancel := context.WithTimeout(t.Context(), 3*time.Minute)
			defer cancel()
			args := append([]string{profile, "--headless", "--convert-to", target.filter, "--outdir", out}, samples...)
			if report, err := exec.CommandContext(ctx, soffice, args...).CombinedOutput(); err != nil {
				t.Skipf("%v: %s", err, report)
			}
			compared := 0
			for _, name := range samples {
				converted := filepath.Join(out, strings.TrimSuffix(filepath.Base(name), "xlsx")+target.ext)
				if _, err := os.Stat(converted); err != nil {
					continue
				}
				want, got := openAll(t, name), openAll(t, converted)
				if len(got) == 1 && len(want) > 1 && target.ext == "csv" {
					want = want[:1]
				}
				if target.ext == "html" {
					want = withContent(want)
				}
				if len(got) != len(want) {
					t.Errorf("%s: %d sheets, want %d", converted, len(got), len(want))
					continue
				}
				for i := range want {
					if target.ext == "html" && hasHidden(want[i]) {
						continue
					}
					compared++
					if differ := target.compare(want[i], got[i]); len(differ) > 0 {
						t.Errorf("%s, sheet %s, %d cells differ:\n%s", filepath.Base(name), want[i].Name, len(differ), strings.Join(differ[:min(len(differ), 8)], "\n"))
					}
				}
			}
			t.Logf("%d sheets compared", compared)
			if compared < 15 {
				t.Errorf("only %d sheets compared", compared)
			}
		})
	}
}

func openAll(t *testing.T, name string) []*sheets.Sheet {
	t.Helper()
	f := sheets.File{Name: filepath.Base(name), Path: name}
	list, err := workbook.Open(context.Background(), &f, workbook.DefaultLimits(), nil)
	if err != nil || f.Err != nil {
		t.Fatalf("%s: %v, %v", name, err, f.Err)
	}
	gridtest.Check(t, list, err)
	return list
}

// withContent leaves out the sheets without any cell: a web page has nothing to show of them.
func withContent(list []*sheets.Sheet) []*sheets.Sheet {
	var out []*sheets.Sheet
	for _, s := range list {
		if len(s.Rows) > 0 {
			out = append(out, s)
		}
	}
	return out
}

// hasHidden reports whether rows or columns are hidden: a web page lacks them.
func hasHidden(s *sheets.Sheet) bool {
	for i := range s.Rows {
		if s.Rows[i].Hidden {
			return true
		}
	}
	return len(s.HiddenCols) > 0
}

// differences compares two sheets cell by cell, and says where they differ.
func differences(want, got *sheets.Sheet, same func(at sheets.Cell, w, g sheets.Content) bool) []string {
	var out []string
	last := max(want.LastRow(), got.LastRow())
	for row := 1; row <= last; row++ {
		cols := 0
		for _, s := range []*sheets.Sheet{want, got} {
			if r := s.Row(row); r != nil {
				_, to := r.Span()
				cols = max(cols, to)
			}
		}
		for col := 1; col <= cols; col++ {
			at := sheets.Cell{Row: row, Col: col}
			if w, g := want.Content(at), got.Content(at); !same(at, w, g) {
				out = append(out, fmt.Sprintf("%v: %s, want %s", at, gridtest.Show(g), gridtest.Show(w)))
			}
		}
	}
	return out
}

// sameContent reports whether two cells hold the same; a formula's blank and a blank are the same.
func sameContent(w, g sheets.Content) bool {
	if w.Kind == sheets.Number && g.Kind == sheets.Number {
		return math.Abs(w.Number-g.Number) <= 1e-9*math.Max(1, math.Abs(w.Number))
	}
	return w.IsBlank() && g.IsBlank() || w.Kind == g.Kind && w.Text == g.Text && w.Number == g.Number
}

// sameSheet compares all that matters.
func sameSheet(want, got *sheets.Sheet) []string {
	out := differences(want, got, func(at sheets.Cell, w, g sheets.Content) bool {
		// LibreOffice calculates formulas that have no value.
		if w.Kind == sheets.Uncalculated {
			return g.Formula
		}
		ws, gs := want.Style(w), got.Style(g)
		styles := w.IsBlank() || ws.Date == gs.Date && ws.Duration == gs.Duration && ws.Strike == gs.Strike && ws.StrikePart == gs.StrikePart && ws.Hidden == gs.Hidden
		return sameContent(w, g) && styles && w.Formula == g.Formula
	})
	if want.Name != got.Name || want.Hidden != got.Hidden {
		out = append(out, fmt.Sprintf("sheet %q hidden %t, want %q %t", got.Name, got.Hidden, want.Name, want.Hidden))
	}
	for i := range want.Rows {
		if r := got.Row(want.Rows[i].Index); r != nil && r.Hidden != want.Rows[i].Hidden {
			out = append(out, fmt.Sprintf("row %d hidden: %t", r.Index, r.Hidden))
		}
	}
	for col := 1; col <= 50; col++ {
		if want.HiddenCols[col] != got.HiddenCols[col] {
			out = append(out, fmt.Sprintf("column %s hidden: %t", sheets.ColumnName(col), got.HiddenCols[col]))
		}
	}
	if w, g := mergeSet(want), mergeSet(got); w != g {
		out = append(out, "merges "+g+", want "+w)
	}
	return out
}

func mergeSet(s *sheets.Sheet) string {
	seen := make([]string, 0, len(s.Merges))
	for row := 1; row <= s.LastRow(); row++ {
		for col := 1; col <= 60; col++ {
			if m, ok := s.MergeAt(sheets.Cell{Row: row, Col: col}); ok && m.From == (sheets.Cell{Row: row, Col: col}) {
				seen = append(seen, m.String())
			}
		}
	}
	return strings.Join(seen, " ")
}

// sameCells compares the cells of a web page.
func sameCells(want, got *sheets.Sheet) []string {
	return differences(want, got, func(_ sheets.Cell, w, g sheets.Content) bool {
		w.Text, g.Text = squeeze(w.Text), squeeze(g.Text)
		if w.Kind == sheets.Text && g.Kind == sheets.Number {
			return "N "+w.Text == gridtest.Show(g) // nothing says that it was a text
		}
		return w.Kind == sheets.Uncalculated || sameContent(w, g) && (w.IsBlank() || want.Style(w).Date == got.Style(g).Date)
	})
}

// squeeze makes one space of several: a web page has no more.
func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

// sameText compares the cells that are text in the workbook: only these a plain text has as they are.
func sameText(want, got *sheets.Sheet) []string {
	return differences(want, got, func(_ sheets.Cell, w, g sheets.Content) bool {
		if w.Kind == sheets.Blank || w.Kind == sheets.Text {
			text := g.Text
			if g.Kind == sheets.Number {
				text = strings.TrimPrefix(gridtest.Show(g), "N ")
			}
			return w.Text == text
		}
		return g.Kind != sheets.Blank
	})
}
