package target

import "ledgercheck/sheets"

// rank is where somebody stands in 部长↔副部长, 副部长↔组室长及一般干部 (docs: domain, A 10).
type rank uint8

const (
	unranked rank = iota // the roster gives no 职务
	head
	deputy
	staff
)

// byLeader lets a talk cover somebody only where the leader held it whose duty it is: the head for a deputy, a deputy for
// everybody else. The head is not due. Where the roster does not say who is what, or the talker cannot be told, it is not
// certain.
func (r *run) byLeader(g *gather) {
	ranks := make([]rank, len(r.Office.People))
	known := false
	for i := range r.Office.People {
		ranks[i] = r.rankOf(r.Office.People[i].Duty)
		known = known || ranks[i] == head || ranks[i] == deputy
	}
	if !known {
		r.find(sheets.Find(sheets.UncertainValue, "no-duty", sheets.Warning, sheets.Place{}))
	}
	g.matter.dueIn = func(s *subject, _ sheets.Period) bool { return ranks[s.person] != head }
	g.fit = func(rec *sheets.Record, p part, person int) part {
		if p.high == 0 {
			return p
		}
		wants := deputy
		switch ranks[person] {
		case unranked:
			return p.doubt(leftTalker)
		case deputy:
			wants = head
		case head: // they talk with each other
			wants = deputy
		}
		e := rec.Get(sheets.FieldTalker)
		doubt := e == nil || e.State != sheets.Present || len(e.People.Names) == 0
		if e != nil {
			for _, n := range e.People.Names {
				switch {
				case n.Who == 0 || ranks[n.Who-1] == unranked:
					doubt = true
				case ranks[n.Who-1] == wants:
					return p
				}
			}
		}
		if doubt {
			return p.doubt(leftTalker)
		}
		p.drop(leftTalker)
		p.entry = e
		return p
	}
}

func (r *run) rankOf(duty string) rank {
	switch {
	case bare(duty) == "":
		return unranked
	case r.speaks("deputy", duty):
		return deputy
	case r.speaks("head", duty):
		return head
	}
	return staff
}
