package flow

import "ledgercheck/sheets"

// findingEvidence shows a finding by itself: what stands there, what it does, what to do, and the cell.
func (f *Flow) findingEvidence(finding *sheets.Finding) Evidence {
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
	if finding.File != "" {
		g := SourceGroup{Place: sheets.Place{File: finding.File, Sheet: finding.Sheet}.String(), Path: f.pathOf(finding.File)}
		if !finding.Cell.IsZero() {
			g.Lines = []SourceLine{{Cell: finding.Cell.String(), Value: arg(finding, "raw")}}
		}
		e.Groups = []SourceGroup{g}
	}
	return e
}

// arg gives an argument of a finding, "" where it has none of that name.
func arg(finding *sheets.Finding, key string) string {
	for _, a := range finding.Args {
		if a.Key == key {
			return a.Value
		}
	}
	return ""
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
			e.Notes = append([]Note{{severitySign(sheets.Error), trouble.What, "", trouble.Remedy, file.Name, sheets.Short}}, e.Notes...)
		}
		e.Detail = t.T("file.detail", "text", trouble.Detail)
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

// rowEvidence shows all verdicts of one person or household; each leads to its figure.
func (f *Flow) rowEvidence(c Ref) (Evidence, bool) {
	t := f.table(c.tab)
	if t == nil || c.Subject > len(t.Rows) {
		return Evidence{}, false
	}
	row := &t.Rows[c.Subject-1]
	e := Evidence{Title: row.Cells[0].Text, Verdict: row.Verdict, Label: f.label(row.Verdict)}
	for _, cell := range row.Cells {
		if cell.Ref.Figure == 0 {
			continue
		}
		fig := &f.report.Figures[cell.Ref.Figure-1]
		if e.Because == "" && fig.Reason == sheets.ReasonNotOnRoster {
			e.Because = f.texts.T("reason." + fig.Reason)
		}
		text := Sign(cell.Verdict) + " " + cell.Text
		e.Facts = append(e.Facts, Fact{
			Label: periodText(f.texts, fig.Period, f.severalYears()) + " " + f.ruleName(fig.Rule), Value: text,
			Verdict: cell.Verdict, Ref: cell.Ref, Strong: cell.Verdict == sheets.Short || cell.Verdict == sheets.Unsure,
		})
	}
	return e, true
}
