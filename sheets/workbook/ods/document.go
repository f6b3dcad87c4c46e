package ods

import (
	"fmt"
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/grid"
	"ledgercheck/sheets/workbook/limits"
	"ledgercheck/sheets/workbook/xmlscan"
)

// document is what is known while the parts of a spreadsheet are read, one after another.
type document struct {
	*xmlscan.Scanner // of the part being read
	lim              limits.Limits
	book             *grid.Book
	styles           styles
	spreadsheet      bool // its element was seen
	pages            bool // the part is styles.xml
	text             []byte
}

func newDocument(lim limits.Limits) *document {
	return &document{lim: lim, book: grid.New(lim), styles: newStyles()}
}

// empty says why a document that was read to its end has no sheets.
func (d *document) empty() error {
	if !d.spreadsheet {
		return fmt.Errorf("%w: OpenDocument of another kind", sheets.ErrNotWorkbook)
	}
	return errNoSheets
}

// scan reads one part: styles.xml, content.xml, or all in one.
func (d *document) scan(s *xmlscan.Scanner) error {
	d.Scanner, d.pages = s, false
	for {
		kind, err := s.Next()
		if err != nil || kind == xmlscan.EOF {
			return err
		}
		if kind != xmlscan.Start {
			continue
		}
		switch string(s.Name) {
		case "document", "document-content", "body", "calculation-settings":
		case "document-styles":
			d.pages = true
		case "spreadsheet":
			d.spreadsheet = true
		case "styles":
			err = d.readStyles()
		case "automatic-styles":
			// Those of styles.xml belong to headers and footers, and have the same names as those of the content.
			if d.pages {
				err = s.Skip()
			} else {
				err = d.readStyles()
			}
		case "null-date":
			v, e := s.Attr("date-value")
			if e != nil {
				return e
			}
			d.book.Epoch1904 = strings.HasPrefix(v, "1904-01-01")
			err = s.Skip()
		case "table":
			if d.spreadsheet {
				err = d.table()
			} else {
				err = s.Skip()
			}
		default: // tracked changes hold deleted cells, others nothing that is a cell
			err = s.Skip()
		}
		if err != nil {
			return err
		}
	}
}

// number gives an attribute that counts something, 1 where it is absent or nonsense.
func number(v []byte) int {
	n := 0
	for _, c := range v {
		if c < '0' || c > '9' || n > 1<<30 {
			return max(n, 1)
		}
		n = n*10 + int(c-'0')
	}
	return max(n, 1)
}
