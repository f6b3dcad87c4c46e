package sheets

import (
	"encoding/json"
	"io"
)

// WriteJSON writes the report in the form of contract.md, schema 1, texts in the given language. The order of
// everything is that of the report, so two runs over the same input give the same bytes.
func (r *Report) WriteJSON(w io.Writer, lang Lang) error {
	out := jsonReport{
		Schema: 1, AsOf: r.AsOf,
		Period:  jsonPeriod{r.From, r.To},
		Ledgers: []jsonLedger{}, Totals: []jsonTotal{},
	}
	for _, l := range r.Ledgers {
		out.Ledgers = append(out.Ledgers, l.json(false))
	}
	for _, t := range r.Totals {
		out.Totals = append(out.Totals, jsonTotal(t))
	}
	out.Readings = r.Settings.OwnReadings()
	out.Findings = jsonFindings(r.Findings, lang)
	out.HandedIn, out.Answers = r.HandedIn, r.jsonAnswers()
	if !r.Baseline.IsZero() {
		changes := r.jsonChanges()
		out.Changes = &changes
		gone, fresh := r.jsonGone(), jsonFindings(r.Fresh, lang)
		out.Gone, out.Fresh = &gone, &fresh
	}
	return writeFigures(w, out, r.Figures)
}

// WriteInspection writes what was recognised in each sheet ("inspect --json"): the ledgers with score, runner-up and
// reason, and the findings.
func (r *Report) WriteInspection(w io.Writer, lang Lang) error {
	out := struct {
		Schema   int           `json:"schema"`
		Ledgers  []jsonLedger  `json:"ledgers"`
		Findings []jsonFinding `json:"findings"`
		// Layouts that somebody has to decide; the answers go into a --mapping file.
		Questions []jsonQuestion `json:"questions,omitempty"`
	}{Schema: 1, Ledgers: []jsonLedger{}}
	for _, l := range r.Ledgers {
		out.Ledgers = append(out.Ledgers, l.json(true))
	}
	out.Findings, out.Questions = jsonFindings(r.Findings, lang), r.jsonQuestions()
	return encode(w, out)
}

func (r *Report) jsonGone() []jsonFinding {
	out := []jsonFinding{}
	for _, f := range r.Gone {
		out = append(out, jsonFinding{Code: f.Code, Severity: f.Severity, File: f.File, Sheet: f.Sheet, Cell: f.Cell.String(), Message: f.Message})
	}
	return out
}

func jsonFindings(list []Finding, lang Lang) []jsonFinding {
	out := []jsonFinding{}
	for i := range list {
		f := &list[i]
		text := f.Render(lang)
		out = append(out, jsonFinding{
			Code: f.Code, Severity: f.Severity, File: f.File, Sheet: f.Sheet, Cell: f.Cell.String(),
			Message: text.Message, Effect: text.Effect, Remedy: text.Remedy, Answered: f.Answered,
		})
	}
	return out
}

func encode(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

type jsonReport struct {
	Schema   int           `json:"schema"`
	AsOf     Date          `json:"asOf"`
	Period   jsonPeriod    `json:"period"`
	Readings []string      `json:"readings,omitempty"` // others than those that are shipped, "key=value"
	Ledgers  []jsonLedger  `json:"ledgers"`
	Figures  []jsonFigure  `json:"figures"`
	Totals   []jsonTotal   `json:"totals"`
	Findings []jsonFinding `json:"findings"`
	HandedIn []Submission  `json:"handedIn,omitempty"`
	Answers  []jsonAnswer  `json:"answers,omitempty"`
	// With --baseline only, be they empty.
	Changes *[]jsonChange  `json:"changes,omitempty"`
	Gone    *[]jsonFinding `json:"findingsGone,omitempty"`
	Fresh   *[]jsonFinding `json:"findingsNew,omitempty"`
}

type jsonPeriod struct {
	From Month `json:"from"`
	To   Month `json:"to"`
}

type jsonLedger struct {
	File       string            `json:"file"`
	Sheet      string            `json:"sheet"`
	Kind       Kind              `json:"kind"`
	Layout     Layout            `json:"layout"`
	HeaderRows []int             `json:"headerRows"`
	Fields     map[string]string `json:"fields"`
	Months     []Month           `json:"months"`
	Records    int               `json:"records"`
	SHA256     string            `json:"sha256"`
	Header     string            `json:"header,omitempty"`
	Score      *int              `json:"score,omitempty"`
	RunnerUp   string            `json:"runnerUp,omitempty"`
	Reason     string            `json:"reason,omitempty"`
}

func (l *Ledger) json(why bool) jsonLedger {
	out := jsonLedger{
		File: l.File, Sheet: l.Sheet, Kind: l.Kind, Layout: l.Layout, HeaderRows: []int{},
		Fields: map[string]string{}, Months: append([]Month{}, l.Months...), Records: len(l.Records), SHA256: l.SHA256,
	}
	if l.HeaderRows[0] > 0 {
		out.HeaderRows = l.HeaderRows[:]
	}
	for _, c := range l.Columns {
		// Of several columns for one field (a wide ledger's months) the first stands for all.
		if _, twice := out.Fields[c.Field.String()]; !twice {
			out.Fields[c.Field.String()] = ColumnName(c.Col)
		}
	}
	if why {
		out.Header = l.Header
		out.Score, out.RunnerUp, out.Reason = &l.Score, string(l.RunnerUp), l.Why
	}
	return out
}

type jsonFigure struct {
	Rule    RuleID          `json:"rule"`
	Subject Subject         `json:"subject"`
	Period  Period          `json:"period"`
	Actual  *Amount         `json:"actual"`
	Target  Amount          `json:"target"`
	Gap     Amount          `json:"gap"`
	Unit    string          `json:"unit"`
	Verdict Verdict         `json:"verdict"`
	Reason  string          `json:"reason"`
	Sources []jsonSource    `json:"sources"`
	Fragile []jsonFragility `json:"fragile,omitempty"`
}

type jsonFragility struct {
	Reading string  `json:"reading"`
	Verdict Verdict `json:"verdict"`
}

type jsonSource struct {
	File  string `json:"file"`
	Sheet string `json:"sheet"`
	Cell  string `json:"cell"`
	Value any    `json:"value"`
	Left  string `json:"left,omitempty"`
	// What stands in the cell, where somebody's answer is counted instead.
	Was *string `json:"was,omitempty"`
}

func (f *Figure) json() jsonFigure {
	out := jsonFigure{
		Rule: f.Rule, Subject: f.Subject, Period: f.Period, Target: f.Target, Gap: f.Gap, Unit: f.Unit,
		Verdict: f.Verdict, Reason: f.Reason, Sources: []jsonSource{},
	}
	if f.HasActual {
		out.Actual = &f.Actual
	}
	for _, s := range f.Sources {
		j := jsonSource{File: s.File, Sheet: s.Sheet, Cell: s.Cell.String(), Left: s.Left, Value: s.Text}
		if s.HasNum {
			j.Value = s.Value
		}
		if s.Answered {
			j.Was = &s.Text
		}
		out.Sources = append(out.Sources, j)
	}
	for _, f := range f.Fragile {
		out.Fragile = append(out.Fragile, jsonFragility(f))
	}
	return out
}

type jsonTotal struct {
	ID     string `json:"id"`
	Value  Amount `json:"value"`
	Unit   string `json:"unit"`
	Period Period `json:"period"`
}

type jsonFinding struct {
	Code     Code     `json:"code"`
	Severity Severity `json:"severity"`
	File     string   `json:"file,omitempty"`
	Sheet    string   `json:"sheet,omitempty"`
	Cell     string   `json:"cell,omitempty"`
	Message  string   `json:"message"`
	Effect   string   `json:"effect,omitempty"`
	Remedy   string   `json:"remedy,omitempty"`
	Answered bool     `json:"answered,omitempty"`
}
