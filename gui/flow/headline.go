package flow

import (
	"strings"

	"ledgercheck/sheets"
)

// Headline gives the verdict in one sentence.
func (f *Flow) Headline() string {
	if f.report == nil {
		return ""
	}
	return f.headlines.In(f.Lang())
}

// Subline says what the headline rests on: the cut-off date, the months, the files, and how many files are not in it.
// The last is empty where all were read; it is given apart because it must stand out.
func (f *Flow) Subline() (line, unread string) {
	r := f.report
	if r == nil {
		return "", ""
	}
	t := f.texts
	var parts []string
	if f.settled.Sample {
		parts = append(parts, t.T("result.sample"))
	}
	if months := rangeText(t, r.From, r.To); months != "" {
		parts = append(parts, months)
	}
	parts = append(parts, t.T("result.asof", "date", dayText(t, r.AsOf)))
	lost, ledgers := 0, 0
	for i := range r.Files {
		if r.Files[i].Err != nil {
			lost++
		}
	}
	for _, l := range r.Ledgers {
		if l.Kind != sheets.Unrecognised {
			ledgers++
		}
	}
	parts = append(parts, t.T("result.files", "n", len(r.Files)), t.T("result.ledgers", "n", ledgers))
	if lost > 0 {
		unread = t.T("result.unread", "n", lost)
	}
	return strings.Join(parts, " · "), unread
}
