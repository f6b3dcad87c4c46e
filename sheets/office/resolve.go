package office

import (
	"runtime"
	"slices"
	"strings"

	"ledgercheck/sheets"
)

// stranger is a name that no roster has. One name may be several people, told apart by group.
type stranger struct {
	groups []string // folded, in the order of first mention; "" is none
	people []*strangerPerson
}

type strangerPerson struct {
	group   string
	index   int // into People
	records int
}

// credits are the fields whose names have done something; only they make somebody known. Others (谈话人, 缺席人员, 意见提出人)
// may name anyone.
func credits(f sheets.Field) bool {
	switch f {
	case sheets.FieldPerson, sheets.FieldAttendees, sheets.FieldSpeaker, sheets.FieldMentor, sheets.FieldApprentice,
		sheets.FieldCounterpart:
		return true
	}
	return false
}

// namesPeople reports whether a field's names are people, not households.
func namesPeople(f sheets.Field) bool {
	return f != sheets.FieldHousehold && f != sheets.FieldHouseholds && f != sheets.FieldAliases
}

// namesAnybody reports whether an entry's names are to be resolved.
func namesAnybody(e *sheets.Entry) bool {
	return namesPeople(e.Field) && (len(e.People.Names)+len(e.People.Except) > 0 || e.People.Everyone)
}

// meetStrangers notes, before anything is resolved, which groups each name that no roster has is said to be of: one
// name in two groups is two people.
func (b *builder) meetStrangers(ledgers []*sheets.Ledger, said []mentions) {
	for i := range said {
		for _, g := range said[i].groups {
			b.groups[g] = true
		}
	}
	for i, l := range ledgers {
		if l.Kind == sheets.Unrecognised {
			continue
		}
		for _, m := range said[i].people {
			if !m.credits {
				continue
			}
			e := &m.record.Entries[m.entry]
			for _, n := range e.People.Names {
				b.meet(n, explicitGroup(m.record, e.Field))
			}
		}
	}
}

func (b *builder) meet(n sheets.Name, group string) {
	name := foldName(n.Text)
	if name == "" || len(b.known(n)) > 0 {
		return
	}
	if g := foldGroup(n.Note); b.groups[g] {
		group = g
	}
	s := b.strangers[name]
	if s == nil {
		s = &stranger{}
		b.strangers[name] = s
		b.met = append(b.met, name)
	}
	for _, g := range s.groups {
		if g == group {
			return
		}
	}
	s.groups = append(s.groups, group)
}

// explicitGroup gives the folded group that a record names for the person of a field. An attendance list's people may
// be of any group.
func explicitGroup(r *sheets.Record, f sheets.Field) string {
	if f != sheets.FieldPerson {
		return ""
	}
	return foldGroup(groupText(r))
}

// known gives the people of the roster whom a name or alias means.
func (b *builder) known(n sheets.Name) []int {
	if who := b.byName[foldName(n.Text)]; len(who) > 0 {
		return who
	}
	return b.byName[foldName(n.Raw)] // 王部长: an alias that loses its title in Text
}

// setting is what decides whom the names of a cell mean, within one ledger: the cell's own words, and what the record says of
// its person.
type setting struct {
	names, group, duty *sheets.Reading
	ofPerson           bool
}

// resolution is what came of a setting: a reading with the names resolved, which all entries of the setting share, and what
// each of them brings about.
type resolution struct {
	number    int // among those of the ledger
	reading   *sheets.Reading
	strangers []*strangerPerson // to be counted
	says      []saying          // what is to be said of each cell
	told      bool              // of one
}

// saying is something to be put to a person about a cell that names people.
type saying struct {
	about whatSaid
	name  string
	who   int // of aboutGroup: index into People
}

type whatSaid uint8

const (
	aboutName   whatSaid = iota // several people may be meant by it
	aboutNobody                 // all of a group that no roster has: nobody knows who that is
	aboutGroup                  // the roster has somebody in another group; said of the first cell only
)

// resolve says for each name of a ledger's records who is meant.
func (b *builder) resolve(l *sheets.Ledger, said []mention) {
	b.hint, b.resolved = ledgerHint(l), make(map[setting]*resolution, len(said))
	for i := range said {
		m := &said[i]
		if b.resolved[m.setting] == nil {
			done := b.resolveNames(m.record, &m.record.Entries[m.entry])
			done.number = len(b.resolved)
			b.resolved[m.setting] = done
		}
	}
	parts := make([]resolved, runtime.GOMAXPROCS(0)+1)
	n := stretches(l.Records, func(i int, records []*sheets.Record) { parts[i] = b.give(records) })
	for _, done := range b.resolved {
		for _, p := range parts[:n] {
			for _, s := range done.strangers {
				s.records += p.count[done.number]
			}
		}
	}
	for _, p := range parts[:n] {
		for _, loud := range p.loud {
			b.say(loud.record, &loud.record.Entries[loud.entry], loud.done)
		}
	}
}

// resolved is what giving a stretch of records their resolved readings has shown.
type resolved struct {
	count []int // by the number of a resolution, of its entries
	loud  []loud
}

// loud is an entry about which there is something to say.
type loud struct {
	record *sheets.Record
	entry  int
	done   *resolution
}

// give gives the entries of a stretch of records the readings in which their names are resolved.
func (b *builder) give(records []*sheets.Record) resolved {
	out := resolved{count: make([]int, len(b.resolved))}
	var lasts sheets.ByReading[latest]
	for _, r := range records {
		if r.Dropped != "" {
			continue
		}
		for i := range r.Entries {
			e := &r.Entries[i]
			if !namesAnybody(e) {
				continue
			}
			in := settingOf(r, e)
			last := lasts.Get(in.names)
			if last == nil || last.setting != in {
				lasts.Put(in.names, latest{in, b.resolved[in]})
				last = &latest{in, b.resolved[in]}
			}
			out.count[last.done.number]++
			if len(last.done.says) > 0 {
				out.loud = append(out.loud, loud{r, i, last.done})
			}
			e.Reading = last.done.reading
		}
	}
	return out
}

// latest is the setting in which a reading was met last: mostly it is the next one, too.
type latest struct {
	setting
	done *resolution
}

func settingOf(r *sheets.Record, e *sheets.Entry) setting {
	in := setting{names: e.Reading, ofPerson: e.Field == sheets.FieldPerson}
	if in.ofPerson {
		in.group, in.duty = readingOf(r, sheets.FieldGroup), readingOf(r, sheets.FieldDuty)
	}
	return in
}

func readingOf(r *sheets.Record, f sheets.Field) *sheets.Reading {
	if e := r.Get(f); e != nil {
		return e.Reading
	}
	return nil
}

// resolveNames makes of an entry's reading one whose names are resolved.
func (b *builder) resolveNames(r *sheets.Record, e *sheets.Entry) *resolution {
	own := *e.Reading
	r.Ledger.Numbers.Give(&own)
	done := &resolution{reading: &own}
	own.People.Names, own.People.Except = slices.Clone(own.People.Names), slices.Clone(own.People.Except)
	for _, names := range [][]sheets.Name{own.People.Names, own.People.Except} {
		for i := range names {
			b.resolveName(r, e, &names[i], done)
		}
	}
	switch groups := b.rosterGroups(own.People.Of); {
	case !own.People.Everyone:
	case len(own.People.Of) == 0:
		own.People.Groups = b.groupsIn(own.Text)
	case groups != nil:
		own.People.Groups = groups
	default: // 干部组全体, and the roster has no such group
		own.People.Everyone, own.People.Of, own.People.Unnamed = false, nil, max(own.People.Unnamed, 1)
		done.says = append(done.says, saying{about: aboutNobody})
	}
	return done
}

// rosterGroups gives the roster's groups that the words name; nil where one of the words names none.
func (b *builder) rosterGroups(words []string) []string {
	var out []string
	for _, word := range words {
		word, found := foldGroup(word), false
		for i := range b.office.People {
			p := &b.office.People[i]
			if g := foldGroup(p.Group); g == "" || !p.OnRoster || !strings.HasSuffix(word, g) {
				continue
			}
			found = true
			if !slices.Contains(out, p.Group) {
				out = append(out, p.Group)
			}
		}
		if !found {
			return nil
		}
	}
	return out
}

// say puts to a person what there is to be said about an entry.
func (b *builder) say(r *sheets.Record, e *sheets.Entry, done *resolution) {
	for _, s := range done.says {
		switch s.about {
		case aboutName:
			b.notes.add(sheets.Find(sheets.AmbiguousPerson, "", sheets.Warning, r.Place(e), "name", s.name))
		case aboutNobody:
			b.notes.add(sheets.Find(sheets.UnnamedAttendees, "group", sheets.Warning, r.Place(e), "raw", e.Text))
		case aboutGroup:
			if !done.told {
				b.sayGroup(r, e, &b.office.People[s.who])
			}
		}
	}
	done.told = true
}

// wholeOffice takes away words that are no group's name though a group may be called like a part of them.
var wholeOffice = strings.NewReplacer("全体干部职工", "", "全体组工干部", "", "全体机关干部", "", "全体干部", "", "全体党员", "", "全体人员", "")

// groupsIn gives the groups that 干部组全体 names.
func (b *builder) groupsIn(text string) []string {
	text = foldName(text)
	rest := wholeOffice.Replace(text)
	var out []string
	seen := map[string]bool{}
	for i := range b.office.People {
		p := &b.office.People[i]
		if g := foldGroup(p.Group); g != "" && p.OnRoster && !seen[g] &&
			(strings.Contains(rest, g) || strings.ContainsAny(lastRune(g), "组室科股处办") && strings.Contains(text, g)) {
			seen[g] = true
			out = append(out, p.Group)
		}
	}
	return out
}

func lastRune(s string) string {
	r := []rune(s)
	return string(r[len(r)-1:])
}

// resolveName says who n is, a name of the entry's that is not shared.
func (b *builder) resolveName(r *sheets.Record, e *sheets.Entry, n *sheets.Name, done *resolution) {
	who := b.known(*n)
	if len(who) == 0 {
		who = b.strangersOf(r, e, n)
	}
	if len(who) > 1 {
		who = b.tellApart(who, r, e.Field, n)
	}
	guessed := n.Doubt && len(n.Maybe) == 0 // its reader says so: the name stands above an empty cell
	n.Who, n.Doubt, n.Maybe = 0, false, nil
	switch {
	case len(who) == 0:
	case guessed:
		doubt(n, who)
	case len(who) == 1:
		n.Who = who[0] + 1
		if p := b.strangerAt(n.Text, who[0]); p != nil {
			done.strangers = append(done.strangers, p)
		}
		if b.inOtherGroup(r, e, n) {
			done.says = append(done.says, saying{about: aboutGroup, who: who[0]})
		}
	default:
		doubt(n, who)
		done.says = append(done.says, saying{about: aboutName, name: n.Text})
	}
}

func doubt(n *sheets.Name, who []int) {
	n.Doubt = true
	for _, i := range who {
		n.Maybe = append(n.Maybe, i+1)
	}
}

// strangersOf gives the people whom a name that no roster has can mean, made on their first mention.
func (b *builder) strangersOf(r *sheets.Record, e *sheets.Entry, n *sheets.Name) []int {
	s := b.strangers[foldName(n.Text)]
	if s == nil {
		return nil // named only where names make nobody known
	}
	var groups []string
	for _, g := range s.groups {
		if g != "" {
			groups = append(groups, g)
		}
	}
	if len(groups) == 0 {
		groups = []string{""}
	}
	var out []int
	for _, g := range groups {
		out = append(out, b.strangerOf(s, n, g, r.Place(e)))
	}
	return out
}

func (b *builder) strangerOf(s *stranger, n *sheets.Name, group string, at sheets.Place) int {
	for _, p := range s.people {
		if p.group == group {
			return p.index
		}
	}
	i := len(b.office.People)
	b.office.People = append(b.office.People, sheets.Person{Name: foldName(n.Text), Group: group, Place: at})
	s.people = append(s.people, &strangerPerson{group: group, index: i})
	return i
}

// strangerAt gives the stranger of a name who is the person with the index, nil where there is none.
func (b *builder) strangerAt(name string, index int) *strangerPerson {
	s := b.strangers[foldName(name)]
	if s == nil {
		return nil
	}
	for _, p := range s.people {
		if p.index == index {
			return p
		}
	}
	return nil
}

// inOtherGroup reports whether a ledger puts somebody into another group than the roster does: a move, or a namesake whom the
// roster lacks.
func (b *builder) inOtherGroup(r *sheets.Record, e *sheets.Entry, n *sheets.Name) bool {
	group, p := explicitGroup(r, e.Field), &b.office.People[n.Who-1]
	return group != "" && p.OnRoster && p.Group != "" && group != foldGroup(p.Group) && b.rosterGroup(group)
}

// sayGroup says so, once for each person and group.
func (b *builder) sayGroup(r *sheets.Record, e *sheets.Entry, p *sheets.Person) {
	key := noteKey{"group", sheets.Place{File: p.Name, Sheet: explicitGroup(r, e.Field)}}
	if b.notes.seen[key] {
		return
	}
	b.notes.add(sheets.Find(sheets.AmbiguousPerson, "group", sheets.Warning, r.Place(e),
		"name", p.Name, "group", groupText(r), "roster", p.Group))
	b.notes.seen[key] = true
}

func (b *builder) rosterGroup(group string) bool {
	for i := range b.office.People {
		if p := &b.office.People[i]; p.OnRoster && foldGroup(p.Group) == group {
			return true
		}
	}
	return false
}
