package html

import (
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/numberformat"
	"ledgercheck/sheets/workbook/typed"
	"ledgercheck/sheets/workbook/xmlvalue"
)

// cellAttrs is what a <td> says of its value. Excel notes values as x:num, x:str …, LibreOffice as sdval and sdnum.
type cellAttrs struct {
	num, str, boolean, fault *string
	formula                  bool
	sdval                    string
	sdnum                    string
}

// set keeps an attribute that is one of these.
func (a *cellAttrs) set(name, value string) {
	switch name {
	case "x:num":
		a.num = &value
	case "x:str":
		a.str = &value
	case "x:bool":
		a.boolean = &value
	case "x:err":
		a.fault = &value
	case "x:fmla":
		a.formula = true
	case "sdval":
		a.sdval = value
	case "sdnum":
		a.sdnum = value
	}
}

// content gives what a cell with the given text and number format holds.
func (a *cellAttrs) content(text, code string) sheets.Content {
	v := a.kind(text, code)
	v.Formula = v.Formula || a.formula
	return v
}

func (a *cellAttrs) kind(text, code string) sheets.Content {
	switch {
	case a.fault != nil:
		if text == "" {
			text = *a.fault
		}
		return sheets.Content{Kind: sheets.Fault, Text: text}
	case a.boolean != nil:
		if strings.EqualFold(*a.boolean, "true") || *a.boolean == "1" || *a.boolean == "" && strings.EqualFold(text, "true") {
			return sheets.Content{Kind: sheets.Bool, Number: 1}
		}
		return sheets.Content{Kind: sheets.Bool}
	case a.str != nil:
		if *a.str != "" {
			text = *a.str
		}
		return typed.Text(text)
	case a.num != nil:
		shown, plain := shownNumber(text)
		if *a.num == "" && plain {
			return sheets.Content{Kind: sheets.Number, Number: shown}
		}
		// Where no format makes another text of the number, the number is one that somebody has written over.
		if f, ok := xmlvalue.Number(*a.num); ok && (plain || text == "" || code != numberformat.General) {
			return sheets.Content{Kind: sheets.Number, Number: f}
		}
		return typed.Content(text)
	case a.sdval != "" && !typed.IsFault(text): // an error has the value 0 there
		if f, ok := xmlvalue.Number(a.sdval); ok {
			if strings.HasSuffix(a.sdnum, ";BOOLEAN") && (f == 0 || f == 1) {
				return sheets.Content{Kind: sheets.Bool, Number: f}
			}
			return sheets.Content{Kind: sheets.Number, Number: f}
		}
	}
	if code == "@" {
		return typed.Text(text)
	}
	return typed.Content(text)
}

// shownNumber reads a number as it is shown: 1,234.50 or 50%.
func shownNumber(text string) (float64, bool) {
	bare, percent := strings.CutSuffix(strings.TrimSpace(text), "%")
	f, ok := xmlvalue.Number(strings.ReplaceAll(bare, ",", ""))
	if percent {
		f /= 100
	}
	return f, ok
}

// format gives the code of the cell's number format; style is what the style says.
func (a *cellAttrs) format(style string) string {
	if style == "" && a.sdnum != "" {
		// 1033;0;YYYY-MM-DD: two languages, then the code.
		if parts := strings.SplitN(a.sdnum, ";", 3); len(parts) == 3 && parts[2] != "BOOLEAN" {
			style = parts[2]
		}
	}
	return numberformat.Code(style)
}

// styleKey is what a cell's style comes from: its number format, whether its text is struck through or a part of it, and
// whether the cell is hidden.
type styleKey struct {
	code                 string
	struck, part, hidden bool
}

// style gives the index of a style.
func (p *page) style(k styleKey) uint32 {
	i, known := p.styles[k]
	if !known {
		m := numberformat.Of(k.code)
		i = p.book.Style(sheets.Style{NumberFormat: k.code, Date: m.Date, Duration: m.Duration, Hidden: m.Hidden || k.hidden, Strike: k.struck, StrikePart: k.part && !k.struck})
		p.styles[k] = i
	}
	return i
}
