package audit

import (
	"io/fs"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"ledgercheck/sheets"
	"ledgercheck/sheets/office"
	"ledgercheck/sheets/target"
	"ledgercheck/templates"
)

const roster = `
姓名,组室,状态
张三,干部组,在岗
李四,干部组,在岗
王五,党建组,在岗
赵六,党建组,在岗
钱七,人才组,在岗
`

var studies = files{"干部名册.csv": roster, "2021年3月学习台账.csv": `
姓名,学习时间,学习内容,学时,字数
张三,2021-03-05,党史,200分钟,10000
李四,2021-03-05,党史,≥5,约10000
王五,2021-03-05,党史,4,9900余
赵六,2021-03-05,党史,5+1,12000
`}

func TestFragile(t *testing.T) {
	r := studies.run(t, nil)
	for _, tt := range []struct {
		rule sheets.RuleID
		name string
		want string
	}{
		// 200 minutes are 3.33 at 60, 4 at 50, 4.44 at 45 and 6.67 at 30.
		{"study.hours", "张三", "short: minutesPerHour=30 met; combine=or met"},
		{"study.hours", "李四", "unsure: combine=or met; uncertain=none short; uncertain=all met"},
		// 约10000 may be 9500 or 5000.
		{"study.chars", "李四", "met: approximate=low short"},
		{"study.hours", "王五", "short: "},
		// 9900余 is below 10000 for certain.
		{"study.chars", "王五", "short: "},
		{"study.hours", "赵六", "unsure: combine=or met; uncertain=none short; uncertain=all met"},
		{"study.chars", "赵六", "met: "},
		{"study.hours", "钱七", "short: noRecord=unsure unsure"},
	} {
		if got := fragile(t, r, tt.rule, tt.name, "2021-03"); got != tt.want {
			t.Errorf("%s %s: %q, want %q", tt.rule, tt.name, got, tt.want)
		}
	}
}

func TestFragileUnderOtherSettings(t *testing.T) {
	r := studies.run(t, targets(t, "[readings]\ncombine = \"or\"\nnoRecord = \"unsure\"\nminutesPerHour = 30\n"))
	for _, tt := range []struct {
		rule sheets.RuleID
		name string
		want string
	}{
		// Met by 200 minutes at 30; at the others it still is, by 字数.
		{"study.hours", "张三", "met: "},
		{"study.hours", "李四", "met: combine=and unsure"},
		{"study.hours", "钱七", "unsure: noRecord=short short"},
	} {
		if got := fragile(t, r, tt.rule, tt.name, "2021-03"); got != tt.want {
			t.Errorf("%s %s: %q, want %q", tt.rule, tt.name, got, tt.want)
		}
	}
}

func TestFragileColumnsAndResults(t *testing.T) {
	r := files{
		"2021年3月学习台账.csv": "姓名,学习时间,学习内容,学时,学习字数,笔记字数\n张三,2021-03-05,党史,5,12000,800\n",
		"2021年办实事台账.csv":  "序号,问题,服务对象,责任人,提出时间,解决情况\n1,修路,龙某甲,张三,2021-03-05,已解决\n2,就业,龙某甲,张三,2021-03-06,长期坚持\n",
	}.run(t, nil)
	if got, want := fragile(t, r, "study.chars", "张三", "2021-03"), "met: charsFrom=notes short"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := fragile(t, r, "problem.solved", "龙某甲", "2021"), "short: standingCounts=true met"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// A person whom the roster does not name is never short, so without the doubtful cell the verdict stays what it is.
func TestFragileStranger(t *testing.T) {
	r := files{"干部名册.csv": roster, "2021年3月学习台账.csv": "姓名,学习时间,学习内容,学时\n张三,2021-03-05,党史,5\n外人,2021-03-05,党史,≥5\n"}.run(t, nil)
	if got, want := fragile(t, r, "study.hours", "外人", "2021-03"), "unsure: uncertain=all met"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// What direct.go tells from the figures is what judging again would give.
func TestDirectIsJudgingAgain(t *testing.T) {
	r := studies.run(t, nil)
	ledgers := judged(r.Ledgers)
	in := target.Input{
		Office: &r.Office, Ledgers: ledgers, Settings: r.Settings, From: r.From, To: r.To, AsOf: r.AsOf,
		Presence: office.NewService(&r.Office, office.Weekdays{}),
	}
	base := target.Judge(in).Figures
	f := gather(ledgers, base)
	tried := 0
	for _, alt := range alternatives(&in.Settings, &f) {
		if alt.direct == nil {
			continue
		}
		tried++
		quick, slow := append([]sheets.Figure(nil), base...), append([]sheets.Figure(nil), base...)
		alt.direct(quick)
		again := in
		again.Settings = alt.settings
		compare(slow, indexFigures(slow), target.Judge(again).Figures, alt.reading)
		if !reflect.DeepEqual(quick, slow) {
			t.Errorf("%s: judged again something else comes out", alt.reading)
		}
		if reflect.DeepEqual(quick, base) {
			t.Errorf("%s changes nothing here", alt.reading)
		}
	}
	if tried != len(direct) {
		t.Errorf("%d of %d direct readings were tried", tried, len(direct))
	}
}

// Whoever adds a reading to targets.toml has to say here how sure a verdict is under it.
func TestEveryReadingHasAlternatives(t *testing.T) {
	text, err := fs.ReadFile(templates.FS, target.SettingsFile)
	if err != nil {
		t.Fatal(err)
	}
	_, readings, ok := strings.Cut(string(text), "[readings]\n")
	if !ok {
		t.Fatal("targets.toml has no [readings]")
	}
	readings, _, _ = strings.Cut(readings, "\n[")
	alone := map[string]bool{
		"problemUnit": true, // one value only
		"exemptWeeks": true, // a list of the office's own, not a choice
	}
	settings := load(t)
	known := map[string]bool{}
	for _, alt := range alternatives(&settings, &facts{true, true, true, true, true, true}) {
		key, _, _ := strings.Cut(alt.reading, "=")
		known[key] = true
		if w := sheets.ReadingWords(alt.reading); w.Zh == alt.reading || w.En == alt.reading {
			t.Errorf("%s has no words (sheets.ReadingWords)", alt.reading)
		}
	}
	for _, m := range regexp.MustCompile(`(?m)^([a-zA-Z]+) *=`).FindAllStringSubmatch(readings, -1) {
		if !known[m[1]] && !alone[m[1]] {
			t.Errorf("the reading %s has no alternatives in sensitivity.go", m[1])
		}
	}
}

func TestSignificant(t *testing.T) {
	for text, want := range map[string]int64{"8000": 8, "9900": 99, "8.5": 85, "0.35": 35, "12000": 12, "0": 0, "10": 1, "105": 105} {
		a, err := sheets.ParseAmount(text)
		if err != nil {
			t.Fatal(err)
		}
		if got := significant(a); got != want {
			t.Errorf("%s: %d, want %d", text, got, want)
		}
	}
}
