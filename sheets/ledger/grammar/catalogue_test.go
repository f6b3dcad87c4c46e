package grammar

import (
	"slices"
	"strings"
	"testing"

	"ledgercheck/sheets"
)

// every runs each text of the tables through each reading and hands over the doubts.
func every(found func(Doubt)) {
	var texts []string
	for _, c := range amountCases {
		texts = append(texts, c.text)
	}
	for _, c := range dateCases {
		texts = append(texts, c.text)
	}
	for _, c := range peopleCases {
		texts = append(texts, c.text)
	}
	for _, list := range statusCases {
		texts = append(texts, list...)
	}
	texts = append(texts, "产假", "在岗（2021-06-16起）", "☆", "龙某甲等3户", "一周内", "其他")
	legend, _ := Legend("√出勤 ☆领导")
	for _, s := range texts {
		for _, h := range []AmountHint{hours, chars, count, {Hours: true, Duration: true}, {Chars: true, Unit: "万字"}} {
			found(Amount(text(s), general, h).Doubt)
		}
		for _, h := range []DateHint{march, {}} {
			found(Date(text(s), general, h).Doubt)
			found(Deadline(text(s), general, h).Doubt)
			_, d := Spells(s, h)
			found(d)
		}
		_, d := People(s)
		found(d)
		_, _, d = Absentees(s)
		found(d)
		_, d = Households(s)
		found(d)
		_, d = Status(s)
		found(d)
		_, d = Mode(s)
		found(d)
		_, d = Mark(s, legend)
		found(d)
	}
	for _, f := range []float64{-1, 0.5, 3.1, 3.5, 13.5, 1e15, 5, 2021.1, 44260} {
		for _, st := range []sheets.Style{general, {NumberFormat: "0%"}, {NumberFormat: "h:mm", Date: true}, {NumberFormat: "[h]:mm", Date: true, Duration: true}, {NumberFormat: "yyyy-m-d", Date: true}} {
			found(Amount(number(f), st, hours).Doubt)
			found(Date(number(f), st, march).Doubt)
			found(Deadline(number(f), st, march).Doubt)
		}
	}
	for _, k := range []sheets.ValueKind{sheets.Fault, sheets.Uncalculated, sheets.Bool} {
		found(Amount(sheets.Content{Kind: k}, general, hours).Doubt)
		found(Date(sheets.Content{Kind: k}, general, march).Doubt)
	}
}

// Every doubt has its texts, and every key that the texts ask for is given.
func TestDoubtsAreInTheCatalogue(t *testing.T) {
	keys := sheets.CatalogueKeys()
	seen := map[string]bool{}
	every(func(d Doubt) {
		if d.IsZero() {
			return
		}
		key := string(d.Code)
		if d.Variant != "" {
			key += "." + d.Variant
		}
		seen[key] = true
		if !slices.Contains(keys, key) {
			t.Errorf("no text for %s", key)
		}
		if len(d.Args) < 2 || len(d.Args)%2 != 0 || d.Args[0] != "raw" {
			t.Errorf("%s has the arguments %q", key, d.Args)
		}
		f := sheets.Find(d.Code, d.Variant, sheets.Warning, sheets.Place{}, d.Args...)
		for _, lang := range []sheets.Lang{sheets.Chinese, sheets.English} {
			r := f.Render(lang)
			all := r.Title + r.Message + r.Effect + r.Remedy
			for _, a := range f.Args { // the cell's own text may hold anything
				all = strings.ReplaceAll(all, a.Value, "")
			}
			if strings.Contains(all, "{") || r.Title == "" || r.Message == "" || r.Effect == "" || r.Remedy == "" {
				t.Errorf("%s in %s: %+v", key, lang, r)
			}
		}
	})
	if len(seen) < 45 {
		t.Errorf("only %d kinds of doubt were met", len(seen))
	}
}
