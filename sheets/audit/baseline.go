package audit

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"ledgercheck/sheets"
)

// BaselineError says that the file given as an earlier report is none.
type BaselineError struct {
	File string // as given
	Err  error  // what is wrong with it
	why  sheets.Words
}

// Error gives the English sentence.
func (e *BaselineError) Error() string { return e.In(sheets.English) }

// In gives the sentence in a language.
func (e *BaselineError) In(lang sheets.Lang) string {
	if lang == sheets.English {
		return e.File + ": not an earlier report: " + e.why.En
	}
	return e.File + "：不是以前的核对结果：" + e.why.Zh
}

// Remedy says what to do.
func (e *BaselineError) Remedy() sheets.Words {
	return sheets.Words{Zh: "用 check --json 写出的文件", En: "give a file that check --json wrote"}
}

// Unwrap gives the cause.
func (e *BaselineError) Unwrap() error { return e.Err }

// baseline is what of an earlier report matters for late edits.
type baseline struct {
	asOf     sheets.Date
	from, to sheets.Month
	figures  []sheets.Figure
	findings []sheets.PastFinding
}

// baselineFile is the form of a report, schema 1.
type baselineFile struct {
	Schema int    `json:"schema"`
	AsOf   string `json:"asOf"`
	Period struct {
		From string `json:"from"`
		To   string `json:"to"`
	} `json:"period"`
	Figures  *[]baselineFigure `json:"figures"`
	Findings []baselineFinding `json:"findings"`
}

type baselineFigure struct {
	Rule    sheets.RuleID  `json:"rule"`
	Subject sheets.Subject `json:"subject"`
	Period  string         `json:"period"`
	Actual  *json.Number   `json:"actual"`
	Target  json.Number    `json:"target"`
	Verdict string         `json:"verdict"`
	Sources []struct {
		File  string          `json:"file"`
		Sheet string          `json:"sheet"`
		Cell  string          `json:"cell"`
		Value json.RawMessage `json:"value"`
		Left  string          `json:"left"`
	} `json:"sources"`
}

type baselineFinding struct {
	Code     sheets.Code `json:"code"`
	Severity string      `json:"severity"`
	File     string      `json:"file"`
	Sheet    string      `json:"sheet"`
	Cell     string      `json:"cell"`
	Message  string      `json:"message"`
}

func (j *baselineFinding) finding() (sheets.PastFinding, error) {
	f := sheets.PastFinding{Code: j.Code, Place: sheets.Place{File: j.File, Sheet: j.Sheet}, Message: j.Message}
	var err error
	if f.Severity, err = sheets.ParseSeverity(j.Severity); err != nil {
		return f, err
	}
	if j.Cell != "" {
		f.Cell, err = sheets.ParseCell(j.Cell)
	}
	return f, err
}

// loadBaseline reads an earlier report. What is no such report is a *BaselineError; a file that cannot be opened is an
// error of the system.
func loadBaseline(path string) (*baseline, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	b, why, err := parseBaseline(data)
	if err != nil {
		return nil, &BaselineError{File: filepath.ToSlash(path), Err: err, why: why}
	}
	return b, nil
}

var errBaseline = errors.New("not a report")

func parseBaseline(data []byte) (*baseline, sheets.Words, error) {
	var f baselineFile
	if err := json.Unmarshal(data, &f); err != nil {
		return nil, sheets.Words{Zh: "不是 JSON，或已损坏", En: "it is no JSON, or damaged"}, err
	}
	switch {
	case f.Schema == 0 || f.Figures == nil:
		return nil, sheets.Words{Zh: "里面没有核对结果", En: "it holds no figures"}, errBaseline
	case f.Schema != 1:
		return nil, sheets.Words{Zh: fmt.Sprintf("版本是%d，这个程序只认1", f.Schema), En: fmt.Sprintf("its schema is %d, and only 1 is known", f.Schema)}, errBaseline
	}
	b := &baseline{}
	var errs [3]error
	b.asOf, errs[0] = sheets.ParseDate(f.AsOf)
	b.from, errs[1] = sheets.ParseMonth(f.Period.From)
	b.to, errs[2] = sheets.ParseMonth(f.Period.To)
	if err := errors.Join(errs[:]...); err != nil {
		return nil, sheets.Words{Zh: "没有截止日期或统计期间", En: "it lacks the cut-off date or the period"}, err
	}
	for i := range *f.Figures {
		fig, err := (*f.Figures)[i].figure()
		if err != nil {
			return nil, sheets.Words{Zh: fmt.Sprintf("第%d个数看不懂", i+1), En: fmt.Sprintf("its figure %d cannot be read", i+1)}, err
		}
		b.figures = append(b.figures, fig)
	}
	for i := range f.Findings {
		past, err := f.Findings[i].finding()
		if err != nil {
			return nil, sheets.Words{Zh: fmt.Sprintf("第%d条发现看不懂", i+1), En: fmt.Sprintf("its finding %d cannot be read", i+1)}, err
		}
		b.findings = append(b.findings, past)
	}
	return b, sheets.Words{}, nil
}

func (j *baselineFigure) figure() (sheets.Figure, error) {
	f := sheets.Figure{Rule: j.Rule, Subject: j.Subject}
	var err error
	if f.Period, err = sheets.ParsePeriod(j.Period); err != nil {
		return f, err
	}
	if f.Verdict, err = sheets.ParseVerdict(j.Verdict); err != nil {
		return f, err
	}
	if f.Target, err = number(j.Target); err != nil {
		return f, err
	}
	if j.Actual != nil {
		f.HasActual = true
		if f.Actual, err = number(*j.Actual); err != nil {
			return f, err
		}
	}
	for _, s := range j.Sources {
		source := sheets.Source{Place: sheets.Place{File: s.File, Sheet: s.Sheet}, Left: s.Left}
		if s.Cell != "" {
			if source.Cell, err = sheets.ParseCell(s.Cell); err != nil {
				return f, err
			}
		}
		if len(s.Value) > 0 && json.Unmarshal(s.Value, &source.Text) != nil {
			var n json.Number
			if err := json.Unmarshal(s.Value, &n); err != nil {
				return f, err
			}
			source.HasNum = true
			if source.Value, err = number(n); err != nil {
				return f, err
			}
		}
		f.Sources = append(f.Sources, source)
	}
	return f, nil
}

// number reads a JSON number: as it was written where that is a plain decimal, so that it equals what was written.
func number(n json.Number) (sheets.Amount, error) {
	if a, err := sheets.ParseAmount(n.String()); err == nil {
		return a, nil
	}
	f, err := n.Float64()
	if err != nil {
		return 0, err
	}
	return sheets.AmountOf(f)
}
