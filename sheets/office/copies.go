package office

import "ledgercheck/sheets"

// dropCopies leaves out every record of a file whose content another file has already brought.
func dropCopies(ledgers []*sheets.Ledger) []sheets.Finding {
	first := map[string]string{} // content to the first file with it
	said := map[string]bool{}
	var out []sheets.Finding
	for _, l := range ledgers {
		if l.SHA256 == "" {
			continue
		}
		file, seen := first[l.SHA256]
		if !seen {
			first[l.SHA256] = l.File
			continue
		}
		if file == l.File {
			continue
		}
		for _, r := range l.Records {
			r.Dropped = string(sheets.DuplicateFile)
		}
		if !said[l.File] {
			said[l.File] = true
			out = append(out, sheets.Find(sheets.DuplicateFile, "", sheets.Warning, sheets.Place{File: l.File}, "other", file))
		}
	}
	return out
}
