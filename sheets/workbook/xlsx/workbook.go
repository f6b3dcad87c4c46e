package xlsx

import (
	"errors"
	"slices"
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/limits"
	"ledgercheck/sheets/workbook/xmlscan"
)

// sheetRef is one entry of the workbook's list of sheets.
type sheetRef struct {
	name   string
	hidden bool
	kind   string // "worksheet", "chartsheet" …; "" where the relation is missing
	part   string
}

// book is the workbook around its sheets: what they refer to.
type book struct {
	*container
	sheets    []sheetRef
	epoch1904 bool
	strings   *stringTable
	styles    *styleTable

	how how

	usedRows, usedCells, usedArea int // so far, against the limits
}

// how says in which ways sheets are read. Tests compare them: they have to give the same.
type how struct {
	onlyTokens bool  // readPlainCell is switched off
	besideFrom int64 // the size of a part from which its rows are read side by side
	stretch    int   // bytes that one goroutine is given at a time
}

var usual = how{besideFrom: 2 << 20, stretch: 128 << 10}

var errNoSheets = errors.New("the list of sheets is empty")

// mainPart finds the part that holds the list of sheets.
func (c *container) mainPart() string {
	rels, _ := c.readRelations("") // the usual place serves where they are damaged
	for _, r := range rels {
		if r.kind == "officeDocument" && c.has(r.target) {
			return r.target
		}
	}
	return "xl/workbook.xml"
}

// openBook reads everything but the sheets.
func openBook(c *container, part string) (*book, error) {
	b := &book{container: c}
	rels, err := c.readRelations(part)
	if err != nil {
		return nil, err
	}
	if err := b.readWorkbook(part, rels); err != nil {
		return nil, err
	}
	stringsPart, stylesPart := "xl/sharedStrings.xml", "xl/styles.xml"
	for _, r := range rels {
		switch r.kind {
		case "sharedStrings":
			stringsPart = r.target
		case "styles":
			stylesPart = r.target
		}
	}
	if b.strings, err = readStrings(c, stringsPart); err != nil {
		return nil, err
	}
	if b.styles, err = readStyles(c, stylesPart); err != nil {
		return nil, err
	}
	return b, nil
}

func (b *book) readWorkbook(part string, rels map[string]relation) error {
	s, closer, err := b.scan(part)
	if err != nil {
		return err
	}
	defer closer.Close()
	err = eachElement(s, func(elem string) error {
		switch elem {
		case "workbookPr":
			v, err := s.Attr("date1904")
			b.epoch1904 = isTrue(v)
			return err
		case "sheet":
			name, err := s.Attr("name")
			if err != nil {
				return err
			}
			state, err := s.Attr("state")
			if err != nil {
				return err
			}
			id, err := s.Attr("id") // r:id; the other one is called sheetId
			if err != nil {
				return err
			}
			if id == "" && hasAttr(s, "id") {
				return nil // a module of an old macro, not a sheet
			}
			if len(b.sheets) >= b.lim.Sheets {
				return limits.Exceeded(int64(b.lim.Sheets), "sheets")
			}
			r := rels[id]
			b.sheets = append(b.sheets, sheetRef{
				name:   strings.ToValidUTF8(name, "\uFFFD"),
				hidden: state == "hidden" || state == "veryHidden", kind: r.kind, part: r.target,
			})
		}
		return nil
	})
	if err != nil {
		return err
	}
	if len(b.sheets) == 0 {
		return errNoSheets
	}
	return nil
}

func hasAttr(s *xmlscan.Scanner, name string) bool {
	return slices.ContainsFunc(s.Attrs, func(a xmlscan.Attr) bool { return string(a.Name) == name })
}

// isTrue reads an XML boolean that is false by default.
func isTrue(v string) bool { return v == "1" || strings.EqualFold(v, "true") || v == "on" }

// fileError makes the error of a file or, with a sheet's name, of a sheet.
func fileError(sheet string, row int, cause error) *sheets.FileError {
	kind := sheets.ErrDamaged
	switch {
	case errors.Is(cause, limits.ErrExceeded):
		kind = sheets.ErrTooLarge
	case errors.Is(cause, errEncrypted):
		kind = sheets.ErrEncrypted
	}
	return &sheets.FileError{Sheet: sheet, Row: row, Kind: kind, Err: cause}
}
