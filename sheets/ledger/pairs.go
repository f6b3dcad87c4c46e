package ledger

import (
	"regexp"
	"strings"

	"ledgercheck/sheets"
	"ledgercheck/sheets/ledger/grammar"
)

// pairHeader is a header that names two amounts for one cell: 学习量（学时/字数）, 字数、学时.
var pairHeader = regexp.MustCompile(`(学时|课时|学习时长|字数|学习字数|阅读字数)[/、,，及和与|;+](学时|课时|学习时长|字数|学习字数|阅读字数)`)

// pairOf gives the units of the two amounts that a header names for one cell, in their order; none where it names one.
func pairOf(raw string) [2]string {
	m := pairHeader.FindStringSubmatch(grammar.Fold(raw))
	if m == nil {
		return [2]string{}
	}
	unit := func(word string) string {
		if strings.HasSuffix(word, "字数") {
			return "字"
		}
		return "学时"
	}
	pair := [2]string{unit(m[1]), unit(m[2])}
	if pair[0] == pair[1] {
		return [2]string{}
	}
	return pair
}

// pairSplit is what may stand between the two amounts of a cell.
var pairSplit = regexp.MustCompile(`[/、,，;；|\s]+`)

// inPairs writes the units of its header into a cell of two bare numbers: 5/10000 under 学时/字数 is 5学时10000字.
func inPairs(v sheets.Content, pair [2]string) sheets.Content {
	if pair[0] == "" || v.Kind != sheets.Text || len(v.Text) > 60 {
		return v
	}
	parts := pairSplit.Split(strings.TrimSpace(v.Text), -1)
	if len(parts) != 2 {
		return v
	}
	for i, p := range parts {
		if p == "" || strings.Trim(p, "0123456789.万０１２３４５６７８９．") != "" {
			return v
		}
		if pair[i] == "学时" && strings.Contains(p, "万") {
			return v
		}
	}
	v.Text = parts[0] + pair[0] + "，" + parts[1] + pair[1]
	return v
}

// cellsSay gives the kind of amount that the cells of months say of themselves, where neither header nor title does: 5学时1万字. Empty
// where they do not.
func (k *Kinds) cellsSay(t *table, p periods) string {
	if !p.is() || p.days > 0 {
		return ""
	}
	hours, chars, all := 0, 0, 0
	rows := t.rows(t.sheet)
	for i := range rows {
		row := &rows[i]
		if t.repeat[row.Index] {
			continue
		}
		if all > 50*sampleRows {
			break
		}
		for col, v := range row.Cells() {
			if w, wide := p.at[col]; !wide || v.IsBlank() || len(w.rest.levels) > 0 {
				continue
			}
			text := grammar.Fold(shown(t.sheet, v))
			if strings.Trim(text, "-—/无") == "" {
				continue
			}
			all++
			if strings.Contains(text, "学时") || strings.Contains(text, "课时") || strings.Contains(text, "小时") || strings.Contains(text, "分钟") {
				hours++
			} else if strings.HasSuffix(text, "字") {
				chars++
			}
		}
	}
	switch {
	case all == 0:
	case 5*hours >= 4*all:
		return typeHours
	case 5*chars >= 4*all:
		return typeChars
	}
	return ""
}

// amountOfType gives the kind's first amount of a type.
func (kind *kind) amountOfType(want string) *field {
	for _, f := range kind.Fields {
		if want != "" && f.Type == want {
			return f
		}
	}
	return nil
}
