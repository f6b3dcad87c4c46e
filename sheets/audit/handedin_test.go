package audit

import (
	"fmt"
	"strings"
	"testing"

	"ledgercheck/sheets"
)

// table writes 上报情况 a line each: kind group month state records.
func table(r *sheets.Report) string {
	var lines []string
	for _, s := range r.HandedIn {
		lines = append(lines, strings.TrimSpace(fmt.Sprintf("%s %s %s %s %d", s.Kind, s.Group, s.Month, s.State, s.Records)))
	}
	return strings.Join(lines, "\n")
}

func TestHandedIn(t *testing.T) {
	r := files{
		"干部名册.csv":       "姓名,组室,状态,到岗日期\n张三,干部组,在岗,\n李四,干部组,在岗,\n王五,党建组,在岗,\n赵六,党建组,在岗,\n钱七,人才组,在岗,2021-04-01\n孙八,人才组,在岗,2021-04-01\n",
		"学习台账.csv":       "姓名,学习时间,学习内容,学时\n张三,2021-03-05,党史,5\n李四,2021-03-05,党史,5\n王五,2021-03-05,党史,5\n张三,2021-04-02,党史,5\n李四,,,\n",
		"2021年心得登记表.csv": "姓名,组室,心得题目,提交时间\n张三,干部组,学党史,2021-03-09\n",
	}.run(t, func(o *Options) {
		o.AsOf = sheets.Date{Year: 2021, Month: 5, Day: 10}
		o.To = sheets.Month{Year: 2021, Month: 5}
	})
	want := `study 干部组 2021-03 received 2
study 党建组 2021-03 received 1
study 干部组 2021-04 received 1
study 党建组 2021-04 missing 0
study 人才组 2021-04 missing 0
study 干部组 2021-05 not-due 0
study 党建组 2021-05 not-due 0
study 人才组 2021-05 not-due 0
reflection  2021-03 received 1`
	if got := table(r); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// 全体 is everybody's record; without a roster the groups are those that the ledgers name.
func TestHandedInByEveryone(t *testing.T) {
	r := files{
		"干部名册.csv":        roster,
		"2021年3月学习台账.csv": "日期,学习内容,学时,参加人员\n2021-03-05,党史,5,全体干部\n",
	}.run(t, nil)
	want := "study 干部组 2021-03 received 1\nstudy 党建组 2021-03 received 1\nstudy 人才组 2021-03 received 1"
	if got := table(r); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	r = files{"学习台账.csv": "姓名,组室,学习时间,学习内容,学时\n张三,干部组,2021-03-05,党史,5\n王五,党建组,2021-03-05,党史,5\n张三,干部组,2021-04-05,党史,5\n"}.run(t, nil)
	want = "study 干部组 2021-03 received 1\nstudy 党建组 2021-03 received 1\nstudy 干部组 2021-04 received 1\nstudy 党建组 2021-04 missing 0"
	if got := table(r); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
