package grammar

import (
	"fmt"
	"math/rand"
	"strconv"
	"testing"

	"ledgercheck/sheets"
)

func text(s string) sheets.Content    { return sheets.Content{Kind: sheets.Text, Text: s} }
func number(f float64) sheets.Content { return sheets.Content{Kind: sheets.Number, Number: f} }

var general = sheets.Style{NumberFormat: "General"}

// reading is an AmountReading as a line: amount, how, variant of the doubt.
func reading(r AmountReading) string {
	how := [...]string{"", "", "about ", "sum ", "below ", "unknown "}[r.Q.How]
	s := how + r.Q.Amount.String()
	switch {
	case r.State == sheets.NoRecord:
		s = "none"
	case r.Q.How == sheets.Unknown:
		s = "unknown"
	case r.Q.Minutes:
		s += "min"
	case r.Q.Days:
		s += " days"
	}
	if r.Other != nil {
		s += " & " + reading(AmountReading{Q: *r.Other, State: sheets.Present})
	}
	if !r.Doubt.IsZero() {
		s += " " + string(r.Doubt.Code)
		if r.Doubt.Variant != "" {
			s += "." + r.Doubt.Variant
		}
	}
	return s
}

var hours, chars, count = AmountHint{Hours: true}, AmountHint{Chars: true}, AmountHint{}

// amountCase serves the test and the fuzzer.
type amountCase struct {
	text string
	hint AmountHint
	want string
}

const uv, av, iv = " uncertain-value.", " approximate-value", " impossible-value."

var amountCases = []amountCase{
	// domain.md E6
	{"5学时", hours, "5"},
	{"5學時", hours, "5"},
	{"300分", hours, "300min"},
	{"5分", hours, "unknown" + uv + "unit"},
	{"92分", AmountHint{Score: true}, "92"},
	{"1.2万字", chars, "12000"},
	{"5课时", hours, "5"},
	{"一万字", chars, "10000"},
	{"90分钟", hours, "90min"},
	{"10000余字", chars, "about 10000" + av},
	{"5h", hours, "300min"},
	{"１００００", chars, "10000"},
	{"≥5", hours, "unknown" + uv + "target"},
	{"近1万字", chars, "below 10000" + av + ".below"},
	{"2小时30分", hours, "150min"},
	{"10,000字", chars, "10000"},
	{"5+1", hours, "sum 6" + uv + "sum"},
	{"约8000字", chars, "about 8000" + av},
	{"—", hours, "none"},
	{"0", chars, "0"},
	{"5学时1万字", hours, "5 & 10000"},
	{"5学时1万字", chars, "10000 & 5"},
	// plain numbers
	{"5", hours, "5"},
	{"5.5", hours, "5.5"},
	{".5", hours, "0.5"},
	{"05", hours, "5"},
	{"5.", hours, "5"},
	{"０", hours, "0"},
	{"10，000", chars, "10000"},
	{"１０，０００", chars, "10000"},
	{"10 000", chars, "10000"},
	{"1,234,567", chars, "1234567"},
	{"10,00", chars, "unknown" + uv + "separator"},
	{"1,0000", chars, "unknown" + uv + "separator"},
	{"1.2.3", chars, "unknown" + uv + "separator"},
	{"5 6", hours, "unknown" + uv + "separator"},
	{"'5", hours, "5"},
	{"5。", hours, "5"},
	// Chinese numerals
	{"一万", chars, "10000"},
	{"一万二千", chars, "12000"},
	{"一万二", chars, "12000"},
	{"1万2千", chars, "12000"},
	{"1万2", chars, "12000"},
	{"两千", chars, "2000"},
	{"两千五", chars, "2500"},
	{"三千五百", chars, "3500"},
	{"一万零五百", chars, "10500"},
	{"1万500", chars, "10500"},
	{"1万25", chars, "unknown" + uv + "range"},
	{"十万", chars, "100000"},
	{"十五学时", hours, "15"},
	{"二十五学时", hours, "25"},
	{"三学时", hours, "3"},
	{"壹万", chars, "10000"},
	{"一萬字", chars, "10000"},
	{"二〇〇〇", chars, "2000"},
	{"一百万字", chars, "1000000"},
	{"8千字", chars, "8000"},
	{"1w字", chars, "10000"},
	{"8k", chars, "8000"},
	{"零", hours, "0"},
	{"五六学时", hours, "unknown" + uv + "range"},
	{"七八千字", chars, "unknown" + uv + "range"},
	{"几千字", chars, "unknown" + uv + "range"},
	{"十几学时", hours, "unknown" + uv + "range"},
	{"上万字", chars, "unknown" + uv + "range"},
	// units
	{"5个学时", hours, "5"},
	{"5 学时", hours, "5"},
	{"学时：5", hours, "5"},
	{"字数：8000", chars, "8000"},
	{"8000字", chars, "8000"},
	{"8000个字", chars, "8000"},
	{"60min", hours, "60min"},
	{"2h30m", hours, "150min"},
	{"2H", hours, "120min"},
	{"1.5小时", hours, "90min"},
	{"1小时半", hours, "90min"},
	{"一个半小时", hours, "90min"},
	{"2个半学时", hours, "2.5"},
	{"半小时", hours, "30min"},
	{"半学时", hours, "0.5"},
	{"三刻钟", hours, "45min"},
	{"1小时零5分", hours, "65min"},
	{"1:30", hours, "90min"},
	{"1：30", hours, "90min"},
	{"1:30:00", hours, "90min"},
	{"90'", hours, "90min"},
	{"45分30秒", hours, "45.5min"},
	{"2'30", hours, "unknown" + uv + "unit"},
	{"15:00", hours, "unknown" + uv + "clock"},
	{"15:00-17:00", hours, "unknown" + uv + "clock"},
	{"5分", hours, "unknown" + uv + "unit"},
	{"30分", AmountHint{Hours: true, Unit: "分钟"}, "30min"},
	{"3学分", hours, "unknown" + uv + "wrong-unit"},
	{"半天", hours, "0.5 days" + uv + "day"},
	{"一天", hours, "1 days" + uv + "day"},
	{"1天", hours, "1 days" + uv + "day"},
	{"2.5天", hours, "2.5 days" + uv + "day"},
	{"1万字", hours, "unknown" + uv + "wrong-unit"},
	{"5学时", chars, "unknown" + uv + "wrong-unit"},
	{"3篇", chars, "unknown" + uv + "wrong-unit"},
	{"3节", hours, "unknown" + uv + "wrong-unit"},
	{"2次", hours, "unknown" + uv + "wrong-unit"},
	{"100%", hours, "unknown" + uv + "percent"},
	{"80％", chars, "unknown" + uv + "percent"},
	// the header's unit
	{"1.2", AmountHint{Chars: true, Unit: "万字"}, "12000"},
	{"1", AmountHint{Chars: true, Unit: "（万字）"}, "10000"},
	{"1.2万", AmountHint{Chars: true, Unit: "万字"}, "12000"},
	{"12000字", AmountHint{Chars: true, Unit: "万字"}, "12000"},
	{"12000", AmountHint{Chars: true, Unit: "万字"}, "unknown" + uv + "unit"},
	{"约1.2", AmountHint{Chars: true, Unit: "万字"}, "about 12000" + av},
	{"12", AmountHint{Chars: true, Unit: "千字"}, "12000"},
	{"90", AmountHint{Hours: true, Unit: "分钟"}, "90min"},
	{"1.5", AmountHint{Hours: true, Unit: "小时"}, "90min"},
	{"3学时", AmountHint{Hours: true, Unit: "分钟"}, "3"},
	{"5", AmountHint{Hours: true, Unit: "学时"}, "5"},
	{"1", AmountHint{Hours: true, Unit: "天"}, "1 days" + uv + "day"},
	{"3", AmountHint{Hours: true, Unit: "半天"}, "1.5 days" + uv + "day"},
	{"0", AmountHint{Hours: true, Unit: "天"}, "0"},
	{"1", AmountHint{Hours: true, Unit: "周"}, "unknown" + uv + "day"},
	{"约2天", hours, "about 2 days" + uv + "day"},
	{"2天", chars, "unknown" + uv + "wrong-unit"},
	{"40天", hours, "unknown" + iv + "large"},
	{"1天2学时", hours, "unknown" + uv + "several"},
	{"90", AmountHint{Hours: true, Duration: true}, "unknown" + uv + "no-unit"},
	{"90分钟", AmountHint{Hours: true, Duration: true}, "90min"},
	{"0", AmountHint{Hours: true, Duration: true}, "0"},
	// a bare number that is no number of characters
	{"1.2", chars, "unknown" + uv + "unit"},
	{"1", chars, "unknown" + uv + "unit"},
	{"1.2字", chars, "unknown" + uv + "unit"},
	{"12", chars, "unknown" + uv + "unit"},
	{"120", chars, "120"},
	{"10.000", chars, "unknown" + uv + "unit"},
	{"800", AmountHint{Chars: true, Unit: "万字"}, "unknown" + uv + "unit"},
	{"4h+1", hours, "unknown" + uv + "several"},
	{"3333.33", chars, "3333.33"},
	// qualified
	{"10000多字", chars, "about 10000" + av},
	{"一万余字", chars, "about 10000" + av},
	{"1万字左右", chars, "about 10000" + av},
	{"大约5学时", hours, "about 5" + av},
	{"5个多小时", hours, "about 300min" + av},
	{"10多万字", chars, "about 100000" + av},
	{"5学时（约）", hours, "about 5" + av},
	{"不到1万", chars, "below 10000" + av + ".below"},
	{"将近5学时", hours, "below 5" + av + ".below"},
	{"5以上", hours, "about 5" + av + ".above"},
	{"5学时以上", hours, "about 5" + av + ".above"},
	{"10000字及以上", chars, "about 10000" + av + ".above"},
	{"超过1万字", chars, "about 10000" + av + ".above"},
	{"5+", hours, "about 5" + av + ".above"},
	{">=5", hours, "unknown" + uv + "target"},
	{"＞5", hours, "unknown" + uv + "target"},
	{"不少于5学时", hours, "unknown" + uv + "target"},
	{"不低于1万字", chars, "unknown" + uv + "target"},
	{"至少5", hours, "unknown" + uv + "target"},
	{"目标5", hours, "unknown" + uv + "target"},
	{"5（计划）", hours, "unknown" + uv + "target"},
	{"≤5", hours, "unknown" + uv + "limit"},
	{"5学时以内", hours, "unknown" + uv + "limit"},
	// sums, ranges, several
	{"2+2+1", hours, "sum 5" + uv + "sum"},
	{"3学时+2学时", hours, "sum 5" + uv + "sum"},
	{"3+2学时", hours, "sum 5" + uv + "sum"},
	{"5＋1", hours, "sum 6" + uv + "sum"},
	{"1小时+30分钟", hours, "sum 90min" + uv + "sum"},
	{"5000+5000", chars, "sum 10000" + uv + "sum"},
	{"=5+1", hours, "sum 6" + uv + "sum"},
	{"5+1=6", hours, "sum 6" + uv + "sum"},
	{"5+1=7", hours, "unknown" + uv + "several"},
	{"2×3", hours, "sum 6" + uv + "sum"},
	{"2学时×3次", hours, "sum 6" + uv + "sum"},
	{"5-6", hours, "unknown" + uv + "range"},
	{"5～6学时", hours, "unknown" + uv + "range"},
	{"8000—10000字", chars, "unknown" + uv + "range"},
	{"5至6", hours, "unknown" + uv + "range"},
	{"5/6", hours, "unknown" + uv + "several"},
	{"3学时，2学时", hours, "unknown" + uv + "several"},
	{"5学时，10000", hours, "unknown" + uv + "several"},
	{"5学时/10000字", hours, "5 & 10000"},
	{"5学时（1万字）", hours, "5 & 10000"},
	{"1万字，5学时", hours, "5 & 10000"},
	{"5学时\n1万字", hours, "5 & 10000"},
	{"90分钟约1万字", hours, "90min & about 10000" + av},
	{"5学时近1万字", hours, "5 & below 10000" + av + ".below"},
	// words around
	{"共5学时", hours, "5"},
	{"已完成5学时", hours, "5"},
	{"5学时（补学）", hours, "5"},
	{"自学5学时", hours, "5"},
	{"阅读1万字", chars, "10000"},
	{"5（学时）", hours, "5"},
	{"未完成5学时", hours, "unknown" + uv + "text"},
	{"每次2学时", hours, "unknown" + uv + "text"},
	{"5学时?", hours, "unknown" + uv + "text"},
	{"√", hours, "unknown" + uv + "no-number"},
	{"已完成", hours, "unknown" + uv + "no-number"},
	{"请假", hours, "unknown" + uv + "absence"},
	{"2月请病假", hours, "unknown" + uv + "absence"},
	{"免考核", hours, "unknown" + uv + "absence"},
	// nothing
	{"", hours, "none"},
	{" ", hours, "none"},
	{"-", hours, "none"},
	{"——", chars, "none"},
	{"--", chars, "none"},
	{"/", chars, "none"},
	{"无", chars, "none"},
	{"　", chars, "none"},
	// impossible
	{"-3", hours, "unknown" + iv + "negative"},
	{"－3", hours, "unknown" + iv + "negative"},
	{"201", hours, "unknown" + iv + "large"},
	{"200", hours, "200"},
	{"201小时", hours, "unknown" + iv + "large"},
	{"10000001", chars, "unknown" + iv + "large"},
	{"99999999999999999999", chars, "unknown" + iv + "large"},
	{"一亿亿亿亿", chars, "unknown" + iv + "large"},
	// counts
	{"3篇", count, "3"},
	{"3", count, "3"},
	{"三篇", AmountHint{Unit: "篇"}, "3"},
	{"3次", AmountHint{Unit: "篇"}, "unknown" + uv + "wrong-unit"},
	{"20余次", count, "about 20" + av},
	{"5000字", count, "unknown" + uv + "wrong-unit"},
	{"无", count, "none"},
	{"32人次", count, "32"},
}

func TestAmountText(t *testing.T) {
	for _, c := range amountCases {
		if got := reading(Amount(text(c.text), general, c.hint)); got != c.want {
			t.Errorf("Amount(%q, %+v) = %s, want %s", c.text, c.hint, got, c.want)
		}
	}
}

func TestAmountCells(t *testing.T) {
	style := func(format string, date, duration bool) sheets.Style {
		return sheets.Style{NumberFormat: format, Date: date, Duration: duration}
	}
	for _, c := range []struct {
		name string
		cell sheets.Content
		st   sheets.Style
		hint AmountHint
		want string
	}{
		{"blank", sheets.Content{Kind: sheets.Blank}, general, hours, "none"},
		{"number", number(5), general, hours, "5"},
		{"zero", number(0), general, chars, "0"},
		{"shown as 5", number(4.9), style("0", false, false), hours, "4.9"},
		{"binary noise", number(4.9000000000000004), general, hours, "4.9"},
		{"negative", number(-1), general, hours, "unknown" + iv + "negative"},
		{"too large", number(1e15), general, chars, "unknown" + iv + "large"},
		{"grouped", number(12000), style("#,##0", false, false), chars, "12000"},
		{"万 column", number(1.2), general, AmountHint{Chars: true, Unit: "万字"}, "12000"},
		{"字 in a 万 column", number(12000), general, AmountHint{Chars: true, Unit: "万字"}, "unknown" + uv + "unit"},
		{"万 in a plain column", number(1.2), general, chars, "unknown" + uv + "unit"},
		{"minutes column", number(90), general, AmountHint{Hours: true, Unit: "分钟"}, "90min"},
		{"no unit", number(90), general, AmountHint{Hours: true, Duration: true}, "unknown" + uv + "no-unit"},
		{"percent", number(0.5), style("0%", false, false), hours, "unknown" + uv + "percent"},
		{"unit in the format", number(90), style(`0"分钟"`, false, false), hours, "90min"},
		{"万 in the format", number(1.2), style(`0.0"万字"`, false, false), chars, "12000"},
		{"divided by the format", number(12000), style(`0!.0,"万"`, false, false), chars, "12000"},
		{"general with a unit", number(5), style(`General"学时"`, false, false), hours, "5"},
		{"[h]:mm", number(0.0625), style("[h]:mm", true, true), hours, "90min"},
		{"[h]:mm beyond a day", number(1.0625), style("[h]:mm", true, true), hours, "1530min"},
		{"5 as [h]:mm", number(5), style("[h]:mm", true, true), hours, "unknown" + uv + "format"},
		{"h:mm", number(0.0625), style("h:mm", true, false), hours, "90min"},
		{"8:30 as h:mm", number(8.5 / 24), style("h:mm", true, false), hours, "unknown" + uv + "clock"},
		{"a date", number(44260), style("yyyy-m-d", true, false), hours, "unknown" + iv + "date"},
		{"a date of characters", number(10000), style(`m"月"d"日"`, true, false), chars, "unknown" + iv + "date"},
		{"fault", sheets.Content{Kind: sheets.Fault, Text: "#REF!"}, general, hours, "unknown formula-error"},
		{"no value", sheets.Content{Kind: sheets.Uncalculated}, general, hours, "unknown formula-no-value"},
		{"true", sheets.Content{Kind: sheets.Bool, Number: 1}, general, hours, "unknown" + uv + "no-number"},
	} {
		if got := reading(Amount(c.cell, c.st, c.hint)); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// An amount written in many ways must read back as itself.
func TestAmountWrittenInManyWays(t *testing.T) {
	rng := rand.New(rand.NewSource(1))
	for range 3000 {
		n := 100 + rng.Intn(99_900)
		want := strconv.Itoa(n)
		grouped := want
		if len(want) > 3 {
			grouped = want[:len(want)-3] + "," + want[len(want)-3:]
		}
		wide := ""
		for _, r := range want {
			wide += string(r - '0' + '０')
		}
		forms := []string{
			want, want + "字", " " + want + " 字 ", grouped, grouped + "字", wide, wide + "字", hanNumeral(n), hanNumeral(n) + "字", "共" + want + "字",
			strconv.FormatFloat(float64(n)/10000, 'f', -1, 64) + "万字", want + "字（笔记）",
		}
		for _, f := range forms {
			r := Amount(text(f), general, chars)
			if r.Q != (sheets.Quantity{Amount: sheets.Whole(n), How: sheets.Sure}) || r.State != sheets.Present || !r.Doubt.IsZero() {
				t.Fatalf("Amount(%q) = %s, want %d", f, reading(r), n)
			}
		}
		if r := Amount(number(float64(n)), general, chars); r.Q.Amount != sheets.Whole(n) {
			t.Fatalf("Amount(%d) = %s", n, reading(r))
		}
		minutes := 1 + rng.Intn(479)
		for _, f := range []string{
			fmt.Sprintf("%d分钟", minutes), fmt.Sprintf("%d:%02d", minutes/60, minutes%60), fmt.Sprintf("%d小时%d分", minutes/60, minutes%60),
			fmt.Sprintf("%dh%dmin", minutes/60, minutes%60), fmt.Sprintf("%d小时%d分钟", minutes/60, minutes%60),
		} {
			if r := Amount(text(f), general, hours); !r.Q.Minutes || r.Q.Amount != sheets.Whole(minutes) || !r.Doubt.IsZero() {
				t.Fatalf("Amount(%q) = %s, want %dmin", f, reading(r), minutes)
			}
		}
	}
}

// hanNumeral writes a number below a hundred thousand in Chinese numerals; it shares nothing with the reader.
func hanNumeral(n int) string {
	digits := []string{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"}
	places := []string{"", "十", "百", "千", "万"}
	s, gap := "", false
	for p, div := 4, 10000; p >= 0; p, div = p-1, div/10 {
		d := n / div % 10
		if d == 0 {
			gap = s != ""
			continue
		}
		if gap {
			s += "零"
			gap = false
		}
		s += digits[d] + places[p]
	}
	return s
}

func TestNumberFormats(t *testing.T) {
	for format, want := range map[string]shape{
		"General": {}, "0.00": {}, "#,##0": {}, "0%": {percent: true}, `m"月"d"日"`: {month: true, day: true},
		`yyyy"年"m"月"`: {year: true, month: true}, "yyyy-mm-dd hh:mm": {year: true, month: true, day: true, clock: true}, "h:mm": {clock: true},
		"mm:ss": {clock: true}, "[h]:mm": {clock: true}, `0"分钟"`: {unit: "分钟"}, `0.0,"万"`: {}, `#,##0"字"`: {unit: "字"}, `0!.0,"万"`: {},
		`[$-804]yyyy"年"m"月"d"日"`: {year: true, month: true, day: true}, "yyyy年m月d日": {year: true, month: true, day: true}, `[Red]0`: {}, `0_ `: {}, "00[": {}, "0\"": {}, "0\\": {}, "[h": {clock: true},
	} {
		if got := shapeOf(format); got != want {
			t.Errorf("shapeOf(%q) = %+v, want %+v", format, got, want)
		}
	}
}
