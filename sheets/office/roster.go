package office

import (
	"strings"

	"ledgercheck/sheets"
)

// readRosters reads the staff first and the lists of party members after it, so that a member who is staff is one
// person, whatever the order of the sheets.
func (b *builder) readRosters(ledgers []*sheets.Ledger) {
	var staff, members []*sheets.Ledger
	for _, l := range ledgers {
		if l.Kind != sheets.Roster {
			continue
		}
		if listsMembers(l) {
			members = append(members, l)
		} else {
			staff = append(staff, l)
		}
	}
	if len(staff) == 0 && len(members) > 0 && !namesMembers(members[0]) {
		staff, members = members, nil // the only list there is: the staff with their 入党时间
	}
	for _, l := range staff {
		b.readStaff(l)
	}
	b.office.HasRoster = len(b.office.People) > 0
	for _, l := range members {
		b.readMembers(l)
	}
	b.indexAliases()
}

// listsMembers tells a 党员名册 from a 干部名册: it gives the day of joining and nothing of service.
func listsMembers(l *sheets.Ledger) bool {
	if l.Has(sheets.FieldState) || l.Has(sheets.FieldArrived) || l.Has(sheets.FieldLeft) || l.Has(sheets.FieldMember) {
		return false
	}
	return l.Has(sheets.FieldJoined) || namesMembers(l)
}

func namesMembers(l *sheets.Ledger) bool {
	for _, s := range []string{l.Title, l.Sheet} {
		s = strings.Join(strings.Fields(s), "")
		if strings.Contains(s, "党员名") || strings.Contains(s, "党员花名") || strings.Contains(s, "党员信息") {
			return true
		}
	}
	return false
}

func (b *builder) readStaff(l *sheets.Ledger) {
	for _, r := range l.Records {
		names := r.Get(sheets.FieldPerson)
		if r.Dropped != "" || r.Struck || names == nil {
			continue
		}
		for _, n := range names.People.Names {
			p := b.staffMember(r, n)
			if p.Name == "" {
				continue
			}
			p.Place = r.Place(names)
			if same := b.namesake(p); same >= 0 {
				b.notes.add(sheets.Find(sheets.AmbiguousPerson, "roster-twice", sheets.Warning, p.Place, "name", p.Name))
				continue
			}
			b.addPerson(p)
			if e := r.Get(sheets.FieldHouseholds); e != nil {
				b.assigned = append(b.assigned, assignment{len(b.office.People) - 1, r.Place(e), e.People.Names})
			}
		}
	}
	if b.office.Name == "" {
		b.office.Name = officeName(l.Title)
	}
}

func (b *builder) staffMember(r *sheets.Record, n sheets.Name) sheets.Person {
	p := sheets.Person{Name: foldName(n.Text), Note: n.Note, OnRoster: true}
	text := func(f sheets.Field) string {
		if e := r.Get(f); e != nil && e.State == sheets.Present {
			return strings.TrimSpace(e.Text)
		}
		return ""
	}
	p.Group, p.Duty = groupText(r), text(sheets.FieldDuty)
	p.Member = text(sheets.FieldMember) == "是"
	p.Arrived = firstDay(r.Get(sheets.FieldArrived))
	p.Left = lastDay(r.Get(sheets.FieldLeft))
	p.Joined = firstDay(r.Get(sheets.FieldJoined))
	p.Confirmed = firstDay(r.Get(sheets.FieldConfirmed))
	if p.Note == p.Duty || foldGroup(p.Note) == foldGroup(p.Group) {
		p.Note = "" // tells nothing more
	}
	if e := r.Get(sheets.FieldAliases); e != nil {
		for _, a := range e.People.Names {
			for _, form := range []string{a.Raw, a.Text} {
				if form = foldName(form); form != "" && form != p.Name {
					p.Aliases = append(p.Aliases, form)
				}
			}
		}
	}
	if e := r.Get(sheets.FieldState); e != nil {
		p.Spells = e.Spells
		if e.State == sheets.Unreadable {
			p.Spells = append(append([]sheets.Spell(nil), e.Spells...), sheets.Spell{Kind: e.Text, Undated: true})
		}
		b.readSpells(r, e, &p)
	}
	p.Remark = text(sheets.FieldRemark)
	return p
}

// readSpells lets 退休 and 调出 end the service, and puts words that no list knows to a person.
func (b *builder) readSpells(r *sheets.Record, e *sheets.Entry, p *sheets.Person) {
	for _, s := range p.Spells {
		switch classOf(s.Kind) {
		case spellGone:
			if p.Left.IsZero() {
				p.Left = s.Span.From
				if p.Left.IsZero() {
					p.Left = sheets.Date{Year: 1900, Month: 1, Day: 1} // gone, and nobody says when
					b.notes.add(sheets.Find(sheets.UncertainDate, "gone", sheets.Info, r.Place(e), "name", p.Name, "raw", s.Kind))
				}
			}
		case spellUnknown:
			if e.State != sheets.Unreadable && !s.Undated { // else its reader has said so
				b.notes.list = append(b.notes.list, sheets.Find(sheets.UncertainValue, "roster-state", sheets.Warning, r.Place(e),
					"name", p.Name, "raw", s.Kind))
			}
		}
	}
}

func (b *builder) readMembers(l *sheets.Ledger) {
	for _, r := range l.Records {
		names := r.Get(sheets.FieldPerson)
		if r.Dropped != "" || r.Struck || names == nil {
			continue
		}
		for _, n := range names.People.Names {
			p := b.staffMember(r, n)
			p.OnRoster, p.Member, p.MemberOnly, p.Place = false, true, true, r.Place(names)
			if p.Name == "" {
				continue
			}
			known := b.byName[p.Name]
			if len(known) > 1 {
				known = among(known, func(i int) bool {
					return foldGroup(b.office.People[i].Group) == foldGroup(p.Group)
				})
			}
			switch len(known) {
			case 0:
				b.addPerson(p)
			case 1:
				who := &b.office.People[known[0]]
				who.Member = true
				if who.Joined.IsZero() {
					who.Joined = p.Joined
				}
				if who.Confirmed.IsZero() {
					who.Confirmed = p.Confirmed
				}
			default:
				b.notes.add(sheets.Find(sheets.AmbiguousPerson, "", sheets.Warning, p.Place, "name", p.Name))
			}
		}
	}
}

// namesake gives the person of the same name, group and note, or -1.
func (b *builder) namesake(p sheets.Person) int {
	for _, i := range b.byName[p.Name] {
		q := &b.office.People[i]
		if foldGroup(q.Group) == foldGroup(p.Group) && q.Note == p.Note {
			return i
		}
	}
	return -1
}

func (b *builder) addPerson(p sheets.Person) {
	i := len(b.office.People)
	b.office.People = append(b.office.People, p)
	b.byName[p.Name] = append(b.byName[p.Name], i)
	if g := foldGroup(p.Group); g != "" {
		b.groups[g] = true
	}
}

// indexAliases comes last, so that a real name wins over somebody else's alias.
func (b *builder) indexAliases() {
	aliases := map[string][]int{}
	for i := range b.office.People {
		for _, a := range b.office.People[i].Aliases {
			if n := len(aliases[a]); n == 0 || aliases[a][n-1] != i {
				aliases[a] = append(aliases[a], i)
			}
		}
	}
	for a, who := range aliases {
		if _, taken := b.byName[a]; !taken {
			b.byName[a] = who
		}
	}
}

func firstDay(e *sheets.Entry) sheets.Date {
	if e == nil || e.State != sheets.Present {
		return sheets.Date{}
	}
	return e.When.Span.From
}

func lastDay(e *sheets.Entry) sheets.Date {
	if e == nil || e.State != sheets.Present {
		return sheets.Date{}
	}
	return e.When.Span.To
}

// groupText gives the 组室 that a record names.
func groupText(r *sheets.Record) string {
	if e := r.Get(sheets.FieldGroup); e != nil && e.State == sheets.Present {
		return strings.Join(strings.Fields(e.Text), "")
	}
	return ""
}

// officeName gives what stands before 干部名册 in a roster's title: 凤凰县委组织部2021年干部名册 is of 凤凰县委组织部.
func officeName(title string) string {
	title = strings.Join(strings.Fields(title), "")
	for _, w := range []string{"组工干部", "机关干部", "全体干部", "干部职工", "干部", "工作人员", "人员", "花名册", "名册", "名单"} {
		if i := strings.Index(title, w); i >= 0 {
			title = title[:i]
		}
	}
	return strings.TrimRight(title, "0123456789年度〇一二三四五六七八九零 ")
}
