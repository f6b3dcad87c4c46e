package target

import "ledgercheck/sheets"

// sharedParts are parts of a period that may belong to anybody who is not named: 张三等5人. They are summed once, and for
// each person only the few that name or rule out the person are taken off again.
type sharedParts struct {
	parts []part
	high  sheets.Amount
	open  int
	not   map[int][]int // person to the parts that are surely not theirs beyond what is theirs already
}

func (s *sharedParts) add(p part, not []int) {
	if s.not == nil {
		s.not = map[int][]int{}
	}
	i := len(s.parts)
	s.parts = append(s.parts, p)
	s.high += p.high
	if p.open {
		s.open++
	}
	for _, person := range not {
		if n := s.not[person]; len(n) == 0 || n[len(n)-1] != i {
			s.not[person] = append(n, i)
		}
	}
}

// addTo adds what a person may have of the shared parts; the first few are listed.
func (s *sharedParts) addTo(t *tally, person int, f *sheets.Figure) {
	if len(s.parts) == 0 {
		return
	}
	high, open := s.high, s.open
	not := s.not[person]
	for _, i := range not {
		high -= s.parts[i].high
		if s.parts[i].open {
			open--
		}
	}
	if len(not) == len(s.parts) {
		return
	}
	t.high += high
	t.open = t.open || open > 0
	t.other = true
	n := 0
	for i := range s.parts {
		if len(not) > 0 && not[0] == i {
			not = not[1:]
			continue
		}
		f.Sources = append(f.Sources, s.parts[i].source())
		if n++; n == listed {
			break
		}
	}
}
