package summary

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"strings"

	"ledgercheck/sheets"
)

// sources makes 数据来源: each file and each sheet, what was read, kept and left out and why, and what was not read.
func (b *builder) sources() (*page, error) {
	t := &b.t.Sheets.Sources
	p := b.newPage("sources", t, t.Title)
	if err := b.textColumns(p, t, "no", "file", "sheet", "kind", "rows", "records", "dropped", "skipped", "why", "modified", "sha256"); err != nil {
		return nil, err
	}
	p.filter = len(p.columns)
	b.sourceRow = map[*sheets.Ledger]int{}
	ledgers := map[string][]*sheets.Ledger{}
	for _, l := range b.r.Ledgers {
		ledgers[l.File] = append(ledgers[l.File], l)
	}
	listed := map[string]bool{}
	for i := range b.r.Files {
		f := &b.r.Files[i]
		listed[f.Name] = true
		b.fileRows(p, f, ledgers[f.Name])
	}
	for _, l := range b.r.Ledgers { // of files that the report does not list by themselves
		if !listed[l.File] {
			listed[l.File] = true
			b.fileRows(p, &sheets.File{Name: l.File, SHA256: l.SHA256}, ledgers[l.File])
		}
	}
	n := &b.t.Notes
	if len(p.rows) == 0 {
		p.lead, p.filter = []line{{text: b.t.Sources.Nothing.In(b.lang)}}, 0
		return p, nil
	}
	p.total = make([]cell, len(p.columns))
	p.total[0] = text(b.t.Frame.Total.In(b.lang))
	for i, c := range p.columns {
		switch c.id {
		case "rows", "records", "dropped", "skipped":
			p.total[i] = b.sumCell(p, i)
		}
	}
	b.note(p, n.Sources.In(b.lang), n.Hash.In(b.lang))
	return p, nil
}

// fileRows writes a row for each sheet of a file; the file's own data stand in the first.
func (b *builder) fileRows(p *page, f *sheets.File, ledgers []*sheets.Ledger) {
	x := &b.t.Sources
	add := func(cells map[string]cell) {
		cells["no"], cells["file"] = number(len(p.rows)+1), text(clean(f.Name))
		if len(p.rows) == 0 || p.rows[len(p.rows)-1].cells[p.column("file")].value != cells["file"].value {
			cells["sha256"] = text(f.SHA256)
			if !f.Modified.IsZero() {
				cells["modified"] = text(f.Modified.Format("2006-01-02 15:04"))
			}
		}
		p.rows = append(p.rows, row{cells: p.fillRow(cells)})
	}
	if f.Err != nil {
		add(map[string]cell{"kind": {value: x.Unread.In(b.lang), tone: short}, "why": {value: b.fileTrouble(f), tone: short}})
	}
	for _, l := range ledgers {
		b.sourceRow[l] = len(p.rows)
		add(b.ledgerRow(l))
	}
	if f.Err == nil && len(ledgers) == 0 {
		add(map[string]cell{"kind": text(x.NoSheets.In(b.lang))})
	}
}

func (b *builder) ledgerRow(l *sheets.Ledger) map[string]cell {
	dropped, why := b.dropped(l)
	kind := text(l.Kind.Words().In(b.lang))
	if l.Kind == sheets.Unrecognised {
		kind.tone = exempt
	}
	if l.Damaged {
		kind = cell{value: fill(b.t.Sources.Cut.In(b.lang), "kind", l.Kind.Words().In(b.lang)), tone: short}
	}
	return map[string]cell{
		"sheet": text(clean(l.Sheet)), "kind": kind, "rows": number(l.RowsRead),
		"records": number(len(l.Records) - dropped), "dropped": number(dropped), "skipped": number(len(l.Skipped)),
		"why": text(why),
	}
}

// dropped counts the records that count nowhere, and says why they and the other rows do not.
func (b *builder) dropped(l *sheets.Ledger) (n int, why string) {
	counts := map[string]int{}
	for _, r := range l.Records {
		switch {
		case r.Dropped != "":
			n++
			counts[b.codeTitle(sheets.Code(r.Dropped))]++
		case r.Struck:
			n++
			counts[b.t.Skips.Struck.In(b.lang)]++
		}
	}
	for _, s := range l.Skipped {
		counts[b.skipWord(s.Reason)]++
	}
	var reasons []string
	for reason := range counts {
		reasons = append(reasons, reason)
	}
	slices.SortFunc(reasons, func(x, y string) int {
		return cmp.Or(cmp.Compare(counts[y], counts[x]), cmp.Compare(x, y))
	})
	for i, reason := range reasons {
		reasons[i] = fill(b.t.Sources.Count.In(b.lang), "reason", reason, "n", strconv.Itoa(counts[reason]))
	}
	return n, b.join(reasons)
}

// codeTitle gives a finding code's title in words: that of such a finding in the report, else of the catalogue.
func (b *builder) codeTitle(code sheets.Code) string {
	for i := range b.r.Findings {
		if b.r.Findings[i].Code == code {
			return b.r.Findings[i].Render(b.lang).Title
		}
	}
	f := sheets.Finding{Code: code}
	return f.Render(b.lang).Title
}

func (b *builder) skipWord(reason string) string {
	t := &b.t.Skips
	w, ok := map[string]sheets.Words{
		"header": t.Header, "title": t.Title, "total": t.Total, "footer": t.Footer, "padding": t.Padding,
		"legend": t.Legend, "example": t.Example, "repeated-header": t.RepeatedHeader, "answer": t.Answer,
	}[reason]
	if !ok {
		w = t.Other
	}
	return fill(w.In(b.lang), "id", reason)
}

// fileTrouble says why a file was not read: in the words of its finding, else by the kind of the error.
func (b *builder) fileTrouble(f *sheets.File) string {
	for i := range b.r.Findings {
		x := &b.r.Findings[i]
		if x.File != f.Name || x.Severity != sheets.Error {
			continue
		}
		switch x.Code {
		case sheets.UnreadableFile, sheets.EncryptedFile, sheets.TooLarge:
			r := x.Render(b.lang)
			return clean(b.sentences(stop(r.Message, b), stop(r.Remedy, b)))
		}
	}
	t := &b.t.Sources
	for _, k := range []struct {
		kind error
		text sheets.Words
	}{
		{sheets.ErrLocked, t.ErrLocked},
		{sheets.ErrEncrypted, t.ErrEncrypted},
		{sheets.ErrDamaged, t.ErrDamaged},
		{sheets.ErrNotWorkbook, t.ErrNotWorkbook},
		{sheets.ErrUnsupported, t.ErrUnsupported},
		{sheets.ErrTooLarge, t.ErrTooLarge},
		{sheets.ErrPermission, t.ErrPermission},
		{sheets.ErrMissing, t.ErrMissing},
	} {
		if errors.Is(f.Err, k.kind) {
			return k.text.In(b.lang)
		}
	}
	return strings.TrimSpace(t.ErrOther.In(b.lang))
}
