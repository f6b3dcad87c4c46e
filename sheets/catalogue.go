package sheets

import (
	"sort"
	"strings"
)

// The catalogue of findings: for each code, and for each variant of it, what the clerk reads.
//
// Rules for writing a text:
//   - Message says what stands there, in the clerk's words, quoting the cell: “≥5”是目标，不是完成数.
//   - Effect says what it does to the result: 这一格没有计入，结论待核实.
//   - Remedy says what to do, as an instruction: 填写实际学时.
//   - No jargon (no null, parse, regex, mapping), no blame, no exclamation mark; one sentence each.
//   - English says the same, complete, in plain words.
//   - "{key}" is filled from the finding's Args. Nothing else is put in: the place is shown beside the text.
//
// Each part of the program keeps its texts in a catalogue_*.go file of its own and registers them here.

// Entry texts of one code and variant.
type catalogueText struct{ Title, Message, Effect, Remedy Words }

type catalogueKey struct {
	code    Code
	variant string
}

var catalogue = map[catalogueKey]catalogueText{}

// register adds the texts of one file; a key that is there already is a programming error.
func register(texts map[catalogueKey]catalogueText) bool {
	for k, t := range texts {
		if _, twice := catalogue[k]; twice {
			panic("catalogue: " + string(k.code) + "." + k.variant + " is there twice")
		}
		catalogue[k] = t
	}
	return true
}

// Rendered is a finding's text in one language.
type Rendered struct{ Title, Message, Effect, Remedy string }

// Render gives the finding's text. A variant that the catalogue lacks falls back to the code's plain text, and a code
// that it lacks to the code itself: a finding is never lost for want of words.
func (f *Finding) Render(lang Lang) Rendered {
	t, ok := catalogue[catalogueKey{f.Code, f.Variant}]
	if !ok {
		if t, ok = catalogue[catalogueKey{f.Code, ""}]; !ok {
			return Rendered{Title: string(f.Code), Message: string(f.Code)}
		}
	}
	fill := func(w Words) string {
		s := w.In(lang)
		if !strings.Contains(s, "{") {
			return s
		}
		pairs := make([]string, 0, 2*len(f.Args))
		for _, a := range f.Args {
			value := a.Value
			if a.Key == "kind" { // a ledger's kind is kept as its id and read in words
				value = Kind(value).Words().In(lang)
			}
			pairs = append(pairs, "{"+a.Key+"}", value)
		}
		return strings.NewReplacer(pairs...).Replace(s)
	}
	return Rendered{fill(t.Title), fill(t.Message), fill(t.Effect), fill(t.Remedy)}
}

// CatalogueKeys lists every code and variant that has a text, "code" or "code.variant", sorted; the manual and the
// tests are made from it.
func CatalogueKeys() []string {
	var out []string
	for k := range catalogue {
		s := string(k.code)
		if k.variant != "" {
			s += "." + k.variant
		}
		out = append(out, s)
	}
	sort.Strings(out)
	return out
}
