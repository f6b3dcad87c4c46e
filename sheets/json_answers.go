package sheets

// jsonAnswer is one of the "answers" of the report: what was answered to a cell, and what became of it.
type jsonAnswer struct {
	File  string      `json:"file"`
	Sheet string      `json:"sheet"`
	Cell  string      `json:"cell"`
	State AnswerState `json:"state"`
	Do    Act         `json:"do"`
	Was   string      `json:"was"`
	Read  string      `json:"read,omitempty"`
	Note  string      `json:"note,omitempty"`
	Rule  bool        `json:"rule,omitempty"`
}

func (r *Report) jsonAnswers() []jsonAnswer {
	var out []jsonAnswer
	for _, u := range r.Answers {
		out = append(out, jsonAnswer{u.File, u.Sheet, u.Cell.String(), u.State, u.Do, MaskNumbers(u.Was), MaskNumbers(u.Read), MaskNumbers(u.Note), u.Rule})
	}
	return out
}
