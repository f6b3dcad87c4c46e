package audit

import (
	"os"
	"path/filepath"
	"testing"

	"ledgercheck/sheets"
	"ledgercheck/templates"
)

// A duty of the year counts all records of the year, and those after the cut-off date are said; after the year's end there is
// nothing to say, nor of a duty by the month.
func TestAfterCutOff(t *testing.T) {
	dir := t.TempDir()
	for name, rows := range map[string]string{
		"心得.csv": "2021年学习心得登记表\n姓名,日期,题目\n张三,2021-03-05,甲\n张三,2021-05-06,乙\n张三,2021-06-07,丙\n",
		"学习.csv": "2021年学习台账\n姓名,学习时间,学习内容,学时,字数\n张三,2021-03-05,业务,5,10000\n张三,2021-05-06,业务,5,10000\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(rows), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for asOf, want := range map[sheets.Date]string{
		{Year: 2021, Month: 3, Day: 31}:  "B4 2",
		{Year: 2021, Month: 5, Day: 6}:   "B5 1",
		{Year: 2021, Month: 12, Day: 31}: "",
	} {
		r, err := Run(t.Context(), Options{Paths: []string{dir}, Data: templates.FS, AsOf: asOf})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for i := range r.Findings {
			if f := &r.Findings[i]; f.Code == sheets.OutOfPeriod && f.Variant == "after-cut-off" {
				got += f.File + " " + f.Cell.String() + " " + f.Args[0].Value
			}
		}
		if want != "" {
			want = "心得.csv " + want
		}
		if got != want {
			t.Errorf("as of %s: %q, want %q", asOf, got, want)
		}
	}
}
