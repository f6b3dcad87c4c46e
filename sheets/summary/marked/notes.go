package marked

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"ledgercheck/sheets"
)

// tone says how a cell is filled.
type tone uint8

const (
	unsure tone = iota
	short
)

// note is one thing to say about a cell, or about a sheet or a file where the cell is zero.
type note struct {
	sheet string
	cell  sheets.Cell
	tone  tone
	title string
	text  string // what, effect, remedy, a line each
}

// notesOf gathers what a report says about each file, in the order of sheets and cells.
func notesOf(r *sheets.Report, lang sheets.Lang) map[string][]note {
	out := map[string][]note{}
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.File == "" || f.Severity == sheets.Info {
			continue
		}
		t := f.Render(lang)
		n := note{sheet: f.Sheet, cell: f.Cell, title: t.Title, text: lines(t.Message, t.Effect, t.Remedy)}
		if f.Severity == sheets.Error {
			n.tone = short
		}
		out[f.File] = append(out[f.File], n)
	}
	for i := range r.Figures {
		f := &r.Figures[i]
		if f.Verdict != sheets.Short && f.Verdict != sheets.Unsure {
			continue
		}
		for k := range f.Sources {
			s := &f.Sources[k]
			if f.Verdict == sheets.Unsure && s.Left == "" {
				continue // the cells that make it doubtful are marked
			}
			n := note{sheet: s.Sheet, cell: s.Cell, title: f.Verdict.Words().In(lang), text: figureText(r, f, lang)}
			if f.Verdict == sheets.Short {
				n.tone = short
			}
			out[s.File] = append(out[s.File], n)
		}
	}
	for _, list := range out {
		slices.SortStableFunc(list, func(a, b note) int {
			return cmp.Or(strings.Compare(a.sheet, b.sheet), cmp.Compare(a.cell.Row, b.cell.Row), cmp.Compare(a.cell.Col, b.cell.Col))
		})
	}
	return out
}

func lines(list ...string) string {
	return strings.Join(slices.DeleteFunc(list, func(s string) bool { return strings.TrimSpace(s) == "" }), "\n")
}

// figureText tells of a figure: whose it is, what it should be and is, and why.
func figureText(r *sheets.Report, f *sheets.Figure, lang sheets.Lang) string {
	say := func(zh, en string) string { return sheets.Words{Zh: zh, En: en}.In(lang) }
	name := string(f.Rule)
	if t, ok := r.Settings.Target(f.Rule); ok && t.Name.In(lang) != "" {
		name = t.Name.In(lang)
	}
	who := f.Subject.Name
	if who == "" {
		who = say("全单位", "the office")
	}
	actual := say("无记录", "no record")
	if f.HasActual {
		actual = f.Actual.Format(2)
	}
	s := fmt.Sprintf(say("%s %s %s：标准%s，实际%s", "%s, %s, %s: target %s, actual %s"), who, f.Period, name, f.Target.Format(2), actual)
	if f.Verdict == sheets.Short {
		s += fmt.Sprintf(say("，差%s", ", %s lacking"), f.Gap.Format(2))
	}
	return lines(s, sheets.ReasonWords(f.Reason).In(lang))
}

// mark is a cell with all that is to be said of it.
type mark struct {
	sheet string
	cell  sheets.Cell
	tone  tone
	notes []note
}

// mostNotes is how many notes a comment shows; the index has them all.
const mostNotes = 6

func (m *mark) comment(lang sheets.Lang) string {
	var out []string
	for i, n := range m.notes {
		if i == mostNotes {
			more := sheets.Words{Zh: "……另有%d条，见索引", En: "… and %d more, see the index"}.In(lang)
			out = append(out, fmt.Sprintf(more, len(m.notes)-i))
			break
		}
		out = append(out, sheets.Words{Zh: "【" + n.title + "】\n", En: "[" + n.title + "]\n"}.In(lang)+n.text)
	}
	return strings.Join(out, "\n\n")
}

// marksOf puts the notes of one cell together; rest are those that name no cell.
func marksOf(notes []note) (marks []*mark, rest []note) {
	at := map[[3]string]*mark{}
	for _, n := range notes {
		if n.cell.IsZero() || n.sheet == "" {
			rest = append(rest, n)
			continue
		}
		k := [3]string{n.sheet, n.cell.String()}
		m := at[k]
		if m == nil {
			m = &mark{sheet: n.sheet, cell: n.cell}
			at[k] = m
			marks = append(marks, m)
		}
		if !slices.ContainsFunc(m.notes, func(x note) bool { return x.title == n.title && x.text == n.text }) {
			m.notes = append(m.notes, n)
		}
		m.tone = max(m.tone, n.tone)
	}
	return marks, rest
}
