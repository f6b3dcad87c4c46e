package audit

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ledgercheck/sheets"
)

const march = `
姓名,学习时间,学时,学习内容
张三,2021-03-05,2,党史
张三,2021-03-12,3,民法典
李四,2021-03-05,4,党史
`

// keep writes a report as check --json does and gives its path.
func keep(t *testing.T, r *sheets.Report) string {
	t.Helper()
	var b bytes.Buffer
	if err := r.WriteJSON(&b, sheets.Chinese); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "earlier.json")
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// changes writes a line a change: rule name period before → after [cells].
func changes(r *sheets.Report) string {
	said := func(o *sheets.Outcome) string {
		switch {
		case o == nil:
			return "none"
		case !o.HasActual:
			return "null " + o.Verdict.String()
		}
		return o.Actual.String() + " " + o.Verdict.String()
	}
	value := func(v *sheets.SourceValue) string {
		if v == nil {
			return "none"
		}
		return v.String()
	}
	var lines []string
	for _, c := range r.Changes {
		line := fmt.Sprintf("%s %s %s %s → %s", c.Rule, c.Subject.Name, c.Period, said(c.Before), said(c.After))
		for _, s := range c.Sources {
			line += fmt.Sprintf(" %s:%s→%s", s.Cell, value(s.Before), value(s.After))
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func TestChanges(t *testing.T) {
	asOf := func(month, day int8) func(*Options) {
		return func(o *Options) { o.AsOf = sheets.Date{Year: 2021, Month: month, Day: day} }
	}
	before := files{"3月学习台账.csv": march}
	for _, tt := range []struct {
		name  string
		now   files
		early bool // the earlier report was made before the month was over
		want  string
	}{
		{name: "nothing", now: before},
		{
			name: "a value", now: files{"3月学习台账.csv": strings.Replace(march, "李四,2021-03-05,4", "李四,2021-03-05,6", 1)},
			want: "study.hours 李四 2021-03 4 short → 6 met C4:4→6",
		},
		{name: "not closed then", now: files{"3月学习台账.csv": strings.Replace(march, "李四,2021-03-05,4", "李四,2021-03-05,6", 1)}, early: true},
		{
			name: "a row goes", now: files{"3月学习台账.csv": strings.Replace(march, "张三,2021-03-12,3,民法典\n", "", 1)},
			want: "study.hours 张三 2021-03 5 met → 2 short C3:3→none",
		},
		{
			name: "a person goes", now: files{"3月学习台账.csv": strings.Replace(march, "李四,2021-03-05,4,党史\n", "", 1)},
			want: "study.hours 李四 2021-03 4 short → none C4:4→none",
		},
		{
			name: "a person comes", now: files{"3月学习台账.csv": march + "王五,2021-03-05,5,党史\n"},
			want: "study.hours 王五 2021-03 none → 5 met C5:none→5",
		},
		{
			name: "the same sum of other values", now: files{"3月学习台账.csv": strings.NewReplacer("05,2,党", "05,1,党", "12,3,民", "12,4,民").Replace(march)},
			want: "study.hours 张三 2021-03 5 met → 5 met C2:2→1 C3:3→4",
		},
		{name: "rows moved", now: files{"3月学习台账.csv": "2021年3月学习台账,,,\n" + strings.TrimSpace(march)}},
		{name: "a file of another name", now: files{"2021年3月学习台账（终）.csv": march}},
		{name: "another month beside it", now: files{"3月学习台账.csv": march, "4月学习台账.csv": "姓名,学习时间,学时,学习内容\n张三,2021-04-05,5,党史\n"}},
		{name: "another person's month beside it", now: files{"3月学习台账.csv": march, "4月学习台账.csv": "姓名,学习时间,学时,学习内容\n王五,2021-04-05,5,党史\n"}},
		{
			name: "a value becomes doubtful", now: files{"3月学习台账.csv": strings.Replace(march, "李四,2021-03-05,4", "李四,2021-03-05,≥5", 1)},
			want: "study.hours 李四 2021-03 4 short → 0 unsure C4:4→≥5",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			then := asOf(4, 5)
			if tt.early {
				then = asOf(3, 30)
			}
			earlier := keep(t, before.run(t, then))
			r := tt.now.run(t, func(o *Options) {
				asOf(4, 30)(o)
				o.Baseline = earlier
			})
			if r.Baseline.IsZero() {
				t.Error("the report does not say what it was compared with")
			}
			if got := changes(r); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

// A figure whose month the later run was not asked for did not disappear.
func TestChangesOfOtherMonths(t *testing.T) {
	both := files{"3月学习台账.csv": march, "4月学习台账.csv": "姓名,学习时间,学时,学习内容\n张三,2021-04-05,5,党史\n"}
	earlier := keep(t, both.run(t, nil))
	r := both.run(t, func(o *Options) {
		o.Baseline = earlier
		o.From, o.To = sheets.Month{Year: 2021, Month: 4}, sheets.Month{Year: 2021, Month: 4}
	})
	if len(r.Changes) != 0 {
		t.Errorf("%s", changes(r))
	}
}

func TestBaselineErrors(t *testing.T) {
	for name, text := range map[string]string{
		"no JSON":        "姓名,学时\n",
		"cut":            `{"schema": 1, "asOf": "2021-0`,
		"another thing":  `{"name": "x"}`,
		"a list":         `[1, 2]`,
		"another schema": `{"schema": 2, "asOf": "2021-03-31", "period": {"from": "2021-03", "to": "2021-03"}, "figures": []}`,
		"no figures":     `{"schema": 1, "asOf": "2021-03-31", "period": {"from": "2021-03", "to": "2021-03"}}`,
		"no date":        `{"schema": 1, "period": {"from": "2021-03", "to": "2021-03"}, "figures": []}`,
		"a wrong period": `{"schema": 1, "asOf": "2021-03-31", "period": {"from": "2021-03", "to": "2021-03"}, "figures": [{"rule": "study.hours", "period": "March", "verdict": "met", "target": 5}]}`,
		"no verdict":     `{"schema": 1, "asOf": "2021-03-31", "period": {"from": "2021-03", "to": "2021-03"}, "figures": [{"rule": "study.hours", "period": "2021-03", "target": 5}]}`,
		"a wrong cell":   `{"schema": 1, "asOf": "2021-03-31", "period": {"from": "2021-03", "to": "2021-03"}, "figures": [{"rule": "study.hours", "period": "2021-03", "verdict": "met", "target": 5, "sources": [{"cell": "7F", "value": 1}]}]}`,
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "earlier.json")
			if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := loadBaseline(path)
			var wrong *BaselineError
			if !errors.As(err, &wrong) {
				t.Fatalf("%v, want a *BaselineError", err)
			}
			if wrong.In(sheets.Chinese) == wrong.In(sheets.English) || !strings.Contains(wrong.Error(), "earlier.json") || wrong.Unwrap() == nil {
				t.Errorf("%q", wrong.Error())
			}
		})
	}
	if _, err := loadBaseline(filepath.Join(t.TempDir(), "none.json")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("%v", err)
	}
}

func FuzzBaseline(f *testing.F) {
	f.Add([]byte(`{"schema": 1, "asOf": "2021-03-31", "period": {"from": "2021-03", "to": "2021-03"}, "figures": [{"rule": "study.hours", "subject": {"type": "person", "name": "张三"}, "period": "2021-03", "actual": 4.5, "target": 5, "verdict": "short", "sources": [{"file": "a", "sheet": "b", "cell": "F7", "value": 4.5}, {"file": "a", "sheet": "b", "cell": "F8", "value": "≥5", "left": "uncertain-value"}]}]}`))
	f.Add([]byte(`{"schema": 1, "figures": null}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		b, why, err := parseBaseline(data)
		if (b == nil) == (err == nil) {
			t.Errorf("a baseline %t and the error %v", b != nil, err)
		}
		if err != nil && (why.Zh == "" || why.En == "") {
			t.Errorf("%v without words", err)
		}
		if err == nil {
			changesSince(b, &sheets.Report{From: b.from, To: b.to})
		}
	})
}
