package docs

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"ledgercheck/sheets"
)

// order is that of the catalogue in contract.md: files, sheets, values, dates, repetitions, people, rows, sums, lists.
var order = []sheets.Code{
	sheets.UnreadableFile, sheets.EncryptedFile, sheets.TooLarge, sheets.UnrecognisedSheet, sheets.AmbiguousColumn, sheets.MissingLedger,
	sheets.UncertainValue, sheets.ApproximateValue, sheets.ImpossibleValue, sheets.UncertainDate, sheets.ImpossibleDate, sheets.OutOfPeriod,
	sheets.DuplicateRecord, sheets.ConflictingRecord, sheets.RepeatedRow, sheets.DuplicateFile, sheets.UnknownPerson, sheets.AmbiguousPerson,
	sheets.UnnamedAttendees, sheets.MultipleNames, sheets.HiddenRow, sheets.StruckRow, sheets.FormulaError, sheets.FormulaNoValue,
	sheets.TotalMismatch, sheets.CountMismatch, sheets.MissingMeasure, sheets.MissingDeadline, sheets.Overdue, sheets.UnknownStatusWord,
	sheets.UnknownSymbol, sheets.RoundingFlip,
}

// place is a place of a text that is filled when something is found.
var place = regexp.MustCompile(`\{[A-Za-z]+\}`)

// Findings is the chapter of everything that the program may point out, made from the catalogue: what is shown, what it
// does to the result, what to do. A text of the catalogue that no code of the list leads to comes last.
func Findings(lang sheets.Lang) string {
	var b strings.Builder
	say := func(zh, en string) string { return sheets.Words{Zh: zh, En: en}.In(lang) }
	b.WriteString(say("# 提示一览：每条提示是什么意思、怎么办\n\n", "# Every finding: what it means and what to do\n\n"))
	b.WriteString(say(
		"这一章由程序里的提示自动生成。“…”处显示时填的是台账里的原文、行号或数目。括号里的代码与 `--json` 结果里的 `code` 相同。\n",
		"This chapter is made from the program's own texts. Where “…” stands, the ledger's own words, a row or a number is shown. The code in brackets\nis the `code` of the report (`--json`).\n"))
	keys := sheets.CatalogueKeys()
	codes := slices.Clone(order)
	for _, k := range keys {
		if code := codeOf(k); !slices.Contains(codes, code) {
			codes = append(codes, code)
		}
	}
	for _, code := range codes {
		heading := false
		for _, k := range keys {
			if codeOf(k) != code {
				continue
			}
			_, variant, _ := strings.Cut(k, ".")
			f := sheets.Finding{Code: code, Variant: variant}
			r := f.Render(lang)
			if !heading {
				fmt.Fprintf(&b, "\n## %s (`%s`)\n\n", cell(r.Title), code)
				fmt.Fprintf(&b, "| %s | %s | %s |\n|---|---|---|\n", say("提示", "What is said"), say("对结果的影响", "What it does to the result"), say("怎么办", "What to do"))
				heading = true
			}
			fmt.Fprintf(&b, "| **%s** %s | %s | %s |\n", cell(r.Title), cell(r.Message), cell(r.Effect), cell(r.Remedy))
		}
	}
	return b.String()
}

func codeOf(key string) sheets.Code {
	code, _, _ := strings.Cut(key, ".")
	return sheets.Code(code)
}

// cell makes a text fit for a cell of a table.
func cell(s string) string {
	s = place.ReplaceAllString(s, "…")
	return strings.NewReplacer("|", "\\|", "\n", " ", "*", "\\*", "_", "\\_", "<", "&lt;", "`", "\\`").Replace(strings.TrimSpace(s))
}
