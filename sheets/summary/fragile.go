package summary

import (
	"strconv"
	"strings"

	"ledgercheck/sheets"
)

// mostFragile is how many figures 口径说明 names under one reading; the rest is counted.
const mostFragile = 30

// fragileTexts tells what the verdicts hang on: for each other reading of the same ledgers, which verdicts it would change
// and into what.
func (b *builder) fragileTexts() [][2]string {
	x := &b.t.Basis
	var order []string
	list, n := map[string][]string{}, map[string]int{}
	for _, all := range [][]*subject{b.people, b.households, b.others} {
		for _, s := range all {
			for _, f := range s.figures {
				for _, other := range f.Fragile {
					k := other.Reading
					if n[k]++; n[k] == 1 {
						order = append(order, k)
					}
					if n[k] <= mostFragile {
						list[k] = append(list[k], b.fragileText(s, f, other.Verdict))
					}
				}
			}
		}
	}
	var out [][2]string
	for _, k := range order {
		text := strings.Join(list[k], b.t.Frame.Semicolon.In(b.lang))
		if n[k] > mostFragile {
			text += fill(x.FragileMore.In(b.lang), "n", strconv.Itoa(n[k]))
		}
		out = append(out, [2]string{fill(x.FragileIf.In(b.lang), "reading", sheets.ReadingWords(k).In(b.lang)), text + b.t.Frame.Stop.In(b.lang)})
	}
	return out
}

func (b *builder) fragileText(s *subject, f *sheets.Figure, v sheets.Verdict) string {
	return fill(b.t.Basis.FragileOne.In(b.lang), "subject", b.subjectName(s.Subject), "period", b.period(f.Period), "rule", b.ruleName(f.Rule),
		"before", f.Verdict.Words().In(b.lang), "after", v.Words().In(b.lang))
}
