package office

import (
	"strings"

	"ledgercheck/sheets"
)

// tellApart narrows people of one name by what the cell and the record say: the bracket behind the name, the 组室, the
// 职务; then by the group that the ledger's title, sheet or file names. Hints that contradict each other tell nothing.
func (b *builder) tellApart(who []int, r *sheets.Record, f sheets.Field, n *sheets.Name) []int {
	left := who
	say := func(hit func(p *sheets.Person) bool) {
		if matched := among(who, func(i int) bool { return hit(&b.office.People[i]) }); len(matched) > 0 {
			left = among(left, func(i int) bool { return hit(&b.office.People[i]) })
		}
	}
	if note := foldGroup(n.Note); note != "" {
		say(func(p *sheets.Person) bool {
			return note == foldGroup(p.Group) || note == foldName(p.Note) || note == foldName(p.Duty)
		})
	}
	if group := explicitGroup(r, f); group != "" {
		say(func(p *sheets.Person) bool { return group == foldGroup(p.Group) })
	}
	if e := r.Get(sheets.FieldDuty); f == sheets.FieldPerson && e != nil && e.State == sheets.Present {
		duty := foldName(e.Text)
		say(func(p *sheets.Person) bool { return duty == foldName(p.Duty) })
	}
	if len(left) == 0 {
		return who
	}
	if len(left) > 1 {
		left = b.byLedger(left)
	}
	return left
}

// byLedger narrows by the group that stands in the ledger's title, sheet or file name, where it is one only.
func (b *builder) byLedger(who []int) []int {
	best, length := who, 0
	for _, i := range who {
		g := foldGroup(b.office.People[i].Group)
		if g == "" || !strings.Contains(b.hint, g) {
			continue
		}
		switch { // 人才办公室 beats the 办公室 within it
		case len(g) > length:
			best, length = []int{i}, len(g)
		case len(g) == length && !contains(best, i):
			return who
		}
	}
	return best
}

// ledgerHint gives what may name the group that a whole ledger is of.
func ledgerHint(l *sheets.Ledger) string {
	return foldName(l.Title) + "\n" + foldName(l.Sheet) + "\n" + foldName(l.File)
}

func among(who []int, keep func(int) bool) []int {
	var out []int
	for _, i := range who {
		if keep(i) {
			out = append(out, i)
		}
	}
	return out
}

func contains(who []int, i int) bool {
	for _, j := range who {
		if i == j {
			return true
		}
	}
	return false
}
