package sheets

import "fmt"

// Tally counts subjects by their verdict: how many people (households) met what they owe, how many fell short.
type Tally struct {
	Type                               SubjectType
	All                                int // subjects that have a figure at all
	Met, Short, Exempt, NotDue, Unsure int
}

// WorstVerdicts gives each subject of one type its verdict over the given figures: the worst of them, where short
// weighs more than unsure and unsure more than met; exempt and not-due hold only where all figures are so (domain.md
// C, "A person's verdict"). Pass only the figures in view.
func WorstVerdicts(figures []Figure, of SubjectType) map[Subject]Verdict {
	worst := map[Subject]Verdict{}
	for i := range figures {
		f := &figures[i]
		if f.Subject.Type == of && f.Verdict.Worse(worst[f.Subject]) {
			worst[f.Subject] = f.Verdict
		}
	}
	return worst
}

// Count tallies the subjects of one type by their worst verdict.
func Count(figures []Figure, of SubjectType) Tally {
	t := Tally{Type: of}
	for _, v := range WorstVerdicts(figures, of) {
		t.All++
		switch v {
		case Met:
			t.Met++
		case Short:
			t.Short++
		case Exempt:
			t.Exempt++
		case NotDue:
			t.NotDue++
		case Unsure:
			t.Unsure++
		}
	}
	return t
}

// counted says how a headline counts one type of subject.
var counted = []struct {
	of       SubjectType
	zh, unit string // 12户联系户中10户达标
	en, one  string
}{
	{SubjectPerson, "人", "人", "people", "person"},
	{SubjectHousehold, "户联系户", "户", "households", "household"},
	{SubjectGroup, "个组室", "个", "groups", "group"},
}

// Headline is the answer in one sentence, as the window, the summary and the terminal show it on top:
// 32人中27人达标，3人未达标，2人待核实. Parts that are nought are left out. Where no person was judged it speaks of the
// households, then of the groups, then of the office's duties, and where nothing was judged it says so.
func (r *Report) Headline() Words {
	if len(r.Figures) == 0 {
		return Words{"没有可以核对的内容", "Nothing could be checked"}
	}
	figures, strangers, members := r.rostered()
	for _, c := range counted {
		t := Count(figures, c.of)
		if t.All == 0 {
			continue
		}
		noun := c.en
		if t.All == 1 {
			noun = c.one
		}
		zh := fmt.Sprintf("%d%s中%d%s达标", t.All, c.zh, t.Met, c.unit)
		en := fmt.Sprintf("%d of %d %s met", t.Met, t.All, noun)
		if t.Met == t.All {
			zh = fmt.Sprintf("%d%s全部达标", t.All, c.zh)
			en = fmt.Sprintf("All %d %s met", t.All, noun)
		}
		for _, part := range []struct {
			n int
			v Verdict
		}{{t.Short, Short}, {t.Unsure, Unsure}, {t.Exempt, Exempt}, {t.NotDue, NotDue}} {
			if part.n > 0 {
				w := part.v.Words()
				zh += fmt.Sprintf("，%d%s%s", part.n, c.unit, w.Zh)
				en += fmt.Sprintf(", %d %s", part.n, w.En)
			}
		}
		if c.of == SubjectPerson && strangers > 0 {
			zh += fmt.Sprintf("；另有%d人不在名册上", strangers)
			en += fmt.Sprintf("; %d more not on the roster", strangers)
		}
		if m := Count(members, SubjectPerson); c.of == SubjectPerson && m.Short+m.Unsure > 0 {
			zh += fmt.Sprintf("；另有党员%d人未达标或待核实", m.Short+m.Unsure)
			noun := "party members"
			if m.Short+m.Unsure == 1 {
				noun = "party member"
			}
			en += fmt.Sprintf("; %d more %s short or to check", m.Short+m.Unsure, noun)
		}
		return Words{zh, en}
	}
	return officeHeadline(r.Figures)
}

// rostered parts the figures: those of the people who are due, and those of people whom only the list of party members
// names. strangers counts the people whom no list names: they are put to somebody (待核实) and are none of those due.
func (r *Report) rostered() (due []Figure, strangers int, members []Figure) {
	if !r.Office.HasRoster {
		return r.Figures, 0, nil
	}
	const (
		onRoster = iota + 1
		member
		stranger
	)
	kind := map[Subject]int{}
	for i := range r.Office.People {
		p := &r.Office.People[i]
		s, k := Subject{SubjectPerson, p.Name, p.Group}, stranger
		switch {
		case p.OnRoster:
			k = onRoster
		case p.MemberOnly:
			k = member
		}
		if have := kind[s]; have == 0 || k < have {
			kind[s] = k
		}
	}
	seen := map[Subject]bool{}
	for i := range r.Figures {
		switch s := r.Figures[i].Subject; kind[s] {
		case stranger:
			seen[s] = true
		case member:
			members = append(members, r.Figures[i])
		default:
			due = append(due, r.Figures[i])
		}
	}
	return due, len(seen), members
}

// officeHeadline speaks of the office's own duties, where only these were judged.
func officeHeadline(figures []Figure) Words {
	n := map[Verdict]int{}
	for i := range figures {
		n[figures[i].Verdict]++
	}
	return Words{
		fmt.Sprintf("%d项中%d项达标，%d项未达标，%d项待核实", len(figures), n[Met], n[Short], n[Unsure]),
		fmt.Sprintf("%d of %d duties met, %d short, %d to check", n[Met], len(figures), n[Short], n[Unsure]),
	}
}
