package sheets

import (
	"strings"
	"testing"
)

func TestUnderstood(t *testing.T) {
	o := &Office{People: []Person{{Name: "王建国"}}}
	s := &Settings{MinutesPerHour: 45}
	march := Month{2021, 3}
	five, _ := On(2021, 3, 5)
	twelve, _ := On(2021, 3, 12)
	for _, tt := range []struct {
		entry    Entry
		zh, en   string
		doubt    string
		isNumber bool
	}{
		{Entry{Reading: &Reading{State: NoRecord, Text: "—"}}, "", "", "", false},
		{Entry{Reading: &Reading{State: Present, Text: "90分钟", Quantity: Quantity{Amount: Whole(90), How: Sure, Minutes: true}}}, "2", "2", "", true},
		{Entry{Reading: &Reading{State: Present, Text: "约8000", Quantity: Quantity{Amount: Whole(8000), How: About}}}, "8000", "8000", "约数", true},
		{Entry{Reading: &Reading{State: Present, Text: "5+1", Quantity: Quantity{Amount: Whole(6), How: WrittenOut}}}, "6", "6", "算式，要核实", true},
		{Entry{Reading: &Reading{State: Present, Text: "近1万字", Quantity: Quantity{Amount: Whole(10000), How: Below}}}, "近1万字", "近1万字", "不到所写的数，要核实", false},
		{Entry{Reading: &Reading{State: Unreadable, Text: "#REF!", Quantity: Quantity{How: Unknown}}}, "#REF!", "#REF!", "看不准，要核实", false},
		{Entry{Reading: &Reading{State: Present, Text: "3.5", When: When{Span: Span{five, five}}}}, "2021-03-05", "2021-03-05", "", false},
		{Entry{Reading: &Reading{State: Present, Text: "3月上旬", When: When{Span: march.Span()}}}, "2021-03", "2021-03", "", false},
		{Entry{Reading: &Reading{State: Present, Text: "3.5-3.12", When: When{Span: Span{five, twelve}}}}, "2021-03-05/2021-03-12", "2021-03-05/2021-03-12", "", false},
		{Entry{Reading: &Reading{State: Present, Text: "3.5、3.12", When: When{Span: Span{five, twelve}, Days: []Date{five, twelve}}}}, "2021-03-05 2021-03-12", "2021-03-05 2021-03-12", "", false},
		{Entry{Field: FieldPerson, Reading: &Reading{State: Present, Text: "王部长", People: People{Names: []Name{{Text: "王部长", Who: 1}}}}}, "王建国", "王建国", "", false},
		{Entry{Field: FieldPerson, Reading: &Reading{State: Present, Text: "李伟（女）", People: People{Names: []Name{{Text: "李伟", Note: "女", Doubt: true}}}}}, "李伟（女）", "李伟（女）", "分不清是哪一位", false},
		// The number of a household is none of a person.
		{Entry{Field: FieldHousehold, Reading: &Reading{State: Present, Text: "龙某甲", People: People{Names: []Name{{Text: "龙某甲", Who: 1}}}}}, "龙某甲", "龙某甲", "", false},
		{Entry{Field: FieldAttendees, Reading: &Reading{State: Present, Text: "全体（李四请假）", People: People{Everyone: true, Except: []Name{{Text: "李四"}}}}}, "全体（除李四）", "everyone (but 李四)", "", false},
		{Entry{Field: FieldAttendees, Reading: &Reading{State: Present, Text: "张三等5人", People: People{Names: []Name{{Text: "张三"}}, Unnamed: 4}}}, "张三（另有4人没有写名）", "张三 (4 more not named)", "", false},
		{Entry{Reading: &Reading{State: Present, Text: "已办结", Status: Solved}}, "已解决", "solved", "", false},
		{Entry{Reading: &Reading{State: Present, Text: "基本解决", Status: PartlyUnsure}}, "待核实", "to check", "看不准，要核实", false},
		{Entry{Reading: &Reading{State: Present, Text: "微信", Mode: Remote}}, "电话、微信", "remote", "", false},
		{Entry{Reading: &Reading{State: Present, Text: "√", Mark: Attended}}, "出勤", "present", "", false},
		{Entry{Reading: &Reading{State: Present, Text: "电话13912345678"}}, "电话139******78", "电话139******78", "", false},
		{Entry{Reading: &Reading{State: Present, Text: "1.已办结；2.正在办理", Items: []Item{{"已办结", Solved}, {"正在办理", Open}}}}, "已解决；未解决", "solved；open", "", false},
	} {
		e := &tt.entry
		if got := e.Understood(o, s, Chinese); got != tt.zh {
			t.Errorf("%q: %q, want %q", e.Text, got, tt.zh)
		}
		if got := e.Understood(o, s, English); got != tt.en {
			t.Errorf("%q: %q, want %q", e.Text, got, tt.en)
		}
		if got := e.Doubt(); got.Zh != tt.doubt || (got.Zh == "") != (got.En == "") {
			t.Errorf("%q: doubt %q, want %q", e.Text, got, tt.doubt)
		}
		if _, ok := e.Number(s); ok != tt.isNumber {
			t.Errorf("%q: a number: %t", e.Text, ok)
		}
	}
}

func TestMaskNumbers(t *testing.T) {
	for in, want := range map[string]string{
		"13912345678": "139******78",
		"电话１３９１２３４５６７８，家中": "电话１３９******７８，家中",
		"433123197001011234": "433*************34",
		"43312319700101123X": "433*************3X",
		"139 1234 5678":      "139********78",
		"0743-8221234":       "074*******34",
		"10000字":             "10000字",
		"2021-03-05":         "2021-03-05",
		"学习5学时，字数12000，3月5日至3月12日": "学习5学时，字数12000，3月5日至3月12日",
	} {
		if got := MaskNumbers(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestLeftOut(t *testing.T) {
	first := &Record{Ledger: &Ledger{File: "a.xlsx", Sheet: "3月"}, Row: 4}
	o := &Office{People: []Person{{Name: "张三"}}}
	for _, tt := range []struct {
		rec    Record
		zh, en string
	}{
		{Record{}, "", ""},
		{Record{Struck: true}, "划掉的，要核实", "struck through"},
		{Record{Dropped: string(DuplicateRecord), Repeats: []Repeat{{Of: first}}}, "重复，已按先读到的算过（a.xlsx › 3月 第4行）", "a.xlsx › 3月 row 4"},
		{Record{Repeats: []Repeat{{Who: 1, Of: first}}}, "张三：重复，已按先读到的算过（a.xlsx › 3月 第4行）", "张三: a repetition"},
		{Record{RepeatedProblems: []RepeatedProblem{{Item: 1, Of: first}}}, "第2个问题：重复，已按先读到的算过（a.xlsx › 3月 第4行）", "problem 2: a repetition"},
	} {
		if got := tt.rec.LeftOut(o, Chinese); got != tt.zh {
			t.Errorf("%q, want %q", got, tt.zh)
		}
		if got := tt.rec.LeftOut(o, English); !strings.Contains(got, tt.en) {
			t.Errorf("%q lacks %q", got, tt.en)
		}
	}
}

// Every reading that a figure may name has words, in both languages.
func TestReadingWords(t *testing.T) {
	for _, reading := range []string{
		ReadingDoubtNone, ReadingDoubtAll, ReadingAboutLow, ReadingAboutHigh, "minutesPerHour=45", "charsFrom=notes", "combine=or",
		"standingCounts=true", "noRecord=unsure",
	} {
		w := ReadingWords(reading)
		if w.Zh == reading || w.En == reading || w.Zh == "" || w.En == "" {
			t.Errorf("%s has no words: %+v", reading, w)
		}
	}
	if w := ReadingWords("minutesPerHour=45"); w.Zh != "1学时按45分钟算" || w.En != "one 学时 is 45 minutes" {
		t.Errorf("%+v", w)
	}
	if w := ReadingWords("other=1"); w.Zh != "other=1" {
		t.Errorf("%+v", w)
	}
}

func TestParseVerdict(t *testing.T) {
	for _, v := range []Verdict{Met, Short, Exempt, NotDue, Unsure} {
		if got, err := ParseVerdict(v.String()); err != nil || got != v {
			t.Errorf("%s: %s, %v", v, got, err)
		}
	}
	for _, s := range []string{"", "Met", "ok"} {
		if v, err := ParseVerdict(s); err == nil {
			t.Errorf("%q was taken for %s", s, v)
		}
	}
}

func TestDatedMonth(t *testing.T) {
	march, april := Month{2021, 3}, Month{2021, 4}
	date := func(s Span, state State) []Entry {
		return []Entry{{Field: FieldDate, Reading: &Reading{State: state, When: When{Span: s}}}}
	}
	for name, tt := range map[string]struct {
		rec  Record
		want Month
	}{
		"its date":            {Record{Month: march, Entries: date(april.Span(), Present)}, april},
		"a blank date":        {Record{Month: march, Entries: date(Span{}, NoRecord)}, march},
		"an unreadable date":  {Record{Month: march, Entries: date(april.Span(), Unreadable)}, march},
		"over two months":     {Record{Month: march, Entries: date(Span{march.First(), april.Last()}, Present)}, Month{}},
		"no date, no heading": {Record{}, Month{}},
	} {
		if got := tt.rec.DatedMonth(); got != tt.want {
			t.Errorf("%s: %s, want %s", name, got, tt.want)
		}
	}
}
