package office

import (
	"strconv"
	"strings"
	"testing"

	"ledgercheck/sheets"
)

// table builds a ledger by hand: a line of fields, then a line for each row, cells divided by "|". How a cell is written
// is up to the field's type; see cell. A row that begins with "!" is struck through. Row 4 is the first, column A too.
type table struct {
	kind   sheets.Kind
	file   string
	sheet  string
	title  string
	month  string // of every record
	layout sheets.Layout
	text   string
}

func (b table) ledger(t *testing.T) *sheets.Ledger {
	t.Helper()
	if b.layout == "" {
		b.layout = sheets.LayoutRows
	}
	l := &sheets.Ledger{File: b.file, Sheet: b.sheet, Title: b.title, Kind: b.kind, Layout: b.layout}
	lines := strings.Split(strings.TrimSpace(b.text), "\n")
	var fields []sheets.Field
	for i, f := range strings.Split(lines[0], "|") {
		fields = append(fields, sheets.FieldOf(strings.TrimSpace(f)))
		l.Columns = append(l.Columns, sheets.Column{Field: fields[i], Col: i + 1})
	}
	for i, line := range lines[1:] {
		r := &sheets.Record{Ledger: l, Row: 4 + i, Month: month(t, b.month)}
		line = strings.TrimSpace(line)
		line, r.Struck = strings.CutPrefix(line, "!")
		for c, text := range strings.Split(line, "|") {
			text = strings.TrimSpace(text)
			if fields[c] == sheets.FieldMonth { // of a wide ledger's column
				r.Month = month(t, text)
				continue
			}
			e := cell(t, fields[c], text)
			e.SetCell(sheets.Cell{Row: r.Row, Col: c + 1})
			r.Entries = append(r.Entries, e)
		}
		l.Records = append(l.Records, r)
	}
	return l
}

func month(t *testing.T, s string) sheets.Month {
	t.Helper()
	if s == "" {
		return sheets.Month{}
	}
	m, err := sheets.ParseMonth(s)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// cell writes an entry: quantities 5, 90m (minutes), ~8000 (about), 5+1, <10000 (近), ? (cannot be read); dates 2021-03-05,
// 2021-03, 2021-01..2021-03, days divided by ","; people divided by 、; items by ；; blank is no record.
func cell(t *testing.T, f sheets.Field, text string) sheets.Entry {
	t.Helper()
	e := sheets.Entry{Field: f, Reading: &sheets.Reading{Text: text, State: sheets.Present}}
	if text == "" || text == "—" {
		e.State = sheets.NoRecord
		return e
	}
	switch f {
	case sheets.FieldPerson, sheets.FieldAttendees, sheets.FieldHousehold, sheets.FieldHouseholds, sheets.FieldAliases:
		e.People = people(text)
	case sheets.FieldHours, sheets.FieldChars, sheets.FieldNoteChars:
		e.Quantity, e.State = quantity(t, text)
	case sheets.FieldDate, sheets.FieldDone, sheets.FieldDeadline, sheets.FieldRaised, sheets.FieldJoined, sheets.FieldArrived, sheets.FieldLeft:
		e.When, e.State = when(t, text)
	case sheets.FieldMode:
		e.Mode = map[string]sheets.Mode{"实地": sheets.InPerson, "电话": sheets.Remote, "微信": sheets.Remote}[text]
		if e.Mode == sheets.NoMode {
			e.Mode = sheets.UnknownMode
		}
	case sheets.FieldProblem:
		if text != "无" {
			for _, s := range strings.Split(text, "；") {
				e.Items = append(e.Items, sheets.Item{Text: s})
			}
		}
	case sheets.FieldStatus:
		for _, s := range strings.Split(text, "；") {
			e.Items = append(e.Items, sheets.Item{Text: s, Status: status(s)})
		}
		e.Status = e.Items[0].Status
		if len(e.Items) == 1 {
			e.Items = nil
		}
	}
	return e
}

func status(s string) sheets.Status {
	switch s {
	case "已解决", "已办结", "√":
		return sheets.Solved
	case "正在办理", "已协调", "未解决":
		return sheets.Open
	case "长期坚持":
		return sheets.Standing
	case "基本解决":
		return sheets.PartlyUnsure
	}
	return sheets.UnknownStatus
}

func people(text string) sheets.People {
	var p sheets.People
	if rest, all := strings.CutPrefix(text, "全体"); all {
		p.Everyone = true
		if rest, some := strings.CutPrefix(rest, "（"); some {
			p.Except = []sheets.Name{{Text: strings.TrimSuffix(rest, "请假）")}}
		}
		return p
	}
	if name, n, some := strings.Cut(text, "等"); some {
		all, _ := strconv.Atoi(strings.TrimSuffix(n, "人"))
		text, p.Unnamed = name, all-1
	}
	for _, s := range strings.Split(text, "、") {
		name, note, _ := strings.Cut(s, "（")
		p.Names = append(p.Names, sheets.Name{Text: name, Raw: s, Note: strings.TrimSuffix(note, "）")})
	}
	return p
}

func quantity(t *testing.T, text string) (sheets.Quantity, sheets.State) {
	t.Helper()
	q := sheets.Quantity{How: sheets.Sure}
	switch {
	case text == "?":
		return sheets.Quantity{How: sheets.Unknown}, sheets.Unreadable
	case text[0] == '~':
		q.How, text = sheets.About, text[1:]
	case text[0] == '<':
		q.How, text = sheets.Below, text[1:]
	case strings.HasSuffix(text, "m"):
		q.Minutes, text = true, strings.TrimSuffix(text, "m")
	}
	for _, s := range strings.Split(text, "+") {
		a, err := sheets.ParseAmount(s)
		if err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		q.Amount += a
		if s != text {
			q.How = sheets.WrittenOut
		}
	}
	return q, sheets.Present
}

func when(t *testing.T, text string) (sheets.When, sheets.State) {
	t.Helper()
	if text == "?" {
		return sheets.When{}, sheets.Unreadable
	}
	if from, to, some := strings.Cut(text, ".."); some {
		return sheets.When{Span: sheets.Span{From: month(t, from).First(), To: month(t, to).Last()}}, sheets.Present
	}
	if len(text) == len("2021-03") {
		return sheets.When{Span: month(t, text).Span()}, sheets.Present
	}
	var w sheets.When
	for _, s := range strings.Split(text, ",") {
		d := day(t, s)
		w.Days = append(w.Days, d)
		if w.Span.IsZero() {
			w.Span.From = d
		}
		w.Span.To = d
	}
	if len(w.Days) == 1 {
		w.Days = nil
	}
	return w, sheets.Present
}

func day(t *testing.T, s string) sheets.Date {
	t.Helper()
	d, err := sheets.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
