package target

import "ledgercheck/sheets"

// credit is whom a record credits. Person numbers are indexes into Office.People.
type credit struct {
	sure   []int
	maybe  []int // one of several of the name, or one whom the roster leaves open
	others bool  // anybody else may be meant as well: 张三等5人
	not    []int // surely not meant: 全体（李四请假）

	unlisted bool // 全体 where no roster says who that is
	oneAway  bool // somebody was away and nobody says who: 缺席1人
}

// credited reads whom a record credits from the given fields of people. The lists may be shared with other records and are
// not to be changed.
func (r *run) credited(rec *sheets.Record, span sheets.Span, fields ...sheets.Field) credit {
	e := onlyNames(rec, fields)
	if e == nil {
		return r.readCredit(rec, span, fields)
	}
	if c := r.credits.Get(e.Reading); c != nil {
		return *c
	}
	c := r.readCredit(rec, span, fields)
	r.credits.Put(e.Reading, c)
	return c
}

// onlyNames gives the one cell that says by itself whom a record credits, nil where that hangs on more: on who was away, on
// the day of 全体, on a second cell.
func onlyNames(rec *sheets.Record, fields []sheets.Field) *sheets.Entry {
	var only *sheets.Entry
	for _, f := range fields {
		switch e := rec.Get(f); {
		case e == nil:
		case only != nil || e.People.Everyone:
			return nil
		default:
			only = e
		}
	}
	if rec.Get(sheets.FieldAbsentees) != nil {
		return nil
	}
	return only
}

func (r *run) readCredit(rec *sheets.Record, span sheets.Span, fields []sheets.Field) credit {
	var c credit
	if e := rec.Get(sheets.FieldAbsentees); e != nil {
		for _, n := range e.People.Names {
			c.except(n)
		}
		c.oneAway = e.People.Unnamed > 0
	}
	column := false
	for _, f := range fields {
		e := rec.Get(f)
		if e == nil {
			continue
		}
		column = true
		for _, n := range e.People.Except {
			c.except(n)
		}
		for _, n := range e.People.Names {
			switch {
			case n.Who > 0:
				c.sure = append(c.sure, n.Who-1)
			case n.Doubt:
				for _, who := range n.Maybe {
					c.maybe = append(c.maybe, who-1)
				}
			}
		}
		if e.People.Unnamed > 0 {
			c.others = true
		}
		if e.People.Everyone {
			r.everyone(&c, &e.People, span)
		}
	}
	if !column {
		c.others = true // the ledger has no column for people: it may have been anybody
	}
	c.sure = distinct(c.sure, nil)
	c.maybe = distinct(c.maybe, c.sure)
	return c
}

func (c *credit) except(n sheets.Name) {
	if n.Who > 0 {
		c.not = append(c.not, n.Who-1)
	}
	for _, who := range n.Maybe {
		c.not = append(c.not, who-1) // not certain to be there, and 全体 is all that speaks for them
	}
}

// everyone credits all who are on the roster, in service and not away, but those who are excepted. Without a roster
// nobody knows who 全体 is.
func (r *run) everyone(c *credit, p *sheets.People, span sheets.Span) {
	if !r.Office.HasRoster {
		c.others, c.unlisted = true, true
		return
	}
	told := r.membersTold()
	for i := range r.Office.People {
		who := &r.Office.People[i]
		if p.Members && told && !who.Member {
			continue
		}
		if !who.OnRoster || len(p.Groups) > 0 && !holds(p.Groups, who.Group) || holdsInt(c.not, i) {
			continue
		}
		switch certain, possible := r.Presence.There(i, span); {
		case certain && !c.oneAway && (!p.Members || told):
			c.sure = append(c.sure, i)
		case possible || certain:
			c.maybe = append(c.maybe, i)
		}
	}
}

// membersTold reports whether the roster says of anybody that he is a party member; else 全体党员 may be any of them.
func (r *run) membersTold() bool {
	for i := range r.Office.People {
		if r.Office.People[i].Member {
			return true
		}
	}
	return false
}

// people gives the people due for a rule, in the order of the office: all on the roster, and whoever else has parts.
// Without a roster whoever has a part that is surely theirs is due.
func (r *run) people(m *matter) []subject {
	with, surely := make([]bool, len(r.Office.People)), make([]bool, len(r.Office.People))
	see := func(id int32, parts []part) {
		with[id] = true
		for i := range parts {
			if parts[i].theirs && parts[i].left != leftStruck {
				surely[id] = true
				return
			}
		}
	}
	for s, parts := range m.parts.all() {
		if !surely[s.subject] {
			see(s.subject, parts)
		}
	}
	for id, parts := range m.anytime {
		see(id, parts)
	}
	var out []subject
	for i := range r.Office.People {
		p := &r.Office.People[i]
		s := subject{
			Subject: sheets.Subject{Type: sheets.SubjectPerson, Name: p.Name, Group: p.Group}, id: int32(i), person: i,
			due: p.OnRoster || !r.Office.HasRoster && surely[i],
		}
		s.stranger = !s.due
		if s.due || with[i] {
			out = append(out, s)
		}
	}
	return out
}

func distinct(list, not []int) []int {
	if len(list) < 2 && len(not) == 0 {
		return list
	}
	seen := make(map[int]bool, len(list)+len(not))
	for _, x := range not {
		seen[x] = true
	}
	out := list[:0]
	for _, x := range list {
		if !seen[x] {
			seen[x] = true
			out = append(out, x)
		}
	}
	return out
}

func holds(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

func holdsInt(list []int, n int) bool {
	for _, x := range list {
		if x == n {
			return true
		}
	}
	return false
}
