package flow

import (
	"errors"
	"slices"

	"ledgercheck/sheets"
)

// findingEvidence shows a finding by itself: what stands there, what it does, what to do, and the cell.
func (f *Flow) findingEvidence(n int) Evidence {
	finding := &f.report.Findings[n-1]
	text := finding.Render(f.Lang())
	e := Evidence{
		Title: text.Title, Verdict: severityColour[finding.Severity],
		Label:   severitySign(finding.Severity) + " " + finding.Severity.Words().In(f.Lang()),
		Because: text.Message,
	}
	if text.Effect != "" {
		e.Facts = append(e.Facts, Fact{Label: f.texts.T("evidence.effect.label"), Value: text.Effect})
	}
	if text.Remedy != "" {
		e.Facts = append(e.Facts, Fact{Label: f.texts.T("evidence.remedy.label"), Value: text.Remedy})
	}
	e.Answer = f.answerOffer(n)
	if finding.File != "" {
		g := SourceGroup{Place: sheets.Place{File: finding.File, Sheet: finding.Sheet}.String(), Path: f.pathOf(finding.File)}
		if !finding.Cell.IsZero() {
			g.Lines = []SourceLine{{Cell: finding.Cell.String(), Value: finding.Arg("raw")}}
			g.Piece = f.piece(finding.File, finding.Sheet, []sheets.Cell{finding.Cell}, 1)
		}
		e.Groups = []SourceGroup{g}
	}
	return e
}

// fileEvidence shows what became of a file: its sheets, its error with the remedy, its findings.
func (f *Flow) fileEvidence(file *sheets.File) Evidence {
	t := f.texts
	e := Evidence{Title: lastPart(file.Name), Groups: []SourceGroup{{Place: file.Name, Path: file.Path}}}
	for _, line := range f.Files() {
		if f.report.Files[line.Ref.File-1].Name == file.Name {
			e.Verdict, e.Label = line.Mark.Verdict(), line.Mark.Sign()+" "+line.State
		}
	}
	for _, l := range f.report.Ledgers {
		if l.File == file.Name {
			e.Facts = append(e.Facts, Fact{Label: l.Sheet, Value: f.ledgerText(l)})
		}
	}
	told := false
	for i := range f.report.Findings {
		finding := &f.report.Findings[i]
		if finding.File != file.Name || finding.Severity == sheets.Info {
			continue
		}
		if finding.Severity == sheets.Error {
			told = true
		}
		if len(e.Notes) < maxNotes {
			e.Notes = append(e.Notes, f.note(finding))
		} else {
			e.More = t.T("evidence.more", "n", f.findingsOf(file.Name)-maxNotes)
		}
	}
	if file.Err != nil {
		trouble := f.fileTrouble(file.Err)
		if !told {
			e.Notes = append([]Note{{Ref{}, severitySign(sheets.Error), trouble.What, "", trouble.Remedy, file.Name, sheets.Short}}, e.Notes...)
		}
		e.Detail = t.T("file.detail", "text", trouble.Detail)
		locked, _ := f.Locked()
		e.Locked = errors.Is(file.Err, sheets.ErrEncrypted) && slices.Contains(locked, lastPart(file.Name))
	}
	return e
}

func (f *Flow) ledgerText(l *sheets.Ledger) string {
	kind := l.Kind.Words().In(f.Lang())
	if l.Kind == sheets.Unrecognised {
		return kind
	}
	return f.texts.T("evidence.kindline", "kind", kind, "n", len(l.Records))
}

func (f *Flow) findingsOf(file string) int {
	n := 0
	for i := range f.report.Findings {
		if f.report.Findings[i].File == file && f.report.Findings[i].Severity != sheets.Info {
			n++
		}
	}
	return n
}

// rowEvidence shows all verdicts of one row; each leads to its figure. Of many the ones that ask for a look come first.
func (f *Flow) rowEvidence(c Ref) (Evidence, bool) {
	t := f.tableOf(c.tab, c.duty)
	if t == nil || c.Subject > len(t.Rows) {
		return Evidence{}, false
	}
	row := &t.Rows[c.Subject-1]
	if len(row.figures) == 0 {
		return Evidence{}, false
	}
	first := &f.report.Figures[row.figures[0]-1]
	e := Evidence{Title: row.Cells[0].Text, Verdict: row.Verdict, Label: f.label(row.Verdict)}
	oneRule := true
	var count tally
	for _, n := range row.figures {
		fig := &f.report.Figures[n-1]
		oneRule = oneRule && fig.Rule == first.Rule
		count.add(fig.Verdict)
		if e.Because == "" && fig.Reason == sheets.ReasonNotOnRoster {
			e.Because = f.reasonText(fig.Reason)
		}
	}
	if f.onlyMember(first.Subject) {
		e.Because = f.texts.T("evidence.member")
	}
	if oneRule {
		// A duty of the office is titled by the duty, which a row of one rule alone does not hold.
		e.Title, e.Rule = f.subjectName(first.Subject)+" · "+f.ruleName(first.Rule), f.ruleText(first)
		if len(row.figures) > 1 {
			e.Often = f.oftenText(row.figures, count)
		}
	}
	for _, n := range f.inSight(row.figures) {
		fig := &f.report.Figures[n-1]
		cell := f.figureCell(fig, n)
		label := shortPeriod(f.texts, fig.Period, f.years)
		if oneRule && fig.Period.Kind == sheets.PeriodWeek { // there is room for its days
			label = periodText(f.texts, fig.Period, f.years)
		}
		if !oneRule {
			label += " " + f.ruleName(fig.Rule)
		}
		e.Facts = append(e.Facts, Fact{
			Label: label, Value: Sign(cell.Verdict) + " " + cell.Text,
			Verdict: cell.Verdict, Ref: cell.Ref, Strong: cell.Verdict == sheets.Short || cell.Verdict == sheets.Unsure,
		})
	}
	return e, true
}

// inSight puts figures that are short or unsure first where there are too many to see at once.
func (f *Flow) inSight(figures []int) []int {
	if len(figures) < manyPeriods {
		return figures
	}
	out := make([]int, 0, len(figures))
	for _, look := range []bool{true, false} {
		for _, n := range figures {
			if v := f.report.Figures[n-1].Verdict; (v == sheets.Short || v == sheets.Unsure) == look {
				out = append(out, n)
			}
		}
	}
	return out
}
