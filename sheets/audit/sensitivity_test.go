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
	f := gather(&in, base, lookThrough(in.Ledgers))
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
		// Another subject or period: there is no other verdict of the same figure.
		"reflectionUnit": true, "talkUnit": true, "mentorUnit": true, "contactUnit": true, "problemUnit": true,
		// Weighed by package target, where a figure is judged.
		"carryOver": true, "partAbsence": true, "annualTargets": true, "amounts": true,
		"exemptWeeks": true, "judgedWeeks": true, // lists of the office's own, not choices
	}
	settings := load(t)
	settings.ProblemUnit = "person-year" // else nothing is credited to anybody
	known := map[string]bool{}
	var all facts
	for i, v := 0, reflect.ValueOf(&all).Elem(); i < v.NumField(); i++ {
		reflect.NewAt(v.Field(i).Type(), v.Field(i).Addr().UnsafePointer()).Elem().SetBool(true)
	}
	for _, alt := range alternatives(&settings, &all) {
		for _, part := range strings.Split(alt.reading, ", ") {
			key, _, _ := strings.Cut(part, "=")
			known[key] = true
		}
		if w := sheets.ReadingWords(alt.reading); strings.Contains(w.Zh, "=") || strings.Contains(w.En, "=") {
			t.Errorf("%s has no words (sheets.ReadingWords): %v", alt.reading, w)
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

// What the other readings make of figures, beside those that study hangs on.
func TestFragileReadings(t *testing.T) {
	r := files{
		"干部名册.csv": "姓名,组室,职务,状态\n张三,部领导,部长,在岗\n李四,部领导,副部长,在岗\n王五,党建组,科员,跟班学习（2021-03-01至2021-03-31）\n赵六,党建组,科员,病假（2021-02-01至2021-02-03）\n",
		"2021年学习台账.csv": `
姓名,学习时间,学习内容,学时
张三,2021-01-05,党史,半天
李四,2021-01-05,党史,8
李四,2021-02-05,党史,4
李四,2021-03-05,党史,40分钟
张三,2021-02-05,党史,5
赵六,2021-01-05,党史,5
赵六,2021-02-05,党史,4.5
赵六,2021-03-05,党史,5
张三,2021-03-05,党史,5
`,
		"2021年谈心谈话登记表.csv":     "谈话时间,谈话人,谈话对象,谈话类型\n2021-03-01,李四,王五,个别\n2021-03-02,王五,赵六,个别\n2021-03-02,李四,张三,个别\n",
		"2021年专题组织生活会会议记录.csv": "会议时间,会议名称,地点,主持人,实到\n2021-11-05,专题组织生活会,会议室,张三,4\n",
		"2021年教育活动台账.csv":      "活动时间,活动名称,活动形式\n2021-03-05,红色讲座,讲座\n",
	}.run(t, func(o *Options) {
		o.To = sheets.Month{Year: 2021, Month: 3}
		o.AsOf = sheets.Date{Year: 2021, Month: 12, Day: 31}
	})
	for _, tt := range []struct {
		rule         sheets.RuleID
		name, period string
		want         string
	}{
		{"study.hours", "张三", "2021-01", "unsure: dayHours=6, halfDayHours=3 short; dayHours=8, halfDayHours=4 short; uncertain=none short; uncertain=all met"},
		{"study.hours", "李四", "2021-02", "short: carryOver=year met"},
		{"study.hours", "赵六", "2021-02", "short: partAbsence=prorata met"},
		{"study.hours", "王五", "2021-03", "short: noRecord=unsure unsure; shadowing=all exempt"},
		{"talk.covered", "赵六", "2021", "met: talkBy=leader short"},
		{"talk.covered", "王五", "2021", "met: "},
		{"orglife.held", "", "2021", "met: orglifeWindow=late-november short"},
		{"education.monthly", "", "2021-03", "met: educationCounts=each short; educationCounts=spirit short"},
	} {
		if got := fragile(t, r, tt.rule, tt.name, tt.period); got != tt.want {
			t.Errorf("%s %s: %q, want %q", tt.rule, tt.name, got, tt.want)
		}
	}
}

// Half a day is 3 or 4 学时: with 2 more that is met or not.
func TestFragileDays(t *testing.T) {
	ledger := "姓名,学习时间,学习内容,学时\n张三,2021-03-05,党史,半天\n张三,2021-03-06,党章,%d\n"
	for more, want := range map[string]string{"1": "unsure: dayHours=6, halfDayHours=3 short; dayHours=8, halfDayHours=4 met; uncertain=none short; uncertain=all met"} {
		r := files{"2021年3月学习台账.csv": strings.ReplaceAll(ledger, "%d", more)}.run(t, nil)
		if got := fragile(t, r, "study.hours", "张三", "2021-03"); got != want {
			t.Errorf("%s: %q, want %q", more, got, want)
		}
	}
	r := files{"2021年3月学习台账.csv": strings.ReplaceAll(ledger, "%d", "1")}.run(t, targets(t, "[readings]\ndayHours = 8\nhalfDayHours = 4\n"))
	if got, want := fragile(t, r, "study.hours", "张三", "2021-03"), "met: dayHours=6, halfDayHours=3 short"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	for _, f := range r.Findings {
		if f.Variant == "day" {
			t.Errorf("days are known, and the reader still says %+v", f)
		}
	}
}
