package office

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"ledgercheck/sheets"
)

// build makes an office of ledgers, read from top to bottom and in stretches side by side: both have to give the same.
func build(t *testing.T, tables ...table) ([]*sheets.Ledger, sheets.Office, string) {
	t.Helper()
	var ledgers, again []*sheets.Ledger
	for _, b := range tables {
		ledgers, again = append(ledgers, b.ledger(t)), append(again, b.ledger(t))
	}
	_, o, found := rebuild(t, ledgers)
	long, n := longLedger, runtime.GOMAXPROCS(3)
	longLedger = 1
	defer func() { longLedger = long; runtime.GOMAXPROCS(n) }()
	_, beside, foundBeside := rebuild(t, again)
	equal(t, "people, side by side", everybody(&beside), everybody(&o))
	equal(t, "findings, side by side", foundBeside, found)
	for i, l := range ledgers {
		for _, f := range []sheets.Field{sheets.FieldPerson, sheets.FieldAttendees, sheets.FieldHousehold} {
			equal(t, "names, side by side", who(again[i], f), who(l, f))
		}
	}
	return ledgers, o, found
}

func rebuild(t *testing.T, ledgers []*sheets.Ledger) ([]*sheets.Ledger, sheets.Office, string) {
	t.Helper()
	o, findings := Build(ledgers)
	findings = append(findings, Deduplicate(ledgers, &o)...)
	findings = append(findings, RepeatedRows(ledgers)...)
	return ledgers, o, codes(t, findings)
}

func codes(t *testing.T, findings []sheets.Finding) string {
	t.Helper()
	var out []string
	for i := range findings {
		f := &findings[i]
		s := string(f.Code)
		if f.Variant != "" {
			s += "." + f.Variant
		}
		if !f.Cell.IsZero() {
			s += " " + f.File + " " + f.Cell.String()
		}
		out = append(out, s)
		for _, lang := range []sheets.Lang{sheets.Chinese, sheets.English} {
			said := f.Render(lang)
			if said.Message == string(f.Code) || strings.Contains(said.Message+said.Effect+said.Remedy, "{") {
				t.Errorf("finding without words: %+v: %+v", *f, said)
			}
		}
	}
	return strings.Join(out, "\n")
}

// people writes name/group of each person; "-" behind those not on the roster, "*" behind mere party members.
func everybody(o *sheets.Office) string {
	var out []string
	for i := range o.People {
		p := &o.People[i]
		s := p.Name + "/" + p.Group
		switch {
		case p.MemberOnly:
			s += "*"
		case !p.OnRoster:
			s += "-"
		}
		out = append(out, s)
	}
	return strings.Join(out, " ")
}

// who writes whom each name of a column means: an index +1, or "?" with those who could be meant.
func who(l *sheets.Ledger, f sheets.Field) string {
	var out []string
	for _, r := range l.Records {
		e := r.Get(f)
		if e == nil {
			continue
		}
		for _, n := range e.People.Names {
			if n.Doubt {
				out = append(out, "?"+fmt.Sprint(n.Maybe))
			} else {
				out = append(out, fmt.Sprint(n.Who))
			}
		}
	}
	return strings.Join(out, " ")
}

func equal(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s\ngot  %s\nwant %s", what, got, want)
	}
}

var staff = table{kind: sheets.Roster, file: "名册.xlsx", sheet: "干部名册", title: "凤凰县委组织部2021年干部名册", text: `
	person|group|duty|member|arrived|left|state|aliases|households
	张三|干部组|组长|是|2018-03-01||||户一、户二
	李四|干部组||否|2021-06-16||||
	李伟|干部组|科员||||||户三
	李伟|党建组|副组长||||||
	沈怀远|办公室|部长|||||沈部长|`}

func TestRoster(t *testing.T) {
	members := table{kind: sheets.Roster, file: "名册.xlsx", sheet: "党员名册", title: "党员名册", text: `
		person|group|joined
		王德厚|离退休|1980-07-01
		李四|干部组|2000-05-01
		李伟|党建组|2001-05-01`}
	for _, tables := range [][]table{{staff, members}, {members, staff}} {
		_, o, found := build(t, tables...)
		equal(t, "people", everybody(&o), "张三/干部组 李四/干部组 李伟/干部组 李伟/党建组 沈怀远/办公室 王德厚/离退休*")
		equal(t, "findings", found, "")
		if !o.HasRoster || o.Name != "凤凰县委组织部" {
			t.Errorf("roster %v, office %q", o.HasRoster, o.Name)
		}
		if p := o.People[1]; !p.Member || p.Joined.String() != "2000-05-01" || p.Arrived.String() != "2021-06-16" {
			t.Errorf("李四 is %+v", p)
		}
		if o.People[2].Member || !o.People[3].Member {
			t.Error("the wrong 李伟 is the member")
		}
		if len(o.Households) != 3 || o.Households[2].Name != "户三" || o.Households[2].Group != "干部组" || !o.Households[0].Assigned {
			t.Errorf("households %+v", o.Households)
		}
	}
	_, o, _ := build(t, members)
	if o.HasRoster {
		t.Error("a list of party members alone was taken for the staff")
	}
	_, o, found := build(t, staff, table{kind: sheets.Roster, file: "b.xlsx", sheet: "名册", text: "person|group|state\n张三|干部组|\n李伟|人才组|在岗"})
	equal(t, "roster twice", found, "ambiguous-person.roster-twice b.xlsx A4")
	equal(t, "people", everybody(&o), "张三/干部组 李四/干部组 李伟/干部组 李伟/党建组 沈怀远/办公室 李伟/人才组")
}

func TestNames(t *testing.T) {
	l, o, found := build(t, staff,
		table{kind: sheets.Study, file: "a.xlsx", sheet: "s", text: `
			person|group|duty|hours
			张三|||1
			沈部长|||1
			李伟|党建组||1
			李伟|||1
			李伟（党建组）|||1
			李伟（干部组）|党建组||1
			李伟||科员|1
			李伟|人才组||1
			李四|党建组||1
			李四|党建组||1
			蒋文博|||1
			蒋文博|||1`},
		table{kind: sheets.Study, file: "党建组/3月.xlsx", sheet: "s", text: "person|hours\n李伟|1"},
		table{kind: sheets.Talk, file: "t.xlsx", sheet: "s", text: "person|talker\n张三|外单位某"})
	equal(t, "who", who(l[1], sheets.FieldPerson), "1 5 4 ?[3 4] 4 ?[3 4] 3 ?[3 4] 2 2 6 6")
	equal(t, "who by file", who(l[2], sheets.FieldPerson), "4")
	equal(t, "people", everybody(&o), "张三/干部组 李四/干部组 李伟/干部组 李伟/党建组 沈怀远/办公室 蒋文博/-")
	equal(t, "findings", found, strings.Join([]string{
		"ambiguous-person a.xlsx A7", "ambiguous-person a.xlsx A9", "ambiguous-person a.xlsx A11",
		"ambiguous-person.group a.xlsx A12", "unknown-person a.xlsx A14",
		"repeated-row a.xlsx A13", "repeated-row a.xlsx A15",
	}, "\n"))
}

func TestNamesWithoutRoster(t *testing.T) {
	l, o, found := build(t,
		table{kind: sheets.Study, file: "a.xlsx", sheet: "s", text: "person|group|hours\n李伟|干部组|1\n李伟|党建组|2\n张三|干部组|1"},
		table{kind: sheets.Visit, file: "b.xlsx", sheet: "s", text: "person|household|date\n张三|户一|2021-03-01\n李伟|户二|2021-03-01\n!王五|户九|2021-03-02"},
	)
	equal(t, "people", everybody(&o), "李伟/干部组- 李伟/党建组- 张三/干部组- 王五/-")
	equal(t, "visits", who(l[1], sheets.FieldPerson), "3 ?[1 2] 4")
	equal(t, "findings", found, "ambiguous-person b.xlsx A5")
	if len(o.Households) != 2 || o.Households[0].Helpers[0] != "张三" || o.Households[0].Group != "干部组" {
		t.Errorf("households %+v", o.Households)
	}
}

func TestGuessedNameStaysInDoubt(t *testing.T) {
	b := table{kind: sheets.Study, file: "a.xlsx", sheet: "s", text: "person|hours\n张三|1\n张三|2"}
	l := b.ledger(t)
	l.Records[1].Entries[0].People.Names[0].Doubt = true // its reader took the name from above an empty cell
	_, _, found := rebuild(t, []*sheets.Ledger{l})
	equal(t, "who", who(l, sheets.FieldPerson), "1 ?[1]")
	equal(t, "findings", found, "")
}

func TestEveryoneOfAGroup(t *testing.T) {
	l, _, _ := build(t, staff, table{kind: sheets.Study, file: "a.xlsx", sheet: "s", text: "attendees|hours\n全体|1\n全体干部组人员|1\n全体干部|1"})
	var got []string
	for _, r := range l[1].Records {
		got = append(got, strings.Join(r.Get(sheets.FieldAttendees).People.Groups, "+"))
	}
	equal(t, "groups", strings.Join(got, "|"), "|干部组|")
}

// 干部组全体 names a group of the roster; all of a group that it does not have are somebody, and nobody knows who.
func TestEveryoneOfNamedGroups(t *testing.T) {
	l := table{kind: sheets.Study, file: "a.xlsx", sheet: "s", text: "attendees|hours\n全体|1\n全体|2\n全体|3\n全体|4"}.ledger(t)
	for i, of := range [][]string{{"干部组"}, {"干部组", "党建组"}, {"老干组"}, {"老干组"}} {
		l.Records[i].Get(sheets.FieldAttendees).Reread(func(r *sheets.Reading) { r.People.Of = of })
	}
	_, _, found := rebuild(t, []*sheets.Ledger{staff.ledger(t), l})
	var got []string
	for _, r := range l.Records {
		p := r.Get(sheets.FieldAttendees).People
		got = append(got, fmt.Sprint(p.Everyone, p.Groups, p.Unnamed))
	}
	equal(t, "groups", strings.Join(got, "|"), "true [干部组] 0|true [干部组 党建组] 0|false [] 1|false [] 1")
	equal(t, "findings", found, "unnamed-attendees.group a.xlsx A6\nunnamed-attendees.group a.xlsx A7")
}

func TestDuplicates(t *testing.T) { // domain.md E10, and what lies around it
	first := table{kind: sheets.Study, file: "a.xlsx", sheet: "s", text: `
		person|date|topic|hours
		张三|2021-03-05|中心组学习|2
		张三|2021-03-05|业务学习|1
		李四|2021-03-05|中心组学习|2
		王五||中心组学习|2
		赵六|2021-03-05||2
		钱七|2021-03|中心组学习|2`}
	later := first
	later.file = "副本a.xlsx"
	later.text = `
		person|date|topic|hours|chars
		张三|2021-03-05|《中心组学习》|120m|
		李四|2021-03-05|中心组学习|3|
		张三|2021-03-05|业务学习||5000
		王五||中心组学习|2|
		赵六|2021-03-05||2|
		钱七|2021-03|中心组学习|2|
		张三、孙八|2021-03-05|中心组学习|2|`
	l, _, found := build(t, first, later)
	equal(t, "findings", found, strings.Join([]string{
		"duplicate-record 副本a.xlsx A4", "conflicting-record 副本a.xlsx D5", "duplicate-record 副本a.xlsx A6",
		"duplicate-record 副本a.xlsx A10",
	}, "\n"))
	var dropped []string
	for _, r := range l[1].Records {
		dropped = append(dropped, fmt.Sprintf("%q/%d", r.Dropped, len(r.Repeats)))
	}
	equal(t, "dropped", strings.Join(dropped, " "), `"duplicate-record"/1 "conflicting-record"/1 ""/1 ""/0 ""/0 ""/0 ""/1`)
	if rivals := l[0].Records[2].Rivals; len(rivals) != 1 || rivals[0] != l[1].Records[1] {
		t.Errorf("rivals of the first record: %v", rivals)
	}
	if r := l[1].Records[0].Repeats[0]; r.Who != 1 || r.Of != l[0].Records[0] {
		t.Errorf("repeat %+v", r)
	}
}

func TestSessionsOfOneDay(t *testing.T) {
	a := table{kind: sheets.Study, file: "a.xlsx", sheet: "s", text: "person|date|topic|hours\n张三|2021-03-05|学习|2"}
	b := a
	b.file = "b.xlsx"
	first, later := a.ledger(t), b.ledger(t)
	first.Records[0].Get(sheets.FieldDate).Text = "3月5日上午"
	later.Records[0].Get(sheets.FieldDate).Text = "3月5日下午"
	_, _, found := rebuild(t, []*sheets.Ledger{first, later})
	equal(t, "morning and afternoon", found, "")
}

func TestEveryoneIsADuplicateOfEach(t *testing.T) {
	l, _, found := build(t, staff,
		table{kind: sheets.Study, file: "a.xlsx", sheet: "s", text: "person|date|topic|hours\n张三|2021-03-05|会|2"},
		table{kind: sheets.Study, file: "b.xlsx", sheet: "s", text: "attendees|date|topic|hours\n全体|2021-03-05|会|2"})
	equal(t, "findings", found, "duplicate-record b.xlsx A4")
	if r := l[2].Records[0]; r.Dropped != "" || len(r.Repeats) != 1 || r.Repeats[0].Who != 1 {
		t.Errorf("the list of everyone: %+v", r)
	}
}

func TestRepeatedRows(t *testing.T) {
	rows := table{kind: sheets.Study, file: "a.xlsx", sheet: "s", text: `
		serial|person|date|topic|hours|remark
		1|张三|2021-03-05|学习|2|
		2|张三|2021-03-05|学习|2|补
		3|张三|2021-03-05|学习|1|
		4|李四||||
		5|李四||||`}
	l, _, found := build(t, rows)
	equal(t, "findings", found, "repeated-row a.xlsx B5")
	if l[0].Records[1].Dropped != "" {
		t.Error("a repeated row counts")
	}
}

func TestMeetingsOfGroups(t *testing.T) {
	a := table{kind: sheets.Meeting, file: "a.xlsx", sheet: "第一党小组", text: "date|topic\n2021-03-05|学习"}
	b := a
	b.sheet = "第二党小组"
	_, _, found := build(t, a, b)
	equal(t, "two groups", found, "")
	b = a
	b.file = "b.xlsx"
	_, _, found = build(t, a, b)
	equal(t, "a copy", found, "duplicate-record b.xlsx A4")

	// A meeting of the whole office is one, whichever group's file tells of it.
	a = table{kind: sheets.Meeting, file: "中心组.xlsx", sheet: "1月", text: "date|topic\n2021-03-05|学习"}
	b = a
	b.file, b.title = "办公室台账.xlsx", "干部组中心组学习记录"
	_, _, found = build(t, a, b)
	equal(t, "the office", found, "duplicate-record 办公室台账.xlsx A4")
}

func TestDuplicateFile(t *testing.T) {
	a := table{kind: sheets.Roster, file: "名册.xlsx", sheet: "干部名册", text: "person|group\n张三|干部组"}
	b := a
	b.file = "名册(1).xlsx"
	first, copied, other := a.ledger(t), b.ledger(t), b.ledger(t)
	first.SHA256, copied.SHA256, other.SHA256 = "x", "x", "x"
	other.Sheet = "又一张"
	l, o, found := rebuild(t, []*sheets.Ledger{first, copied, other})
	equal(t, "findings", found, "duplicate-file")
	equal(t, "people", everybody(&o), "张三/干部组")
	if l[0].Records[0].Dropped != "" || l[1].Records[0].Dropped != "duplicate-file" || l[2].Records[0].Dropped != "duplicate-file" {
		t.Error("the wrong file was left out")
	}
}

func TestFindingsAreSummedUp(t *testing.T) {
	rows := strings.Repeat("张三|2021-03-05|学习|2\n", perLedger+51)
	_, _, found := build(t, table{kind: sheets.Study, file: "a.xlsx", sheet: "s", text: "person|date|topic|hours\n" + rows})
	if n := strings.Count(found, "repeated-row a.xlsx"); n != perLedger {
		t.Errorf("%d findings, want %d", n, perLedger)
	}
	if !strings.HasSuffix(found, "repeated-row.more") {
		t.Error("the rest is not summed up")
	}
}

// Names that are ambiguous or of no group are put to a person cell by cell, in the order of the rows, up to a hundred.
func TestLongLedgerOfDoubtfulNames(t *testing.T) {
	rows := strings.Repeat("李伟|办公室|2021-03-05|2\n王五|干部组|2021-03-06|1\n", 40) + strings.Repeat("张三|办公室|2021-03-05|2\n李伟||2021-03-07|1\n", 80)
	_, _, found := build(t, staff, table{kind: sheets.Study, file: "a.xlsx", sheet: "s", text: "person|group|date|hours\n" + rows})
	if n := strings.Count(found, "ambiguous-person a.xlsx"); n < 50 {
		t.Errorf("%d findings:\n%s", n, found)
	}
}
