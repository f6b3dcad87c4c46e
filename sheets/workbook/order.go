package workbook

import (
	"cmp"
	"path"
	"regexp"
	"slices"
	"strings"

	"ledgercheck/sheets"
)

// copyMarks are what people and programs put into the name of a copy or of a later addition: 副本, 复件, 补充, (1), （1）,
// " - Copy". A number in brackets has one or two digits: (2021) is a year.
var copyMarks = regexp.MustCompile(`副本|复件|补充|[(（][0-9０-９]{1,2}[)）]|(?i:\bcopy\b)`)

// isCopy reports whether the file's own name (not that of its folder) marks it as a copy or an addition.
func isCopy(name string) bool { return copyMarks.MatchString(path.Base(name)) }

// sortByImport brings files into the order of import (domain.md C, Duplicates): copies behind all others, then by name
// in byte order. Of records that contradict each other the first read counts, so the order must not hang on chance.
func sortByImport(files []sheets.File) {
	slices.SortFunc(files, func(a, b sheets.File) int {
		if x, y := isCopy(a.Name), isCopy(b.Name); x != y {
			if x {
				return 1
			}
			return -1
		}
		return cmp.Or(strings.Compare(a.Name, b.Name), strings.Compare(a.Path, b.Path))
	})
}
