package flow

import (
	"context"
	"os"
	"strings"
	"testing"

	"ledgercheck/gui/keep"
	"ledgercheck/sheets"
	"ledgercheck/sheets/audit"
	"ledgercheck/templates"
)

// withSettings gives a desk with the program's own targets and a folder to keep things in.
func withSettings(t *testing.T) *desk {
	d := opened(t)
	d.deps.Keep = keep.Folder(t.TempDir())
	d.deps.Settings = func(own string) (sheets.Settings, error) { return audit.Settings(templates.FS, own) }
	return d
}

func (d *desk) target(rule sheets.RuleID) TargetLine {
	for _, l := range d.Targets() {
		if l.Rule == rule {
			return l
		}
	}
	d.t.Fatalf("no target %s", rule)
	return TargetLine{}
}

func TestTargets(t *testing.T) {
	d := withSettings(t)
	d.OpenSettings()
	if d.State() != SettingsPage {
		t.Fatalf("state %d", d.State())
	}
	l := d.target("study.hours")
	if l.Before != "每人每月学习不少于" || l.After != "学时" || l.Min != sheets.Whole(5) || !l.On || l.Own {
		t.Errorf("%+v", l)
	}
	for _, bad := range []string{"", "x", "0", "-1"} {
		if d.SetTarget("study.hours", bad, true) {
			t.Errorf("%q is taken", bad)
		}
	}
	if !d.SetTarget("study.hours", "5", true) || d.stale {
		t.Error("the same number is a change")
	}
	if !d.SetTarget("study.hours", " 6.5 ", true) || !d.SetTarget("talk.covered", "1", false) {
		t.Fatal("not taken")
	}
	if l := d.target("study.hours"); l.Min.String() != "6.5" || !l.Own {
		t.Errorf("%+v", l)
	}
	if l := d.target("talk.covered"); l.On || !l.Own {
		t.Errorf("%+v", l)
	}
	// Closing reads again, with the file of targets.
	var own string
	d.check = func(_ context.Context, o audit.Options) (*sheets.Report, error) {
		own = o.Targets
		return smallReport(), nil
	}
	d.Back()
	d.until("a result", func() bool { return d.State() == Ready })
	if own != d.deps.Keep.Path(TargetsFile) {
		t.Errorf("read with %q", own)
	}
	d.OpenSettings()
	d.ResetTargets()
	if l := d.target("study.hours"); l.Own || d.deps.Keep.Has(TargetsFile) {
		t.Errorf("after going back: %+v", l)
	}
	d.CloseSettings()
	d.until("a result", func() bool { return d.State() == Ready })
	if own != "" {
		t.Errorf("read with %q", own)
	}
}

// Every answer to every reading that the engine lists can be chosen, is kept and is read back.
func TestReadings(t *testing.T) {
	d := withSettings(t)
	if len(d.Readings()) < 5 {
		t.Fatalf("%d readings", len(d.Readings()))
	}
	for _, line := range d.Readings() {
		values := []string{}
		for _, o := range line.Options {
			if o.Text == "" {
				t.Errorf("%s: an answer without words", line.Key)
			}
			if o.Value != sheets.AnyNumber {
				values = append(values, o.Value)
			}
		}
		if line.Number {
			values = append(values, line.Most)
		}
		for _, v := range values {
			if !d.SetReading(line.Key, v) {
				t.Errorf("%s = %s is refused", line.Key, v)
			}
			for _, now := range d.Readings() {
				if now.Key == line.Key && now.Value != v {
					t.Errorf("%s: set to %s, is %s", line.Key, v, now.Value)
				}
			}
		}
	}
	if d.SetReading("no such", "1") || d.SetReading("combine", "xor") {
		t.Error("a wrong reading is taken")
	}
	raw, err := d.deps.Keep.Read(TargetsFile)
	if err != nil || !strings.Contains(string(raw), "[readings]") {
		t.Errorf("kept %q, %v", raw, err)
	}
}

func TestABrokenFileOfTargetsIsSaid(t *testing.T) {
	d := withSettings(t)
	if err := os.WriteFile(d.deps.Keep.Path(TargetsFile), []byte("min ="), 0o600); err != nil {
		t.Fatal(err)
	}
	d.useKept()
	if l := d.target("study.hours"); l.Min != sheets.Whole(5) {
		t.Errorf("%+v", l)
	}
	if n := d.Notice(); n.What == "" || n.Remedy == "" {
		t.Error("nothing is said")
	}
	if d.SetTarget("study.hours", "6", true) || !d.HasOwnTargets() {
		t.Error("a file that cannot be read is written over")
	}
	if raw, _ := d.deps.Keep.Read(TargetsFile); string(raw) != "min =" {
		t.Errorf("it is now %q", raw)
	}
	d.ResetTargets()
	if !d.SetTarget("study.hours", "6", true) {
		t.Error("it cannot be set after going back")
	}
}

func TestRosterIsReadAsItWasWritten(t *testing.T) {
	d := withSettings(t)
	rows := []RosterRow{
		{Name: "张三", Group: "干部组", Duty: "组长", Member: true, Arrived: "2021-03-01", Aliases: "张组长、老张", Households: "龙某甲、石某乙"},
		{Name: "李四", Group: "办公室", Left: "2021-06-30", State: "借调（2021-03-01至2021-03-31）；产假（2021-04-01至2021-04-30）；挂职（2021-09-01起）"},
		{Name: "王五", Group: `有"引号",和逗号`},
	}
	d.SetRoster(rows)
	if got := d.Roster(); len(got) != 3 || got[0] != rows[0] || got[1] != rows[1] || got[2] != rows[2] {
		t.Errorf("read back %+v", got)
	}
	// The engine reads the file as any other roster, and what it read gives the same rows again.
	r, err := audit.Run(context.Background(), audit.Options{
		Paths: []string{d.deps.Keep.Path(rosterFile)}, AsOf: sheets.Date{Year: 2021, Month: 12, Day: 31}, Data: templates.FS,
	})
	if err != nil {
		t.Fatal(err)
	}
	if got := rosterOf(&r.Office); len(got) != 3 || got[0] != rows[0] || got[1] != rows[1] || got[2].Name != "王五" {
		t.Errorf("the engine reads\n%+v\nof\n%+v", got, rows)
	}
	if d.base.Roster != d.deps.Keep.Path(rosterFile) || !d.stale {
		t.Error("the roster is not used")
	}
	d.SetRoster(nil)
	if d.Roster() != nil || d.base.Roster != "" {
		t.Error("the roster stays")
	}
}

func TestCheckRow(t *testing.T) {
	d := withSettings(t)
	for _, tt := range []struct {
		row  RosterRow
		fine bool
	}{
		{RosterRow{Name: "张三", State: "在岗"}, true},
		{RosterRow{Name: "张三", State: "免考核"}, true},
		{RosterRow{Name: "张三", State: "产假（2021-04-01至2021-08-31）；借调（2021-09-01起）"}, true},
		{RosterRow{Name: "张三", State: "产假（2021-04-01至2021-03-31）"}, false},
		{RosterRow{Name: "张三", State: "产假（至2021-03-31）"}, false},
		{RosterRow{Name: "张三"}, true},
		{RosterRow{Name: " "}, false},
		{RosterRow{Name: "张三", Arrived: "2021.3.1"}, true},
		{RosterRow{Name: "张三", Left: "三月"}, false},
	} {
		if got := d.CheckRow(tt.row); (got == "") != tt.fine {
			t.Errorf("%+v: %q", tt.row, got)
		}
	}
}

// What stands in a state beside absences stays as it is when these are changed.
func TestAbsences(t *testing.T) {
	row := RosterRow{State: "在岗；借调（2021-03-01至2021-03-31）；2月曾请假; 挂职（2021-09-01起）；免考核"}
	list, rest := row.Absences()
	want := []Absence{{"借调", "2021-03-01", "2021-03-31"}, {"挂职", "2021-09-01", ""}, {Kind: "免考核"}}
	if len(list) != 3 || list[0] != want[0] || list[1] != want[1] || list[2] != want[2] || rest != "在岗；2月曾请假" {
		t.Fatalf("%+v, %q", list, rest)
	}
	row.SetAbsences(list[1:2], rest)
	if row.State != "在岗；2月曾请假；挂职（2021-09-01起）" {
		t.Errorf("%q", row.State)
	}
	row.SetAbsences(nil, "")
	if row.State != "" {
		t.Errorf("%q", row.State)
	}
	d := withSettings(t)
	for _, a := range []Absence{{"", "2021-03-01", ""}, {"产假", "", ""}, {"产假", "三月", ""}} {
		if d.checkAbsence(a) == "" {
			t.Errorf("%+v is taken", a)
		}
	}
	if NormalDay(" 2021.3.5 ") != "2021-03-05" || NormalDay("三月") != "三月" {
		t.Error("a day is not normal")
	}
}

func TestImportRoster(t *testing.T) {
	d := withSettings(t)
	d.check = func(_ context.Context, o audit.Options) (*sheets.Report, error) {
		r := smallReport()
		r.Office.HasRoster = strings.Contains(o.Paths[0], "名册")
		return r, nil
	}
	people, said := -1, ""
	done := func(n int, trouble string) { people, said = n, trouble }
	d.ImportRoster("/x/通知.xlsx", done)
	d.until("an answer", func() bool { return people >= 0 })
	if people != 0 || said == "" {
		t.Errorf("%d people, %q", people, said)
	}
	people = -1
	d.ImportRoster("/x/干部名册.xlsx", done)
	d.until("an answer", func() bool { return people >= 0 })
	if people != 5 || said != "" || len(d.Roster()) != 5 {
		t.Errorf("%d people, %q, kept %d", people, said, len(d.Roster()))
	}
}

func FuzzRoster(f *testing.F) {
	f.Add([]byte("姓名,组室\n张三,干部组\n"))
	f.Add([]byte("\xEF\xBB\xBF\"姓名\n"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		rows := parseRoster(raw)
		again := parseRoster(rosterText(rows))
		if len(again) != len(rows) {
			t.Errorf("%d rows become %d", len(rows), len(again))
		}
	})
}

// What the office wrote of a rule beside its number, and readings' own words, stay too.
func TestOwnNamesStay(t *testing.T) {
	d := withSettings(t)
	own := "[rule.\"study.hours\"]\nmin = 4\nlater = [{ from = \"2021-07\", min = 6 }]\ntext = { zh = \"人均不少于{min}课时\", en = \"{min} lessons each\" }\n"
	if err := os.WriteFile(d.deps.Keep.Path(TargetsFile), []byte(own), 0o600); err != nil {
		t.Fatal(err)
	}
	d.useKept()
	if l := d.target("study.hours"); l.Later != "2021年7月起为6" || !l.Own {
		t.Errorf("%+v", l)
	}
	if !d.SetTarget("study.chars", "8000", true) || !d.SetTarget("study.hours", "4", false) {
		t.Fatal("refused")
	}
	if l := d.target("study.hours"); l.On || l.Later == "" || l.Before != "人均不少于" {
		t.Errorf("%+v", l)
	}
	if !d.SetTarget("study.hours", "5", true) {
		t.Fatal("refused")
	}
	if l := d.target("study.hours"); l.Later != "" || l.Before != "人均不少于" || l.Min != sheets.Whole(5) {
		t.Errorf("%+v", l)
	}
}

// Weeks and words that the office wrote into its file stay there when the window changes something else.
func TestOwnWeeksAndWordsStay(t *testing.T) {
	d := withSettings(t)
	own := "[readings]\nexemptWeeks = [\"2021-W30\"]\njudgedWeeks = [\"2021-W40\"]\n\n[words]\nministry = [\"部务例会\"]\n"
	if err := os.WriteFile(d.deps.Keep.Path(TargetsFile), []byte(own), 0o600); err != nil {
		t.Fatal(err)
	}
	d.useKept()
	if !d.SetReading("carryOver", "year") {
		t.Fatal("refused")
	}
	now, _, ok := d.current()
	if !ok || now.CarryOver != "year" || len(now.ExemptWeeks) != 1 || len(now.JudgedWeeks) != 1 || now.Words["ministry"][0] != "部务例会" {
		t.Errorf("%+v %v %v %v", now.CarryOver, now.ExemptWeeks, now.JudgedWeeks, now.Words["ministry"])
	}
}
