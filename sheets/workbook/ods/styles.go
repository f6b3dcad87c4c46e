package ods

import (
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/limits"
	"ledgercheck/sheets/workbook/numberformat"
	"ledgercheck/sheets/workbook/xmlscan"
)

const (
	maxStyles  = 500_000
	maxParents = 16
)

// says is what a style says of something: yes, no, or nothing.
type says uint8

const (
	nothing says = iota
	yes
	no
)

// style is a style of cells, or of a part of a text; what it does not say itself its parent says.
type style struct {
	parent string
	data   string // the name of its data style
	strike says
}

// styles are a document's styles by their names.
type styles struct {
	cells       map[string]style
	texts       map[string]style
	defaultCell style
	hidden      map[string]bool // styles of sheets that are hidden
	data        map[string]dataStyle
	made        map[string]uint32
	count       int
}

func newStyles() styles {
	return styles{cells: map[string]style{}, texts: map[string]style{}, hidden: map[string]bool{}, data: map[string]dataStyle{}, made: map[string]uint32{}}
}

// each calls read for every child of the current element; read must consume the child.
func (d *document) each(read func() error) error {
	for depth := d.Depth() - 1; ; {
		kind, err := d.Next()
		if err != nil {
			return err
		}
		switch {
		case kind == xmlscan.Start:
			if err := read(); err != nil {
				return err
			}
		case kind == xmlscan.End && d.Depth() == depth:
			return nil
		}
	}
}

// readStyles reads a list of styles.
func (d *document) readStyles() error {
	return d.each(func() error {
		if d.styles.count++; d.styles.count > maxStyles {
			return limits.Exceeded(maxStyles, "styles")
		}
		switch name := string(d.Name); {
		case name == "style", name == "default-style":
			return d.readStyle()
		case isDataStyle(name):
			return d.readDataStyle(name)
		}
		return d.Skip()
	})
}

func (d *document) readStyle() error {
	isDefault := d.Is("default-style")
	var st style
	var name, family string
	for _, a := range d.Attrs {
		into := (*string)(nil)
		switch string(a.Name) {
		case "name":
			into = &name
		case "family":
			into = &family
		case "parent-style-name":
			into = &st.parent
		case "data-style-name":
			into = &st.data
		default:
			continue
		}
		v, err := d.Value(a)
		if err != nil {
			return err
		}
		*into = string(v)
	}
	hidden := false
	err := d.each(func() error {
		switch string(d.Name) {
		case "text-properties":
			st.strike = d.lineThrough()
		case "table-properties":
			v, err := d.Attr("display")
			if err != nil {
				return err
			}
			hidden = v == "false"
		}
		return d.Skip()
	})
	if err != nil {
		return err
	}
	switch {
	case family == "table-cell" && isDefault:
		d.styles.defaultCell = st
	case family == "table-cell":
		d.styles.cells[name] = st
	case family == "text":
		d.styles.texts[name] = st
	case family == "table":
		d.styles.hidden[name] = hidden
	}
	return nil
}

// lineThrough tells what the current element's attributes say of striking through.
func (d *document) lineThrough() says {
	answer := nothing
	for _, a := range d.Attrs {
		switch string(a.Name) {
		case "text-line-through-style", "text-line-through-type":
			if string(a.Raw) == "none" {
				return no
			}
			answer = yes
		}
	}
	return answer
}

// struckText tells whether a style of a part of a text strikes it through.
func (d *document) struckText(name string) bool {
	for n := 0; name != "" && n < maxParents; n++ {
		st := d.styles.texts[name]
		if st.strike != nothing {
			return st.strike == yes
		}
		name = st.parent
	}
	return false
}

// cellStyle gives what a style of cells comes to.
func (d *document) cellStyle(name string) sheets.Style {
	strike, data := nothing, ""
	for n := 0; n <= maxParents; n++ {
		st, ok := d.styles.cells[name]
		if !ok || n == maxParents {
			st = d.styles.defaultCell
		}
		if strike == nothing {
			strike = st.strike
		}
		if data == "" {
			data = st.data
		}
		if !ok {
			break
		}
		name = st.parent
	}
	out := d.dataStyle(data)
	out.Strike = strike == yes
	return out
}

// dataStyle gives the number format of a data style.
func (d *document) dataStyle(name string) sheets.Style {
	data, ok := d.styles.data[name]
	if !ok {
		return sheets.Style{NumberFormat: numberformat.General}
	}
	code := strings.ToValidUTF8(d.code(data), "\uFFFD")
	m := numberformat.Of(code)
	st := sheets.Style{NumberFormat: code, Date: m.Date, Duration: m.Duration, Hidden: m.Hidden}
	// A format of dates may show only what no letter of a code stands for, such as the quarter.
	st.Date = st.Date || data.date && !st.Duration
	return st
}

// styleIndex gives the index of a cell style among those of the sheets.
func (d *document) styleIndex(name string) uint32 {
	if i, ok := d.styles.made[name]; ok {
		return i
	}
	i := d.book.Style(d.cellStyle(name))
	if len(d.styles.made) < maxStyles {
		d.styles.made[name] = i
	}
	return i
}
