package audit_test

import (
	"context"
	"math"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook"
)

// oracle reads the cells that a report names again, raw, and says by a few lines of its own what they are worth. It shares
// nothing with the packages that recognise, read and judge.
type oracle struct {
	t      *testing.T
	root   string
	sheets map[string]map[string]*sheets.Sheet // file, sheet
}

func (o *oracle) sheet(file, name string) *sheets.Sheet {
	if o.sheets[file] == nil {
		f := sheets.File{Name: file, Path: filepath.Join(o.root, filepath.FromSlash(file))}
		list, err := workbook.Open(context.Background(), &f, workbook.DefaultLimits())
		if err != nil {
			o.t.Fatal(err)
		}
		o.sheets[file] = map[string]*sheets.Sheet{}
		for _, s := range list {
			o.sheets[file][s.Name] = s
		}
	}
	s := o.sheets[file][name]
	if s == nil {
		o.t.Fatalf("%s has no sheet %s", file, name)
	}
	return s
}

func (o *oracle) text(s *sheets.Sheet, at sheets.Cell) string {
	v := s.Content(s.Anchor(at))
	if v.Kind == sheets.Number {
		return strconv.FormatFloat(v.Number, 'f', -1, 64)
	}
	return strings.TrimSpace(v.Text)
}

var plainAmount = regexp.MustCompile(`^约?([0-9.]+)(万字|万|字|课时|学时|分钟)?$`)

// amount reads a number with a unit; one of a column headed 万字 is in 万字.
func (o *oracle) amount(s *sheets.Sheet, at sheets.Cell) (float64, bool) {
	m := plainAmount.FindStringSubmatch(o.text(s, at))
	if m == nil {
		return 0, false
	}
	n, err := strconv.ParseFloat(m[1], 64)
	if err != nil {
		return 0, false
	}
	switch unit := m[2]; {
	case unit == "分钟":
		return n / 60, true
	case strings.HasPrefix(unit, "万"), unit == "" && o.headed(s, at, "万字"):
		return n * 10000, true
	}
	return n, true
}

// headed reports whether one of the first rows of a cell's column has a word.
func (o *oracle) headed(s *sheets.Sheet, at sheets.Cell, word string) bool {
	for row := 1; row < at.Row && row <= 5; row++ {
		if strings.Contains(s.Content(sheets.Cell{Row: row, Col: at.Col}).Text, word) {
			return true
		}
	}
	return false
}

// solvedWords are the words of domain.md C, "Solved only if".
var solvedWords = map[string]bool{"已解决": true, "已办结": true, "已完成": true, "已销号": true, "办结": true, "解决": true, "√": true, "是": true}

var itemNumber = regexp.MustCompile(`\d\.`)

func (o *oracle) solved(text string) (float64, bool) {
	n := 0.0
	for _, one := range strings.Split(itemNumber.ReplaceAllString(text, ""), "；") {
		if !solvedWords[one] {
			return 0, false
		}
		n++
	}
	return n, true
}

// worth says what a cell is worth for a rule; ok is false where it should not have been counted at all.
func (o *oracle) worth(rule sheets.RuleID, p sheets.Place) (worth float64, ok bool) {
	s := o.sheet(p.File, p.Sheet)
	text := o.text(s, p.Cell)
	switch rule {
	case "study.hours", "study.chars":
		return o.amount(s, p.Cell)
	case "problem.solved":
		return o.solved(text)
	case "selfstudy.weekly", "union.attended":
		if text == "×" { // a recorded 0
			return 0, true
		}
		return 1, text == "√"
	case "meeting.firsttopic":
		return 1, text != "" && text != "无"
	}
	return 1, text != "" && text != "—"
}

// Every figure of the office equals what its own cells are worth, read from the files again.
func TestFiguresEqualAnIndependentRecomputation(t *testing.T) {
	r := run(t, office)
	o := &oracle{t: t, root: office, sheets: map[string]map[string]*sheets.Sheet{}}
	rules := map[sheets.RuleID]int{}
	for i := range r.Figures {
		f := &r.Figures[i]
		sum, days := 0.0, map[string]bool{}
		for _, s := range f.Sources {
			if s.File == "" || s.Sheet == "" || s.Cell.IsZero() {
				t.Fatalf("%s %s %s: a source without a cell: %+v", f.Rule, f.Subject.Name, f.Period, s)
			}
			if s.Left != "" {
				continue
			}
			n, ok := o.worth(f.Rule, s.Place)
			if !ok {
				t.Errorf("%s %s %s: %s counts and holds %q", f.Rule, f.Subject.Name, f.Period, s.Place, o.text(o.sheet(s.File, s.Sheet), s.Cell))
			}
			if f.Rule == "visit.village" { // distinct days
				day := o.text(o.sheet(s.File, s.Sheet), s.Cell)
				if days[day] {
					t.Errorf("%s %s %s: the day %s counts twice", f.Rule, f.Subject.Name, f.Period, day)
				}
				days[day] = true
			}
			sum += n
		}
		if math.Abs(sum-float64(f.Actual)/float64(sheets.Whole(1))) > 1e-6 {
			t.Errorf("%s %s %s: actual %s, its cells are worth %g", f.Rule, f.Subject.Name, f.Period, f.Actual, sum)
		}
		if f.Verdict == sheets.Short && f.Gap != f.Target-f.Actual {
			t.Errorf("%s %s %s: gap %s", f.Rule, f.Subject.Name, f.Period, f.Gap)
		}
		rules[f.Rule]++
	}
	if len(rules) != 21 {
		t.Errorf("figures of %d rules, want all 21: %v", len(rules), rules)
	}
}
