package target

import (
	"fmt"
	"strings"
	"testing"

	"ledgercheck/sheets"
)

// monthly makes a study ledger of 甲 with these 学时 in the months from January of 2021 on; "-" is no row.
func monthly(hours ...string) []table {
	text := "person|date|hours"
	for i, h := range hours {
		if h != "-" {
			text += fmt.Sprintf("\n甲|2021-%02d-05|%s", i+1, h)
		} else {
			text += fmt.Sprintf("\n乙|2021-%02d-05|5", i+1)
		}
	}
	return []table{{kind: sheets.Study, file: "a.xlsx", sheet: "s", text: text}}
}

// line writes somebody's figures on one line, a month each: actual verdict, the gap, reason, and what was carried.
func (r Result) line(rule sheets.RuleID, name string) string {
	var out []string
	for i := range r.Figures {
		f := &r.Figures[i]
		if f.Rule != rule || f.Subject.Name != name {
			continue
		}
		s := actual(f) + " " + f.Verdict.String()
		if f.Gap != 0 {
			s += " -" + f.Gap.String()
		}
		if f.Reason != "" {
			s += " " + f.Reason
		}
		for _, source := range f.Sources {
			if month, carried := strings.CutPrefix(source.Left, sheets.LeftCarried); carried {
				s += fmt.Sprintf(" [%s %s %s]", month, source.Value, source.Cell)
			}
		}
		out = append(out, s)
	}
	return strings.Join(out, " | ")
}

func TestCarryOver(t *testing.T) {
	for _, tt := range []struct {
		name  string
		hours []string
		none  string
		year  string
	}{
		{
			"surplus of two months, the oldest first",
			[]string{"6", "7", "3", "4", "6"},
			"6 met | 7 met | 3 short -2 | 4 short -1 | 6 met",
			"6 met | 7 met | 3 met carried-over [2021-01 1 C4] [2021-02 1 C5] | 4 met carried-over [2021-02 1 C5] | 6 met",
		},
		{
			"too little is used and leaves a gap",
			[]string{"6", "3", "4", "5"},
			"6 met | 3 short -2 | 4 short -1 | 5 met",
			"6 met | 3 short -1 carried-over [2021-01 1 C4] | 4 short -1 | 5 met",
		},
		{
			"nothing is carried backwards",
			[]string{"4", "9", "5"},
			"4 short -1 | 9 met | 5 met",
			"4 short -1 | 9 met | 5 met",
		},
		{
			"somebody without a record",
			[]string{"10", "-", "5"},
			"10 met | null short -5 no-record | 5 met",
			"10 met | null met carried-over [2021-01 5 C4] | 5 met",
		},
		{
			// 5+1 is 6 only perhaps: nothing is over for certain, and February cannot be said to be short.
			"what is not certain is not carried",
			[]string{"5+1", "4", "1"},
			"6 unsure uncertain | 4 short -1 | 1 short -4",
			"6 unsure uncertain | 4 unsure uncertain | 1 short -4",
		},
		{
			"what may be anything may be over",
			[]string{"?", "4"},
			"0 unsure uncertain | 4 short -1",
			"0 unsure uncertain | 4 unsure uncertain",
		},
		{
			"about counts as written",
			[]string{"~7", "4"},
			"7 met | 4 short -1",
			"7 met | 4 met carried-over [2021-01 1 C4]",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := setup{from: "2021-01", to: fmt.Sprintf("2021-%02d", len(tt.hours)), roster: []string{"甲/一", "乙/一"}, tables: monthly(tt.hours...)}
			none, year := s.judge(t), s.under(t, "carryOver", "year").judge(t)
			if got := none.line("study.hours", "甲"); got != tt.none {
				t.Errorf("by default\n got %s\nwant %s", got, tt.none)
			}
			if got := year.line("study.hours", "甲"); got != tt.year {
				t.Errorf("carried\n got %s\nwant %s", got, tt.year)
			}
			sourcesAddUp(t, year)
			if none.sumup("study.hours") != year.sumup("study.hours") {
				t.Error("the total changed")
			}
			hangsOn(t, none, year, "carryOver=year")
			hangsOn(t, year, none, "carryOver=none")
		})
	}
}

// hangsOn checks that each figure says that its verdict would be the other's under the reading, where it would be.
func hangsOn(t *testing.T, r, other Result, reading string) {
	t.Helper()
	for i := range r.Figures {
		f, g := &r.Figures[i], &other.Figures[i]
		want := sheets.Verdict(0)
		if f.Verdict != g.Verdict {
			want = g.Verdict
		}
		got := sheets.Verdict(0)
		for _, x := range f.Fragile {
			if x.Reading == reading {
				got = x.Verdict
			}
		}
		if got != want {
			t.Errorf("%s %s %s: under %s %q, want %q", f.Rule, f.Subject.Name, f.Period, reading, got, want)
		}
	}
}

func TestCarryOverMonths(t *testing.T) {
	// An exempt month neither takes nor gives.
	s := setup{from: "2021-01", to: "2021-04", roster: []string{"甲/一", "乙/一"}, tables: monthly("7", "9", "3", "4"), away: map[string]string{"甲": "2021-02"}}
	r := s.under(t, "carryOver", "year").judge(t)
	if got, want := r.line("study.hours", "甲"), "7 met | 9 exempt absent | 3 met carried-over [2021-01 2 C4] | 4 short -1"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	// A month that no ledger came in for may have needed what was over.
	s = setup{from: "2021-01", to: "2021-03", roster: []string{"甲/一"}, tables: []table{{kind: sheets.Study, file: "a.xlsx", sheet: "s", text: "person|date|hours\n甲|2021-01-05|7\n甲|2021-03-05|3"}}}
	r = s.under(t, "carryOver", "year").judge(t)
	if got, want := r.line("study.hours", "甲"), "7 met | 3 unsure uncertain"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	// Nothing goes into another year.
	s.to, s.asOf = "2022-02", "2022-12-31"
	s.from, s.tables[0].text = "2021-12", "person|date|hours\n甲|2021-12-05|9\n甲|2022-01-05|6\n甲|2022-02-05|4"
	r = s.under(t, "carryOver", "year").judge(t)
	if got, want := r.line("study.hours", "甲"), "9 met | 6 met | 4 met carried-over [2022-01 1 C5]"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	// A target that changes is that of each month.
	s.from, s.to, s.asOf = "2021-01", "2021-03", ""
	s.tables = monthly("6", "6", "4")
	s.settings = func(all *sheets.Settings) {
		all.Targets[0].Later = []sheets.LaterMin{{From: sheets.Month{Year: 2021, Month: 2}, Min: sheets.Whole(6)}}
	}
	r = s.under(t, "carryOver", "year").judge(t)
	if got, want := r.line("study.hours", "甲"), "6 met | 6 met | 4 short -1 carried-over [2021-01 1 C4]"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// The months before the checked ones lend what they have over, and are not judged.
func TestCarryOverFromBefore(t *testing.T) {
	s := setup{from: "2021-03", to: "2021-03", roster: []string{"甲/一", "乙/一"}, tables: monthly("8", "4", "3")}
	s.under(t, "carryOver", "year").check(t, want{
		"study.hours":       "甲 2021-03 3 met carried-over\n乙 2021-03 null short -5 no-record",
		"total study.hours": "3 2021-03",
	})
	s.check(t, want{"study.hours": "甲 2021-03 3 short -2\n乙 2021-03 null short -5 no-record", "total study.hours": "3 2021-03"})
	s.tables[0].text = "person|date|hours\n甲|2021-03-05|3"
	s.under(t, "carryOver", "year").check(t, want{
		"study.hours": "甲 2021-03 3 short -2\n乙 2021-03 null short -5 no-record",
		"findings":    "missing-ledger.not-lent 2021-01 2021-02\nmissing-ledger.no-chars",
	})
}

// With OR a month that carrying over meets meets the other quantity as well.
func TestCarryOverOr(t *testing.T) {
	s := setup{from: "2021-01", to: "2021-02", roster: []string{"甲/一"}, tables: []table{{kind: sheets.Study, file: "a.xlsx", sheet: "s", text: "person|date|hours|chars\n甲|2021-01-05|7|9000\n甲|2021-02-05|3|9000"}}}
	s.under(t, "carryOver", "year", "combine", "or").check(t, want{
		"study.hours": "甲 2021-01 7 met\n甲 2021-02 3 met carried-over",
		"study.chars": "甲 2021-01 9000 met other-quantity\n甲 2021-02 9000 met other-quantity",
	})
}

// More of anything never makes a verdict worse, whatever is carried over.
func TestCarryOverIsMonotone(t *testing.T) {
	better := map[sheets.Verdict]int{sheets.Short: 0, sheets.Unsure: 1, sheets.Met: 2}
	amounts := []string{"3", "5", "8", "5+2", "<6"}
	for i := range 5 * 5 * 5 {
		months := []string{amounts[i/25], amounts[i/5%5], amounts[i%5], "4"}
		s := setup{from: "2021-01", to: "2021-04", roster: []string{"甲/一"}, tables: monthly(months...)}
		before := s.under(t, "carryOver", "year").judge(t)
		for m := range 3 {
			more := append([]string(nil), months...)
			more[m] = "9"
			s.tables = monthly(more...)
			after := s.under(t, "carryOver", "year").judge(t)
			for k := range before.Figures {
				if f, g := &before.Figures[k], &after.Figures[k]; better[g.Verdict] < better[f.Verdict] {
					t.Errorf("%v and then 9 in month %d: %s from %s to %s", months, m+1, f.Period, f.Verdict, g.Verdict)
				}
			}
		}
	}
}

func TestPartAbsence(t *testing.T) {
	s := setup{
		from: "2021-03", to: "2021-03", roster: []string{"甲/一", "乙/一", "丙/一", "丁/一", "戊/一"},
		// 5 × 16/23 is 3.48; 10000 × 16/23 is 6956.5.
		days: map[string][3]int{"甲 2021-03": {23, 7, 0}, "乙 2021-03": {23, 7, 0}, "丙 2021-03": {23, 0, 7}, "丁 2021-03": {23, 1, 0}},
		tables: []table{
			{kind: sheets.Study, file: "a.xlsx", sheet: "s", text: `
				person|date|hours|chars
				甲|2021-03-05|3.5|7000
				乙|2021-03-05|3.4|6999
				丙|2021-03-05|3.5|10000
				戊|2021-03-05|4.9|9999`},
			{kind: sheets.Visit, file: "b.xlsx", sheet: "s", text: "person|date|mode\n乙|2021-03-05|实地"},
		},
	}
	full := s.judge(t)
	s.check(t, want{"study.hours": `甲 2021-03 3.5 short -1.5
		乙 2021-03 3.4 short -1.6
		丙 2021-03 3.5 short -1.5
		丁 2021-03 null short -5 no-record
		戊 2021-03 4.9 short -0.1`})
	s = s.under(t, "partAbsence", "prorata")
	s.check(t, want{
		"study.hours": `甲 2021-03 3.5 met pro-rated
			乙 2021-03 3.4 short -0.1 pro-rated
			丙 2021-03 3.5 unsure uncertain
			丁 2021-03 null short -5 no-record
			戊 2021-03 4.9 short -0.1`,
		"study.chars": `甲 2021-03 7000 met pro-rated
			乙 2021-03 6999 short -1 pro-rated
			丙 2021-03 10000 met
			丁 2021-03 null short -9600 no-record
			戊 2021-03 9999 short -1`,
		"visit.village": `甲 2021-03 null short -1 no-record
			乙 2021-03 1 met
			丙 2021-03 null short -1 no-record
			丁 2021-03 null short -1 no-record
			戊 2021-03 null short -1 no-record`,
	})
	prorata := s.judge(t)
	// Days of which nobody knows are absences in neither answer, so only who was away for certain hangs on it.
	for _, who := range []string{"甲", "乙"} {
		hangsOn(t, only(full, who), only(prorata, who), "partAbsence=prorata")
		hangsOn(t, only(prorata, who), only(full, who), "partAbsence=full")
	}
}

func only(r Result, name string) Result {
	var out Result
	for _, f := range r.Figures {
		if f.Subject.Name == name {
			out.Figures = append(out.Figures, f)
		}
	}
	return out
}

func TestAnnualTargets(t *testing.T) {
	s := setup{from: "2021-01", to: "2021-12", roster: []string{"甲/一", "乙/一", "丙/一"}, months: map[string]int{"甲": 7, "乙": 7}, tables: []table{
		{kind: sheets.Reflection, file: "a.xlsx", sheet: "s", title: "2021年心得统计表", text: "person|count\n甲|6\n乙|5\n丙|9"},
		{kind: sheets.Union, file: "b.xlsx", sheet: "s", text: "date|activity|attendees\n2021-03-08|徒步|甲、乙"},
	}}
	full := s.judge(t)
	s.check(t, want{"reflection.count": "甲 2021 6 short -4\n乙 2021 5 short -5\n丙 2021 9 short -1"})
	s = s.under(t, "annualTargets", "months")
	months := s.judge(t)
	s.check(t, want{ // 10 × 7/12 is 5.83
		"reflection.count": "甲 2021 6 met pro-rated\n乙 2021 5 short -1 pro-rated\n丙 2021 9 short -1",
		"union.attended":   "甲 2021 1 met\n乙 2021 1 met\n丙 2021 null short -1 no-record",
	})
	hangsOn(t, full, months, "annualTargets=months")
	hangsOn(t, months, full, "annualTargets=full")
}

func TestInProportion(t *testing.T) {
	half := sheets.Whole(1) / 2
	for _, tt := range []struct {
		target, n, of int
		step          sheets.Amount
		want          string
	}{
		{5, 23, 23, half, "5"},
		{5, 22, 23, half, "5"}, // 4.78
		{5, 18, 20, half, "4.5"},
		{5, 17, 20, half, "4.5"}, // 4.25
		{5, 16, 20, half, "4"},
		{10000, 11, 20, sheets.Whole(100), "5500"},
		{10000, 12, 23, sheets.Whole(100), "5300"}, // 5217
		{10, 1, 12, sheets.Whole(1), "1"},
		{10, 6, 12, sheets.Whole(1), "5"},
		{10, 7, 12, sheets.Whole(1), "6"},
		{1, 11, 12, sheets.Whole(1), "1"},
		{0, 3, 12, sheets.Whole(1), "0"},
	} {
		if got := inProportion(sheets.Whole(tt.target), tt.n, tt.of, tt.step).String(); got != tt.want {
			t.Errorf("%d × %d/%d: %s, want %s", tt.target, tt.n, tt.of, got, tt.want)
		}
	}
}

func TestDurations(t *testing.T) {
	s := setup{from: "2021-03", to: "2021-03", roster: []string{"甲/一", "乙/一", "丙/一", "丁/一"}, tables: []table{
		{kind: sheets.Study, file: "a.xlsx", sheet: "s", text: `
			person|date|topic|hours
			甲|2021-03-05|一|90m
			甲|2021-03-06|二|30m
			甲|2021-03-07|三|20m
			甲|2021-03-08|四|15m
			乙|2021-03-05|一|300m
			丙|2021-03-05|一|5
			丁||一|300m`},
	}}
	s.tables[0].month = "2021-03"
	s.check(t, want{"study.hours": "甲 2021-03 2.583333 short -2.416667\n乙 2021-03 5 met\n丙 2021-03 5 met\n丁 2021-03 5 met"})
	// 学时 as written stay; minutes without a day may be a month's sum.
	s.under(t, "durationAs", "bands").check(t, want{
		"study.hours": "甲 2021-03 2.75 short -2.25\n乙 2021-03 1 short -4\n丙 2021-03 5 met\n丁 2021-03 0 unsure uncertain",
		"findings":    "uncertain-value.bands D10 300m\nmissing-ledger.no-chars",
	})
	s.tables[0].layout = sheets.LayoutCrosstab
	s.under(t, "durationAs", "bands").check(t, want{
		"study.hours": "甲 2021-03 0 unsure uncertain\n乙 2021-03 0 unsure uncertain\n丙 2021-03 5 met\n丁 2021-03 0 unsure uncertain",
	})
}

func TestDays(t *testing.T) {
	s := setup{from: "2021-03", to: "2021-03", roster: []string{"甲/一", "乙/一", "丙/一"}, tables: []table{
		{kind: sheets.Study, file: "a.xlsx", sheet: "s", text: `
			person|date|topic|hours
			甲|2021-03-05|一|1d
			乙|2021-03-05|一|0.5d
			乙|2021-03-06|二|1
			丙|2021-03-05|一|0.3d`},
	}}
	s.check(t, want{"study.hours": "甲 2021-03 0 unsure uncertain\n乙 2021-03 1 unsure uncertain\n丙 2021-03 0 unsure uncertain"})
	s.under(t, "dayHours", "6").check(t, want{"study.hours": "甲 2021-03 6 met\n乙 2021-03 1 unsure uncertain\n丙 2021-03 0 unsure uncertain"})
	s.under(t, "dayHours", "6", "halfDayHours", "3").check(t, want{"study.hours": "甲 2021-03 6 met\n乙 2021-03 4 short -1\n丙 2021-03 0 unsure uncertain"})
	s.under(t, "dayHours", "8", "halfDayHours", "4").check(t, want{"study.hours": "甲 2021-03 8 met\n乙 2021-03 5 met\n丙 2021-03 0 unsure uncertain"})
	s.under(t, "halfDayHours", "4").check(t, want{"study.hours": "甲 2021-03 0 unsure uncertain\n乙 2021-03 5 met\n丙 2021-03 0 unsure uncertain"})
}

func TestAmountsShown(t *testing.T) {
	s := setup{from: "2021-03", to: "2021-03", roster: []string{"甲/一", "乙/一"}, tables: []table{
		{kind: sheets.Study, file: "a.xlsx", sheet: "s", text: "person|date|hours\n甲|2021-03-05|4.96=5\n乙|2021-03-05|5.2=5"},
	}}
	exact, shown := s.judge(t), s.under(t, "amounts", "shown").judge(t)
	s.check(t, want{
		"study.hours": "甲 2021-03 4.96 short -0.04\n乙 2021-03 5.2 met",
		"findings":    "rounding-flip C4 5 4.96\nmissing-ledger.no-chars",
	})
	s.under(t, "amounts", "shown").check(t, want{
		"study.hours": "甲 2021-03 5 met\n乙 2021-03 5 met", "total study.hours": "10 2021-03", "findings": "missing-ledger.no-chars",
	})
	hangsOn(t, exact, shown, "amounts=shown")
	hangsOn(t, shown, exact, "amounts=exact")
}
