package target

import (
	"slices"
	"strconv"

	"ledgercheck/sheets"
)

// settle decides, for each person and month, between amounts that must not be added: 学习字数 and 笔记字数; a total and the
// detail that it sums up; undated amounts that several files give (docs: domain, C, Duplicates).
func settle(r *run, m *matter) {
	if !m.undated && !m.noted {
		return // nothing to decide, which is nearly always so
	}
	totals, doubles := map[*sheets.Ledger]*disagreement{}, map[*sheets.Ledger]*disagreement{}
	for _, parts := range m.parts.all() {
		if len(parts) < 2 {
			continue
		}
		if m.noted {
			preferStudied(parts)
		}
		dated, undated := byDate(parts)
		if len(undated) == 0 {
			continue
		}
		if len(dated) > 0 {
			preferDetail(parts, undated, totals)
		} else {
			preferFirst(parts, undated, doubles)
		}
	}
	for _, l := range r.Ledgers {
		if d := totals[l]; d != nil {
			r.find(sheets.Find(sheets.TotalMismatch, "detail", sheets.Warning, d.first, "count", strconv.Itoa(d.count)))
		}
		if d := doubles[l]; d != nil {
			r.find(sheets.Find(sheets.ConflictingRecord, "undated", sheets.Warning, d.first, "count", strconv.Itoa(d.count)))
		}
	}
}

// disagreement gathers what one ledger's finding says.
type disagreement struct {
	first sheets.Place
	count int
}

func disagree(all map[*sheets.Ledger]*disagreement, p *part) {
	at := p.rec.Place(p.entry)
	d := all[p.rec.Ledger]
	if d == nil {
		d = &disagreement{first: at}
		all[p.rec.Ledger] = d
	}
	if at.Cell.Before(d.first.Cell) {
		d.first = at
	}
	d.count++
}

// preferStudied leaves 笔记字数 out where 学习字数 is there: they are never added.
func preferStudied(parts []part) {
	studied := false
	for i := range parts {
		p := &parts[i]
		studied = studied || p.value() && p.entry != nil && p.entry.Field == sheets.FieldChars
	}
	if !studied {
		return
	}
	for i := range parts {
		if p := &parts[i]; p.value() && p.entry != nil && p.entry.Field == sheets.FieldNoteChars {
			p.drop(leftOtherColumn)
		}
	}
}

func (p *part) drop(why left) {
	p.counted, p.low, p.high, p.open, p.left = 0, 0, 0, false, why
}

// byDate parts the amounts into those with a day and those that count by the month of a sheet, title or column and may
// sum up the others: all of a cross-tab, and those of a file that gives no day for the person.
func byDate(parts []part) (dated, undated []int) {
	if !slices.ContainsFunc(parts, func(p part) bool { return p.undated }) {
		return nil, nil // nothing to tell apart, which is nearly always so
	}
	for i := range parts {
		if p := &parts[i]; p.countable() && !p.undated {
			dated = append(dated, i)
		}
	}
	for i := range parts {
		p := &parts[i]
		if !p.countable() || !p.undated {
			continue
		}
		beside := false
		for _, j := range dated {
			beside = beside || parts[j].rec.Ledger.File == p.rec.Ledger.File
		}
		if !beside || p.rec.Ledger.Layout == sheets.LayoutCrosstab {
			undated = append(undated, i)
		}
	}
	return dated, undated
}

// countable reports whether a part would be added.
func (p *part) countable() bool {
	return p.value() && p.left != leftDuplicate && p.left != leftConflict && p.left != leftStruck &&
		p.left != leftOtherColumn && (p.high > 0 || p.open)
}

// preferDetail leaves totals out beside the detail. Where they differ the verdict must not hang on it.
func preferDetail(parts []part, undated []int, said map[*sheets.Ledger]*disagreement) {
	var detail sheets.Amount
	sums := map[string]sheets.Amount{}
	for i := range parts {
		if !holdsInt(undated, i) {
			detail += parts[i].counted
		}
	}
	for _, i := range undated {
		sums[parts[i].rec.Ledger.File] += parts[i].counted
	}
	told := map[string]bool{}
	for _, i := range undated {
		p := &parts[i]
		file := p.rec.Ledger.File
		if sums[file] == detail && !p.open {
			p.drop(leftDetail)
			continue
		}
		if !told[file] {
			told[file] = true
			disagree(said, p)
		}
		*p = p.doubt(leftDetail)
	}
}

// preferFirst takes the amounts of the first file where several files give undated ones; how much is certain is the
// smallest of what the files say, and the most is all together.
func preferFirst(parts []part, undated []int, said map[*sheets.Ledger]*disagreement) {
	first := parts[undated[0]].rec.Ledger.File
	lows := map[string]sheets.Amount{}
	for _, i := range undated {
		lows[parts[i].rec.Ledger.File] += parts[i].low
	}
	if len(lows) < 2 {
		return
	}
	least := lows[first]
	for _, low := range lows {
		least = min(least, low)
	}
	told := map[string]bool{}
	for _, i := range undated {
		p := &parts[i]
		if file := p.rec.Ledger.File; file != first {
			if !told[file] {
				told[file] = true
				disagree(said, p)
			}
			*p = p.doubt(leftConflict)
			continue
		}
		p.low = min(p.low, least)
		least -= p.low
	}
}
