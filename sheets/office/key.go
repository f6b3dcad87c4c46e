package office

import (
	"hash/maphash"
	"sort"
	"strconv"
	"strings"

	"ledgercheck/sheets"
)

// identity is what makes records of different files one and the same: kind, day and topic (or household); the person
// comes on top (docs: domain, C, Duplicates). Empty where the record has no day or no topic: such are never the same,
// but for lists that have no days at all (查摆问题, 风险点), where the words themselves are enough.
func identity(r *sheets.Record) string {
	if list := listKey(r); list != "" {
		return string(r.Ledger.Kind) + "\x00" + list
	}
	day := dayKey(r)
	if day == "" {
		return ""
	}
	what := topicKey(r)
	if what == "" {
		return ""
	}
	return string(r.Ledger.Kind) + "\x00" + day + "\x00" + what
}

// listKey gives what a row of a list says, where it names somebody.
func listKey(r *sheets.Record) string {
	if namesKey(r.Get(sheets.FieldPerson)) == "" {
		return ""
	}
	switch r.Ledger.Kind {
	case sheets.OrgLife:
		if p := topicText(r, sheets.FieldProblem); p != "" {
			return p
		}
	case sheets.Risk:
		if p := topicText(r, sheets.FieldRisk); p != "" {
			return p + "\x00" + topicText(r, sheets.FieldRiskType) + "\x00" + topicText(r, sheets.FieldForm) +
				"\x00" + topicText(r, sheets.FieldMeasure)
		}
	}
	return ""
}

// dayFields are the dates by which records of a kind are the same, the first that holds something.
func dayFields(k sheets.Kind) []sheets.Field {
	switch k {
	case sheets.Problem:
		return []sheets.Field{sheets.FieldDate, sheets.FieldRaised, sheets.FieldDone}
	case sheets.Birthday:
		return []sheets.Field{sheets.FieldHeld}
	}
	return []sheets.Field{sheets.FieldDate}
}

// dayKey gives the day or days of a record, "" where no day is certain.
func dayKey(r *sheets.Record) string {
	var e *sheets.Entry
	for _, f := range dayFields(r.Ledger.Kind) {
		if e = r.Get(f); present(e) {
			break
		}
	}
	switch {
	case !present(e):
		return ""
	case len(e.When.Days) > 0:
		days := make([]string, len(e.When.Days))
		for i, d := range e.When.Days {
			days[i] = d.String()
		}
		sort.Strings(days)
		return strings.Join(days, ",")
	case e.When.Span.OneDay():
		return e.When.Span.From.String()
	case stretch(e.When.Span):
		return e.When.Span.From.String() + ".." + e.When.Span.To.String()
	}
	return ""
}

// stretch reports whether a span is one from day to day (3月10日—3月14日) and not a month or a quarter in which the day is
// not known.
func stretch(s sheets.Span) bool {
	return !s.From.IsZero() && !s.To.IsZero() && !(s.From.Day == 1 && s.To == s.To.YearMonth().Last())
}

// topicKey gives the normalised topic; for visits and problems the household, for problems also what the problem is.
func topicKey(r *sheets.Record) string {
	households := namesKey(r.Get(sheets.FieldHousehold))
	switch r.Ledger.Kind {
	case sheets.Visit:
		if households != "" {
			return households
		}
	case sheets.Problem:
		if p := topicText(r, sheets.FieldProblem); p != "" {
			return households + "\x00" + p
		}
		return ""
	case sheets.Talk:
		if talkers := namesKey(r.Get(sheets.FieldTalker)); talkers != "" {
			return talkers + "\x00" + topicText(r, sheets.FieldType)
		}
	case sheets.Training:
		return topicText(r, sheets.FieldForm) + topicText(r, sheets.FieldPlace)
	case sheets.Birthday:
		return "held"
	}
	if e := r.Get(sheets.FieldMark); e != nil { // a sign in the column of a day; the day says which event it was
		return "mark"
	}
	for _, f := range []sheets.Field{sheets.FieldTopic, sheets.FieldActivity, sheets.FieldHeading, sheets.FieldFirstTopic} {
		if t := topicText(r, f); t != "" {
			return t
		}
	}
	return ""
}

func topicText(r *sheets.Record, f sheets.Field) string {
	e := r.Get(f)
	if e == nil || e.State != sheets.Present || e.Text == "同上" || e.Text == "〃" {
		return ""
	}
	return foldTopic(e.Text)
}

func namesKey(e *sheets.Entry) string {
	if e == nil {
		return ""
	}
	var names []string
	for _, n := range e.People.Names {
		names = append(names, foldName(n.Text))
	}
	sort.Strings(names)
	return strings.Join(names, ",")
}

// session gives the half of the day or the hour that a date cell names, "" for none: two sessions of one day are two
// records.
func session(r *sheets.Record) string {
	e := r.Get(sheets.FieldDate)
	if e == nil {
		return ""
	}
	return sessionIn(e.Text)
}

func sessionIn(date string) string {
	for _, w := range []string{"上午", "下午", "晚", "中午"} {
		if strings.Contains(date, w) {
			return w
		}
	}
	text := strings.ReplaceAll(date, "：", ":")
	if i := strings.IndexByte(text, ':'); i > 0 {
		from := i
		for from > 0 && text[from-1] >= '0' && text[from-1] <= '9' {
			from--
		}
		if hour, err := strconv.Atoi(text[from:i]); err == nil && hour > 0 {
			return strconv.Itoa(hour) // a time of 0:00 is a date's, not a session's
		}
	}
	return ""
}

func sameSession(a, b *sheets.Record) bool {
	x, y := session(a), session(b)
	return x == "" || y == "" || x == y
}

var seed = maphash.MakeSeed()

// hash gives the number under which an identity and a person are looked up; equal numbers are compared in full.
func hash(identity string, who int) uint64 {
	var h maphash.Hash
	h.SetSeed(seed)
	h.WriteString(identity)
	h.WriteString(strconv.Itoa(who))
	return h.Sum64()
}
