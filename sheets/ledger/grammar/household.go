package grammar

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"ledgercheck/sheets"
)

// Household reads the households that a cell names: 龙某甲, 龙某甲户, 龙某甲、麻某乙. See Households for what it does not name.
func Household(text string) []sheets.Name {
	names, _ := Households(text)
	return names
}

// Households reads the households of a cell, and says where it speaks of households without naming them (等3户, 全体联系户).
func Households(text string) ([]sheets.Name, Doubt) {
	if n := hanLen(text); n >= 1 && n <= 3 && !isOneOf(text, nobody...) && !strings.HasSuffix(text, "户") && !strings.HasSuffix(text, "家") {
		return []sheets.Name{{Text: text, Raw: text}}, Doubt{}
	}
	s := plain(text)
	if nothing(strings.ReplaceAll(s, " ", "")) {
		return nil, Doubt{}
	}
	var out []sheets.Name
	var d Doubt
	for _, part := range splitPeople(s) {
		if len(out) > 2000 {
			return out, doubt(sheets.UnnamedAttendees, "households", text)
		}
		part, more := takeHouseholdCount(part)
		if more >= 0 && d.IsZero() {
			d = doubt(sheets.UnnamedAttendees, "households", text, "count", strconv.Itoa(more))
		}
		if part == "" {
			continue
		}
		body, note := takeNotes(part)
		pieces, _ := splitSpaces(body)
		for i, piece := range pieces {
			for _, w := range []string{"一家", "户主", "户", "家"} {
				if rest := strings.TrimSuffix(piece, w); utf8.RuneCountInString(rest) >= 2 {
					piece = rest
				}
			}
			n := nameOf(piece, piece)
			if i == len(pieces)-1 && note != "" {
				addNote(&n, note)
				n.Raw += "（" + note + "）"
			}
			if n.Text == "" {
				continue
			}
			if hasAny(n.Text, "全体", "全部", "所有", "各户", "联系户", "贫困户", "脱贫户", "群众") {
				if d.IsZero() {
					d = doubt(sheets.UnnamedAttendees, "households", text)
				}
				continue
			}
			out = append(out, n)
		}
	}
	return out, d
}

// takeHouseholdCount takes 等3户 off; more is the number that it says, -1 where it says none.
func takeHouseholdCount(s string) (rest string, more int) {
	s = strings.TrimSpace(s)
	i := strings.LastIndex(s, "等")
	if i < 0 {
		if n := readNumeral(s); n.len > 0 && n.len < len(s) && strings.HasPrefix(s[n.len:], "户") {
			return "", n.val.Int()
		}
		return s, -1
	}
	tail := strings.ReplaceAll(s[i+len("等"):], " ", "")
	if n := readNumeral(tail); n.len > 0 && strings.HasPrefix(tail[n.len:], "户") {
		return s[:i], n.val.Int()
	}
	if tail == "" || tail == "户" || tail == "人" {
		return s[:i], 0
	}
	return s, -1
}
