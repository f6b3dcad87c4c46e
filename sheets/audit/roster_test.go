package audit

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"ledgercheck/sheets"
	"ledgercheck/templates"
)

// The roster that is asked for governs whatever roster lies among the ledgers, even where its name comes later; that both name
// the same people is a note. Somebody who stands twice in the other one alone is asked about as ever.
func TestTheRosterAskedForGoverns(t *testing.T) {
	t.Chdir(t.TempDir())
	write := func(name, text string) {
		t.Helper()
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("a/0干部名册.csv", "姓名,组室,状态\n张三,干部组,在岗\n李四,干部组,在岗\n李四,干部组,在岗\n")
	write("a/3月.csv", "2021年3月学习台账\n姓名,日期,学习内容,学时\n张三,2021-03-05,党史,5\n李四,2021-03-05,党史,5\n")
	write("z/名册.csv", "姓名,组室,状态\n张三,干部组,产假（2021-03-01至2021-03-31）\n")
	r, err := Run(context.Background(), Options{Paths: []string{"a"}, Roster: "z/名册.csv", AsOf: sheets.Date{Year: 2021, Month: 4, Day: 30}, Data: templates.FS})
	if err != nil {
		t.Fatal(err)
	}
	verdict := sheets.Verdict(0)
	for i := range r.Figures {
		if f := &r.Figures[i]; f.Subject.Name == "张三" && f.Rule == "study.hours" {
			verdict = f.Verdict
		}
	}
	if verdict != sheets.Exempt {
		t.Errorf("张三 is judged %v by the roster that was not asked for", verdict)
	}
	asked := map[string]sheets.Severity{}
	for i := range r.Findings {
		if x := &r.Findings[i]; x.Variant == "roster-twice" {
			asked[x.Arg("name")] = x.Severity
		}
	}
	if asked["张三"] != sheets.Info || asked["李四"] != sheets.Warning {
		t.Errorf("%v", asked)
	}
}
