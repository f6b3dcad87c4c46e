package ledger

import (
	"strings"

	"ledgercheck/sheets/ledger/grammar"
)

// headUnits are the units that a line above a table gives to columns which name none: 单位：分钟, （单位：学时、万字）.
type headUnits struct{ hours, chars string }

// read takes the units out of a line.
func (u *headUnits) read(text string) {
	if !strings.Contains(text, "位") {
		return
	}
	s := strings.ReplaceAll(grammar.Fold(text), "单位为", "单位:")
	for at := strings.Index(s, "单位"); at >= 0; {
		rest := s[at+len("单位"):]
		if before, ok := strings.CutSuffix(s[:at], "为"); ok { // 以万字为单位
			for word := range units {
				if strings.HasSuffix(before, "以"+word) {
					u.take(word)
				}
			}
		}
		rest = strings.TrimLeft(rest, ":")
		for rest != "" {
			end := strings.IndexAny(rest, "、,，/;；和及()|")
			word, more := rest, ""
			if end >= 0 {
				word = rest[:end]
				more = strings.TrimLeft(rest[end:], "、,，/;；和及()|")
			}
			if _, tail, ok := strings.Cut(word, ":"); ok { // 学时:小时
				word = tail
			}
			if !u.take(word) {
				break
			}
			rest = more
		}
		n := strings.Index(s[at+1:], "单位")
		if n < 0 {
			return
		}
		at += 1 + n
	}
}

// take keeps a unit for the amounts that it can measure; false where the word is none.
func (u *headUnits) take(word string) bool {
	unit, ok := units[word]
	if !ok {
		return false
	}
	switch unit {
	case "小时", "分钟", "分", "学时", "课时":
		if u.hours == "" {
			u.hours = unit
		}
	case "万字", "千字", "字":
		if u.chars == "" {
			u.chars = unit
		}
	}
	return true
}

func (u *headUnits) merge(up headUnits) {
	if u.hours == "" {
		u.hours = up.hours
	}
	if u.chars == "" {
		u.chars = up.chars
	}
}

// give puts the unit onto columns of amounts that name none themselves.
func (u headUnits) give(fields []assignment) {
	for i := range fields {
		a := &fields[i]
		if a.field == nil || a.unit != "" {
			continue
		}
		switch a.field.Type {
		case typeHours:
			a.unit = u.hours
		case typeChars:
			a.unit = u.chars
		}
	}
}
