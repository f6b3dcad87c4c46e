package ods

import (
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/limits"
	"ledgercheck/sheets/workbook/numberformat"
	"ledgercheck/sheets/workbook/typed"
	"ledgercheck/sheets/workbook/xmlvalue"
)

// raw is a cell as it stands in the file.
type raw struct {
	kind    string // of its value; "" where it has none
	value   string
	fault   bool // an extension of LibreOffice says that the value is an error
	formula bool
	style   string
	repeat  int
	across  int
	down    int
}

// readCell reads one cell, or several that are the same, into the row's line.
func (t *table) readCell() error {
	c, err := t.cellAttrs()
	if err != nil {
		return err
	}
	struck, err := t.cellText()
	if err != nil {
		return err
	}
	if err := t.addMerge(c.across, c.down); err != nil {
		return err
	}
	if c.kind == "" && !c.formula && len(t.text) == 0 {
		t.col = min(t.col+c.repeat, sheets.MaxCol+1) // behind it nothing can stand any more
		return nil
	}
	own := c.style
	for range c.repeat {
		t.col++
		if t.col > t.lim.Columns {
			return limits.Exceeded(int64(t.lim.Columns), "columns")
		}
		if own == "" {
			c.style = t.styleAt(t.col)
		}
		v, err := t.content(c, struck)
		if err != nil {
			return err
		}
		if err := t.line.Add(t.col, v); err != nil {
			return err
		}
	}
	return nil
}

func (t *table) cellAttrs() (raw, error) {
	c := raw{repeat: 1, across: 1, down: 1}
	for _, a := range t.Attrs {
		switch string(a.Name) {
		case "number-columns-repeated":
			c.repeat = number(a.Raw)
		case "number-columns-spanned":
			c.across = number(a.Raw)
		case "number-rows-spanned":
			c.down = number(a.Raw)
		case "formula":
			c.formula = len(a.Raw) > 0
		case "value-type":
			// LibreOffice says it twice, the second time with a prefix of its own.
			if string(a.Raw) == "error" {
				c.fault = true
			} else if c.kind == "" {
				c.kind = string(a.Raw)
			}
		case "style-name", "value", "date-value", "time-value", "boolean-value", "string-value":
			v, err := t.Value(a)
			if err != nil {
				return c, err
			}
			if string(a.Name) == "style-name" {
				c.style = string(v)
			} else if len(v) > t.lim.TextBytes {
				return c, limits.Exceeded(int64(t.lim.TextBytes), "bytes in one text")
			} else {
				c.value = string(v)
			}
		}
	}
	return c, nil
}

// noDay is how programs date a time without a day.
const noDay = "1899-12-30T"

// content gives what a cell holds, from its attributes and its text in t.text.
func (t *table) content(c raw, struck strike) (v sheets.Content, err error) {
	v = sheets.Content{Kind: sheets.Blank, Formula: c.formula, Style: t.styleIndex(c.style)}
	shown := strings.TrimSpace(string(t.text))
	if c.fault || c.formula && typed.IsFault(shown) {
		v.Kind = sheets.Fault
		v.Text, err = t.book.Text([]byte(shown))
		return v, err
	}
	switch c.kind {
	case "float", "percentage", "currency":
		if f, ok := xmlvalue.Number(strings.TrimSpace(c.value)); ok {
			v.Kind, v.Number = sheets.Number, f
			return v, nil
		}
	case "date":
		if f, ok := xmlvalue.Serial(strings.TrimPrefix(c.value, noDay), t.book.Epoch1904); ok {
			v.Kind, v.Number = sheets.Number, f
			v.Style = t.timeStyle(c.style, v.Style, numberformat.Builtin(14))
			return v, nil
		}
	case "time":
		if f, ok := xmlvalue.Duration(c.value); ok {
			v.Kind, v.Number = sheets.Number, f
			v.Style = t.timeStyle(c.style, v.Style, numberformat.Builtin(46))
			return v, nil
		}
	case "boolean":
		switch strings.TrimSpace(c.value) {
		case "true":
			v.Kind, v.Number = sheets.Bool, 1
			return v, nil
		case "false":
			v.Kind = sheets.Bool
			return v, nil
		}
	case "":
		if c.formula && shown == "" {
			v.Kind = sheets.Uncalculated
			return v, nil
		}
	}
	// A text, or not what its type says: then it stays as it is shown, or as it stands.
	text := t.text
	if len(text) == 0 {
		text = []byte(c.value)
	}
	if v.Text, err = t.book.Text(text); err != nil || v.Text == "" {
		return v, err
	}
	v.Kind = sheets.Text
	if struck.struck {
		st := t.cellStyle(c.style)
		st.Strike = st.Strike || !struck.plain
		st.StrikePart = !st.Strike
		v.Style = t.book.Style(st)
	}
	return v, nil
}

// timeStyle gives the style of a date or a duration: its own where that shows one, else with the given format.
func (t *table) timeStyle(name string, index uint32, format string) uint32 {
	st := t.cellStyle(name)
	if st.Date || st.Duration {
		return index
	}
	m := numberformat.Of(format)
	st.NumberFormat, st.Date, st.Duration, st.Hidden = format, m.Date, m.Duration, false
	return t.book.Style(st)
}
