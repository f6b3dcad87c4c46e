package target

import "slices"

// ofOffice makes one matter of the whole office out of one of its people: what is surely somebody's is the office's, be it
// not known whose.
func (g *gather) ofOffice() *matter {
	m := newMatter(g.matter.target, g.matter.kind, g.matter.periods)
	m.shared = g.matter.shared
	people := map[int32]bool{}
	for s := range g.matter.parts.all() {
		people[s.subject] = true
	}
	for id := range g.matter.anytime {
		people[id] = true
	}
	order := make([]int32, 0, len(people))
	for id := range people {
		order = append(order, id)
	}
	slices.Sort(order)
	for i := range m.periods {
		for _, id := range order {
			for _, p := range g.matter.parts.at(slot{id, int32(i)}) {
				if p.theirs {
					m.put(0, int32(i), p)
				}
			}
		}
		for _, p := range g.whoever[int32(i)] {
			m.put(0, int32(i), p)
		}
	}
	for _, id := range order {
		m.anytime[0] = append(m.anytime[0], g.matter.anytime[id]...)
	}
	m.theOffice()
	return m
}
