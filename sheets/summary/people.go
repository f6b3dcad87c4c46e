package summary

import (
	"strconv"
	"strings"

	"ledgercheck/sheets"
)

// personPages makes 个人台账: a sheet for each person with every figure and the cells that it comes from. They are made
// by choice only (style.toml, choices.persons).
func (b *builder) personPages() ([]*page, error) {
	var out []*page
	taken := map[string]bool{}
	for _, s := range b.people {
		t := &b.t.Sheets.Person
		name := clean(mask(s.Name))
		p := b.newPage("person", t, sheets.Words{Zh: fill(t.Title.Zh, "name", name), En: fill(t.Title.En, "name", name)})
		p.name = sheetName(fill(t.Name.In(b.lang), "name", name), taken)
		if err := b.textColumns(p, t, "no", "rule", "period", "target", "actual", "gap", "verdict", "where", "note"); err != nil {
			return nil, err
		}
		p.lead = []line{{text: fill(b.t.Cover.PersonLead.In(b.lang), "name", name, "group", b.groupName(s.Group),
			"verdict", s.verdict.Words().In(b.lang))}}
		for i, f := range s.figures {
			gap := cell{}
			if f.Verdict == sheets.Short {
				gap = text(b.gap(f.Rule, f.Gap, f.Unit))
			}
			actual := b.figureCell(f, false)
			actual.link = nil
			p.rows = append(p.rows, row{cells: p.fillRow(map[string]cell{
				"no": {value: i + 1, link: b.linkTo(f)}, "rule": text(b.ruleName(f.Rule)), "period": text(b.period(f.Period)),
				"target": text("≥" + b.withUnit(f.Target.String(), f.Unit)), "actual": actual, "gap": gap,
				"verdict": b.verdictCell(f.Verdict), "where": text(b.whereFrom(f)), "note": text(b.why(f, s.person)),
			})})
		}
		out = append(out, p)
	}
	return out, nil
}

// whereFrom names the cells of a figure by file and sheet.
func (b *builder) whereFrom(f *sheets.Figure) string {
	var out []string
	for _, r := range proofParts(f) {
		if r.file == "" {
			continue
		}
		s := clean(r.file + " › " + r.sheet)
		if cells := b.cellList(r.counted); cells != "" {
			s += " › " + cells
		}
		out = append(out, s)
	}
	return strings.Join(out, "\n")
}

// sheetName makes a name that a sheet may have and no other has: at most 31 characters, none of : \ / ? * [ ].
func sheetName(s string, taken map[string]bool) string {
	s = strings.Trim(strings.Map(func(r rune) rune {
		if strings.ContainsRune(`:\/?*[]`, r) || r < 0x20 {
			return '_'
		}
		return r
	}, s), "' ")
	if s == "" {
		s = "_"
	}
	runes := []rune(s)
	cut := func(n int) string { return string(runes[:min(len(runes), n)]) }
	name := cut(26) // characters beyond the first plane count twice; 26 leaves room for a few and for a number
	for n := 2; taken[strings.ToLower(name)]; n++ {
		name = cut(22) + "(" + strconv.Itoa(n) + ")"
	}
	taken[strings.ToLower(name)] = true
	return name
}
