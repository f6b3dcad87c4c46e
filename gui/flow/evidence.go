package flow

import (
	"strings"

	"ledgercheck/gui/locales"
	"ledgercheck/sheets"
)

// Evidence is what the panel on the right shows for what was chosen: why a figure is what it is.
type Evidence struct {
	Title   string
	Verdict sheets.Verdict
	Label   string // the verdict in words, with its sign
	Rule    string // the target as a sentence
	Facts   []Fact
	Sum     string   // "2 + 2 = 4"
	Because string   // the reason as a sentence
	Often   string   // of a row: "52周中51周达标"
	Fragile []string // readings under which the verdict would be another one, as sentences
	Trial   *TrialOffer
	Answer  *AnswerOffer // of a finding
	Groups  []SourceGroup
	Left    []SourceGroup // what was not counted
	NoCells bool          // a figure without any source
	Notes   []Note
	More    string // what did not fit into Notes
	Detail  string // the technical line of a file's error
	Locked  bool   // of a file: a password would open it
}

// Fact is a labelled value; Strong marks the one that matters.
type Fact struct {
	Label, Value string
	Strong       bool
	Ref          Ref // where it leads, for the verdicts of a whole row
	Verdict      sheets.Verdict
}

// SourceGroup is the cells of one sheet.
type SourceGroup struct {
	Place string // "干部组台账.xlsx › 3月"
	Path  string // to open the file; empty where it is not known
	Lines []SourceLine
	Piece *Piece // the cells as they stand on the sheet; nil: not at hand
}

// SourceLine is one cell with what stands in it.
type SourceLine struct{ Cell, Value, Note string }

// Note is a finding beside a figure.
type Note struct {
	Ref                               Ref // the finding, to answer it
	Sign, What, Effect, Remedy, Place string
	Verdict                           sheets.Verdict
}

// maxNotes is how many findings stand beside a figure; the tab has them all.
const maxNotes = 6

// Choice gives what was chosen.
func (f *Flow) Choice() Ref { return f.choice }

// Choose shows the evidence of a figure, a row, a finding or a file; the zero Ref closes it.
func (f *Flow) Choose(ref Ref) {
	if ref.Fold > 0 {
		f.toggleFold(ref)
		return
	}
	if ref != f.choice {
		f.choice = ref
		if f.showInFold(ref) {
			f.onChange(ChangedView)
		}
		f.onChange(ChangedChoice)
	}
}

// Evidence gives the evidence of what was chosen; ok is false where nothing is.
func (f *Flow) Evidence() (e Evidence, ok bool) {
	r := f.report
	if r == nil || !f.hasReport() {
		return Evidence{}, false
	}
	switch c := f.choice; {
	case c.Figure > 0 && c.Figure <= len(r.Figures):
		return f.figureEvidence(&r.Figures[c.Figure-1]), true
	case c.Finding > 0 && c.Finding <= len(r.Findings):
		return f.findingEvidence(c.Finding), true
	case c.File > 0 && c.File <= len(r.Files):
		return f.fileEvidence(&r.Files[c.File-1]), true
	case c.Subject > 0:
		return f.rowEvidence(c)
	}
	return Evidence{}, false
}

func (f *Flow) label(v sheets.Verdict) string { return Sign(v) + " " + f.verdictText(v) }

func (f *Flow) figureEvidence(fig *sheets.Figure) Evidence {
	t := f.texts
	e := Evidence{
		Title: strings.Join([]string{f.subjectName(fig.Subject), periodText(t, fig.Period, true), f.ruleName(fig.Rule)}, " · "),
		Label: f.label(fig.Verdict), Verdict: fig.Verdict, Rule: f.ruleText(fig),
	}
	actual := t.T("evidence.none")
	if fig.HasActual {
		actual = withUnit(t, fig.Actual, fig.Unit)
	}
	e.Facts = []Fact{{Label: t.T("evidence.target"), Value: "≥ " + withUnit(t, fig.Target, fig.Unit)}, {Label: t.T("evidence.actual"), Value: actual}}
	if fig.Verdict == sheets.Short {
		e.Facts = append(e.Facts, Fact{Label: t.T("evidence.gap"), Value: withUnit(t, fig.Gap, fig.Unit), Strong: true, Verdict: fig.Verdict})
	}
	if fig.Reason != "" {
		e.Because = f.reasonText(fig.Reason)
	}
	var counted, left []sheets.Source
	for _, s := range fig.Sources {
		if s.Left == "" {
			counted = append(counted, s)
		} else {
			left = append(left, s)
		}
	}
	e.Sum = f.sumText(fig, counted)
	e.Groups, e.Left = f.sourceGroups(counted), f.sourceGroups(left)
	e.NoCells = len(fig.Sources) == 0
	e.Trial = f.offer(fig)
	for _, fragile := range fig.Fragile {
		e.Fragile = append(e.Fragile, t.T("evidence.fragile",
			"reading", sheets.ReadingWords(fragile.Reading).In(f.Lang()), "verdict", f.label(fragile.Verdict)))
	}
	f.addNotes(&e, fig.Sources)
	return e
}

// ruleText gives the target as a sentence, with the threshold filled in.
func (f *Flow) ruleText(fig *sheets.Figure) string {
	for _, t := range f.report.Settings.Targets {
		if t.Rule == fig.Rule {
			return strings.ReplaceAll(t.Text.In(f.Lang()), "{min}", t.At(fig.Period).String())
		}
	}
	return ""
}

// withUnit puts the unit behind the number; a unit in Chinese stands close, in English a space is between.
func withUnit(t *locales.Texts, a sheets.Amount, unit string) string {
	if key := "unit." + unit; t.Has(key) {
		unit = t.T(key, "n", a.Format(2))
	}
	if t.Lang() == sheets.English {
		return a.Format(2) + " " + unit
	}
	return a.Format(2) + unit
}

// sumText shows the arithmetic, and only where it holds: where the counted cells really add up to the figure.
func (f *Flow) sumText(fig *sheets.Figure, counted []sheets.Source) string {
	if !fig.HasActual || len(counted) == 0 {
		return ""
	}
	var sum sheets.Amount
	terms := make([]string, 0, len(counted))
	for _, s := range counted {
		if !s.HasNum {
			return f.texts.T("evidence.records", "n", len(counted))
		}
		sum += s.Value
		terms = append(terms, s.Value.Format(2))
	}
	if sum != fig.Actual {
		return f.texts.T("evidence.records", "n", len(counted))
	}
	const most = 8
	switch total := fig.Actual.Format(2); {
	case len(terms) == 1:
		return ""
	case len(terms) <= most:
		return f.texts.T("evidence.sum", "terms", strings.Join(terms, " + "), "total", total)
	default:
		return f.texts.T("evidence.sum.more", "terms", strings.Join(terms[:most], " + "), "n", len(terms), "total", total)
	}
}

// sourceGroups puts cells of one sheet together, in the order of their first mention.
func (f *Flow) sourceGroups(sources []sheets.Source) []SourceGroup {
	var out []SourceGroup
	at := map[sheets.Place]int{}
	var cells [][]sheets.Cell
	var firsts []int
	for n, s := range sources {
		key := sheets.Place{File: s.File, Sheet: s.Sheet}
		i, ok := at[key]
		if !ok {
			i = len(out)
			at[key] = i
			out = append(out, SourceGroup{Place: key.String(), Path: f.pathOf(s.File)})
			cells, firsts = append(cells, nil), append(firsts, n)
		}
		line := SourceLine{Cell: s.Cell.String(), Value: s.Text}
		if s.HasNum && (s.Text == "" || strings.HasPrefix(s.Left, sheets.LeftCarried)) {
			line.Value = s.Value.Format(2)
		}
		if s.Left != "" {
			line.Note = f.leftText(s.Left)
		}
		out[i].Lines = append(out[i].Lines, line)
		cells[i] = append(cells[i], s.Cell)
	}
	for i := range out {
		first := sources[firsts[i]]
		out[i].Piece = f.piece(first.File, first.Sheet, cells[i], 0)
	}
	return out
}

// reasonText says why a figure is as it is: in the window's whole sentence, or in the words that the summary has too.
func (f *Flow) reasonText(reason string) string {
	if key := "reason." + reason; f.texts.Has(key) {
		return f.texts.T(key)
	}
	return f.texts.T("reason.other", "code", sheets.ReasonWords(reason).In(f.Lang()))
}

// leftText says why a cell was left out.
func (f *Flow) leftText(why string) string {
	if key := "left." + why; f.texts.Has(key) {
		return f.texts.T(key)
	}
	if words := sheets.LeftWords(why).In(f.Lang()); words != why {
		return words
	}
	return f.texts.T("left.other")
}

// pathOf gives the path of a file of the report, to open it.
func (f *Flow) pathOf(name string) string {
	for i := range f.report.Files {
		if f.report.Files[i].Name == name {
			return f.report.Files[i].Path
		}
	}
	return ""
}

// addNotes puts the findings beside a figure that stand in its cells or in their rows.
func (f *Flow) addNotes(e *Evidence, sources []sheets.Source) {
	type line struct {
		file, sheet string
		row         int
	}
	rows := map[line]bool{}
	for _, s := range sources {
		rows[line{s.File, s.Sheet, s.Cell.Row}] = true
	}
	more := 0
	for i := range f.report.Findings {
		finding := &f.report.Findings[i]
		if finding.Cell.IsZero() || !rows[line{finding.File, finding.Sheet, finding.Cell.Row}] {
			continue
		}
		if len(e.Notes) == maxNotes {
			more++
			continue
		}
		note := f.note(finding)
		if f.answerOffer(i+1) != nil {
			note.Ref = Ref{Finding: i + 1}
		}
		e.Notes = append(e.Notes, note)
	}
	if more > 0 {
		e.More = f.texts.T("evidence.more", "n", more)
	}
}

func (f *Flow) note(finding *sheets.Finding) Note {
	text := finding.Render(f.Lang())
	return Note{Ref{}, severitySign(finding.Severity), text.Message, text.Effect, text.Remedy, finding.Place.String(), severityColour[finding.Severity]}
}
