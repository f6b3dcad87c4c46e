package sheets

// jsonChange is one of the "changes" of contract.md: before and after are null where there was, or is, no such figure.
type jsonChange struct {
	Rule    RuleID             `json:"rule"`
	Subject Subject            `json:"subject"`
	Period  Period             `json:"period"`
	Before  *jsonOutcome       `json:"before"`
	After   *jsonOutcome       `json:"after"`
	Sources []jsonSourceChange `json:"sources"`
}

type jsonOutcome struct {
	Actual  *Amount `json:"actual"`
	Target  Amount  `json:"target"`
	Verdict Verdict `json:"verdict"`
}

// jsonSourceChange is a cell whose value changed; null: the figure did not, or does not, come from it.
type jsonSourceChange struct {
	File   string `json:"file"`
	Sheet  string `json:"sheet"`
	Cell   string `json:"cell"`
	Before any    `json:"before"`
	After  any    `json:"after"`
	Left   string `json:"left,omitempty"` // why the new value is not counted
}

func (r *Report) jsonChanges() []jsonChange {
	out := []jsonChange{}
	for i := range r.Changes {
		c := &r.Changes[i]
		j := jsonChange{
			Rule: c.Rule, Subject: c.Subject, Period: c.Period,
			Before: c.Before.json(), After: c.After.json(), Sources: []jsonSourceChange{},
		}
		for _, s := range c.Sources {
			source := jsonSourceChange{File: s.File, Sheet: s.Sheet, Cell: s.Cell.String(), Before: s.Before.json(), After: s.After.json()}
			if s.After != nil {
				source.Left = s.After.Left
			}
			j.Sources = append(j.Sources, source)
		}
		out = append(out, j)
	}
	return out
}

func (o *Outcome) json() *jsonOutcome {
	if o == nil {
		return nil
	}
	j := &jsonOutcome{Target: o.Target, Verdict: o.Verdict}
	if o.HasActual {
		j.Actual = &o.Actual
	}
	return j
}

func (v *SourceValue) json() any {
	switch {
	case v == nil:
		return nil
	case v.HasNum:
		return v.Value
	}
	return v.Text
}
