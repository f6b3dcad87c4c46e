package summary

import (
	"bytes"
	"maps"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"ledgercheck/sheets"
	"ledgercheck/sheets/summary/recalctest"
)

// Calculated anew by LibreOffice, every formula gives what the program wrote.
func TestRecalculated(t *testing.T) {
	books := map[string][]byte{}
	for name, make := range cases() {
		r, lang := make()
		books[name] = workbook(t, r, lang)
	}
	for name, f := range recalctest.Calculate(t, books) {
		got := recalctest.Formulas(t, f)
		want := recalctest.Formulas(t, open(t, books[name]))
		if len(want) == 0 && name != "nothing" {
			t.Errorf("%s: no formula at all", name)
		}
		wrong := 0
		for cell, value := range want {
			if !recalctest.Same(value, got[cell]) {
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
	got := recalctest.Calculate(t, map[string][]byte{"changed": b.Bytes()})["changed"]
	before := open(t, b.Bytes())
	changed, wrong := 0, 0
	for at, v := range recalctest.Formulas(t, want) {
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
		if !recalctest.Same(v, g) {
			if wrong++; wrong < 6 {
				t.Errorf("%s: %q, want %q", at, g, v)
			}
		}
		old, err := before.GetCellValue(sheet, cell, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		if !recalctest.Same(old, g) {
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

// Where what is over is carried to later months, no cell knows how much that is under another target: each verdict that hangs
// on it becomes “to check”, and the target says so beside it. Under its own target all stays as it was judged.
func TestChangedTargetCarried(t *testing.T) {
	r, lang := cases()["quarter"]()
	r.Settings.CarryOver = "year"
	met := false
	for i := range r.Figures { // somebody met the target with what was over
		f := &r.Figures[i]
		if f.Rule == ruleHours && f.Verdict == sheets.Short && f.HasActual && !met {
			f.Verdict, f.Gap, f.Reason, met = sheets.Met, 0, sheets.ReasonCarried, true
		}
	}
	if !met {
		t.Fatal("nobody falls short")
	}
	same := workbook(t, r, lang)
	f := open(t, same)
	for _, n := range f.GetDefinedName() {
		if n.Name == "目标学时" {
			sheet, cell, _ := strings.Cut(strings.NewReplacer("$", "", "'", "").Replace(n.RefersTo), "!")
			if err := f.SetCellValue(sheet, cell, 3); err != nil {
				t.Fatal(err)
			}
			at, _ := sheets.ParseCell(cell)
			said, err := f.GetCellValue(sheet, sheets.Cell{Row: at.Row, Col: at.Col + 1}.String())
			if err != nil || !strings.Contains(said, "待核实") {
				t.Errorf("beside the target stands %q, %v", said, err)
			}
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	got := recalctest.Calculate(t, map[string][]byte{"same": same, "lower": b.Bytes()})
	verdicts := func(name string) map[string]int {
		rows, err := got[name].GetRows("依据明细")
		if err != nil {
			t.Fatal(err)
		}
		n := map[string]int{}
		for _, row := range rows[3:] {
			if len(row) > 7 && row[4] == "学时" {
				n[row[7]]++
			}
		}
		return n
	}
	want := map[string]int{}
	for i := range r.Figures {
		if r.Figures[i].Rule == ruleHours {
			want[r.Figures[i].Verdict.Words().Zh]++
		}
	}
	if same := verdicts("same"); !maps.Equal(same, want) {
		t.Errorf("under its own target %v, want %v", same, want)
	}
	want["待核实"] += want["达标"] + want["未达标"]
	delete(want, "达标")
	delete(want, "未达标")
	if lower := verdicts("lower"); !maps.Equal(lower, want) {
		t.Errorf("under another target %v, want %v", lower, want)
	}
}
