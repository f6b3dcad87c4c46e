package audit

import (
	"path"

	"ledgercheck/sheets"
)

// findingsSince compares the findings of an earlier report with those of this one, of the files that were read now: a
// single mended ledger says nothing about the others. gone are those that are there no more, fresh those that were not
// there. A marked copy counts as the ledger that it was made of, and a finding that only moved to another cell is neither
// gone nor new: rows above it may have come or gone.
func findingsSince(earlier []sheets.PastFinding, now []sheets.Finding, files []sheets.File) (gone []sheets.PastFinding, fresh []sheets.Finding) {
	same := sameFiles(files)
	var past []sheets.PastFinding
	all := true
	for _, f := range earlier {
		if f.File == "" {
			continue
		}
		if _, read := same(f.File); read {
			past = append(past, f)
		} else {
			all = false
		}
	}
	var present []sheets.Finding
	for _, f := range now {
		if f.File != "" || all {
			present = append(present, f)
		}
	}
	if all { // what is said of no file in particular can be compared
		for _, f := range earlier {
			if f.File == "" {
				past = append(past, f)
			}
		}
	}
	return compareFindings(past, present, func(file string) string { name, _ := same(file); return name })
}

// sameFiles tells which of the files that were read now a name of an earlier report means: the one of that name, be it a
// marked copy, else the only one whose name without its folders is the same.
func sameFiles(files []sheets.File) func(string) (name string, read bool) {
	names, bases := map[string]bool{}, map[string][]string{}
	for i := range files {
		name := sheets.UnmarkedName(files[i].Name)
		if !names[name] {
			names[name] = true
			bases[path.Base(name)] = append(bases[path.Base(name)], name)
		}
	}
	return func(file string) (string, bool) {
		name := sheets.UnmarkedName(file)
		if names[name] {
			return name, true
		}
		if list := bases[path.Base(name)]; len(list) == 1 {
			return list[0], true
		}
		return name, false
	}
}

// findingKey is where and what a finding is.
type findingKey struct {
	code              sheets.Code
	file, sheet, cell string
	message           string
}

// compareFindings pairs findings; earlier holds messages in one language, and those of now are compared in the same one.
func compareFindings(earlier []sheets.PastFinding, now []sheets.Finding, file func(string) string) (gone []sheets.PastFinding, fresh []sheets.Finding) {
	gone, fresh = []sheets.PastFinding{}, []sheets.Finding{}
	if len(earlier) == 0 {
		return gone, append(fresh, now...)
	}
	lang := pastLanguage(earlier, now)
	past := func(f *sheets.PastFinding) findingKey {
		return findingKey{f.Code, file(f.File), f.Sheet, f.Cell.String(), f.Message}
	}
	present := func(f *sheets.Finding) findingKey {
		return findingKey{f.Code, file(f.File), f.Sheet, f.Cell.String(), f.Render(lang).Message}
	}
	matched, used := make([]bool, len(now)), make([]bool, len(earlier))
	// First what is quite the same, then another text at the same cell, then the same text elsewhere on the sheet.
	for _, same := range []func(findingKey) findingKey{
		func(k findingKey) findingKey { return k },
		func(k findingKey) findingKey { k.message = ""; return k },
		func(k findingKey) findingKey { k.cell = ""; return k },
	} {
		open := map[findingKey][]int{}
		for i := range earlier {
			if !used[i] {
				k := same(past(&earlier[i]))
				open[k] = append(open[k], i)
			}
		}
		for i := range now {
			if matched[i] {
				continue
			}
			k := same(present(&now[i]))
			if list := open[k]; len(list) > 0 {
				matched[i], used[list[0]] = true, true
				open[k] = list[1:]
			}
		}
	}
	for i := range earlier {
		if !used[i] {
			gone = append(gone, earlier[i])
		}
	}
	for i := range now {
		if !matched[i] {
			fresh = append(fresh, now[i])
		}
	}
	return gone, fresh
}

// pastLanguage is the language that an earlier report's messages are in: that in which more of this report's are among them.
func pastLanguage(earlier []sheets.PastFinding, now []sheets.Finding) sheets.Lang {
	said := map[string]bool{}
	for i := range earlier {
		said[earlier[i].Message] = true
	}
	zh, en := 0, 0
	for i := range now {
		if said[now[i].Render(sheets.Chinese).Message] {
			zh++
		}
		if said[now[i].Render(sheets.English).Message] {
			en++
		}
	}
	if en > zh {
		return sheets.English
	}
	return sheets.Chinese
}
