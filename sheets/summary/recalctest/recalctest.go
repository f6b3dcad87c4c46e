// Package recalctest lets LibreOffice calculate summary workbooks anew, for tests that what is written is what a clerk's
// spreadsheet program shows.
package recalctest

import (
	"bytes"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"ledgercheck/sheets"
)

// Calculate lets LibreOffice calculate every formula of workbooks anew and opens what it saves. Without LibreOffice the test is
// skipped.
func Calculate(t *testing.T, books map[string][]byte) map[string]*excelize.File {
	t.Helper()
	opened := map[string]*excelize.File{}
	for name, path := range Saved(t, books) {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		opened[name] = Open(t, b)
	}
	return opened
}

// Saved gives the paths of what LibreOffice saves after it has calculated every formula anew.
func Saved(t *testing.T, books map[string][]byte) map[string]string {
	t.Helper()
	office, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("LibreOffice is not installed, so nothing can calculate the workbook anew (make test installs it)")
	}
	dir := t.TempDir()
	profile := filepath.Join(dir, "profile")
	// 0: always calculate a workbook anew when it is opened.
	const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`
	in, out := filepath.Join(dir, "in"), filepath.Join(dir, "out")
	for _, d := range []string{filepath.Join(profile, "user"), in, out} {
		if err := os.MkdirAll(d, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(profile, "user", "registrymodifications.xcu"), []byte(settings), 0o644); err != nil {
		t.Fatal(err)
	}
	args := []string{"-env:UserInstallation=file://" + profile, "--headless", "--convert-to", "xlsx", "--outdir", out}
	for name, content := range books {
		path := filepath.Join(in, name+".xlsx")
		if err := os.WriteFile(path, content, 0o644); err != nil {
			t.Fatal(err)
		}
		args = append(args, path)
	}
	cmd := exec.CommandContext(t.Context(), office, args...)
	cmd.WaitDelay = 5 * time.Second
	if b, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v\n%s", err, b)
	}
	saved := map[string]string{}
	for name := range books {
		saved[name] = filepath.Join(out, name+".xlsx")
	}
	return saved
}

// Open opens a workbook and closes it with the test.
func Open(t *testing.T, content []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(content), excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

// Formulas lists the cells with a formula and what they hold, "sheet!cell" to value; hidden columns too.
func Formulas(t *testing.T, f *excelize.File) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, name := range f.GetSheetList() {
		rows, err := f.GetRows(name, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		merged, err := f.GetMergeCells(name)
		if err != nil {
			t.Fatal(err)
		}
		for row := range rows {
			for col := range rows[row] {
				at := sheets.Cell{Row: row + 1, Col: col + 1}
				cell := at.String()
				if within(merged, at) {
					continue
				}
				formula, err := f.GetCellFormula(name, cell)
				if err != nil {
					t.Fatal(err)
				}
				if formula != "" {
					out[name+"!"+cell] = rows[row][col]
				}
			}
		}
	}
	return out
}

// within reports whether a cell lies in a merged range and is not its first.
func within(merged []excelize.MergeCell, at sheets.Cell) bool {
	for _, m := range merged {
		from, _ := sheets.ParseCell(m.GetStartAxis())
		to, _ := sheets.ParseCell(m.GetEndAxis())
		if from != at && (sheets.Range{From: from, To: to}).Contains(at) {
			return true
		}
	}
	return false
}

// Same reports whether two cells show the same, numbers as far as a spreadsheet is exact.
func Same(a, b string) bool {
	if a == b {
		return true
	}
	x, errX := strconv.ParseFloat(a, 64)
	y, errY := strconv.ParseFloat(b, 64)
	return errX == nil && errY == nil && math.Abs(x-y) <= 1e-9*max(1, math.Abs(x))
}
