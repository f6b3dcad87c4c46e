package xlsx

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/limits"
	"ledgercheck/sheets/workbook/numberformat"
	"ledgercheck/sheets/workbook/xmlscan"
)

// styleTable is the workbook's list of cell formats. Formats that only single cells have (a text struck through by its
// own runs) are added behind it.
type styleTable struct {
	list     []sheets.Style
	own      uint32 // how many of the list the file has; General follows them, then the variants
	variants map[variant]uint32
	err      error // the part is damaged: what a number means is not known
	frozen   bool  // takes no variants
	missed   bool  // is frozen, and one was asked for
}

// asIs gives the table for one of several that read it at once: it takes no further formats.
func (t *styleTable) asIs() *styleTable {
	own := *t
	own.frozen, own.variants = true, nil
	return &own
}

// variant is a cell's own format: one of the list with something added.
type variant struct {
	base   uint32
	strike strike
	date   bool
}

// maxStyles is far above the 65,490 cell formats that Excel allows.
const maxStyles = 500_000

func readStyles(c *container, part string) (*styleTable, error) {
	t := &styleTable{variants: map[variant]uint32{}}
	if c.has(part) { // some programs write none
		t.err = t.read(c, part)
	}
	if errors.Is(t.err, limits.ErrExceeded) || errors.Is(t.err, context.Canceled) || errors.Is(t.err, context.DeadlineExceeded) {
		return nil, t.err
	}
	t.own = uint32(len(t.list))
	t.list = append(t.list, sheets.Style{NumberFormat: numberformat.General})
	return t, nil
}

func (t *styleTable) read(c *container, part string) error {
	s, closer, err := c.scan(part)
	if err != nil {
		return err
	}
	defer closer.Close()
	var (
		codes  = map[int]string{} // the file's own formats
		struck []bool             // of each font
		made   = map[string]numberformat.Meaning{}
		in     string // the list that we are in: fonts, cellXfs …
	)
	for {
		kind, err := s.Next()
		if err != nil {
			return err
		}
		if kind == xmlscan.EOF {
			return nil
		}
		if kind != xmlscan.Start {
			continue
		}
		switch depth := s.Depth(); {
		case depth == 2:
			in = string(s.Name)
		case depth == 3 && in == "numFmts" && s.Is("numFmt"):
			id, err := s.Attr("numFmtId")
			if err != nil {
				return err
			}
			code, err := s.Attr("formatCode")
			if err != nil {
				return err
			}
			if n, err := strconv.Atoi(id); err == nil && code != "" {
				codes[n] = strings.ToValidUTF8(code, "\uFFFD")
			}
		case depth == 3 && in == "fonts" && s.Is("font"):
			struck = append(struck, false)
		case depth == 4 && in == "fonts" && s.Is("strike") && len(struck) > 0:
			v, err := s.Attr("val")
			if err != nil {
				return err
			}
			struck[len(struck)-1] = v == "" || isTrue(v)
		case depth == 3 && in == "cellXfs" && s.Is("xf"):
			if len(t.list) >= maxStyles {
				return limits.Exceeded(maxStyles, "cell formats")
			}
			style, err := cellStyle(s, codes, struck, made)
			if err != nil {
				return err
			}
			t.list = append(t.list, style)
		}
	}
}

func cellStyle(s *xmlscan.Scanner, codes map[int]string, struck []bool, made map[string]numberformat.Meaning) (sheets.Style, error) {
	var style sheets.Style
	id, err := s.Attr("numFmtId")
	if err != nil {
		return style, err
	}
	font, err := s.Attr("fontId")
	if err != nil {
		return style, err
	}
	n, err := strconv.Atoi(id)
	if err != nil {
		n = 0
	}
	code, own := codes[n]
	if !own {
		code = numberformat.Builtin(n)
	}
	m, known := made[code]
	if !known {
		m = numberformat.Of(code)
		made[code] = m
	}
	style = sheets.Style{NumberFormat: code, Date: m.Date, Duration: m.Duration, Hidden: m.Hidden}
	if f, err := strconv.Atoi(font); err == nil && f >= 0 && f < len(struck) {
		style.Strike = struck[f]
	}
	return style, nil
}

// index gives the place in the list of the format that a cell refers to; one that the file does not have is General.
func (t *styleTable) index(style uint32) uint32 { return min(style, t.own) }

// with gives the index of the format at an index with something added.
func (t *styleTable) with(base uint32, how strike, date bool) uint32 {
	if t.frozen {
		t.missed = true
		return base
	}
	style := t.list[base]
	switch {
	case how == allStruck:
		style.Strike = true
	case how == partStruck && !style.Strike:
		style.StrikePart = true
	}
	if date && !style.Date && !style.Duration {
		style.Date, style.NumberFormat = true, numberformat.Builtin(14)
	}
	key := variant{base, how, date}
	i, ok := t.variants[key]
	if !ok {
		i = uint32(len(t.list))
		t.list = append(t.list, style)
		t.variants[key] = i
	}
	return i
}
