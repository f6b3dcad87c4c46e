package ods

import (
	"strconv"
	"strings"

	"ledgercheck/sheets/workbook/limits"
	"ledgercheck/sheets/workbook/numberformat"
)

// dataStyle is a number format: OpenDocument describes it by elements, everybody else by a code.
type dataStyle struct {
	code string
	date bool
	maps []condition
}

// condition says that numbers for which it holds are shown by another data style.
type condition struct{ when, style string }

const maxConditions = 3 // a code has four sections

func isDataStyle(name string) bool {
	switch name {
	case "number-style", "currency-style", "percentage-style", "date-style", "time-style", "boolean-style", "text-style":
		return true
	}
	return false
}

// readDataStyle reads a data style and makes a code of it.
func (d *document) readDataStyle(kind string) error {
	name, err := d.Attr("name")
	if err != nil {
		return err
	}
	overflow, err := d.Attr("truncate-on-overflow")
	if err != nil {
		return err
	}
	b := codeBuilder{elapsed: kind == "time-style" && overflow == "false"}
	out := dataStyle{date: kind == "date-style" || kind == "time-style"}
	err = d.each(func() error {
		if b.out.Len() > d.lim.TextBytes {
			return limits.Exceeded(int64(d.lim.TextBytes), "bytes in one number format")
		}
		switch string(d.Name) {
		case "text", "currency-symbol":
			d.text, err = d.AppendElement(d.text[:0])
			b.literal(string(d.text))
			return err
		case "map":
			var c condition
			if c.when, err = d.Attr("condition"); err != nil {
				return err
			}
			if c.style, err = d.Attr("apply-style-name"); err != nil {
				return err
			}
			if len(out.maps) < maxConditions {
				out.maps = append(out.maps, c)
			}
			return d.Skip()
		}
		attrs := map[string]string{}
		for _, a := range d.Attrs {
			attrs[string(a.Name)] = string(a.Raw)
		}
		b.element(string(d.Name), attrs)
		return d.Skip()
	})
	out.code = b.out.String()
	d.styles.data[name] = out
	return err
}

// codeBuilder makes a number format's code of its elements.
type codeBuilder struct {
	out     strings.Builder
	elapsed bool // the first unit of time is not cut off at a day, an hour …
}

func (b *codeBuilder) element(name string, attrs map[string]string) {
	long := attrs["style"] == "long"
	switch name {
	case "number":
		b.number(attrs)
	case "scientific-number":
		b.digits(attrs)
		b.out.WriteString("E+" + strings.Repeat("0", clamp(attrs["min-exponent-digits"], 1)))
	case "fraction":
		b.out.WriteString("# ?/?")
	case "text-content":
		b.out.WriteString("@")
	case "era":
		b.out.WriteString("g")
	case "year":
		b.out.WriteString(either(long, "yyyy", "yy"))
	case "month":
		if attrs["textual"] == "true" {
			b.out.WriteString(either(long, "mmmm", "mmm"))
		} else {
			b.out.WriteString(either(long, "mm", "m"))
		}
	case "day":
		b.out.WriteString(either(long, "dd", "d"))
	case "day-of-week":
		b.out.WriteString(either(long, "aaaa", "aaa"))
	case "hours":
		b.clock(either(long, "hh", "h"))
	case "minutes":
		b.clock(either(long, "mm", "m"))
	case "seconds":
		b.clock(either(long, "ss", "s"))
		if n := clamp(attrs["decimal-places"], 0); n > 0 {
			b.out.WriteString("." + strings.Repeat("0", n))
		}
	case "am-pm":
		b.out.WriteString("AM/PM")
	}
}

// clock writes a unit of time, the first in brackets where it counts on.
func (b *codeBuilder) clock(unit string) {
	if b.elapsed {
		b.elapsed = false
		unit = "[" + unit + "]"
	}
	b.out.WriteString(unit)
}

func (b *codeBuilder) number(attrs map[string]string) {
	if _, ok := attrs["decimal-places"]; !ok && attrs["grouping"] != "true" {
		b.out.WriteString(numberformat.General)
		return
	}
	b.digits(attrs)
	// Each thousand that the number is divided by is a comma behind it.
	factor, _ := strconv.ParseFloat(attrs["display-factor"], 64)
	for range 3 {
		if factor < 1000 {
			break
		}
		factor /= 1000
		b.out.WriteByte(',')
	}
}

func (b *codeBuilder) digits(attrs map[string]string) {
	whole := strings.Repeat("0", clamp(attrs["min-integer-digits"], 0))
	if attrs["grouping"] == "true" {
		for len(whole) < 4 {
			whole = "#" + whole
		}
		whole = whole[:len(whole)-3] + "," + whole[len(whole)-3:]
	} else if whole == "" {
		whole = "#"
	}
	b.out.WriteString(whole)
	places := clamp(attrs["decimal-places"], 0)
	if places == 0 {
		return
	}
	fixed := places
	if v, ok := attrs["min-decimal-places"]; ok {
		fixed = min(clamp(v, 0), places)
	}
	b.out.WriteString("." + strings.Repeat("0", fixed) + strings.Repeat("#", places-fixed))
}

// literal writes a text that is shown as it is.
func (b *codeBuilder) literal(s string) {
	switch s {
	case "":
	case "-", "/", ":", " ", "%", ".", "(", ")", "+":
		b.out.WriteString(s)
	default:
		b.out.WriteString(`"` + strings.ReplaceAll(s, `"`, "") + `"`)
	}
}

// usual are the conditions of the sections of a code, by how many of them there are.
var usual = [][]string{nil, {">=0"}, {">0", "<0"}, {">0", "<0", "=0"}}

// code gives the whole code of a data style: the sections that its conditions name, then its own.
func (d *document) code(data dataStyle) string {
	if len(data.maps) == 0 {
		if data.code == "" {
			return numberformat.General
		}
		return data.code
	}
	var out strings.Builder
	for i, c := range data.maps {
		when := strings.ReplaceAll(strings.TrimPrefix(c.when, "value()"), " ", "")
		if when != usual[len(data.maps)][i] && when != "" {
			out.WriteString("[" + strings.ReplaceAll(strings.ReplaceAll(when, "!=", "<>"), "]", "") + "]")
		}
		out.WriteString(d.styles.data[c.style].code + ";")
	}
	return out.String() + data.code
}

// clamp reads a number of digits, other where there is none.
func clamp(v string, other int) int {
	n, err := strconv.Atoi(v)
	if err != nil {
		return other
	}
	return min(max(n, 0), 30)
}

func either(long bool, a, b string) string {
	if long {
		return a
	}
	return b
}
