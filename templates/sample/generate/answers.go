package main

import (
	"bytes"
	"encoding/json"
)

// The known answers, in the form that testdata/compare.py reads. They are reckoned from the model, not read back from the
// workbooks.
type answers struct {
	About      string          `json:"about"`
	Args       []string        `json:"args"`
	Inputs     []string        `json:"inputs"`
	Figures    []answer        `json:"figures"`
	Totals     []answerTotal   `json:"totals"`
	Findings   []answerFinding `json:"findings"`
	NoSubjects []string        `json:"no_subjects"`
	NoFindings []string        `json:"no_findings"`
	Exit       []int           `json:"exit"`
}

type answer struct {
	Rule     string            `json:"rule"`
	Subject  map[string]string `json:"subject"`
	Period   string            `json:"period"`
	Actual   any               `json:"actual,omitempty"`
	Target   any               `json:"target,omitempty"`
	Gap      any               `json:"gap,omitempty"`
	Verdict  any               `json:"verdict"`
	Reason   string            `json:"reason,omitempty"`
	Optional bool              `json:"optional,omitempty"`
}

type answerTotal struct {
	ID     string `json:"id"`
	Value  any    `json:"value"`
	Period string `json:"period"`
}

type answerFinding struct {
	Code any    `json:"code"`
	File string `json:"file"`
	Cell string `json:"cell,omitempty"`
}

// null says that there is no value at all; a key that is left out would not be compared.
var null = json.RawMessage("null")

// tenths writes a number of tenths as a decimal.
func tenths(n int) json.Number {
	whole, rest := n/10, n%10
	s := json.Number(itoa(whole))
	if rest != 0 {
		s += json.Number("." + itoa(rest))
	}
	return s
}

func itoa(n int) string {
	b, err := json.Marshal(n)
	if err != nil {
		panic(err) // an int always has a form
	}
	return string(b)
}

var periods = map[int]string{1: "2021-01", 2: "2021-02", 3: "2021-03"}

// judged gives a figure that is met or short by its numbers.
func judged(rule string, subject map[string]string, period string, actual, target int, number func(int) json.Number) answer {
	a := answer{Rule: rule, Subject: subject, Period: period, Actual: number(actual), Target: number(target), Verdict: "met"}
	if actual < target {
		a.Verdict, a.Gap = "short", number(target-actual)
	}
	return a
}

func whole(n int) json.Number { return json.Number(itoa(n)) }

func known(where answersOf) ([]byte, error) {
	a := answers{
		About:      "The sample office's first quarter of 2021: four people short, two to check, one on secondment, one who came in February",
		Args:       []string{"--as-of", "2021-12-31"},
		Inputs:     []string{"."},
		NoSubjects: []string{"合计", "合计：", "填表人", "麦　秋", "方主任", "借调"},
		NoFindings: []string{"unreadable-file", "unrecognised-sheet", "ambiguous-column", "unknown-person", "conflicting-record", "duplicate-record", "total-mismatch", "uncertain-date", "unknown-status"},
		Exit:       []int{1},
	}
	allTenths, allChars := 0, 0
	for i, who := range people {
		subject := map[string]string{"type": "person", "name": who.name, "group": who.group}
		for _, m := range months {
			hours, chars, near := 0, 0, false
			sessions := studied(i, m.number)
			for _, s := range sessions {
				hours += s.tenths
				if s.near {
					near = true
				} else {
					chars += s.chars
				}
			}
			allTenths, allChars = allTenths+hours, allChars+chars
			h := judged("study.hours", subject, periods[m.number], hours, 50, tenths)
			c := judged("study.chars", subject, periods[m.number], chars, 10000, whole)
			v := visited(who.name, subject, m.number)
			for _, f := range []*answer{&h, &c, &v} {
				apart(f, who.name, m.number, len(sessions) == 0)
			}
			if near {
				c = answer{Rule: c.Rule, Subject: subject, Period: c.Period, Verdict: "unsure"}
			}
			a.Figures = append(a.Figures, h, c, v)
		}
	}
	solved := map[string]int{}
	for _, q := range problems() {
		if !q.open {
			solved[q.household]++
		}
	}
	allSolved := 0
	for _, who := range people {
		for _, household := range who.households {
			subject := map[string]string{"type": "household", "name": household}
			for _, m := range months {
				n := 0
				for _, v := range visits(m.number) {
					if v.household == household {
						n++
					}
				}
				f := judged("visit.household", subject, periods[m.number], n, 1, whole)
				if n == 0 {
					f.Actual, f.Reason = null, "no-record"
				}
				a.Figures = append(a.Figures, f)
			}
			a.Figures = append(a.Figures, judged("problem.solved", subject, "2021", solved[household], 2, whole))
			allSolved += solved[household]
		}
	}
	a.Totals = []answerTotal{
		{"study.hours", tenths(allTenths), "2021"},
		{"study.chars", whole(allChars), "2021"},
		{"problem.count", len(problems()), "2021"},
		{"problem.solved", allSolved, "2021"},
	}
	a.Findings = []answerFinding{
		{[]string{"uncertain-value", "approximate-value"}, othersFile, where.near},
		{"overdue", problemFile, ""},
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	err := e.Encode(a)
	return b.Bytes(), err
}

// visited gives a person's visits to the village in a month: days on which he was there himself.
func visited(name string, subject map[string]string, month int) answer {
	days, unsaid, any := map[int]bool{}, false, false
	for _, v := range visits(month) {
		if v.helper != name {
			continue
		}
		any = true
		switch v.mode {
		case "":
			unsaid = true
		case "实地走访", "入户走访":
			days[v.day] = true
		}
	}
	f := judged("visit.village", subject, periods[month], len(days), 1, whole)
	switch {
	case unsaid && len(days) == 0:
		return answer{Rule: f.Rule, Subject: subject, Period: f.Period, Verdict: "unsure"}
	case !any:
		f.Actual, f.Reason = null, "no-record"
	}
	return f
}

// apart sets the figures of those who are not judged like the others: away, not there yet, or without any record.
func apart(f *answer, name string, month int, noStudy bool) {
	switch {
	case name == "顾长河" && month == 3:
		*f = answer{Rule: f.Rule, Subject: f.Subject, Period: f.Period, Verdict: "exempt"}
	case name == "叶知秋" && month <= 2: // came on 18 February: judged from March
		*f = answer{Rule: f.Rule, Subject: f.Subject, Period: f.Period, Verdict: "exempt", Optional: true}
	case noStudy && f.Rule != "visit.village":
		f.Actual, f.Reason = null, "no-record"
	}
}
