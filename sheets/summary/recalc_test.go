package summary

import (
	"bytes"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"ledgercheck/sheets"
)

// recalculated lets LibreOffice calculate every formula of workbooks anew and opens what it saves.
func recalculated(t *testing.T, books map[string][]byte) map[string]*excelize.File {
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
	opened := map[string]*excelize.File{}
	for name := range books {
		b, err := os.ReadFile(filepath.Join(out, name+".xlsx"))
		if err != nil {
			t.Fatal(err)
		}
		opened[name] = open(t, b)
	}
	return opened
}

// formulas lists the cells with a formula and what they hold, "sheet!cell" to value; hidden columns too.
func formulas(t *testing.T, f *excelize.File) map[string]string {
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
				cell := at(col, row+1)
				if anchor, in := mergedInto(merged, row+1, col+1); in && anchor != cell {
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

func sameValue(a, b string) bool {
	if a == b {
		return true
	}
	x, errX := strconv.ParseFloat(a, 64)
	y, errY := strconv.ParseFloat(b, 64)
	return errX == nil && errY == nil && math.Abs(x-y) <= 1e-9*max(1, math.Abs(x))
}

// Calculated anew by LibreOffice, every formula gives what the program wrote.
func TestRecalculated(t *testing.T) {
	books := map[string][]byte{}
	for name, make := range cases() {
		r, lang := make()
		books[name] = workbook(t, r, lang)
	}
	for name, f := range recalculated(t, books) {
		got := formulas(t, f)
		want := formulas(t, open(t, books[name]))
		if len(want) == 0 && name != "nothing" {
			t.Errorf("%s: no formula at all", name)
		}
		wrong := 0
		for cell, value := range want {
			if !sameValue(value, got[cell]) {
				if wrong++; wrong <= 5 {
					t.Errorf("%s %s: written %q, calculated %q", name, cell, value, got[cell])
				}
			}
		}
		t.Logf("%s: %d formulas, %d differ", name, len(want), wrong)
	}
}

// A changed target cell changes the verdicts of those whom it concerns to what a check with that target gives, and
// leaves the exempt, the unfinished and the unsure as they are.
func TestChangedTarget(t *testing.T) {
	for _, name := range []string{"month", "quarter", "year", "households"} {
		t.Run(name, func(t *testing.T) { changedTarget(t, name) })
	}
}

func changedTarget(t *testing.T, name string) {
	make := cases()[name]
	r, lang := make()
	r.Ledgers = nil // whatever was damaged: then nothing is certain, which is tested elsewhere
	for i := range r.Figures {
		r.Figures[i].Sources = nil
	}
	rule, min := ruleHours, sheets.Whole(7)
	if name == "households" {
		rule, min = ruleProblem, sheets.Whole(1)
	}
	f := open(t, workbook(t, r, lang))
	target := ""
	for _, n := range f.GetDefinedName() {
		if n.Name == map[sheets.RuleID]string{ruleHours: "目标学时", ruleProblem: "目标解决实际问题"}[rule] {
			target = n.RefersTo
		}
	}
	sheet, cell, ok := strings.Cut(strings.ReplaceAll(target, "$", ""), "!")
	if !ok {
		t.Fatalf("the target has no cell: %q", target)
	}
	if err := f.SetCellValue(strings.Trim(sheet, "'"), cell, min.Int()); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	rejudge(r, rule, min)
	want := open(t, workbook(t, r, lang))
	got := recalculated(t, map[string][]byte{"changed": b.Bytes()})["changed"]
	before := open(t, b.Bytes())
	changed, wrong := 0, 0
	for at, v := range formulas(t, want) {
		sheet, cell, _ := strings.Cut(at, "!")
		if sheet == "未达标人员名单" { // a list of those who fell short of the old target, and so it says
			continue
		}
		// What is owed leaves out months that are not over and not yet met; how many these are is no formula's matter.
		if name == "year" && sheet == "汇总表" && strings.HasPrefix(cell, "D") {
			continue
		}
		g, err := got.GetCellValue(sheet, cell, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		if !sameValue(v, g) {
			if wrong++; wrong < 6 {
				t.Errorf("%s: %q, want %q", at, g, v)
			}
		}
		old, err := before.GetCellValue(sheet, cell, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		if !sameValue(old, g) {
			changed++
		}
	}
	if changed < 10 {
		t.Errorf("only %d formulas changed", changed)
	}
}

// rejudge judges the figures of a rule by another target, as the engine does those that hang on nothing else.
func rejudge(r *sheets.Report, rule sheets.RuleID, min sheets.Amount) {
	for i := range r.Settings.Targets {
		if r.Settings.Targets[i].Rule == rule {
			r.Settings.Targets[i].Min = min
		}
	}
	for i := range r.Figures {
		f := &r.Figures[i]
		if f.Rule != rule {
			continue
		}
		f.Target = min
		if f.Verdict != sheets.Met && f.Verdict != sheets.Short {
			continue
		}
		f.Verdict, f.Gap = sheets.Met, 0
		switch {
		case f.HasActual && f.Actual >= min:
		case !f.Period.Finished(r.AsOf):
			f.Verdict = sheets.NotDue
		default:
			f.Verdict, f.Gap = sheets.Short, min-f.Actual
		}
	}
}
