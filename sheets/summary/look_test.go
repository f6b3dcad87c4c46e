package summary

import (
	"os"
	"path/filepath"
	"testing"

	"ledgercheck/sheets"
)

// cases are the reports that the golden dumps and the other tests go through.
func cases() map[string]func() (*sheets.Report, sheets.Lang) {
	return map[string]func() (*sheets.Report, sheets.Lang){
		"month": func() (*sheets.Report, sheets.Lang) {
			return report("2021-03", "2021-03", "2021-03-31"), sheets.Chinese
		},
		"month-en": func() (*sheets.Report, sheets.Lang) {
			return report("2021-03", "2021-03", "2021-04-10"), sheets.English
		},
		"quarter": func() (*sheets.Report, sheets.Lang) {
			r := report("2021-01", "2021-03", "2021-03-31")
			addVisits(r)
			addHouseholds(r, 20)
			addOffice(r)
			return r, sheets.Chinese
		},
		"year": func() (*sheets.Report, sheets.Lang) {
			r := report("2021-01", "2021-12", "2021-11-30")
			for i := range r.Figures { // December is not over, and July has no ledger
				if f := &r.Figures[i]; f.Period.Span.From.Month == 12 && f.Verdict == sheets.Short {
					f.Verdict, f.Gap, f.Reason = sheets.NotDue, 0, ""
				}
			}
			kept := r.Figures[:0]
			for _, f := range r.Figures {
				if f.Period.Span.From.Month != 7 {
					kept = append(kept, f)
				}
			}
			r.Figures = kept
			r.Findings = append(r.Findings, sheets.Find(sheets.MissingLedger, "", sheets.Warning, sheets.Place{}))
			addHouseholds(r, 20)
			return r, sheets.Chinese
		},
		"households": func() (*sheets.Report, sheets.Lang) {
			r := report("2021-03", "2021-03", "2021-12-31")
			r.Figures = nil
			addHouseholds(r, 20)
			r.Totals = nil
			r.Figures[3].Actual += sheets.Whole(1) // the judged figure knows of one more than the records
			return r, sheets.Chinese
		},
		"no-roster": func() (*sheets.Report, sheets.Lang) {
			r := report("2021-03", "2021-03", "2021-03-31")
			r.Office = sheets.Office{}
			r.Figures = r.Figures[:6]
			for i := range r.Figures {
				r.Figures[i].Subject.Group = ""
			}
			r.Findings, r.Files = nil, nil
			return r, sheets.Chinese
		},
		"nothing": func() (*sheets.Report, sheets.Lang) {
			return &sheets.Report{AsOf: day("2021-03-31"), Settings: settings()}, sheets.Chinese
		},
	}
}

// TestWriteForLooking writes the cases where SUMMARY_LOOK names a folder, for a look at them in an office program.
func TestWriteForLooking(t *testing.T) {
	dir := os.Getenv("SUMMARY_LOOK")
	if dir == "" {
		t.Skip("SUMMARY_LOOK is not set")
	}
	for name, make := range cases() {
		r, lang := make()
		if err := Write(filepath.Join(dir, name+".xlsx"), r, Options{Lang: lang, Data: templates}); err != nil {
			t.Error(name, err)
		}
	}
}
