package xml2003

import (
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/workbook/limits"
	"ledgercheck/sheets/workbook/numberformat"
)

const (
	defaultStyle = "Default" // what every style builds on
	maxStyles    = 100_000   // Excel allows 65,490
	maxParents   = 16
)

// style is a style as it stands: what it does not say itself its parent says.
type style struct {
	parent     string
	format     string
	hasFormat  bool
	strike     bool
	saysStrike bool
}

// styles are the workbook's styles by their ID, and their indexes among the sheet's.
type styles struct {
	byID map[string]style
	made map[string]uint32
}

// style reads a Style element.
func (w *workbook) style() error {
	id, err := w.Attr("ID")
	if err != nil {
		return err
	}
	var st style
	if st.parent, err = w.Attr("Parent"); err != nil {
		return err
	}
	if st.parent == "" && id != defaultStyle {
		st.parent = defaultStyle
	}
	err = w.each(func() error {
		switch string(w.Name) {
		case "NumberFormat":
			code, err := w.Attr("Format")
			if err != nil {
				return err
			}
			st.format, st.hasFormat = numberformat.Code(strings.ToValidUTF8(code, "\uFFFD")), true
		case "Font":
			v, err := w.Attr("StrikeThrough")
			if err != nil {
				return err
			}
			if v != "" {
				st.strike, st.saysStrike = isTrue(v), true
			}
		}
		return w.Skip()
	})
	if err != nil {
		return err
	}
	if w.styles.byID == nil {
		w.styles.byID, w.styles.made = map[string]style{}, map[string]uint32{}
	}
	if len(w.styles.byID) >= maxStyles {
		return limits.Exceeded(maxStyles, "cell formats")
	}
	w.styles.byID[id] = st
	return nil
}

// index gives the style of an ID; one that the file does not have is the default.
func (w *workbook) index(id string) uint32 {
	if id == "" {
		id = defaultStyle
	}
	if i, ok := w.styles.made[id]; ok {
		return i
	}
	i := w.book.Style(w.resolve(id))
	if w.styles.made != nil && len(w.styles.made) < maxStyles {
		w.styles.made[id] = i
	}
	return i
}

func (w *workbook) resolve(id string) sheets.Style {
	own, ok := w.styles.byID[id]
	if !ok {
		own.parent = defaultStyle
	}
	format, strike := own.format, own.strike
	hasFormat, saysStrike := own.hasFormat, own.saysStrike
	for parent, n := own.parent, 0; parent != "" && n < maxParents; n++ {
		p := w.styles.byID[parent]
		if !hasFormat && p.hasFormat {
			format, hasFormat = p.format, true
		}
		if !saysStrike && p.saysStrike {
			strike, saysStrike = p.strike, true
		}
		parent = p.parent
	}
	return styleOf(format, strike)
}

func styleOf(format string, strike bool) sheets.Style {
	if format == "" {
		format = numberformat.General
	}
	m := numberformat.Of(format)
	return sheets.Style{NumberFormat: format, Date: m.Date, Duration: m.Duration, Hidden: m.Hidden, Strike: strike}
}

func isTrue(v string) bool { return v == "1" || v == "true" || v == "True" }
