package grammar

import (
	"fmt"
	"math/rand"
	"testing"
	"time"

	"ledgercheck/sheets"
)

var march = DateHint{Year: 2021, Month: 3}

// when is a DateReading as a line: the days, else the span, "filled", the doubt.
func when(r DateReading) string {
	s := ""
	switch {
	case r.State == sheets.NoRecord:
		s = "none"
	case r.When.Span.IsZero():
		s = "-"
	case r.When.Span.OneDay():
		s = r.When.Span.From.String()
	case r.When.Span == r.When.Span.From.YearMonth().Span():
		s = r.When.Span.From.YearMonth().String()
	default:
		s = r.When.Span.From.String() + ".." + r.When.Span.To.String()
	}
	if len(r.When.Days) > 1 || len(r.When.Days) == 1 && !r.When.Span.OneDay() {
		s += fmt.Sprint(r.When.Days)
	}
	if r.Partial {
		s += " partial"
	}
	if !r.Doubt.IsZero() {
		s += " " + string(r.Doubt.Code)
		if r.Doubt.Variant != "" {
			s += "." + r.Doubt.Variant
		}
	}
	return s
}

const ud = "- uncertain-date."

type dateCase struct{ text, want string }

var dateCases = []dateCase{
	// domain.md E7
	{"2021.3.5", "2021-03-05"},
	{"3.5", "2021-03-05"},
	{"2021年3月", "2021-03"},
	{"3月上旬", "2021-03-01..2021-03-10"},
	{"3月第一周", "2021-03"},
	{"3月第2周", "2021-03"},
	{"2021年4月第二周", "2021-04"},
	{"March 5", "2021-03-05"},
	{"5-Mar", "2021-03-05"},
	{"5 Mar.", "2021-03-05"},
	{"Aug", "2021-08"},
	{"Mar-21", ud + "words"},
	{"Marching 5", ud + "words"},
	{"第一季度", "2021-01-01..2021-03-31 uncertain-date.coarse"},
	{"3月5日-7日", "2021-03-05..2021-03-07[2021-03-05]"},
	{"3.5、3.12", "2021-03-05..2021-03-12[2021-03-05 2021-03-12]"},
	{"2021-2-29", "- impossible-date"},
	{"15:00-17:00", ud + "time"},
	// one day
	{"2021-03-05", "2021-03-05"},
	{"2021/3/5", "2021-03-05"},
	{"2021年3月5日", "2021-03-05"},
	{"21.3.5", "2021-03-05"},
	{"21年3月5日", "2021-03-05"},
	{"3月5日", "2021-03-05"},
	{"3月5号", "2021-03-05"},
	{"3/5", "2021-03-05"},
	{"3-5", "2021-03-05"},
	{"3.05", "2021-03-05"},
	{"三月五日", "2021-03-05"},
	{"十二月三十一日", "2021-12-31"},
	{"二〇二一年三月五日", "2021-03-05"},
	{"二○二一年三月五日", "2021-03-05"},
	{"二0二一年三月五日", "2021-03-05"},
	{"二零二一年三月五日", "2021-03-05"},
	{"2021年3月5日（星期五）", "2021-03-05"},
	{"2021年3月5日（周五）", "2021-03-05"},
	{"3月5日(五)", "2021-03-05"},
	{"2021.3.5上午", "2021-03-05"},
	{"2021.3.5（下午）", "2021-03-05"},
	{"2021-03-05 15:00", "2021-03-05"},
	{"2021-03-05T15:00:00Z", "2021-03-05"},
	{"2021-03-05 00:00:00", "2021-03-05"},
	{"3月5日下午3点", "2021-03-05"},
	{"3月5日15:00—17:00", "2021-03-05"},
	{"3月5日15时30分", "2021-03-05"},
	{"2021年3月5日 周五 15:00—17:00", "2021-03-05"},
	{"２０２１．３．５", "2021-03-05"},
	{"2021 年 3 月 5 日", "2021-03-05"},
	{"2021。3。5", "2021-03-05"},
	{"2021,3,5", "2021-03-05"},
	{"2021 3 5", "2021-03-05"},
	{"2021.3.5.", "2021-03-05"},
	{"20210305", "2021-03-05"},
	{"210305", "2021-03-05"},
	{"0305", "2021-03-05"},
	{"44260", "2021-03-05"},
	{"2021年3.5", "2021-03-05"},
	{"2021.3月5日", "2021-03-05"},
	{"3/5/2021", "2021-03-05"},
	{"13/3/2021", "2021-03-13"},
	{"3月5日补学", "2021-03-05"},
	{"15", "2021-03-15"},
	{"15日", "2021-03-15"},
	{"5日", "2021-03-05"},
	// a month
	{"3月", "2021-03"},
	{"3月份", "2021-03"},
	{"三月", "2021-03"},
	{"2021.3", "2021-03"},
	{"2021-03", "2021-03"},
	{"2021/3", "2021-03"},
	{"202103", "2021-03"},
	{"本月", "2021-03"},
	{"3", "2021-03"},
	{"元月", "2021-01"},
	{"3月中旬", "2021-03-11..2021-03-20"},
	{"3月下旬", "2021-03-21..2021-03-31"},
	{"3月初", "2021-03-01..2021-03-10"},
	{"3月底", "2021-03-21..2021-03-31"},
	{"月底", "2021-03-21..2021-03-31"},
	{"上旬", "2021-03-01..2021-03-10"},
	{"2月下旬", "2021-02-21..2021-02-28"},
	{"3月上半月", "2021-03-01..2021-03-15"},
	// longer
	{"一季度", "2021-01-01..2021-03-31 uncertain-date.coarse"},
	{"2021年第二季度", "2021-04-01..2021-06-30 uncertain-date.coarse"},
	{"上半年", "2021-01-01..2021-06-30 uncertain-date.coarse"},
	{"2021年", "2021-01-01..2021-12-31 uncertain-date.coarse"},
	{"2021", "2021-01-01..2021-12-31 uncertain-date.coarse"},
	{"1-3月", "2021-01-01..2021-03-31 uncertain-date.coarse"},
	{"2021.3-2021.5", "2021-03-01..2021-05-31 uncertain-date.coarse"},
	{"1月至3月", "2021-01-01..2021-03-31 uncertain-date.coarse"},
	{"3月、4月", "2021-03-01..2021-04-30 uncertain-date.coarse"},
	// ranges
	{"3.5-3.7", "2021-03-05..2021-03-07[2021-03-05]"},
	{"3月5日至4月2日", "2021-03-05..2021-04-02[2021-03-05]"},
	{"3月5-7日", "2021-03-05..2021-03-07[2021-03-05]"},
	{"3.5-7", "2021-03-05..2021-03-07[2021-03-05]"},
	{"2021.3.5-2021.3.7", "2021-03-05..2021-03-07[2021-03-05]"},
	{"2021.3.5-3.7", "2021-03-05..2021-03-07[2021-03-05]"},
	{"2021-03-05至2021-03-07", "2021-03-05..2021-03-07[2021-03-05]"},
	{"2021-03-05-2021-03-07", "2021-03-05..2021-03-07[2021-03-05]"},
	{"2021-03-05~2021-03-07", "2021-03-05..2021-03-07[2021-03-05]"},
	{"5月10日—5月14日", "2021-05-10..2021-05-14[2021-05-10]"},
	{"12月28日-1月3日", "2021-12-28..2022-01-03[2021-12-28]"},
	{"2021年12月28日至1月3日", "2021-12-28..2022-01-03[2021-12-28]"},
	{"3-5日", "2021-03-03..2021-03-05[2021-03-03]"},
	{"3月7日-5日", ud + "range"},
	{"2021.3.7-2021.3.5", ud + "range"},
	// lists
	{"3月5日、12日", "2021-03-05..2021-03-12[2021-03-05 2021-03-12]"},
	{"3月5、12日", "2021-03-05..2021-03-12[2021-03-05 2021-03-12]"},
	{"3.5,3.12", "2021-03-05..2021-03-12[2021-03-05 2021-03-12]"},
	{"3.5 3.12", "2021-03-05..2021-03-12[2021-03-05 2021-03-12]"},
	{"3.5\n3.12", "2021-03-05..2021-03-12[2021-03-05 2021-03-12]"},
	{"3月5日和3月12日", "2021-03-05..2021-03-12[2021-03-05 2021-03-12]"},
	{"3月5日、12日、19日", "2021-03-05..2021-03-19[2021-03-05 2021-03-12 2021-03-19]"},
	{"12.28、1.3", ud + "range"},
	// impossible
	{"2.30", "- impossible-date"},
	{"2.29", "- impossible-date"},
	{"13.5", "- impossible-date"},
	{"13月", "- impossible-date"},
	{"2021.6.31", "- impossible-date"},
	{"2021-13-01", "- impossible-date"},
	{"0.5", "- impossible-date"},
	{"3月32日", "- impossible-date"},
	{"2021年0月", "- impossible-date"},
	{"20210230", "- impossible-date"},
	{"第五季度", ud + "words"},
	{"春季登山3月6日", "2021-03-06"},
	{"冬季长跑\n12.4", "2021-12-04"},
	{"秋季", ud + "words"},
	// not certain
	{"5", ud + "bare"},
	{"4/5/2021", ud + "ambiguous"},
	{"15:00", ud + "time"},
	{"下午3点", ud + "time"},
	{"春节期间", ud + "words"},
	{"每周五", ud + "words"},
	{"周五", ud + "words"},
	{"3月5日前", ud + "words"},
	{"3月5日左右", ud + "words"},
	{"农历3月5日", ud + "words"},
	{"3.5.7", ud + "words"},
	{"待定", ud + "words"},
	{"12月31日（补1月）", ud + "words"},
	{"第3周", ud + "words"},
	{"3.5或3.6", ud + "words"},
	// nothing
	{"", "none"},
	{"—", "none"},
	{"/", "none"},
	{"无", "none"},
	{" ", "none"},
}

func TestDateText(t *testing.T) {
	for _, c := range dateCases {
		if got := when(Date(text(c.text), general, march)); got != c.want {
			t.Errorf("Date(%q) = %s, want %s", c.text, got, c.want)
		}
	}
}

func TestDateFilled(t *testing.T) {
	for s, want := range map[string]bool{"2021.3.5": false, "3.5": true, "2021年3月": false, "3月": true, "15日": true, "3.5-2021.3.7": false} {
		if got := Date(text(s), general, march).When.Filled; got != want {
			t.Errorf("Date(%q).When.Filled = %v", s, got)
		}
	}
}

func TestDateHints(t *testing.T) {
	winter := DateHint{Year: 2020, Span: sheets.Span{From: sheets.Date{Year: 2020, Month: 12, Day: 1}, To: sheets.Date{Year: 2021, Month: 1, Day: 31}}}
	for _, c := range []struct {
		text string
		hint DateHint
		want string
	}{
		{"3.5", DateHint{}, ud + "no-year"},
		{"3月", DateHint{}, ud + "no-year"},
		{"2021.3.5", DateHint{}, "2021-03-05"},
		{"15日", DateHint{Year: 2021}, ud + "words"},
		{"12.28", winter, "2020-12-28"},
		{"1.3", winter, "2021-01-03"},
		{"12.28、1.3", winter, "2020-12-28..2021-01-03[2020-12-28 2021-01-03]"},
		{"3", DateHint{Year: 2021, Months: true}, "2021-03"},
		{"5", DateHint{Year: 2021, Month: 3, Months: true}, "2021-05"},
		{"5", DateHint{Year: 2021}, "2021-05"},
		{"13", DateHint{Year: 2021}, ud + "bare"},
		{"4/5/2021", DateHint{Year: 2021, Month: 4}, "2021-04-05"},
		{"4/5/2021", DateHint{Year: 2021, Month: 5}, "2021-05-04"},
		{"21.3", DateHint{Year: 2021}, "2021-03"},
		{"200305", DateHint{Year: 2020}, "2020-03-05"},
		{"200305", DateHint{Year: 2003}, "2003-05"},
		{"200305", DateHint{}, ud + "ambiguous"},
	} {
		if got := when(Date(text(c.text), general, c.hint)); got != c.want {
			t.Errorf("Date(%q, %+v) = %s, want %s", c.text, c.hint, got, c.want)
		}
	}
}

func TestDateCells(t *testing.T) {
	date := func(format string) sheets.Style { return sheets.Style{NumberFormat: format, Date: true} }
	for _, c := range []struct {
		name string
		cell sheets.Content
		st   sheets.Style
		hint DateHint
		want string
	}{
		{"serial, month and day shown", number(44260), date(`m"月"d"日"`), march, "2021-03-05"},
		{"serial with a time", number(44260.625), date("yyyy-m-d h:mm"), march, "2021-03-05"},
		{"serial without a format", number(44260), general, march, "2021-03-05"},
		{"serial of 1904", number(42798), date("yyyy-m-d"), DateHint{Year: 2021, Epoch1904: true}, "2021-03-05"},
		{"serial of 1904 without a format", number(42798), general, DateHint{Year: 2021, Epoch1904: true}, "2021-03-05"},
		{"only the month is shown", number(44256), date(`yyyy"年"m"月"`), march, "2021-03"},
		{"born long ago", number(20000), date("yyyy-m-d"), march, "1954-10-03"},
		{"3.5 in a date cell", number(3.5), date("yyyy-m-d"), march, ud + "serial"},
		{"29 February 1900", number(60), date("yyyy-m-d"), march, ud + "serial"},
		{"time of day", number(0.625), date("h:mm"), march, ud + "time"},
		{"length of time", number(1.5), sheets.Style{NumberFormat: "[h]:mm", Date: true, Duration: true}, march, ud + "time"},
		{"3.1", number(3.1), general, march, "2021-03-01..2021-03-10 partial"},
		{"3.2", number(3.2), general, march, "2021-03-02..2021-03-20 partial"},
		{"3.3", number(3.3), general, march, "2021-03-03..2021-03-30 partial"},
		{"2.3", number(2.3), general, march, "2021-02-03"},
		{"3.5", number(3.5), general, march, "2021-03-05"},
		{"3.05", number(3.05), general, march, "2021-03-05"},
		{"3.12", number(3.12), general, march, "2021-03-12"},
		{"3.26", number(3.26), general, march, "2021-03-26"},
		{"3.35", number(3.35), general, march, "- impossible-date"},
		{"13.5", number(13.5), general, march, "- impossible-date"},
		{"20210305", number(20210305), general, march, "2021-03-05"},
		{"20210305 in a date cell", number(20210305), date("yyyy-m-d"), march, "2021-03-05"},
		{"202103", number(202103), general, march, "2021-03"},
		{"2021.3", number(2021.3), general, march, "2021-03"},
		{"2021.12", number(2021.12), general, march, "2021-12"},
		{"2021.1", number(2021.1), general, march, ud + "ambiguous"},
		{"2021.1 in October", number(2021.1), general, DateHint{Year: 2021, Month: 10}, "2021-10"},
		{"2021", number(2021), general, march, "2021-01-01..2021-12-31 uncertain-date.coarse"},
		{"15", number(15), general, march, "2021-03-15"},
		{"negative", number(-5), general, march, "- impossible-date"},
		{"blank", sheets.Content{Kind: sheets.Blank}, general, march, "none"},
		{"fault", sheets.Content{Kind: sheets.Fault, Text: "#N/A"}, general, march, "- formula-error"},
		{"no value", sheets.Content{Kind: sheets.Uncalculated}, general, march, "- formula-no-value"},
		{"true", sheets.Content{Kind: sheets.Bool, Number: 1}, general, march, ud + "words"},
	} {
		if got := when(Date(c.cell, c.st, c.hint)); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// Every day of three years, written in many ways, must read back as itself.
func TestDateWrittenInManyWays(t *testing.T) {
	months := []string{"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"}
	days := append(append([]string{}, months[:10]...), "十一", "十二", "十三", "十四", "十五", "十六", "十七", "十八", "十九", "二十", "二十一", "二十二", "二十三",
		"二十四", "二十五", "二十六", "二十七", "二十八", "二十九", "三十", "三十一")
	years := map[int]string{2020: "二〇二〇", 2021: "二〇二一", 2022: "二〇二二"}
	week := []string{"日", "一", "二", "三", "四", "五", "六"}
	for d := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC); d.Year() < 2023; d = d.AddDate(0, 0, 1) {
		want := sheets.DateOf(d)
		y, m, n := d.Year(), int(d.Month()), d.Day()
		forms := []string{
			fmt.Sprintf("%d.%d.%d", y, m, n), fmt.Sprintf("%d-%02d-%02d", y, m, n), fmt.Sprintf("%d/%d/%d", y, m, n), fmt.Sprintf("%d年%d月%d日", y, m, n),
			fmt.Sprintf("%04d%02d%02d", y, m, n), fmt.Sprintf("%s年%s月%s日", years[y], months[m-1], days[n-1]), fmt.Sprintf("%02d.%d.%d", y-2000, m, n), fmt.Sprintf("%d月%d日", m, n),
			fmt.Sprintf("%d.%d", m, n), fmt.Sprintf("%02d/%02d", m, n), fmt.Sprintf("%s月%s日", months[m-1], days[n-1]), fmt.Sprintf("%d.%02d.%02d 星期%s", y, m, n, week[d.Weekday()]),
			fmt.Sprintf("%d年 %d月 %d号 14:30", y, m, n),
		}
		for _, f := range forms {
			r := Date(text(f), general, DateHint{Year: y, Month: m})
			if r.When.Span != (sheets.Span{From: want, To: want}) || len(r.When.Days) != 1 || r.State != sheets.Present || !r.Doubt.IsZero() {
				t.Fatalf("Date(%q) = %s, want %s", f, when(r), want)
			}
		}
		serial := float64(d.Unix()-time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).Unix()) / 86400
		for _, r := range []DateReading{
			Date(number(serial), sheets.Style{NumberFormat: "yyyy/m/d", Date: true}, DateHint{}),
			Date(number(serial-1462), sheets.Style{NumberFormat: "yyyy/m/d", Date: true}, DateHint{Epoch1904: true}),
		} {
			if !r.When.Span.OneDay() || r.When.Span.From != want {
				t.Fatalf("serial %v = %s, want %s", serial, when(r), want)
			}
		}
	}
}

// The number that a typed month.day is held as either gives that day or leaves it among the two possible ones.
func TestDateTypedAsNumber(t *testing.T) {
	for m := 1; m <= 12; m++ {
		for d := 1; d <= sheets.DaysIn(2021, m); d++ {
			var typed float64
			if _, err := fmt.Sscanf(fmt.Sprintf("%d.%d", m, d), "%g", &typed); err != nil {
				t.Fatal(err)
			}
			want, _ := sheets.On(2021, m, d)
			r := Date(number(typed), general, DateHint{Year: 2021})
			if !r.When.Span.Contains(want) || r.When.Span.From.Month != int8(m) || r.When.Span.To.Month != int8(m) {
				t.Errorf("%d.%d held as %v = %s", m, d, typed, when(r))
			}
			if len(r.When.Days) == 1 && r.When.Days[0] != want {
				t.Errorf("%d.%d held as %v gives the wrong day %s", m, d, typed, r.When.Days[0])
			}
		}
	}
}

func TestDeadline(t *testing.T) {
	for s, want := range map[string]string{
		"12月底前": "2021-12-31", "12月底": "2021-12-31", "2021年底前": "2021-12-31", "年底前": "2021-12-31", "年底": "2021-12-31", "年内": "2021-12-31", "2021年内": "2021-12-31",
		"本年度": "2021-12-31", "2021年": "2021-12-31", "2021年6月底前": "2021-06-30", "2021.11.30": "2021-11-30", "11月30日前": "2021-11-30", "2021年12月31日前完成": "2021-12-31",
		"6月前": "2021-05-31..2021-06-30", "2021年12月": "2021-12-31", "6月": "2021-06-30", "2021.6": "2021-06-30", "6月份": "2021-06-30", "6月上旬前": "2021-06-10", "11月中旬": "2021-11-20",
		"第一季度": "2021-03-31", "一季度末": "2021-03-31", "上半年": "2021-06-30", "2021.3-2021.6": "2021-06-30", "2021年3月1日至6月30日": "2021-06-30", "二〇二一年底前": "2021-12-31",
		"明年6月底前": "2022-06-30", "2022年6月底前": "2022-06-30", "力争2021年12月底前完成": "2021-12-31", "2021-02-29": "- impossible-date",
		"立行立改": "-", "长期": "-", "长期坚持": "-", "立行立改并长期坚持": "-", "持续推进": "-", "即知即改": "-", "每月": "-", "常态化": "-", "立行立改，长期坚持": "-", "即时整改": "-", "及时整改": "-", "全年": "-",
		"立行立改，2021年12月底前": "2021-12-31", "一周内": ud + "relative", "3个月": ud + "relative", "10个工作日内": ud + "relative", "换届前": ud + "words", "已完成": ud + "words",
		"": "none", "—": "none", "无": "none",
	} {
		r := Deadline(text(s), general, DateHint{Year: 2021})
		if got := when(r); got != want {
			t.Errorf("Deadline(%q) = %s, want %s", s, got, want)
		}
		if want == "-" && r.State != sheets.Present {
			t.Errorf("Deadline(%q) is not present", s)
		}
	}
	if got := when(Deadline(number(44530), sheets.Style{NumberFormat: "yyyy-m-d", Date: true}, DateHint{})); got != "2021-11-30" {
		t.Errorf("a deadline in a date cell: %s", got)
	}
	if got := when(Deadline(number(44531), sheets.Style{NumberFormat: `yyyy"年"m"月"`, Date: true}, DateHint{})); got != "2021-12-31" {
		t.Errorf("a deadline that shows its month: %s", got)
	}
}

func TestPeriodIn(t *testing.T) {
	year := func(y int) Named { return Named{Year: y, ToYear: y} }
	month := func(y, m int) Named { return Named{Year: y, ToYear: y, Month: m, FromMonth: m, ToMonth: m} }
	run := func(y, a, b int) Named { return Named{Year: y, ToYear: y, FromMonth: a, ToMonth: b} }
	day := func(y, m, d int) Named { n := month(y, m); n.Day = d; return n }
	for s, want := range map[string]Named{
		"2021年3月干部学习台账": month(2021, 3), "二〇二一年三月干部自学签到表": month(2021, 3), "2021.3": month(2021, 3), "202103": month(2021, 3), "2021-03": month(2021, 3), "2021_03": month(2021, 3),
		"21年3月": month(2021, 3), "3月": month(0, 3), "一月份": month(0, 1), "十二月份": month(0, 12), "3月学习台账.xlsx": month(0, 3), "副本3月台账(1).xlsx": month(0, 3), "2021年干部学习台账3月": month(2021, 3),
		"第一季度": run(0, 1, 3), "2021年第一季度干部学习情况统计表": run(2021, 1, 3), "2021年四季度干部周五自学登记表": run(2021, 10, 12), "人才组2021年一季度走访登记表": run(2021, 1, 3), "2021年上半年": run(2021, 1, 6),
		"2021年度": year(2021), "2021年为民办实事台账": year(2021), "党建组学习情况登记（2021年）.xlsx": year(2021), "2021干部台账": year(2021), "2021年1-3月": run(2021, 1, 3), "1—3月": run(0, 1, 3), "一至三月": run(0, 1, 3), "1月至3月": run(0, 1, 3),
		"2021.1-3": run(2021, 1, 3), "2021年3月、4月": run(2021, 3, 4), "2021年3月1日—3月31日": month(2021, 3), "2021年3月1日—4月30日": run(2021, 3, 4), "2021年3月5日会议": day(2021, 3, 5), "台账20210405": day(2021, 4, 5),
		"2020年12月至2021年2月台账": {Year: 2020, ToYear: 2021, FromMonth: 12, ToMonth: 2}, "2020.12-2021.2": {Year: 2020, ToYear: 2021, FromMonth: 12, ToMonth: 2}, "2021—2022年度": {Year: 2021, ToYear: 2022},
		"2021年3月学习 填表时间：2021年4月2日": month(2021, 3), "填表时间：2021年4月2日": {}, "Sheet2": {}, "附件1": {}, "干部台账（32人）": {}, "第1次会议": {}, "2021人": {}, "3.5": day(0, 3, 5), "汇总": {}, "": {}, "03": {},
		"3个月": {}, "三会一课": {}, "Aug": month(0, 8), "aug 2021": month(2021, 8), "summary": {},
	} {
		if got := PeriodIn(s); got != want {
			t.Errorf("PeriodIn(%q) = %+v, want %+v", s, got, want)
		}
	}
	for s, want := range map[string]int{"1月": 1, "01": 1, "3": 3, "12": 12, "13": 0, "0": 0, "2021.1": 1, "一月份": 1, "三月": 3, "Sheet3": 0, "汇总": 0, "第一季度": 0, "3月学习": 3, "": 0, "欧阳": 0} {
		if got, ok := MonthSheet(s); got != want && want != 0 || ok != (want != 0) {
			t.Errorf("MonthSheet(%q) = %d, %v", s, got, ok)
		}
	}
	if got := PeriodIn("2020年12月至2021年2月").Span(0); got.From.String() != "2020-12-01" || got.To.String() != "2021-02-28" {
		t.Errorf("a span over two years: %v", got)
	}
	if got := PeriodIn("3月").Span(2021); got != (sheets.Month{Year: 2021, Month: 3}).Span() {
		t.Errorf("a month with a given year: %v", got)
	}
}

// A month in a title must be found wherever the words around it put it.
func TestPeriodInTitles(t *testing.T) {
	rng := rand.New(rand.NewSource(2))
	before, behind := []string{"", "干部组", "凤凰县委组织部", "附件1 "}, []string{"干部学习台账", "学习情况登记（二）", "走访台账.xlsx", "", "（32人）"}
	for range 2000 {
		y, m := 2015+rng.Intn(15), 1+rng.Intn(12)
		for _, form := range []string{"%d年%d月", "%d年%02d月份", "%d.%d", "%d-%02d", "%d%02d"} {
			s := before[rng.Intn(4)] + fmt.Sprintf(form, y, m) + behind[rng.Intn(5)]
			if got := PeriodIn(s); got.Year != y || got.Month != m {
				t.Fatalf("PeriodIn(%q) = %+v", s, got)
			}
		}
	}
}
