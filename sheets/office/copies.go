package office

import (
	"path"

	"ledgercheck/sheets"
)

// dropCopies leaves out every record of a file whose content another file has already brought, and of a marked copy beside
// the ledger that it was made of: it holds the same records, whichever of the two was mended.
func dropCopies(ledgers []*sheets.Ledger) []sheets.Finding {
	first := map[string]string{} // content to the first file with it
	own := map[string]string{}   // ledgers by their names, and by their names without folders
	for _, l := range ledgers {
		if sheets.UnmarkedName(l.File) == l.File {
			own[l.File], own[path.Base(l.File)] = l.File, l.File
		}
	}
	said := map[string]bool{}
	var out []sheets.Finding
	for _, l := range ledgers {
		file, variant := "", ""
		if name := sheets.UnmarkedName(l.File); name != l.File {
			if file = own[name]; file == "" {
				file = own[path.Base(name)]
			}
			variant = "marked"
		}
		if file == "" && l.SHA256 != "" {
			variant = ""
			var seen bool
			if file, seen = first[l.SHA256]; !seen {
				first[l.SHA256] = l.File
			}
		}
		if file == "" || file == l.File {
			continue
		}
		for _, r := range l.Records {
			r.Dropped = string(sheets.DuplicateFile)
		}
		if !said[l.File] {
			said[l.File] = true
			out = append(out, sheets.Find(sheets.DuplicateFile, variant, sheets.Warning, sheets.Place{File: l.File}, "other", file))
		}
	}
	return out
}
