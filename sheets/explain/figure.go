package explain

import (
	"slices"
	"strings"

	"ledgercheck/sheets"
)

// figure explains one figure.
func (e *explainer) figure(f *sheets.Figure) {
	subject := ""
	if f.Subject.Type != sheets.SubjectPerson {
		subject = f.Subject.Name
	}
	actual := e.say("无记录", "none")
	if f.HasActual {
		actual = f.Actual.Format(2)
	}
	cells := []string{f.Period.String()}
	if subject != "" {
		cells = append(cells, subject)
	}
	cells = append(cells, e.say("标准 ", "target ")+f.Target.Format(2), e.say("实际 ", "actual ")+actual)
	if f.Verdict == sheets.Short {
		cells = append(cells, e.say("差 ", "gap ")+f.Gap.Format(2))
	}
	verdict := f.Verdict.Words().In(e.lang)
	if reason := sheets.ReasonWords(f.Reason).In(e.lang); reason != "" {
		verdict += e.say("：", ": ") + reason
	}
	e.out.title(1, strings.Join(append(cells, verdict), "  "))

	var counted, carried, left []*sheets.Source
	for i := range f.Sources {
		switch s := &f.Sources[i]; {
		case s.Left == "":
			counted = append(counted, s)
		case strings.HasPrefix(s.Left, sheets.LeftCarried):
			carried = append(carried, s)
		default:
			left = append(left, s)
		}
	}
	e.sources(e.say("计入", "counted"), counted)
	e.sources(e.say("以前月份结转来的", "carried from earlier months"), carried)
	e.sources(e.say("没有计入", "left out"), left)
	if len(f.Sources) == 0 {
		e.out.add(2, e.say("没有一个格子可以计入。", "No cell could be counted."))
	}
	for _, x := range f.Fragile {
		e.out.add(2, e.say("如果", "if ")+sheets.ReadingWords(x.Reading).In(e.lang)+e.say("，就是", ": ")+x.Verdict.Words().In(e.lang))
	}
	e.findings(f)
}

// sources lists cells: where, what counts or stands there, the record's day and topic, why it was left out.
func (e *explainer) sources(title string, list []*sheets.Source) {
	if len(list) == 0 {
		return
	}
	e.out.title(2, title)
	for _, s := range list {
		value := e.value(s)
		cells := []string{s.Place.String(), value, e.record(s.Place)}
		if s.Left != "" {
			cells = append(cells, sheets.LeftWords(s.Left).In(e.lang))
		}
		e.out.add(3, cells...)
	}
}

// value gives what counts and, where it differs, what is written. A cell that is no number, such as the day of a visit,
// shows what is written and how often it counts where that is not once.
func (e *explainer) value(s *sheets.Source) string {
	written := sheets.MaskNumbers(s.Text)
	quoted := "“" + written + "”"
	switch number := s.Value.Format(2); {
	case s.Answered:
		if !s.HasNum || !e.isQuantity(s.Place) {
			return e.say("按答复（写的是", "by answer (written ") + quoted + e.say("）", ")")
		}
		return number + e.say("（按答复；写的是", " (by answer; written ") + quoted + e.say("）", ")")
	case !s.HasNum && written == "":
		return ""
	case strings.HasPrefix(s.Left, sheets.LeftCarried):
		return number
	case !s.HasNum || s.Left != "" && written != "":
		return quoted
	case written == "" || written == number:
		return number
	case e.isQuantity(s.Place):
		return number + e.say("（写的是", " (written ") + quoted + e.say("）", ")")
	case s.Value == sheets.Whole(1):
		return quoted
	default:
		return quoted + e.say(" 计", " counts ") + number
	}
}

func (e *explainer) isQuantity(at sheets.Place) bool {
	rec := e.recordAt(at)
	if rec == nil {
		return false
	}
	for i := range rec.Entries {
		if entry := &rec.Entries[i]; entry.Cell() == at.Cell && entry.Quantity.How != 0 {
			return true
		}
	}
	return false
}

// record gives the day and the topic of the record that a cell belongs to.
func (e *explainer) record(at sheets.Place) string {
	rec := e.recordAt(at)
	if rec == nil {
		return ""
	}
	return e.describe(rec, at.Cell)
}

// says are the fields that tell one record from another, each group's first that holds something.
var says = [][]sheets.Field{
	{sheets.FieldDate, sheets.FieldMonth, sheets.FieldDone, sheets.FieldHeld, sheets.FieldSubmitted},
	{sheets.FieldTopic, sheets.FieldHeading, sheets.FieldActivity, sheets.FieldMeetingName, sheets.FieldHousehold, sheets.FieldType},
	{sheets.FieldProblem, sheets.FieldRisk},
}

func (e *explainer) describe(rec *sheets.Record, but sheets.Cell) string {
	var parts []string
	for i, fields := range says {
		found := ""
		for _, f := range fields {
			entry := rec.Get(f)
			if entry == nil || entry.Cell() == but || entry.State == sheets.NoRecord {
				continue
			}
			if found = shorten(entry.Understood(&e.report.Office, &e.report.Settings, e.lang)); found != "" {
				break
			}
		}
		if i == 0 && found == "" && rec.Get(sheets.FieldDate) == nil {
			found = rec.Month.String()
		}
		if found != "" {
			parts = append(parts, found)
		}
	}
	return strings.Join(parts, " ")
}

// shorten keeps a text to one line of a table.
func shorten(s string) string {
	const most = 24
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}

// findings lists what was found in the rows of a figure.
func (e *explainer) findings(f *sheets.Figure) {
	var rows []rowKey
	for i := range f.Sources {
		if row := rowOf(f.Sources[i].Place); !slices.Contains(rows, row) {
			rows = append(rows, row)
		}
	}
	titled := false
	for i := range e.report.Findings {
		found := &e.report.Findings[i]
		if found.Cell.IsZero() || !slices.Contains(rows, rowOf(found.Place)) {
			continue
		}
		if !titled {
			titled = true
			e.out.title(2, e.say("这些行里的提示", "found in these rows"))
		}
		e.finding(3, found)
	}
}

func (e *explainer) finding(depth int, f *sheets.Finding) {
	t := f.Render(e.lang)
	line := f.Severity.Words().In(e.lang) + e.say("：", ": ")
	if place := f.Place.String(); place != "" {
		line += place + e.say("：", ": ")
	}
	e.out.add(depth, sheets.MaskNumbers(line+t.Message+e.say("", " ")+t.Effect))
}
