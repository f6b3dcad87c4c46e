package xml2003

import (
	"bytes"
	"fmt"
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/limits"
	"ledgercheck/sheets/workbook/numberformat"
	"ledgercheck/sheets/workbook/xmlscan"
	"ledgercheck/sheets/workbook/xmlvalue"
)

// cell reads one cell into the row's line.
func (t *table) cell() error {
	col, err := t.number("Index", t.col+1)
	if err != nil {
		return err
	}
	if col <= t.col || col > sheets.MaxCol {
		return fmt.Errorf("%w: column %d after %d in row %d", errIndex, col, t.col, t.row)
	}
	across, err := t.number("MergeAcross", 0)
	if err != nil {
		return err
	}
	down, err := t.number("MergeDown", 0)
	if err != nil {
		return err
	}
	style, err := t.Attr("StyleID")
	if err != nil {
		return err
	}
	formula, err := t.Attr("Formula")
	if err != nil {
		return err
	}
	t.col = col
	if across > 0 || down > 0 {
		if err := t.merge(across, down); err != nil {
			return err
		}
	}
	if style == "" {
		style = t.styleAt(col)
	}
	v := sheets.Content{Kind: sheets.Blank, Style: t.index(style), Formula: formula != ""}
	some := false
	err = t.eachNamed("Data", func() error {
		if some {
			return fmt.Errorf("cell %v: two values", sheets.Cell{Row: t.row, Col: col})
		}
		some = true
		return t.data(&v, style)
	})
	if err != nil {
		return err
	}
	if v.Formula && !some {
		v.Kind = sheets.Uncalculated
	}
	if err := t.line.Add(col, v); err != nil {
		return err
	}
	t.col = col + across // the next cell without an index lies behind what is merged
	return nil
}

// data reads what a cell holds.
func (t *table) data(v *sheets.Content, style string) error {
	kind, err := t.Attr("Type")
	if err != nil {
		return err
	}
	struck, err := t.richText()
	if err != nil {
		return err
	}
	bare := strings.TrimSpace(string(t.text))
	switch kind {
	case "Number":
		if f, ok := xmlvalue.Number(bare); ok {
			v.Kind, v.Number = sheets.Number, f
			return nil
		}
	case "DateTime":
		if f, ok := xmlvalue.Serial(bare, t.book.Epoch1904); ok {
			v.Kind, v.Number = sheets.Number, f
			st := t.resolve(style)
			if !st.Date && !st.Duration {
				v.Style = t.book.Style(styleOf(numberformat.Builtin(14), st.Strike))
			}
			return nil
		}
	case "Boolean":
		switch bare {
		case "1", "true", "TRUE":
			v.Kind, v.Number = sheets.Bool, 1
			return nil
		case "0", "false", "FALSE":
			v.Kind = sheets.Bool
			return nil
		}
	case "Error":
		v.Kind = sheets.Fault
		v.Text, err = t.book.Text([]byte(bare))
		return err
	}
	// A text, or not what its type says: then it stays as it stands, a text.
	if v.Text, err = t.book.Text(lines(t.text)); err != nil || v.Text == "" {
		return err
	}
	v.Kind = sheets.Text
	if struck != (strike{}) {
		st := t.resolve(style)
		st.Strike = st.Strike || !struck.plain
		st.StrikePart = !st.Strike
		v.Style = t.book.Style(st)
	}
	return nil
}

// strike says whether struck text was seen, and text beside it that is not.
type strike struct{ struck, plain bool }

// richText reads the current element's text into t.text, that of the HTML elements within too.
func (t *table) richText() (strike, error) {
	t.text = t.text[:0]
	var seen strike
	outer := t.Depth() - 1
	from := 0 // the depth of the struck element that we are in
	for {
		kind, err := t.Next()
		if err != nil {
			return seen, err
		}
		switch kind {
		case xmlscan.Start:
			if from == 0 && (t.Is("S") || t.Is("Strike") || t.Is("Del")) {
				from = t.Depth()
			}
		case xmlscan.End:
			if t.Depth() < from {
				from = 0
			}
			if t.Depth() == outer {
				if !seen.struck {
					return strike{}, nil
				}
				return seen, nil
			}
		case xmlscan.Text:
			at := len(t.text)
			if t.text, err = t.AppendText(t.text); err != nil {
				return seen, err
			}
			if len(t.text) > t.lim.TextBytes {
				return seen, limits.Exceeded(int64(t.lim.TextBytes), "bytes in one text")
			}
			if len(bytes.TrimSpace(t.text[at:])) > 0 {
				seen.struck = seen.struck || from > 0
				seen.plain = seen.plain || from == 0
			}
		}
	}
}

// lines makes the ends of line within a text alike: Excel for the Mac writes &#13;.
func lines(b []byte) []byte {
	if bytes.IndexByte(b, '\r') < 0 {
		return b
	}
	return bytes.ReplaceAll(bytes.ReplaceAll(b, []byte("\r\n"), []byte("\n")), []byte("\r"), []byte("\n"))
}
