package ledger

import "testing"

// What stands around a sheet - its folders, its name among its siblings - may say what the sheet leaves out.
func TestReadByWhatStandsAround(t *testing.T) {
	k := kinds(t)
	amounts := [][]string{{"学习台账"}, {"姓名", "学习内容", "学时", "字数"}, {"张三", "简史", "5", "10000"}}
	nameless := [][]string{{"个人学习台账"}, {"日期", "学习内容", "学时", "字数"}, {"2021-03-05", "简史", "5", "10000"}}
	quarter := [][]string{{"2021年第一季度干部学习情况汇总表"}, {"姓名", "1月", "", "2月", ""}, {"", "学时", "字数", "学时", "字数"}, {"张三", "5", "10000", "4", "9000"}}
	year := [][]string{{"2021年干部学习情况汇总表"}, {"姓名", "学时", "字数"}, {"张三", "55", "110000"}}
	const march, undated = "study rows 2021-03\n3 [2021-03] person@A3=张三 topic@B3=简史 hours@C3=5 chars@D3=10000\n", "study rows\n3 person@A3=张三 topic@B3=简史 hours@C3=5 chars@D3=10000\n"
	for _, tt := range []struct {
		name, sheet string
		rows        [][]string
		options     Options
		want, codes string
	}{
		{"the month of the folder", "Sheet1", amounts, Options{Year: 2022, Folders: []string{"2021年3月", "资料"}}, march, ""},
		{"the month of the folder, the year of the one above", "Sheet1", amounts, Options{Year: 2022, Folders: []string{"三月份", "2021年台账"}}, march, ""},
		{"the sheet's month before the folder's", "3月", amounts, Options{Year: 2022, Folders: []string{"2021年4月上报"}}, march, ""},
		{"a number is no month", "Sheet1", amounts, Options{Year: 2022, Folders: []string{"03", "2021"}}, undated, ""},
		{
			"a sheet for each person", "欧阳明", nameless,
			Options{Year: 2021, People: true},
			"study person-sheet 2021-03\n3 date@A3=2021-03-05 topic@B3=简史 hours@C3=5 chars@D3=10000 person@A2=欧阳明\n", "ambiguous-person.sheet-name@A2",
		},
		{"one sheet with a name is not enough", "欧阳明", nameless, Options{Year: 2021}, "unrecognised rows\n", "unrecognised-sheet.lacks@A2"},
		{
			"a summary without its detail", "汇总", quarter,
			Options{Year: 2021, Summaries: true},
			"study crosstab 2021-01 2021-02\n4 [2021-01] person@A4=张三 hours@B4=5 chars@C4=10000\n4 [2021-02] person@A4=张三 hours@D4=4 chars@E4=9000\n", "unrecognised-sheet.summary-used@A2",
		},
		{"a summary of a whole year tells of no month", "汇总", year, Options{Year: 2021, Summaries: true}, "unrecognised rows\n", "unrecognised-sheet.summary@A2"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var merges []string
			if tt.options.Summaries {
				merges = []string{"A2:A3", "B2:C2", "D2:E2"}
			}
			if tt.rows[0][0] == year[0][0] {
				merges = nil
			}
			ledgers, findings := k.Read(grid(tt.sheet, tt.rows, merges...), "", tt.options)
			if got := dump(ledgers); got != tt.want {
				t.Errorf("got\n%swant\n%s", got, tt.want)
			}
			if got := codes(findings); got != tt.codes {
				t.Errorf("findings %q, want %q", got, tt.codes)
			}
		})
	}
}

func TestNamedAfterPeople(t *testing.T) {
	for _, tt := range []struct {
		names []string
		want  bool
	}{
		{[]string{"张三", "李四", "欧阳明"}, true},
		{[]string{"说明", "张三", "李四", "王五", "赵六"}, true},
		{[]string{"张三", "李四"}, false},
		{[]string{"党史", "条例", "集中学习", "自学"}, false},
		{[]string{"1月", "2月", "3月"}, false},
		{nil, false},
	} {
		if got := NamedAfterPeople(tt.names); got != tt.want {
			t.Errorf("NamedAfterPeople(%q) = %t, want %t", tt.names, got, tt.want)
		}
	}
}
