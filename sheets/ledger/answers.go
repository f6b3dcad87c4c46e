package ledger

import (
	"slices"
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// An answer is laid over the sheet before it is read: the cell is read as though the answer stood in it, by the same grammar
// and with the same doubts. So whatever hangs on a cell follows from an answer as it would from the clerk writing it there,
// and nothing else does. The file itself stays as it is.

// ReadAnswered reads a sheet as Read does, under the answers that concern it, and tells what became of each of those. sha256
// is the file's.
func (k *Kinds) ReadAnswered(s *sheets.Sheet, sha256 string, o Options, a *sheets.Answers) ([]*sheets.Ledger, []sheets.Finding, []sheets.AnswerUse) {
	l := layOver(s, sha256, a)
	if l == nil {
		ledgers, findings := k.Read(s, sha256, o)
		return ledgers, findings, nil
	}
	l.cells()
	o.acts = l.acts
	ledgers, findings := k.Read(s, sha256, o)
	if l.second(ledgers) {
		for i := range l.acts {
			l.acts[i].met = false
		}
		ledgers, findings = k.Read(s, sha256, o)
	}
	l.rows()
	slices.SortStableFunc(l.uses, func(x, y sheets.AnswerUse) int { return x.Compare(y.Place) })
	return ledgers, findings, l.uses
}

// overlay is what somebody answered to one sheet.
type overlay struct {
	sheet   *sheets.Sheet
	answers []placed
	rules   []sheets.AnswerRule
	uses    []sheets.AnswerUse
	acts    []*rowAct
	read    map[sheets.Cell]bool // cells that an answer of their own replaces
}

// placed is an answer with its cell.
type placed struct {
	sheets.Answer
	at   sheets.Cell
	same bool // the file is byte for byte the one that was answered
}

// rowAct is an answer that concerns a whole record.
type rowAct struct {
	at  sheets.Cell
	do  sheets.Act
	was string
	met bool // a record was found for it
	use *placed
}

// layOver picks the answers to a sheet; nil for none. Of two on one cell that do the same sort of thing the later counts.
func layOver(s *sheets.Sheet, sha256 string, a *sheets.Answers) *overlay {
	if a == nil || len(a.Answers) == 0 && len(a.Rules) == 0 {
		return nil
	}
	l := &overlay{sheet: s, rules: a.Rules, read: map[sheets.Cell]bool{}}
	for _, one := range a.Answers {
		same := one.SHA256 != "" && one.SHA256 == sha256
		if one.Sheet != s.Name || one.File != s.File && !same {
			continue
		}
		at, err := sheets.ParseCell(one.Cell)
		if err != nil || at.Row == 0 || at.Col == 0 {
			continue
		}
		p := placed{Answer: one, at: s.Anchor(at), same: same}
		if i := slices.IndexFunc(l.answers, func(have placed) bool { return have.at == p.at && concernsRow(have.Do) == concernsRow(p.Do) }); i >= 0 {
			l.answers[i] = p
			continue
		}
		l.answers = append(l.answers, p)
	}
	if len(l.answers) == 0 && len(l.rules) == 0 {
		return nil
	}
	return l
}

// concernsRow reports whether an act is one on a whole record.
func concernsRow(do sheets.Act) bool { return do != sheets.ActRead && do != sheets.ActAccept }

// cells lays the answers over the sheet that need no look at what it was recognised as.
func (l *overlay) cells() {
	for i := range l.answers {
		p := &l.answers[i]
		was := grammar.Clean(shown(l.sheet, l.sheet.Content(p.at)))
		switch {
		case l.sheet.Row(p.at.Row) == nil:
			l.note(p, sheets.AnswerLost, "", "")
			continue
		case !p.same && withoutBlanks(was) != withoutBlanks(p.Text):
			l.note(p, sheets.AnswerStale, was, "")
			continue
		}
		if concernsRow(p.Do) {
			l.acts = append(l.acts, &rowAct{at: p.at, do: p.Do, was: was, use: p})
			if p.Do == sheets.ActCount {
				l.unstrike(p.at.Row)
			}
			continue
		}
		l.read[p.at] = true
		if p.Do == sheets.ActRead {
			l.put(p.at, p.Read)
			l.note(p, sheets.AnswerUsed, was, p.Read)
		}
	}
}

// withoutBlanks is how texts are compared: blanks and line ends are not what somebody answered to.
func withoutBlanks(s string) string { return strings.Join(strings.Fields(s), "") }

func (l *overlay) note(p *placed, state sheets.AnswerState, was, read string) {
	l.uses = append(l.uses, sheets.AnswerUse{Place: l.sheet.Place(p.at), State: state, Do: p.Do, Was: was, Read: read, Note: p.Note})
}

// put replaces what a cell holds, with no format of its own: an answer is neither struck through nor a date by its format.
func (l *overlay) put(at sheets.Cell, text string) {
	l.sheet.Replace(at, sheets.Content{Kind: sheets.Text, Text: text, Style: l.style(sheets.Style{NumberFormat: "General"})})
}

// style adds a style; those of a workbook are shared by its sheets, so they are copied first.
func (l *overlay) style(st sheets.Style) uint32 {
	list := l.sheet.Styles
	if i := slices.Index(list, st); i >= 0 {
		return uint32(i)
	}
	l.sheet.Styles = append(list[:len(list):len(list)], st)
	return uint32(len(list))
}

// unstrike makes a row that is struck through or hidden one like all others.
func (l *overlay) unstrike(index int) {
	row := l.sheet.Row(index)
	row.Hidden = false
	for col, v := range row.Cells() {
		if st := l.sheet.Style(v); st.Strike || st.StrikePart {
			st.Strike, st.StrikePart = false, false
			v.Style = l.style(st)
			l.sheet.Replace(sheets.Cell{Row: index, Col: col}, v)
		}
	}
}

// second lays over what needs a first reading: rules go by the field of a column, and what is accepted by what was
// understood. It reports whether anything was laid over.
func (l *overlay) second(ledgers []*sheets.Ledger) bool {
	accepted := map[sheets.Cell]*placed{}
	for i := range l.answers {
		if p := &l.answers[i]; p.Do == sheets.ActAccept && l.read[p.at] {
			accepted[p.at] = p
		}
	}
	type change struct {
		text string
		use  sheets.AnswerUse
	}
	changes := map[sheets.Cell]change{}
	var order []sheets.Cell
	for _, led := range ledgers {
		for _, rec := range led.Records {
			for i := range rec.Entries {
				e := &rec.Entries[i]
				if _, done := changes[e.Cell()]; done {
					continue
				}
				was := grammar.Clean(shown(l.sheet, l.sheet.Content(e.Cell())))
				c := change{use: sheets.AnswerUse{Place: l.sheet.Place(e.Cell()), State: sheets.AnswerUsed, Was: was}}
				if p := accepted[e.Cell()]; p != nil {
					if c.text = stated(e); c.text == "" {
						continue
					}
					c.use.Do, c.use.Note = p.Do, p.Note
					delete(accepted, e.Cell())
				} else if r := l.rule(e.Field, was); r != nil && !l.read[e.Cell()] {
					c.text, c.use.Do, c.use.Note, c.use.Rule = r.Read, sheets.ActRead, r.Note, true
				} else {
					continue
				}
				c.use.Read = c.text
				changes[e.Cell()] = c
				order = append(order, e.Cell())
			}
		}
	}
	for _, at := range order {
		l.put(at, changes[at].text)
		l.uses = append(l.uses, changes[at].use)
	}
	// What was accepted and is no amount in doubt stays as it is; the findings about it are settled by whoever made them.
	for i := range l.answers {
		if p := &l.answers[i]; accepted[p.at] == p {
			l.note(p, sheets.AnswerUsed, grammar.Clean(shown(l.sheet, l.sheet.Content(p.at))), "")
		}
	}
	return len(order) > 0
}

// rule gives what is always read for a text in a field.
func (l *overlay) rule(f sheets.Field, text string) *sheets.AnswerRule {
	if len(l.rules) == 0 || text == "" {
		return nil
	}
	folded := grammar.Fold(text)
	for i := len(l.rules) - 1; i >= 0; i-- { // of two rules on one text the later counts
		if r := &l.rules[i]; r.Field == f && grammar.Fold(r.Text) == folded {
			return r
		}
	}
	return nil
}

// stated writes an amount that is not certain as a certain one; "" where there is no such amount.
func stated(e *sheets.Entry) string {
	switch e.Quantity.How {
	case sheets.About, sheets.WrittenOut, sheets.Below:
	default:
		return ""
	}
	unit := ""
	switch {
	case e.Quantity.Minutes:
		unit = "分钟"
	case e.Field == sheets.FieldHours:
		unit = "学时"
	case e.Field == sheets.FieldChars || e.Field == sheets.FieldNoteChars:
		unit = "字"
	}
	return e.Quantity.Amount.String() + unit
}

// rows notes what became of the answers on whole records.
func (l *overlay) rows() {
	for _, a := range l.acts {
		state := sheets.AnswerUsed
		if !a.met {
			state = sheets.AnswerLost
		}
		l.note(a.use, state, a.was, "")
	}
}

// answered reports whether somebody answered that a record is to be treated so. A record of a row is meant by every cell of
// its row; one of a wide ledger by its own cells and that of the name.
func (b *body) answered(rec *sheets.Record, do sheets.Act) bool {
	found := false
	for _, a := range b.options.acts {
		if a.do != do {
			continue
		}
		wide := b.ledger.Layout == sheets.LayoutCrosstab || b.ledger.Layout == sheets.LayoutAttendance
		hit := !wide && a.at.Row == rec.Row && a.at.Col >= b.lo && a.at.Col <= b.hi
		if wide {
			hit = slices.ContainsFunc(rec.Entries, func(e sheets.Entry) bool { return e.Cell() == a.at })
		}
		if hit {
			a.met, found = true, true
		}
	}
	return found
}

// settle applies the answers on a whole record. It reports whether the record counts.
func (b *body) settle(rec *sheets.Record) bool {
	if len(b.options.acts) == 0 {
		return true
	}
	if b.answered(rec, sheets.ActSkip) {
		b.gone = append(b.gone, rec.Row)
		return false
	}
	for _, do := range []sheets.Act{sheets.ActSame, sheets.ActDifferent} {
		if b.answered(rec, do) {
			rec.Answered = do
		}
	}
	return true
}

// noteGone adds the rows that an answer left out to the skipped ones, where no other record of theirs is kept.
func (b *body) noteGone() {
	for _, row := range b.gone {
		kept := slices.ContainsFunc(b.ledger.Records, func(r *sheets.Record) bool { return r.Row == row })
		said := slices.ContainsFunc(b.ledger.Skipped, func(s sheets.Skip) bool { return s.Row == row })
		if !kept && !said {
			b.ledger.Skipped = append(b.ledger.Skipped, sheets.Skip{Row: row, Reason: "answer"})
		}
	}
	if len(b.gone) > 0 {
		slices.SortStableFunc(b.ledger.Skipped, func(x, y sheets.Skip) int { return x.Row - y.Row })
	}
}
