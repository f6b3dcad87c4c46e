package sheets

// jsonQuestion is one of the "questions" of inspect --json.
type jsonQuestion struct {
	Header  string               `json:"header"`
	Kind    Kind                 `json:"kind"`
	Kinds   []Kind               `json:"kinds,omitempty"`
	Columns []jsonColumnQuestion `json:"columns,omitempty"`
	Places  []jsonPlace          `json:"places"`
}

type jsonColumnQuestion struct {
	Key     string   `json:"key"`
	Column  string   `json:"column"`
	Header  string   `json:"header,omitempty"`
	Why     Asked    `json:"why"`
	Field   Field    `json:"field,omitempty"`
	Fields  []Field  `json:"fields,omitempty"`
	Units   []string `json:"units,omitempty"`
	Samples []string `json:"samples,omitempty"`
}

type jsonPlace struct {
	File  string `json:"file"`
	Sheet string `json:"sheet"`
	Cell  string `json:"cell"`
}

func (r *Report) jsonQuestions() []jsonQuestion {
	var out []jsonQuestion
	for _, q := range r.Questions {
		j := jsonQuestion{Header: q.Header, Kind: q.Kind, Kinds: q.Kinds}
		for _, c := range q.Columns {
			j.Columns = append(j.Columns, jsonColumnQuestion{c.Key, ColumnName(c.Col), c.Header, c.Why, c.Field, c.Fields, c.Units, c.Samples})
		}
		for _, p := range q.Places {
			j.Places = append(j.Places, jsonPlace{p.File, p.Sheet, p.Cell.String()})
		}
		out = append(out, j)
	}
	return out
}
