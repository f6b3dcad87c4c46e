package office

import (
	"strconv"

	"ledgercheck/sheets"
)

// Build says who is due: it reads the rosters among the ledgers, resolves every name of every other record (Name.Who,
// Name.Maybe, Name.Doubt), and adds people and households that only ledgers name. Ledgers come in import order; a file
// whose content an earlier one has already brought is left out whole. It is called once on ledgers freshly read.
func Build(ledgers []*sheets.Ledger) (sheets.Office, []sheets.Finding) {
	b := &builder{
		byName: map[string][]int{}, strangers: map[string]*stranger{}, groups: map[string]bool{},
		households: map[string]int{}, ofHouseholds: map[*sheets.Reading]*sheets.Reading{},
	}
	copies := dropCopies(ledgers)
	b.readRosters(ledgers)
	said := make([]mentions, len(ledgers))
	for i, l := range ledgers {
		if l.Kind != sheets.Roster {
			said[i] = mentionsOf(l)
		}
	}
	b.meetStrangers(ledgers, said)
	for i, l := range ledgers {
		if l.Kind != sheets.Roster && l.Kind != sheets.Unrecognised {
			b.resolve(l, said[i].people)
		}
	}
	b.readHouseholds(ledgers)
	b.reportStrangers()
	return b.office, append(copies, b.notes.all()...)
}

type builder struct {
	office     sheets.Office
	byName     map[string][]int     // folded names and aliases to indexes of People
	strangers  map[string]*stranger // names that no roster has
	met        []string             // their names in the order of first mention
	groups     map[string]bool      // folded names of all groups
	hint       string               // of the ledger at hand
	resolved   map[setting]*resolution
	households map[string]int

	ofHouseholds map[*sheets.Reading]*sheets.Reading // readings of households with their names resolved
	assigned     []assignment
	notes        notes
}

// reportStrangers says, once for each, who stands in ledgers but not on the roster.
func (b *builder) reportStrangers() {
	if !b.office.HasRoster {
		return
	}
	for _, name := range b.met {
		s := b.strangers[name]
		for _, p := range s.people {
			if p.records == 0 {
				continue
			}
			who := &b.office.People[p.index]
			b.notes.list = append(b.notes.list, sheets.Find(sheets.UnknownPerson, "", sheets.Warning, who.Place,
				"name", who.Name, "count", strconv.Itoa(p.records)))
		}
	}
}
