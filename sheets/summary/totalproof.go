package summary

import (
	"slices"
	"strings"

	"ledgercheck/sheets"
)

// proveTotals adds to the evidence what each total was counted from: the cells of the figures of the rule with its id, where
// these lie within the checked months, else the records of the ledgers of its kind, a row for each sheet.
func (b *builder) proveTotals() {
	b.totalProof = map[string]int{}
	for i := range b.r.Totals {
		t := &b.r.Totals[i]
		rows := b.totalRows(t)
		if len(rows) == 0 || len(b.proof)+len(rows) > mostProof {
			continue
		}
		b.totalProof[t.ID] = len(b.proof)
		for i := range rows {
			b.proof = append(b.proof, proofRow{total: &proofOfTotal{t, rows[i]}})
		}
	}
}

// proofOfTotal is one sheet that a total was counted from.
type proofOfTotal struct {
	total *sheets.Total
	proofPart
}

func (b *builder) totalRows(t *sheets.Total) []proofPart {
	var out []proofPart
	add := func(file, sheet string, c sheets.Cell) {
		k := len(out) - 1 // mostly the sheet of the cell before
		if k < 0 || out[k].file != file || out[k].sheet != sheet {
			k = slices.IndexFunc(out, func(r proofPart) bool { return r.file == file && r.sheet == sheet })
		}
		if k < 0 {
			k = len(out)
			out = append(out, proofPart{file: file, sheet: sheet})
		}
		out[k].counted = append(out[k].counted, c)
	}
	checked := sheets.Span{From: b.r.From.First(), To: b.r.To.Last()}
	figures := 0
	for i := range b.r.Figures {
		f := &b.r.Figures[i]
		if string(f.Rule) != t.ID {
			continue
		}
		if !f.Period.Span.Within(checked) { // a year of which some months were checked
			out, figures = nil, 0
			break
		}
		figures++
		for k := range f.Sources {
			if s := &f.Sources[k]; s.Left == "" {
				add(s.File, s.Sheet, s.Cell)
			}
		}
	}
	if figures > 0 && len(out) > 0 {
		return out
	}
	kind, _, _ := strings.Cut(t.ID, ".")
	for _, l := range b.r.Ledgers {
		own := string(l.Kind) == kind || kind == string(sheets.Problem) && l.Kind == sheets.Visit && l.Has(sheets.FieldProblem)
		if !own {
			continue
		}
		for _, r := range l.Records {
			if r.Struck || r.Dropped != "" || len(r.Entries) == 0 {
				continue
			}
			add(l.File, l.Sheet, r.Entries[0].Cell())
		}
	}
	return out
}

// totalLink leads from a total to what it was counted from.
func (b *builder) totalLink(id string) *link {
	if at, ok := b.totalProof[id]; ok {
		return &link{page: "evidence", row: at}
	}
	return nil
}

// totalLine is the evidence's row of a total; it has no target and no verdict.
func (b *builder) totalLine(p *page, r *proofOfTotal, i int, lives bool) row {
	out := row{cells: p.fillRow(map[string]cell{
		"no": number(i + 1), "name": text(b.t.Frame.OfficeSelf.In(b.lang)), "period": text(b.totalPeriod()), "rule": text(b.totalName(r.total.ID)),
		"target": text(b.t.Signs.NoLedger.In(b.lang)), "actual": {value: r.total.Value, places: places(r.total.Value, 0, false)},
		"verdict": text(b.t.Notes.TotalRow.In(b.lang)), "file": text(clean(r.file)), "sheet": text(clean(r.sheet)), "cells": text(b.cellList(r.counted)),
	})}
	if lives {
		out.helpers = []cell{{value: 0}, {value: 0}}
	}
	return out
}
