package audit

import (
	"path/filepath"
	"slices"

	"ledgercheck/sheets"
)

// rosterName gives what the roster of Options goes by in the report; "" where there is none.
func rosterName(files []sheets.File, o Options) string {
	if o.Roster == "" {
		return ""
	}
	want, err := filepath.Abs(o.Roster)
	for i := range files {
		if files[i].Path == o.Roster {
			return files[i].Name
		}
		if path, e := filepath.Abs(files[i].Path); err == nil && e == nil && path == want {
			return files[i].Name
		}
	}
	return ""
}

// rosterFirst puts the roster that was asked for before those among the ledgers, whatever the files are called: who is due, it
// says.
func rosterFirst(ledgers []*sheets.Ledger, name string) []*sheets.Ledger {
	if name == "" {
		return ledgers
	}
	out := slices.Clone(ledgers)
	slices.SortStableFunc(out, func(a, b *sheets.Ledger) int {
		switch {
		case (a.File == name) == (b.File == name):
			return 0
		case a.File == name:
			return -1
		}
		return 1
	})
	return out
}

// governed turns into notes what is said of people in another roster who stand in the one that was asked for as well: it
// governs, and both name them on purpose.
func governed(findings []sheets.Finding, office *sheets.Office, name string) {
	if name == "" {
		return
	}
	there := map[string]bool{}
	for i := range office.People {
		if p := &office.People[i]; p.Place.File == name {
			there[p.Name] = true
		}
	}
	for i := range findings {
		if x := &findings[i]; x.Code == sheets.AmbiguousPerson && x.Variant == "roster-twice" && x.File != name && there[x.Arg("name")] {
			x.Severity = sheets.Info
		}
	}
}
