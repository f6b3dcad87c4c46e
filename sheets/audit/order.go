package audit

import (
	"sort"

	"ledgercheck/sheets"
)

// order gives findings a fixed order (what concerns no file first, then file by file in their order, sheet by sheet as
// they were met, cell by cell) and leaves out repetitions of the same finding.
func order(findings []sheets.Finding, files []sheets.File) []sheets.Finding {
	rank := map[string]int{"": -1}
	for i, f := range files {
		rank[f.Name] = i
	}
	sheetRank := map[[2]string]int{}
	for _, f := range findings {
		key := [2]string{f.File, f.Sheet}
		if _, ok := sheetRank[key]; !ok {
			sheetRank[key] = len(sheetRank)
		}
	}
	sort.SliceStable(findings, func(i, j int) bool {
		a, b := &findings[i], &findings[j]
		if a.File != b.File {
			return rank[a.File] < rank[b.File]
		}
		if a.Sheet != b.Sheet {
			return sheetRank[[2]string{a.File, a.Sheet}] < sheetRank[[2]string{b.File, b.Sheet}]
		}
		return a.Cell.Before(b.Cell)
	})
	type key struct {
		code    sheets.Code
		variant string
		place   sheets.Place
	}
	seen := map[key]bool{}
	out := findings[:0]
	for _, f := range findings {
		k := key{f.Code, f.Variant, f.Place}
		if !f.Place.Cell.IsZero() && seen[k] {
			continue
		}
		seen[k] = true
		out = append(out, f)
	}
	return out
}
