package audit

import (
	"slices"

	"ledgercheck/sheets"
	"ledgercheck/sheets/remember"
)

// loadAnswers puts together what somebody answered: the files in their order, then what the caller holds. Where two answer
// the same, the later counts.
func loadAnswers(o Options) (*sheets.Answers, error) {
	all := &sheets.Answers{Version: sheets.AnswersVersion}
	for _, path := range o.AnswersFiles {
		a, err := remember.ReadAnswers(path)
		if err != nil {
			return nil, err
		}
		all.Answers, all.Rules = append(all.Answers, a.Answers...), append(all.Rules, a.Rules...)
	}
	all.Answers, all.Rules = append(all.Answers, o.Answers.Answers...), append(all.Rules, o.Answers.Rules...)
	return all, nil
}

// showAnswers puts the answers into the report: at each source that an answer was read for, and at each finding that one
// settles.
func showAnswers(r *sheets.Report, uses []sheets.AnswerUse) {
	if len(uses) == 0 {
		return
	}
	r.Answers = uses
	markSources(r.Figures, uses)
	settled := map[sheets.Place]bool{}
	rows := map[sheets.Place]bool{}
	for i := range uses {
		u := &uses[i]
		if u.State != sheets.AnswerUsed {
			continue
		}
		switch u.Do {
		case sheets.ActAccept:
			settled[u.Place] = true
		case sheets.ActSkip, sheets.ActCount, sheets.ActSame, sheets.ActDifferent:
			rows[rowOf(u.Place)] = true
		}
	}
	for i := range r.Findings {
		f := &r.Findings[i]
		if !f.Cell.IsZero() && (settled[f.Place] || rows[rowOf(f.Place)]) && f.Severity == sheets.Warning {
			f.Severity, f.Answered = sheets.Info, true
		}
	}
}

// markSources says of each source that an answer was read for what stands in its cell.
func markSources(figures []sheets.Figure, uses []sheets.AnswerUse) {
	read := map[sheets.Place]*sheets.AnswerUse{}
	for i := range uses {
		if u := &uses[i]; u.State == sheets.AnswerUsed && u.Read != "" {
			read[u.Place] = u
		}
	}
	if len(read) == 0 {
		return
	}
	for i := range figures {
		for j := range figures[i].Sources {
			s := &figures[i].Sources[j]
			if u := read[s.Place]; u != nil {
				s.Answered, s.Text = true, u.Was
			}
		}
	}
}

func rowOf(p sheets.Place) sheets.Place {
	p.Cell.Col = 0
	return p
}

// unused says which answers were not used, and why: what they were given to is no longer there.
func unused(uses []sheets.AnswerUse) []sheets.Finding {
	var out []sheets.Finding
	for _, u := range uses {
		switch u.State {
		case sheets.AnswerStale:
			out = append(out, sheets.Find(sheets.UncertainValue, "answer-stale", sheets.Warning, u.Place, "raw", u.Was))
		case sheets.AnswerLost:
			out = append(out, sheets.Find(sheets.UncertainValue, "answer-lost", sheets.Warning, u.Place))
		}
	}
	return out
}

// lostSheets finds the answers to files that were read and no longer have the sheet.
func lostSheets(a *sheets.Answers, files []sheets.File, tables map[sheets.Place]bool) []sheets.AnswerUse {
	var out []sheets.AnswerUse
	for _, one := range a.Answers {
		i := slices.IndexFunc(files, func(f sheets.File) bool {
			return f.Err == nil && (f.Name == one.File || one.SHA256 != "" && f.SHA256 == one.SHA256)
		})
		if i < 0 || tables[sheets.Place{File: files[i].Name, Sheet: one.Sheet}] {
			continue
		}
		cell, err := sheets.ParseCell(one.Cell)
		if err != nil {
			continue
		}
		out = append(out, sheets.AnswerUse{Place: sheets.Place{File: files[i].Name, Sheet: one.Sheet, Cell: cell}, State: sheets.AnswerLost, Do: one.Do, Note: one.Note})
	}
	return out
}
