package cli

import (
	"bytes"
	"fmt"
	"strings"

	"ledgercheck/sheets"
)

// eachChange is how many cells of one changed figure are printed; the report has them all.
const eachChange = 4

// eachFinding is how many findings that are gone, and that are new, are printed; the report has them all.
const eachFinding = 20

// findingsSince prints which findings of an earlier report are gone and which are new, of the files that were read now.
func (s *session) findingsSince(b *bytes.Buffer, r *sheets.Report) {
	if len(r.Gone)+len(r.Fresh) == 0 {
		fmt.Fprint(b, s.say("\n要核实的问题与上次相比没有增减\n", "\nthe findings are those of the earlier report\n"))
		return
	}
	b.WriteByte('\n')
	list := func(title string, n int, line func(i int) string) {
		if n == 0 {
			return
		}
		fmt.Fprintf(b, title, n)
		for i := range min(n, eachFinding) {
			fmt.Fprintln(b, "  "+line(i))
		}
		if n > eachFinding {
			fmt.Fprintf(b, s.say("  还有%d条\n", "  %d more\n"), n-eachFinding)
		}
	}
	list(s.say("上次有、现在没有了的问题（%d）\n", "findings that are gone (%d)\n"), len(r.Gone), func(i int) string {
		return placed(r.Gone[i].Place, s.say("：", ": "), clean(r.Gone[i].Message))
	})
	list(s.say("上次没有、现在新出现的问题（%d）\n", "findings that are new (%d)\n"), len(r.Fresh), func(i int) string {
		return placed(r.Fresh[i].Place, s.say("：", ": "), clean(r.Fresh[i].Render(s.lang).Message))
	})
}

func placed(at sheets.Place, colon, text string) string {
	if where := at.String(); where != "" {
		return clean(where) + colon + text
	}
	return text
}

// changes prints what changed since an earlier report in periods that were closed then.
func (s *session) changes(b *bytes.Buffer, r *sheets.Report) {
	if !r.Baseline.IsZero() {
		defer s.findingsSince(b, r)
	}
	switch {
	case r.Baseline.IsZero():
		return
	case len(r.Changes) == 0:
		fmt.Fprintf(b, s.say("\n与截止 %s 的核对结果相比，当时已到期的没有改动\n", "\nsince the report as of %s nothing changed that was closed then\n"), r.Baseline)
		return
	}
	fmt.Fprintf(b, s.say("\n截止 %s 以后又改动的（当时已到期，%d）\n", "\nchanged since the report as of %s, though closed then (%d)\n"), r.Baseline, len(r.Changes))
	t := table{}
	t.add(s.say("项目", "rule"), s.say("姓名", "name"), s.say("组室", "group"), s.say("期间", "period"),
		s.say("原来", "before"), s.say("现在", "now"), s.say("改动的格子", "cells"))
	for i := range r.Changes {
		c := &r.Changes[i]
		name := c.Subject.Name
		if name == "" {
			name = s.say("全单位", "office")
		}
		t.add(s.ruleName(r, c.Rule), name, c.Subject.Group, c.Period.String(), s.outcome(c.Before), s.outcome(c.After), s.changedCells(c.Sources))
	}
	_ = t.write(b, "  ") // a bytes.Buffer takes everything
}

func (s *session) ruleName(r *sheets.Report, rule sheets.RuleID) string {
	for i := range r.Settings.Targets {
		if t := &r.Settings.Targets[i]; t.Rule == rule && t.Name.In(s.lang) != "" {
			return t.Name.In(s.lang)
		}
	}
	return string(rule)
}

// outcome gives "4 未达标".
func (s *session) outcome(o *sheets.Outcome) string {
	if o == nil {
		return s.say("没有", "not there")
	}
	actual := s.say("无记录", "none")
	if o.HasActual {
		actual = o.Actual.Format(2)
	}
	return actual + " " + o.Verdict.Words().In(s.lang)
}

// changedCells gives "学习台账.xlsx › 3月 › F7：2→3".
func (s *session) changedCells(sources []sheets.SourceChange) string {
	var out []string
	for i := range sources {
		if i == eachChange {
			out = append(out, fmt.Sprintf(s.say("还有%d格", "%d more"), len(sources)-i))
			break
		}
		c := &sources[i]
		out = append(out, c.Place.String()+s.say("：", ": ")+s.was(c.Before)+"→"+s.was(c.After))
	}
	return strings.Join(out, s.say("；", "; "))
}

func (s *session) was(v *sheets.SourceValue) string {
	if v == nil {
		return s.say("没有", "none")
	}
	text := v.String()
	if text == "" {
		text = s.say("空白", "blank")
	}
	if v.Left != "" {
		text += s.say("（未计入）", " (not counted)")
	}
	return text
}
