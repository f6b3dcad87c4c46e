package ledger

import (
	"fmt"
	"strings"
	"testing"

	"ledgercheck/sheets"
)

func answer(cell, text string, do sheets.Act, read string) sheets.Answer {
	return sheets.Answer{File: "台账.xlsx", Sheet: "3月", Cell: cell, Text: text, Do: do, Read: read}
}

// used dumps what became of answers.
func used(uses []sheets.AnswerUse) string {
	var out []string
	for _, u := range uses {
		s := fmt.Sprintf("%s@%v=%s", u.State, u.Cell, u.Was)
		if u.Read != "" {
			s += "→" + u.Read
		}
		if u.Rule {
			s += " (rule)"
		}
		out = append(out, s)
	}
	return strings.Join(out, " ")
}

func TestAnswers(t *testing.T) {
	k := kinds(t)
	rows := [][]string{
		{"2021年3月干部学习台账"},
		{"姓名", "学习时间", "学习内容", "学时", "字数", "备注"},
		{"张三", "2021-03-05", "甲", "≥5", "10000", ""},
		{"李四", "2021-03-05", "甲", "5+1", "约8000", ""},
		{"王五", "2021-03-05", "甲", "半天", "10000", "作废"},
		{"赵六", "", "甲", "半天", "近1万", ""},
	}
	const title = "study rows 2021-03\n"
	zhang := "3 [2021-03] person@A3=张三 date@B3=2021-03-05 topic@C3=甲 hours@D3=%s chars@E3=10000\n"
	read := func(a sheets.Answers) (string, string, string, []*sheets.Ledger) {
		s := grid("3月", rows)
		s.File = "台账.xlsx"
		ledgers, findings, uses := k.ReadAnswered(s, "abc", Options{Year: 2021}, &a)
		return dump(ledgers), codes(findings), used(uses), ledgers
	}
	one := func(a ...sheets.Answer) sheets.Answers { return sheets.Answers{Answers: a} }
	before, doubts, _, _ := read(sheets.Answers{})
	for _, tt := range []struct {
		name           string
		a              sheets.Answers
		used           string
		gone           []string // findings that are not there any more
		line           string   // a line of the dump, or a part of it
		without        string   // not in the dump
		records, codes int
	}{
		{"a number", one(answer("D3", "≥5", sheets.ActRead, "3学时")), "used@D3=≥5→3学时", []string{"uncertain-value.at-least@D3"}, fmt.Sprintf(zhang, "3"), "", 4, -1},
		{"with other blanks", one(answer("D3", " ≥ 5\n", sheets.ActRead, "3")), "used@D3=≥5→3", []string{"uncertain-value.at-least@D3"}, fmt.Sprintf(zhang, "3"), "", 4, -1},
		{"a date into a blank", one(answer("B6", "", sheets.ActRead, "2021-03-08")), "used@B6=→2021-03-08", nil, "date@B6=2021-03-08", "", 4, -1},
		{"another person", one(answer("A3", "张三", sheets.ActRead, "钱七")), "used@A3=张三→钱七", nil, "person@A3=钱七", "张三", 4, -1},
		{"the later of two", one(answer("D3", "≥5", sheets.ActRead, "3"), answer("D3", "≥5", sheets.ActRead, "4")), "used@D3=≥5→4", nil, fmt.Sprintf(zhang, "4"), "", 4, -1},
		{"right as it stands: a sum", one(answer("D4", "5+1", sheets.ActAccept, "")), "used@D4=5+1→6学时", []string{"uncertain-value.sum@D4"}, "hours@D4=6 ", "", 4, -1},
		{"right as it stands: about", one(answer("E4", "约8000", sheets.ActAccept, "")), "used@E4=约8000→8000字", []string{"approximate-value@E4"}, "chars@E4=8000", "", 4, -1},
		{"right as it stands: a name", one(answer("A3", "张三", sheets.ActAccept, "")), "used@A3=张三", nil, "person@A3=张三", "", 4, -1},
		{"does not count", one(answer("C4", "甲", sheets.ActSkip, "")), "used@C4=甲", nil, "", "李四", 3, -1},
		{"counts although void", one(answer("A5", "王五", sheets.ActCount, "")), "used@A5=王五", []string{"struck-row.remark@F5"}, "person@A5=王五", "", 4, -1},
		{"a rule", sheets.Answers{Rules: []sheets.AnswerRule{{Field: sheets.FieldHours, Text: "半 天", Read: "3学时"}}}, "used@D5=半天→3学时 (rule) used@D6=半天→3学时 (rule)", []string{"uncertain-value.day@D5"}, "hours@D6=3 ", "", 4, -1},
		{"an answer before a rule", sheets.Answers{Answers: []sheets.Answer{answer("D5", "半天", sheets.ActRead, "2")}, Rules: []sheets.AnswerRule{{Field: sheets.FieldHours, Text: "半天", Read: "3"}}}, "used@D5=半天→2 used@D6=半天→3 (rule)", nil, "hours@D5=2", "", 4, -1},
		{"a rule of another field", sheets.Answers{Rules: []sheets.AnswerRule{{Field: sheets.FieldChars, Text: "半天", Read: "3"}}}, "", nil, "hours@D5=?", "", 4, 0},
		{"changed since", one(answer("D3", "≥4", sheets.ActRead, "3")), "stale@D3=≥5", nil, fmt.Sprintf(zhang, "?"), "", 4, 0},
		{"gone", one(answer("D30", "≥5", sheets.ActRead, "3")), "lost@D30=", nil, fmt.Sprintf(zhang, "?"), "", 4, 0},
		{"no record there", one(answer("A1", "2021年3月干部学习台账", sheets.ActSkip, "")), "lost@A1=2021年3月干部学习台账", nil, "", "", 4, 0},
		{"of another file", one(sheets.Answer{File: "别的.xlsx", Sheet: "3月", Cell: "D3", Text: "≥5", Do: sheets.ActRead, Read: "3"}), "", nil, "", "", 4, 0},
		{"of another sheet", one(sheets.Answer{File: "台账.xlsx", Sheet: "4月", Cell: "D3", Text: "≥5", Do: sheets.ActRead, Read: "3"}), "", nil, "", "", 4, 0},
		{"found by what the file holds", one(sheets.Answer{File: "改了名.xlsx", SHA256: "abc", Sheet: "3月", Cell: "D3", Text: "不管", Do: sheets.ActRead, Read: "3"}), "used@D3=≥5→3", nil, fmt.Sprintf(zhang, "3"), "", 4, -1},
		{"an answer that is doubtful itself", one(answer("D3", "≥5", sheets.ActRead, "很多")), "used@D3=≥5→很多", nil, "hours@D3=?", "", 4, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, after, uses, ledgers := read(tt.a)
			if uses != tt.used {
				t.Errorf("used %q, want %q", uses, tt.used)
			}
			for _, code := range tt.gone {
				if !strings.Contains(doubts, strings.Split(code, "@")[1]) {
					t.Errorf("without the answer there is no finding at %s: %s", code, doubts)
				}
				if strings.Contains(after, "@"+strings.Split(code, "@")[1]) {
					t.Errorf("%s is still there: %s", code, after)
				}
			}
			if tt.line != "" && !strings.Contains(got, tt.line) || tt.without != "" && strings.Contains(got, tt.without) || !strings.HasPrefix(got, title) {
				t.Errorf("got %s", got)
			}
			if n := len(ledgers[0].Records); n != tt.records {
				t.Errorf("%d records", n)
			}
			if kept, skipped := len(ledgers[0].Records), len(ledgers[0].Skipped); ledgers[0].RowsRead != kept+skipped {
				t.Errorf("read %d rows: %d kept, %d skipped", ledgers[0].RowsRead, kept, skipped)
			}
			if tt.codes == 0 && tt.name != "an answer that is doubtful itself" && (got != before || after != doubts) {
				t.Errorf("an answer that is not used changes something: %s%s", got, after)
			}
		})
	}
}

// In a table of people and months a record is a cell: the name stands for all of them.
func TestAnswersToWideRecords(t *testing.T) {
	k := kinds(t)
	rows := [][]string{
		{"2021年干部学习学时统计表"},
		{"姓名", "1月", "2月", "3月"},
		{"张三", "5", "≥5", ""},
		{"李四", "5", "5", "5"},
	}
	for _, tt := range []struct {
		a    sheets.Answer
		want string
	}{
		{answer("C3", "≥5", sheets.ActSkip, ""), "B3=5 B4=5 C4=5 D4=5"},
		{answer("A3", "张三", sheets.ActSkip, ""), "B4=5 C4=5 D4=5"},
		{answer("C3", "≥5", sheets.ActRead, "4"), "B3=5 C3=4 B4=5 C4=5 D4=5"},
		{answer("D3", "", sheets.ActRead, "2"), "B3=5 C3=≥5 D3=2 B4=5 C4=5 D4=5"},
	} {
		s := grid("3月", rows)
		s.File = "台账.xlsx"
		ledgers, _, uses := k.ReadAnswered(s, "", Options{Year: 2021}, &sheets.Answers{Answers: []sheets.Answer{tt.a}})
		var got []string
		for _, r := range ledgers[0].Records {
			if e := r.Get(sheets.FieldHours); e != nil && e.State != sheets.NoRecord {
				got = append(got, e.Cell().String()+"="+e.Text)
			}
		}
		if strings.Join(got, " ") != tt.want || len(uses) != 1 || uses[0].State != sheets.AnswerUsed {
			t.Errorf("%+v: %v, %s; want %s", tt.a, got, used(uses), tt.want)
		}
	}
}

// A struck or hidden row that counts is like any other; the styles of the workbook's other sheets stay as they are.
func TestAnswersCountStruckRows(t *testing.T) {
	k := kinds(t)
	s := grid("3月", [][]string{{"2021年3月干部学习台账"}, {"姓名", "学时", "字数"}, {"张三", "5", "10000"}, {"李四", "5", "10000"}})
	s.File = "台账.xlsx"
	shared := append(s.Styles[:len(s.Styles):len(s.Styles)], sheets.Style{NumberFormat: "General", Strike: true})
	s.Styles = shared
	row := s.Row(3)
	row.Hidden = true
	for col, v := range row.Cells() {
		v.Style = uint32(len(shared) - 1)
		s.Replace(sheets.Cell{Row: 3, Col: col}, v)
	}
	before, findings := k.Read(s, "", Options{Year: 2021})
	if !before[0].Records[0].Struck || codes(findings) == "" {
		t.Fatal(dump(before), codes(findings))
	}
	ledgers, findings, _ := k.ReadAnswered(s, "", Options{Year: 2021}, &sheets.Answers{Answers: []sheets.Answer{answer("B3", "5", sheets.ActCount, "")}})
	if r := ledgers[0].Records[0]; r.Struck || r.Hidden || codes(findings) != "" || !shared[len(shared)-1].Strike {
		t.Errorf("%s %s", dump(ledgers), codes(findings))
	}
}

func FuzzReadAnswered(f *testing.F) {
	k := kinds(f)
	f.Add("D3", "≥5", "3学时", uint8(0), "半天")
	f.Add("A4", "李四", "", uint8(2), "")
	acts := []sheets.Act{sheets.ActRead, sheets.ActAccept, sheets.ActSkip, sheets.ActCount, sheets.ActSame, sheets.ActDifferent}
	f.Fuzz(func(t *testing.T, cell, text, read string, act uint8, rule string) {
		s := grid("3月", [][]string{{"2021年3月干部学习台账"}, {"姓名", "学习时间", "学时", "字数"}, {"张三", "3.5", "≥5", "10000"}, {"李四", "3.6", "半天", "5+1"}, {"合计", "", "5", "10000"}})
		s.File = "台账.xlsx"
		a := &sheets.Answers{
			Answers: []sheets.Answer{{File: s.File, Sheet: s.Name, Cell: cell, Text: text, Do: acts[int(act)%len(acts)], Read: read}},
			Rules:   []sheets.AnswerRule{{Field: sheets.FieldHours, Text: rule, Read: read}},
		}
		ledgers, _, uses := k.ReadAnswered(s, "", Options{Year: 2021}, a)
		for _, u := range uses {
			if u.State != sheets.AnswerUsed && u.State != sheets.AnswerStale && u.State != sheets.AnswerLost || u.Cell.IsZero() {
				t.Errorf("%+v", u)
			}
		}
		for _, l := range ledgers {
			if l.Kind != sheets.Unrecognised && l.RowsRead != len(l.Records)+len(l.Skipped) {
				t.Errorf("read %d rows: %d kept, %d skipped", l.RowsRead, len(l.Records), len(l.Skipped))
			}
		}
	})
}
