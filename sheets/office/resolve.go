package office

import (
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

// meetStrangers notes, before anything is resolved, which groups each name that no roster has is said to be of: one
// name in two groups is two people.
func (b *builder) meetStrangers(ledgers []*sheets.Ledger) {
	for _, l := range ledgers {
		if l.Kind == sheets.Roster {
			continue
		}
		var named sheets.ByReading[bool]
		for _, r := range l.Records {
			e := r.Get(sheets.FieldGroup)
			if e == nil || r.Dropped != "" || named.Get(e.Reading) != nil {
				continue
			}
			named.Put(e.Reading, true)
			if g := foldGroup(groupText(r)); g != "" {
				b.groups[g] = true
			}
		}
	}
	for _, l := range ledgers {
		if l.Kind == sheets.Roster || l.Kind == sheets.Unrecognised {
			continue
		}
		seen := map[setting]bool{}
		var last sheets.ByReading[setting]
		for _, r := range l.Records {
			if r.Dropped != "" {
				continue
			}
			for i := range r.Entries {
				e := &r.Entries[i]
				if !credits(e.Field) || len(e.People.Names) == 0 {
					continue
				}
				in := settingOf(r, e)
				if before := last.Get(in.names); before != nil && *before == in || seen[in] {
					continue
				}
				seen[in] = true
				last.Put(in.names, in)
				for _, n := range e.People.Names {
					b.meet(n, explicitGroup(r, e.Field))
				}
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
	reading   *sheets.Reading
	strangers []*strangerPerson // to be counted
	ambiguous []string          // names to be put to a person
	groupless bool              // all of a group that no roster has: nobody knows who that is
}

// resolve says for each name of a record who is meant.
func (b *builder) resolve(r *sheets.Record) {
	for i := range r.Entries {
		e := &r.Entries[i]
		if !namesPeople(e.Field) || len(e.People.Names)+len(e.People.Except) == 0 && !e.People.Everyone {
			continue
		}
		in := settingOf(r, e)
		done := b.settled(in)
		if done == nil {
			done = b.resolveNames(r, e)
			b.resolved[in] = done
			b.latest.Put(in.names, latest{in, done})
		} else {
			for _, name := range done.ambiguous {
				b.sayAmbiguous(r, e, name)
			}
			if done.groupless {
				b.sayGroupless(r, e)
			}
		}
		for _, p := range done.strangers {
			p.records++
		}
		e.Reading = done.reading
	}
}

// latest is the setting in which a reading was met last: mostly it is the next one, too.
type latest struct {
	setting
	done *resolution
}

// settled gives what came of a setting, nil where it was not met yet.
func (b *builder) settled(in setting) *resolution {
	last := b.latest.Get(in.names)
	if last != nil && last.setting == in {
		return last.done
	}
	done := b.resolved[in]
	if last != nil && done != nil {
		*last = latest{in, done}
	}
	return done
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
		done.groupless = true
		b.sayGroupless(r, e)
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

func (b *builder) sayGroupless(r *sheets.Record, e *sheets.Entry) {
	b.notes.add(sheets.Find(sheets.UnnamedAttendees, "group", sheets.Warning, r.Place(e), "raw", e.Text))
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
		b.checkGroup(r, e, n)
	default:
		doubt(n, who)
		done.ambiguous = append(done.ambiguous, n.Text)
		b.sayAmbiguous(r, e, n.Text)
	}
}

func (b *builder) sayAmbiguous(r *sheets.Record, e *sheets.Entry, name string) {
	b.notes.add(sheets.Find(sheets.AmbiguousPerson, "", sheets.Warning, r.Place(e), "name", name))
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

// checkGroup says, once for each, that a ledger puts somebody into another group than the roster does: a move, or a
// namesake whom the roster lacks.
func (b *builder) checkGroup(r *sheets.Record, e *sheets.Entry, n *sheets.Name) {
	group, p := explicitGroup(r, e.Field), &b.office.People[n.Who-1]
	if group == "" || !p.OnRoster || p.Group == "" || group == foldGroup(p.Group) || !b.rosterGroup(group) {
		return
	}
	at := r.Place(e)
	key := noteKey{"group", sheets.Place{File: p.Name, Sheet: group}}
	if b.notes.seen[key] {
		return
	}
	b.notes.add(sheets.Find(sheets.AmbiguousPerson, "group", sheets.Warning, at,
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
