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
		"varied": func() (*sheets.Report, sheets.Lang) { // a duty that asks for as much as each has to do
			r := report("2021-03", "2021-03", "2021-12-31")
			for i := range r.Office.People {
				f := figure("risk.measures", &r.Office.People[i], r.From, sheets.Whole(2), sheets.Whole(1+i%3), "条")
				f.Period = sheets.YearPeriod(2021)
				r.Figures = append(r.Figures, f)
			}
			t := sheets.Target{Rule: "risk.measures", Min: sheets.Whole(1), Unit: "条", On: true, Name: words("风险排查", "risks"), Text: words("每人每年排查风险，均有措施", "each risk has a measure")}
			r.Settings.Targets = append(r.Settings.Targets, t)
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
