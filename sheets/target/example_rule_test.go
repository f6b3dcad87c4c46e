package target

import (
	"os"
	"strings"
	"testing"

	"ledgercheck/sheets"
)

// docs/rules.md shows how to add a rule by this one. What stands between the marks is what stands there; see
// TestDocumentedRule.

// begin
// spokenRule is 道德讲堂主讲: each person speaks at least once a year.
type spokenRule struct{}

func (spokenRule) ID() sheets.RuleID { return "moral.spoken" }

func (spokenRule) Judge(r *run, t sheets.Target, on bool) {
	ledgers := r.ledgers(ofKind(sheets.Moral))
	if len(ledgers) == 0 || len(r.months) == 0 {
		return
	}
	m := newMatter(t, sheets.Moral, r.years)
	m.oneHand = true // one register for the whole office
	g := newGather(r, m, func(rec *sheets.Record) part {
		e := rec.Get(sheets.FieldSpeaker)
		if !has(rec, sheets.FieldActivity, sheets.FieldTopic) {
			return none(rec, e, false) // a pre-printed row is no record
		}
		return one(rec, e)
	}, sheets.FieldSpeaker)
	g.ledgers(ledgers)
	g.finish(on)
}

// end

func TestDocumentedRule(t *testing.T) {
	doc, err := os.ReadFile("../../docs/rules.md")
	if err != nil {
		t.Fatal(err)
	}
	source, err := os.ReadFile("example_rule_test.go")
	if err != nil {
		t.Fatal(err)
	}
	_, code, _ := strings.Cut(string(source), "// begin\n")
	code, _, found := strings.Cut(code, "\n// end\n")
	if !found || !strings.Contains(string(doc), "```go\n"+code+"```\n") {
		t.Error("the example in docs/rules.md is not the one that is tested here")
	}
	shipped := rules
	defer func() { rules = shipped }()
	rules = append(append([]rule(nil), shipped...), spokenRule{})
	setup{
		from: "2021-01", to: "2021-12", roster: []string{"甲/一组", "乙/一组", "丙/二组", "丁/二组"}, away: map[string]string{"丁": "2021-01"},
		settings: func(s *sheets.Settings) {
			s.Targets = append(s.Targets, sheets.Target{Rule: "moral.spoken", Min: sheets.Whole(1), Unit: "次", On: true})
		},
		tables: []table{{kind: sheets.Moral, file: "a.xlsx", sheet: "s", title: "2021年道德讲堂", text: `
			date|activity|speaker
			2021-03-05|身边事|甲、外请
			|诵读|乙
			2020-03-05|诵读|丙
			2021-03-12||丙`}},
	}.check(t, want{"moral.spoken": `甲 2021 1 met
		乙 2021 1 met
		丙 2021 null short -1 no-record
		丁 2021 null exempt absent
		外请 2021 1 met`})
}
