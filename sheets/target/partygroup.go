package target

import (
	"regexp"
	"sort"
	"strconv"
	"strings"

	"ledgercheck/sheets"
)

// partyGroupRule is 党小组集中学习: each group's sessions in days 1–15 and 16–end of each month. A group is known by the
// record's own column, else by the name of its sheet, title or file (docs: domain, A 4).
type partyGroupRule struct{}

func (partyGroupRule) ID() sheets.RuleID { return "meeting.partygroup" }

func (partyGroupRule) Judge(r *run, t sheets.Target, on bool) {
	if len(r.months) == 0 || !r.meetings().kept["partygroup"] {
		return
	}
	records := r.meetings().records["partygroup"]
	m := newMatter(t, sheets.Meeting, r.halfMonths())
	groups := newPartyGroups(records, r.meetings().named["partygroup"])
	s := sessions{run: r, matter: m, subject: groups.of}
	s.add(records)
	r.total("meeting.partygroup", s.count, "次")
	groups.sayUnnamed(r)
	if !on {
		return
	}
	for id, name := range groups.names {
		m.subjects = append(m.subjects, subject{
			Subject: sheets.Subject{Type: sheets.SubjectGroup, Name: name}, id: int32(id), person: -1, due: true,
		})
	}
	m.oneHand = true
	m.holdAll()
	r.judge(m)
}

// partyGroups are the groups that hold meetings, in order of their numbers, then of their names.
type partyGroups struct {
	names   []string
	ids     map[string]int32
	unnamed []*sheets.Record
}

// anyPartyGroup is the name of the one group of an office whose ledgers name none.
const anyPartyGroup = "党小组"

// newPartyGroups finds the groups of meetings, and those that rows without one name: a 党小组 that is listed and has not met yet.
func newPartyGroups(records, listed []*sheets.Record) *partyGroups {
	g := &partyGroups{ids: map[string]int32{}}
	seen := map[string]bool{}
	for _, rec := range listed {
		if !has(rec, sheets.FieldGroup) || rec.Struck {
			continue
		}
		names, _ := partyGroupsOf(rec)
		for _, name := range names {
			seen[name] = true
		}
	}
	for _, rec := range records {
		names, all := partyGroupsOf(rec)
		for _, name := range names {
			seen[name] = true
		}
		if len(names) == 0 && !all && rec.Dropped == "" {
			g.unnamed = append(g.unnamed, rec)
		}
	}
	if len(seen) == 0 && len(records) > 0 {
		seen[anyPartyGroup], g.unnamed = true, nil
	}
	for name := range seen {
		g.names = append(g.names, name)
	}
	sort.Slice(g.names, func(i, j int) bool {
		a, b := groupNumber(g.names[i]), groupNumber(g.names[j])
		if a != b {
			return a < b
		}
		return g.names[i] < g.names[j]
	})
	for i, name := range g.names {
		g.ids[name] = int32(i)
	}
	return g
}

// of gives the ids of a record's groups, none where nothing names them.
func (g *partyGroups) of(rec *sheets.Record) []int32 {
	names, all := partyGroupsOf(rec)
	if all {
		names = g.names
	}
	if _, only := g.ids[anyPartyGroup]; only && len(names) == 0 {
		names = g.names
	}
	var out []int32
	for _, name := range names {
		out = append(out, g.ids[name])
	}
	return out
}

// sayUnnamed says which meetings name no group where others do.
func (g *partyGroups) sayUnnamed(r *run) {
	var notes []*rowNote
	for _, rec := range g.unnamed {
		if n := len(notes); n == 0 || notes[n-1].ledger != rec.Ledger {
			notes = append(notes, &rowNote{ledger: rec.Ledger})
		}
		notes[len(notes)-1].add(rec)
	}
	for _, n := range notes {
		n.say(r, sheets.UncertainValue, "no-party-group")
	}
}

var (
	numbered   = regexp.MustCompile(`第?([一二三四五六七八九十]{1,3}|\d{1,2})(?:党?小组|组|$)`)
	namedParty = regexp.MustCompile(`(\p{Han}{1,8}(?:组|室|科|股|支部))党小组`)
)

// joints divides the groups of a joint meeting: 第一、第二党小组.
var joints = strings.NewReplacer("、", "\n", "，", "\n", ",", "\n", "；", "\n", ";", "\n", "/", "\n", "和", "\n", "与", "\n", "及", "\n")

// partyGroupsOf names the groups of a record in one form, 第一党小组, however they are written: 第1党小组, 一组, 1. all: the
// record is of every group (各党小组).
func partyGroupsOf(rec *sheets.Record) (names []string, all bool) {
	if e := rec.Get(sheets.FieldGroup); e != nil && e.State == sheets.Present {
		text := bare(e.Text)
		if strings.Contains(text, "各党小组") || strings.Contains(text, "全体") || strings.Contains(text, "全部党小组") {
			return nil, true
		}
		for _, one := range strings.Split(joints.Replace(text), "\n") {
			if one == "" {
				continue
			}
			name := partyGroupIn(one, bareNumber)
			if name == "" {
				name = one
			}
			names = append(names, name)
		}
		return names, false
	}
	if e := rec.Get(sheets.FieldMeetingName); e != nil {
		if name := partyGroupIn(e.Text, fullName); name != "" {
			return []string{name}, false
		}
	}
	for i, text := range []string{rec.Ledger.Sheet, rec.Ledger.Title, rec.Ledger.File} {
		how := fullName
		if i == 0 {
			how = shortName
		}
		if name := partyGroupIn(text, how); name != "" {
			return []string{name}, false
		}
	}
	return nil, false
}

// How short a group's name may be written where it is looked for: a sheet called 1 is a month's.
type nameForm uint8

const (
	fullName   nameForm = iota // 第一党小组
	shortName                  // 一组
	bareNumber                 // 1
)

// partyGroupIn finds a group's name in a text, "" for none.
func partyGroupIn(text string, shortest nameForm) string {
	text = bare(text)
	for _, m := range numbered.FindAllStringSubmatchIndex(text, -1) {
		whole, number := text[m[0]:m[1]], text[m[2]:m[3]]
		switch {
		case strings.Contains(whole, "党小组"):
		case m[1] == m[3]: // no word behind the number
			if shortest < bareNumber || strings.TrimPrefix(text, "第") != number {
				continue
			}
		case shortest < shortName:
			continue
		}
		return "第" + chineseNumber(number) + anyPartyGroup
	}
	if m := namedParty.FindStringSubmatch(text); m != nil {
		name := m[1]
		for _, cut := range []string{"年度", "年", "月"} {
			if i := strings.LastIndex(name, cut); i >= 0 {
				name = name[i+len(cut):]
			}
		}
		if name != "" {
			return name + anyPartyGroup
		}
	}
	return ""
}

const chineseOnes = "〇一二三四五六七八九"

// chineseNumber writes 1 to 99 in Chinese; what is Chinese already stays as it is.
func chineseNumber(s string) string {
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 || n > 99 {
		return s
	}
	digit := []rune(chineseOnes)
	switch tens, ones := n/10, n%10; {
	case tens == 0:
		return string(digit[ones])
	case tens == 1 && ones == 0:
		return "十"
	case tens == 1:
		return "十" + string(digit[ones])
	case ones == 0:
		return string(digit[tens]) + "十"
	default:
		return string(digit[tens]) + "十" + string(digit[ones])
	}
}

// groupNumber gives the number in 第十二党小组, a large one for names without.
func groupNumber(name string) int {
	s, numbered := strings.CutPrefix(name, "第")
	if !numbered {
		return 1000
	}
	s = strings.TrimSuffix(s, "党小组")
	for n := 1; n < 100; n++ {
		if chineseNumber(strconv.Itoa(n)) == s {
			return n
		}
	}
	return 1000
}
