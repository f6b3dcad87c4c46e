package audit

import (
	"os"
	"path/filepath"
	"testing"

	"ledgercheck/sheets"
)

func verdictOf(r *sheets.Report, rule sheets.RuleID, name, period string) string {
	for i := range r.Figures {
		if f := &r.Figures[i]; f.Rule == rule && f.Subject.Name == name && f.Period.String() == period {
			return f.Verdict.String()
		}
	}
	return "none"
}

// A 汇总表 counts where there is no detail of study, and only there.
func TestSummaryWithoutDetail(t *testing.T) {
	summary := "2021年第一季度干部学习情况汇总表,,\n姓名,1月学时,2月学时\n张三,5,4\n李四,5,6\n"
	r := files{"汇总表.csv": summary}.run(t, nil)
	if got := verdictOf(r, "study.hours", "张三", "2021-02"); got != "short" {
		t.Errorf("summary alone: %s, want short", got)
	}
	r = files{"汇总表.csv": summary, "学习台账.csv": "姓名,学习时间,学习内容,学时\n张三,2021-01-05,党史,5\n李四,2021-01-05,党史,5\n"}.run(t, nil)
	if got := verdictOf(r, "study.hours", "张三", "2021-02"); got != "none" {
		t.Errorf("summary beside detail: %s, want none", got)
	}
}

// The year of dates that carry none is the folder's, whether the folder is given or the file in it.
func TestYearOfTheFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "2020年台账")
	file := filepath.Join(dir, "学习台账.csv")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte("姓名,学习时间,学习内容,学时\n张三,3月5日,党史,5\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "旧台账.csv"), []byte("姓名,学习时间,学习内容,学时\n李四,2019-03-05,党史,5\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{dir, file} {
		r := files{}.run(t, func(o *Options) { o.Paths = []string{path} })
		if got := verdictOf(r, "study.hours", "张三", "2020-03"); got != "met" {
			t.Errorf("%s: %s, want met", path, got)
		}
		if got := verdictOf(r, "study.hours", "李四", "2019-03"); path == dir && got != "met" {
			t.Errorf("a full date of another year: %s, want met", got)
		}
	}
}

// A row of a cross-tab without a name is nobody's in every month, not in the first alone.
func TestNamelessRowOfACrosstab(t *testing.T) {
	r := files{"统计.csv": "2021年第一季度干部学时统计表,,\n姓名,1月,2月,3月\n张三,4,4,5\n,3,3,3\n"}.run(t, nil)
	for period, want := range map[string]string{"2021-01": "unsure", "2021-02": "unsure", "2021-03": "met"} {
		if got := verdictOf(r, "study.hours", "张三", period); got != want {
			t.Errorf("%s: %s, want %s", period, got, want)
		}
	}
}
