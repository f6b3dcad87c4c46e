package ledger

import (
	"math"
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// readings keeps the readings of a column whose content comes again and again: names, groups, topics, dates, amounts.
type readings struct {
	texts   map[string]*kept
	numbers map[number]*kept
}

// kept is a reading that is shared, and what else was found out about its content.
type kept struct {
	*sheets.Reading
	begin   whether // whether as the first text of a row it is nothing but content: isPlain
	example whether // whether it marks a specimen
}

// whether is what is known of a question that is asked again and again.
type whether uint8

const (
	notAsked whether = iota
	isSo
	notSo
)

// number is what the reading of a number hangs on.
type number struct {
	bits  uint64
	style uint32
}

// known is how many different texts, and how many numbers, of a column are remembered.
const known = 4096

func (k *readings) get(v *sheets.Content) *kept {
	switch v.Kind {
	case sheets.Text:
		return k.texts[v.Text]
	case sheets.Number:
		return k.numbers[number{math.Float64bits(v.Number), v.Style}]
	}
	return nil
}

func (k *readings) keep(v sheets.Content, r *sheets.Reading) {
	switch {
	case v.Kind == sheets.Text && len(k.texts) < known:
		if k.texts == nil {
			k.texts = map[string]*kept{}
		}
		k.texts[v.Text] = &kept{Reading: r}
	case v.Kind == sheets.Number && len(k.numbers) < known:
		if k.numbers == nil {
			k.numbers = map[number]*kept{}
		}
		k.numbers[number{math.Float64bits(v.Number), v.Style}] = &kept{Reading: r}
	}
}

// read reads a cell whose content is not among the column's readings, and keeps it there where it is certain: what is uncertain
// has to be said of each cell. other is the second quantity of a cell.
func (b *body) read(v sheets.Content, a *assignment, at sheets.Cell) (r, other *sheets.Reading) {
	r = &b.readings.take(1)[:1][0]
	r.Text = shown(b.sheet, v)
	if v.Kind == sheets.Text {
		r.Text = grammar.Clean(v.Text)
	}
	before := len(b.findings)
	other = b.fill(r, v, a, at)
	// A sign may be explained by a legend further down.
	if other == nil && len(b.findings) == before && !(a.field.Type == typeMark && v.Kind == sheets.Number) {
		b.options.Numbers.Give(r)
		a.known.keep(v, r)
	}
	return r, other
}

// besideOf gives the field of the second quantity of a cell: 学时 beside 字数, and the reverse.
func besideOf(a *assignment) sheets.Field {
	if a.field.Type == typeChars {
		return sheets.FieldHours
	}
	return sheets.FieldChars
}

// fill reads the typed part of a reading whose text is set. It gives the second quantity of a cell such as "5学时1万字".
func (b *body) fill(e *sheets.Reading, v sheets.Content, a *assignment, at sheets.Cell) *sheets.Reading {
	st := b.sheet.Style(v)
	e.State = sheets.Present
	if v.Kind == sheets.Fault || v.Kind == sheets.Uncalculated {
		if !isQuantity(a.field.Type) {
			e.State = sheets.Unreadable
			code := sheets.FormulaError
			if v.Kind == sheets.Uncalculated {
				code = sheets.FormulaNoValue
			}
			b.find(code, "", sheets.Warning, at, "raw", e.Text)
			return nil
		}
	}
	switch a.field.Type {
	case typeHours, typeChars, typeCount, typeScore:
		h := grammar.AmountHint{Hours: a.field.Type == typeHours, Chars: a.field.Type == typeChars, Score: a.field.Type == typeScore, Unit: a.unit}
		if h.Hours && h.Unit == "" {
			h.Duration = lengthOfTime(a.leaf())
		}
		r := grammar.Amount(inPairs(v, a.pair), st, h).Known(b.reader.options.Hours)
		e.Quantity, e.State = r.Q, r.State
		rounded(&e.Quantity, v, st)
		if r.Doubt.Variant == "no-unit" {
			b.askUnit(a)
		}
		b.doubt(r.Doubt, at)
		switch {
		case r.Other != nil:
			return &sheets.Reading{State: sheets.Present, Text: e.Text, Quantity: *r.Other}
		case a.pair[0] != "" && r.State != sheets.NoRecord: // one of the two is not there, or nobody can tell which
			return &sheets.Reading{State: sheets.Unreadable, Text: e.Text, Quantity: sheets.Quantity{How: sheets.Unknown}}
		}
	case typeDate, typeDeadline:
		var r grammar.DateReading
		if a.field.Type == typeDeadline {
			r = grammar.Deadline(v, st, b.ctx.hint)
		} else {
			r = grammar.Date(v, st, b.hintFor(a.field.ID))
		}
		if n, ok := bareInt(v); ok && b.bare[a.col] {
			if day := dayOf(b.ctx.month, n); !day.IsZero() {
				r = grammar.DateReading{When: sheets.When{Span: day, Filled: true}, State: sheets.Present}
			}
		}
		e.When, e.State = r.When, r.State
		b.doubt(r.Doubt, at)
	case typePeople:
		var d grammar.Doubt
		e.People, d = grammar.People(e.Text)
		if v.Kind == sheets.Text {
			e.People, d = grammar.People(v.Text)
		}
		if a.guessed {
			e.People = doubted(e.People)
		}
		b.doubt(d, at)
		switch {
		case len(e.People.Names) > 0 || e.People.Everyone || e.People.Unnamed > 0:
		case !d.IsZero():
			e.State = sheets.Unreadable
		default:
			e.State = sheets.NoRecord
		}
	case typeAliases:
		e.People, _ = grammar.People(v.Text)
	case typeAbsentees:
		var d grammar.Doubt
		var count int
		e.People.Names, count, d = grammar.Absentees(e.Text)
		e.People.Unnamed = max(0, count-len(e.People.Names))
		if d.Code == sheets.UnnamedAttendees {
			b.find(d.Code, d.Variant, sheets.Info, at, d.Args...) // 1人公差 explains who was missing well enough
		} else {
			b.doubt(d, at)
		}
		if strings.Trim(e.Text, " —-–/、无") == "" {
			e.State = sheets.NoRecord
		}
	case typeHousehold:
		var d grammar.Doubt
		e.People.Names, d = grammar.Households(e.Text)
		if v.Kind == sheets.Text {
			e.People.Names, d = grammar.Households(v.Text)
		}
		b.doubt(d, at)
		if len(e.People.Names) == 0 {
			e.State = sheets.NoRecord
			if !d.IsZero() {
				e.State = sheets.Unreadable
			}
		}
	case typeGroup:
		e.Text = strings.ReplaceAll(e.Text, " ", "")
	case typeMode:
		var d grammar.Doubt
		e.Mode, d = grammar.Mode(e.Text)
		b.doubt(d, at)
	case typeStatus:
		b.status(e, v, at)
	case typeItems:
		if grammar.NothingProblem(v.Text) {
			e.State = sheets.NoRecord
			return nil
		}
		text := e.Text
		if v.Kind == sheets.Text {
			text = v.Text
		}
		for _, item := range grammar.Items(text) {
			e.Items = append(e.Items, sheets.Item{Text: item})
		}
	case typeSpells:
		var d grammar.Doubt
		e.Spells, d = grammar.Spells(e.Text, b.ctx.hint)
		b.doubt(d, at)
	case typeYesNo:
		yes, known := grammar.YesNo(e.Text)
		e.Text = "否"
		if yes {
			e.Text = "是"
		}
		if !known {
			e.State = sheets.Unreadable
			b.find(sheets.UncertainValue, "yes-no", sheets.Warning, at, "raw", shown(b.sheet, v))
		}
	case typeMark:
		sign, d := grammar.Mark(e.Text, b.legend)
		e.Mark = marks[sign.Class]
		b.doubt(d, at)
		if e.Mark == sheets.NoMark {
			e.State = sheets.NoRecord
		}
	case typeText:
		if strings.Trim(e.Text, " —-–/、") == "" {
			e.State = sheets.NoRecord
		}
	}
	return nil
}

// hintFor gives what a date may take from around it. Dates that are not the record's own (到岗, 入党, 完成) may lie in
// any year, and a bare 3.5 among them still means the title's year.
func (b *body) hintFor(f sheets.Field) grammar.DateHint {
	h := b.ctx.hint
	h.Months = f == sheets.FieldMonth
	if f != sheets.FieldDate && f != sheets.FieldMonth {
		h.Span = sheets.Span{}
	}
	return h
}

// status classifies a 解决情况 cell, item by item where it is numbered.
func (b *body) status(e *sheets.Reading, v sheets.Content, at sheets.Cell) {
	text := e.Text
	if v.Kind == sheets.Text {
		text = v.Text
	}
	items := grammar.Items(text)
	if len(items) > 1 {
		for _, item := range items {
			s, d := grammar.Status(item)
			b.doubt(d, at)
			e.Items = append(e.Items, sheets.Item{Text: item, Status: s})
		}
	}
	s, d := grammar.Status(text)
	e.Status = s
	if len(items) <= 1 {
		b.doubt(d, at)
	}
	if s == sheets.NoStatus {
		e.State = sheets.NoRecord
	}
}

// doubt makes a finding of what a grammar is not certain about.
func (b *body) doubt(d grammar.Doubt, at sheets.Cell) {
	if d.Code == "" {
		return
	}
	severity := sheets.Warning
	if d.Code == sheets.ApproximateValue && d.Variant == "" {
		severity = sheets.Info
	}
	b.find(d.Code, d.Variant, severity, at, d.Args...)
}
