package office

import (
	"slices"

	"ledgercheck/sheets"
)

// assignment is a roster's 联系户 cell.
type assignment struct {
	helper int
	at     sheets.Place
	names  []sheets.Name
}

// readHouseholds takes the households that the roster assigns, then those that ledgers name, and resolves every
// household of every record. Records that are struck through make no household known.
func (b *builder) readHouseholds(ledgers []*sheets.Ledger) {
	for _, a := range b.assigned {
		for _, n := range a.names {
			b.household(n, a.at, a.helper, true)
		}
	}
	for _, l := range ledgers {
		if l.Kind == sheets.Roster {
			continue
		}
		for _, r := range l.Records {
			e := r.Get(sheets.FieldHousehold)
			if e == nil || r.Dropped != "" {
				continue
			}
			helper := -1
			if p := r.Get(sheets.FieldPerson); p != nil && len(p.People.Names) > 0 {
				helper = p.People.Names[0].Who - 1
			}
			names := slices.Clone(e.People.Names)
			for i := range names {
				n := &names[i]
				n.Who = 0
				if at, known := b.households[foldName(n.Text)]; known || !r.Struck {
					if !known {
						at = b.household(*n, r.Place(e), helper, false)
					} else if !r.Struck && !b.office.Households[at].Assigned {
						b.help(at, helper)
					}
					n.Who = at + 1
				}
			}
			b.share(e, names)
		}
	}
}

// share gives an entry the reading in which its households are these. Which household a name means does not change once it
// is known, so all entries of one reading may share it.
func (b *builder) share(e *sheets.Entry, names []sheets.Name) {
	if own := b.ofHouseholds[e.Reading]; own != nil && slices.EqualFunc(own.People.Names, names, sameWho) {
		e.Reading = own
		return
	}
	before := e.Reading
	e.Reread(func(r *sheets.Reading) { r.People.Names = names })
	b.ofHouseholds[before] = e.Reading
}

func sameWho(a, b sheets.Name) bool { return a.Who == b.Who }

// household gives the index of a household, made where it is new; -1 where the name is empty.
func (b *builder) household(n sheets.Name, at sheets.Place, helper int, assigned bool) int {
	name := foldName(n.Text)
	if name == "" {
		return -1
	}
	i, known := b.households[name]
	if !known {
		i = len(b.office.Households)
		b.households[name] = i
		b.office.Households = append(b.office.Households, sheets.Household{Name: name, Place: at, Assigned: assigned})
	}
	b.help(i, helper)
	return i
}

// help notes a helper; the first one's group is the household's.
func (b *builder) help(household, helper int) {
	if helper < 0 {
		return
	}
	h, p := &b.office.Households[household], &b.office.People[helper]
	for _, known := range h.Helpers {
		if known == p.Name {
			return
		}
	}
	h.Helpers = append(h.Helpers, p.Name)
	if h.Group == "" {
		h.Group = p.Group
	}
}
