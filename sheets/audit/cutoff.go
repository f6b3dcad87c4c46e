package audit

import (
	"strconv"
	"strings"

	"ledgercheck/sheets"
)

// afterCutOff says which ledgers hold records dated after the cut-off date that count for a duty judged by the year: such a duty
// goes by all records of its year.
func afterCutOff(ledgers []*sheets.Ledger, figures []sheets.Figure, asOf sheets.Date) []sheets.Finding {
	years := map[sheets.Kind]map[int16]bool{} // that are judged, by the kind of ledger
	for i := range figures {
		f := &figures[i]
		if f.Period.Kind != sheets.PeriodYear || f.Period.Finished(asOf) {
			continue
		}
		kind, _, _ := strings.Cut(string(f.Rule), ".")
		for _, k := range servedBy(sheets.Kind(kind)) {
			if years[k] == nil {
				years[k] = map[int16]bool{}
			}
			years[k][f.Period.Span.From.Year] = true
		}
	}
	var out []sheets.Finding
	for _, l := range ledgers {
		if years[l.Kind] == nil {
			continue
		}
		n, first := 0, sheets.Place{}
		for _, r := range l.Records {
			e := r.Get(sheets.FieldDate)
			if r.Struck || r.Dropped != "" || e == nil || e.State != sheets.Present || e.When.Span.IsZero() {
				continue
			}
			if from := e.When.Span.From; from.Compare(asOf) > 0 && years[l.Kind][from.Year] {
				if n++; n == 1 {
					first = r.Place(e)
				}
			}
		}
		if n > 0 {
			out = append(out, sheets.Find(sheets.OutOfPeriod, "after-cut-off", sheets.Info, first, "n", strconv.Itoa(n), "date", asOf.String()))
		}
	}
	return out
}

// servedBy gives the kinds of ledgers that a rule's figures may come from.
func servedBy(kind sheets.Kind) []sheets.Kind {
	if kind == sheets.Problem {
		return []sheets.Kind{sheets.Problem, sheets.Visit}
	}
	return []sheets.Kind{kind}
}
