package grammar

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"ledgercheck/sheets"
)

func FuzzAmount(f *testing.F) {
	for _, c := range amountCases {
		f.Add(c.text, c.hint.Unit, c.hint.Hours, c.hint.Chars)
	}
	f.Fuzz(func(t *testing.T, s, unit string, isHours, isChars bool) {
		r := Amount(text(s), general, AmountHint{Hours: isHours, Chars: isChars, Unit: unit})
		check := func(q sheets.Quantity) {
			if q.Amount < 0 || q.Amount > sheets.Whole(maxChars) {
				t.Errorf("%q: amount %s", s, q.Amount)
			}
			if q.How == sheets.Unknown && q.Amount != 0 {
				t.Errorf("%q: an unknown amount of %s", s, q.Amount)
			}
			if q.Minutes && q.How != sheets.Unknown && q.Amount > sheets.Whole(maxHours*60) {
				t.Errorf("%q: %s minutes", s, q.Amount)
			}
		}
		check(r.Q)
		if r.Other != nil {
			check(*r.Other)
			if !isHours && !isChars || r.Q.Minutes && r.Other.Minutes {
				t.Errorf("%q: two quantities of one kind", s)
			}
		}
		switch r.State {
		case sheets.NoRecord:
			if r.Q != (sheets.Quantity{}) || !r.Doubt.IsZero() || r.Other != nil {
				t.Errorf("%q: no record, but %+v", s, r)
			}
		case sheets.Present:
			if r.Q.How == 0 || r.Q.How == sheets.Unknown {
				t.Errorf("%q: present, but %+v", s, r.Q)
			}
			if r.Q.How != sheets.Sure && r.Doubt.IsZero() {
				t.Errorf("%q: not sure and no doubt", s)
			}
		case sheets.Unreadable:
			if r.Q.How != sheets.Unknown && !r.Q.Days || r.Doubt.IsZero() {
				t.Errorf("%q: unreadable, but %+v", s, r)
			}
			// Whole and half days are read where it is set how many 学时 they make.
			days := r.Known(sheets.Conversion{Day: sheets.Whole(6), HalfDay: sheets.Whole(3)})
			if halves := r.Q.Amount * 2; r.Q.Days && (days.State == sheets.Present) != halves.IsWhole() {
				t.Errorf("%q: %s days are %+v", s, r.Q.Amount, days)
			}
		default:
			t.Errorf("%q: state %d", s, r.State)
		}
	})
}

func FuzzDate(f *testing.F) {
	for _, c := range dateCases {
		f.Add(c.text, 2021, 3)
	}
	f.Add("12月底前", 0, 0)
	f.Fuzz(func(t *testing.T, s string, year, month int) {
		if year < 1900 || year > 2199 || month < 0 || month > 12 {
			year, month = 0, 0
		}
		h := DateHint{Year: year, Month: month}
		valid := func(d sheets.Date) {
			if _, ok := sheets.On(int(d.Year), int(d.Month), int(d.Day)); !ok {
				t.Errorf("%q: no such day: %s", s, d)
			}
		}
		for _, r := range []DateReading{Date(text(s), general, h), Deadline(text(s), general, h)} {
			switch r.State {
			case sheets.NoRecord, sheets.Unreadable:
				if !r.When.Span.IsZero() || len(r.When.Days) > 0 || (r.State == sheets.Unreadable) == r.Doubt.IsZero() {
					t.Errorf("%q: %+v", s, r)
				}
				continue
			case sheets.Present:
			default:
				t.Errorf("%q: state %d", s, r.State)
			}
			if r.When.Span.IsZero() {
				continue // 长期
			}
			valid(r.When.Span.From)
			valid(r.When.Span.To)
			if r.When.Span.To.Before(r.When.Span.From) {
				t.Errorf("%q: %+v", s, r.When)
			}
			for _, d := range r.When.Days {
				valid(d)
				if !r.When.Span.Contains(d) {
					t.Errorf("%q: %s is outside %+v", s, d, r.When.Span)
				}
			}
		}
		n := PeriodIn(s)
		if n.Month < 0 || n.Month > 12 || n.FromMonth > 12 || n.ToMonth > 12 || (n.FromMonth == 0) != (n.ToMonth == 0) || n.Year != 0 && !titleYear(n.Year) {
			t.Errorf("PeriodIn(%q) = %+v", s, n)
		}
		if span := n.Span(2021); n.Year != 0 && n.Year <= n.ToYear && n.FromMonth <= n.ToMonth && span.To.Before(span.From) {
			t.Errorf("PeriodIn(%q).Span = %v", s, span)
		}
		if m, ok := MonthSheet(s); ok != (m >= 1 && m <= 12) && ok {
			t.Errorf("MonthSheet(%q) = %d", s, m)
		}
	})
}

func FuzzDateNumber(f *testing.F) {
	for _, x := range []float64{44260, 3.1, 20210305, 202103, 2021.3, -1, 0.5, 1e300, 60} {
		f.Add(x, true, false)
	}
	f.Fuzz(func(t *testing.T, x float64, date, epoch bool) {
		st := sheets.Style{NumberFormat: "yyyy-m-d", Date: date}
		r := Date(number(x), st, DateHint{Year: 2021, Epoch1904: epoch})
		if r.State == sheets.Unreadable && (r.Doubt.IsZero() || !r.When.Span.IsZero()) || r.State == 0 {
			t.Errorf("%v: %+v", x, r)
		}
		Deadline(number(x), st, DateHint{Year: 2021, Epoch1904: epoch})
		Amount(number(x), st, hours)
		Words(number(x), st, epoch)
	})
}

func FuzzPeople(f *testing.F) {
	for _, c := range peopleCases {
		f.Add(c.text)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 4000 {
			return
		}
		names := func(list []sheets.Name) {
			for _, n := range list {
				if n.Text == "" || strings.ContainsFunc(n.Text, func(r rune) bool {
					return unicode.IsSpace(r) || unicode.IsControl(r) || strings.ContainsRune("()（）[]【】、,;，；:", r)
				}) {
					t.Errorf("%q: name %q", s, n.Text)
				}
				if !utf8.ValidString(n.Text) {
					t.Errorf("%q: name %q is not UTF-8", s, n.Text)
				}
			}
		}
		p, d := People(s)
		names(p.Names)
		names(p.Except)
		if p.Everyone && (len(p.Names) > 0 && len(p.Of) == 0 || p.Unnamed != 0) || len(p.Of) > 0 && !p.Everyone || p.Unnamed < 0 || p.Unnamed > 0 && d.IsZero() {
			t.Errorf("%q: %+v %v", s, p, d)
		}
		list, n, _ := Absentees(s)
		names(list)
		if n < len(list) {
			t.Errorf("%q: %d absent, %d named", s, n, len(list))
		}
		names(Household(s))
		if one := PersonName(s); one.Text != "" {
			names([]sheets.Name{one})
		}
	})
}

func FuzzStatus(f *testing.F) {
	for _, list := range statusCases {
		for _, s := range list {
			f.Add(s)
		}
	}
	f.Fuzz(func(t *testing.T, s string) {
		st, d := Status(s)
		if (st == sheets.UnknownStatus || st == sheets.PartlyUnsure) == d.IsZero() {
			t.Errorf("%q: %d %v", s, st, d)
		}
		if folded := Fold(s); st == sheets.Solved && (strings.HasPrefix(folded, "未") || strings.HasPrefix(folded, "没有")) && !strings.ContainsAny(folded, ",，;；。:、()!") {
			t.Errorf("%q is solved", s)
		}
		for _, item := range Items(s) {
			if strings.TrimSpace(item) == "" {
				t.Errorf("%q: an empty item", s)
			}
		}
		if NothingProblem(s) != (len(Items(s)) == 0) {
			t.Errorf("%q: %v and %d items", s, NothingProblem(s), len(Items(s)))
		}
		Mode(s)
		YesNo(s)
		legend, _ := Legend(s)
		if sign, d := Mark(s, legend); (sign.Class == UnknownSign) == d.IsZero() {
			t.Errorf("%q: %v %v", s, sign, d)
		}
		SameAsAbove(s)
		Remark(s)
		IsTotalWord(s)
		IsFooterWord(s)
		IsExample(s)
		if c := Clean(s); c != Clean(c) {
			t.Errorf("Clean(%q) is not stable", s)
		}
		shapeOf(s)
	})
}

func FuzzSpells(f *testing.F) {
	f.Add("借调（2021-03-01至2021-03-31）；产假（2021.4.1-2021.8.31）")
	f.Add("8月30日起借调")
	f.Add("挂职（2021年3月至8月）、在岗")
	f.Fuzz(func(t *testing.T, s string) {
		spells, _ := Spells(s, DateHint{Year: 2021})
		for _, sp := range spells {
			if from, to := sp.Span.From, sp.Span.To; !from.IsZero() && !to.IsZero() && to.Before(from) {
				t.Errorf("%q: %v", s, sp)
			}
			if sp.Span.IsZero() && !isOneOf(sp.Kind, wholeTime...) {
				t.Errorf("%q: the whole time for %q", s, sp.Kind)
			}
		}
	})
}
