package marked

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

func checksum(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// ErrLost is what a copy fails with that is not the original and the marks.
var ErrLost = errors.New("the marked copy differs from the ledger")

// compare reads original and copy anew and compares them: every part that no mark touches byte by byte, every sheet
// element by element, every cell with its style. It knows nothing of how the copy was made.
func compare(original, copied []byte, marks []*mark) error {
	a, err := openBook(original)
	if err != nil {
		return err
	}
	b, err := openBook(copied)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrLost, err)
	}
	if len(b.sheets) != len(a.sheets)+1 || !slices.Equal(a.sheets, b.sheets[1:]) {
		return fmt.Errorf("%w: the sheets", ErrLost)
	}
	marked := map[string]map[string]bool{}
	for _, s := range a.sheets {
		if s.part != "" {
			marked[s.part] = map[string]bool{}
			for _, m := range marks {
				if m.sheet == s.name {
					marked[s.part][m.cell.String()] = true
				}
			}
		}
	}
	for _, f := range a.zip.File {
		x, err := a.original(f.Name)
		if err != nil {
			return err
		}
		y, err := b.original(f.Name)
		if err != nil {
			return fmt.Errorf("%w: part %s", ErrLost, f.Name)
		}
		if bytes.Equal(x, y) {
			continue
		}
		if cells, sheet := marked[f.Name]; sheet && len(cells) > 0 {
			err = compareSheet(x, y, cells)
		} else {
			err = onlyMore(x, y)
		}
		if err != nil {
			return fmt.Errorf("%w: part %s: %w", ErrLost, f.Name, err)
		}
	}
	w, err := excelize.OpenReader(bytes.NewReader(copied), excelize.Options{RawCellValue: true, UnzipSizeLimit: most})
	if err != nil {
		return fmt.Errorf("%w: %w", ErrLost, err)
	}
	defer w.Close()
	if len(w.GetSheetList()) != len(b.sheets) {
		return fmt.Errorf("%w: the sheets", ErrLost)
	}
	return nil
}

// tokens writes an XML part as a list of what is in it, one entry for each tag and text. Attributes that tell a sheet by
// its place in the workbook are left out: the index in front moves them.
func tokens(part []byte) ([]string, error) {
	d := xml.NewDecoder(bytes.NewReader(part))
	var out []string
	for {
		t, err := d.RawToken()
		if err == io.EOF {
			return out, nil
		}
		if err != nil {
			return nil, err
		}
		switch t := t.(type) {
		case xml.StartElement:
			var s strings.Builder
			s.WriteString("<" + t.Name.Space + ":" + t.Name.Local)
			for _, a := range t.Attr {
				switch a.Name.Local {
				case "localSheetId", "activeTab", "firstSheet":
					if t.Name.Local == "definedName" || t.Name.Local == "workbookView" {
						continue
					}
				case "count": // of a list that grew
					continue
				}
				s.WriteString(" " + a.Name.Space + ":" + a.Name.Local + "=" + a.Value)
			}
			out = append(out, s.String())
		case xml.EndElement:
			out = append(out, "</"+t.Name.Local)
		case xml.CharData:
			out = append(out, "#"+string(t))
		}
	}
}

// onlyMore reports whether all that is in x is in y, in the same order: the shared parts only grow.
func onlyMore(x, y []byte) error {
	a, err := tokens(x)
	if err != nil {
		return err
	}
	b, err := tokens(y)
	if err != nil {
		return err
	}
	i := 0
	for _, t := range b {
		if i < len(a) && a[i] == t {
			i++
		}
	}
	if i < len(a) {
		return fmt.Errorf("%q is gone", a[i])
	}
	return nil
}

// compareSheet compares two sheets: the same elements and texts in the same order, but for the style of marked cells, for
// marked cells that were not there, the rows that hold nothing else, and the link to the comments' drawing.
func compareSheet(x, y []byte, marked map[string]bool) error {
	a, err := sheetTokens(x, marked)
	if err != nil {
		return err
	}
	b, err := sheetTokens(y, marked)
	if err != nil {
		return err
	}
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return fmt.Errorf("%q became %q", a[i], b[i])
		}
	}
	if len(a) != len(b) {
		return fmt.Errorf("%d elements became %d", len(a), len(b))
	}
	return nil
}

func sheetTokens(part []byte, marked map[string]bool) ([]string, error) {
	d := xml.NewDecoder(bytes.NewReader(part))
	var out []string
	skip, cell, row := 0, -1, -1
	for {
		t, err := d.RawToken()
		if err == io.EOF {
			return out, nil
		}
		if err != nil {
			return nil, err
		}
		if skip > 0 {
			switch t.(type) {
			case xml.StartElement:
				skip++
			case xml.EndElement:
				skip--
			}
			continue
		}
		switch t := t.(type) {
		case xml.StartElement:
			if t.Name.Local == "legacyDrawing" {
				skip = 1
				continue
			}
			var s strings.Builder
			s.WriteString("<" + t.Name.Local)
			in := false
			for _, a := range t.Attr {
				in = in || t.Name.Local == "c" && a.Name.Local == "r" && marked[a.Value]
			}
			for _, a := range t.Attr {
				if !in || a.Name.Local != "s" {
					s.WriteString(" " + a.Name.Space + ":" + a.Name.Local + "=" + a.Value)
				}
			}
			if in {
				cell = len(out)
			}
			if t.Name.Local == "row" {
				row = len(out)
			}
			out = append(out, s.String())
		case xml.EndElement:
			out = append(out, "</"+t.Name.Local)
			if t.Name.Local == "c" && cell >= 0 {
				if len(out) == cell+2 { // a marked cell without content may be a new one
					out = out[:cell]
				}
				cell = -1
			}
			if t.Name.Local == "row" && row >= 0 {
				if len(out) == row+2 && !strings.Contains(out[row], "ht=") && !strings.Contains(out[row], "hidden=") && !strings.Contains(out[row], "s=") {
					out = out[:row]
				}
				row = -1
			}
		case xml.CharData:
			if s := string(t); strings.TrimSpace(s) != "" || len(out) > 0 && (strings.HasPrefix(out[len(out)-1], "<t ") || out[len(out)-1] == "<t") {
				out = append(out, "#"+s)
			}
		}
	}
}
