package grammar

import (
	"strconv"
	"strings"
)

// englishMonths are the first three letters of the months, by which they are told.
const englishMonths = "janfebmaraprmayjunjulaugsepoctnovdec"

// englishNames are the months in full.
var englishNames = [...]string{
	"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
}

// inChinese writes an English month of a date in lower case as a Chinese one: aug and august as 8月, march 5 as 3月5日, 5-mar
// as 3月5日. mar-21 stays: it is a day, or March 2021.
func inChinese(s string) string {
	at := strings.IndexFunc(s, isLowerLetter)
	if at < 0 {
		return s
	}
	end := at
	for end < len(s) && isLowerLetter(rune(s[end])) {
		end++
	}
	m := englishMonth(s[at:end])
	if m == 0 {
		return s
	}
	month := strconv.Itoa(m) + "月"
	before, behind := s[:at], strings.TrimLeft(s[end:], ".")
	day := strings.TrimRight(before, " -")
	switch {
	case day != "" && len(day) <= 2 && strings.Trim(day, "0123456789") == "" && behind == "": // 5-mar
		return month + day + "日"
	case before == "" && strings.TrimLeft(behind, " ") != behind && len(strings.TrimSpace(behind)) <= 2: // march 5
		return month + strings.TrimSpace(behind)
	case strings.HasPrefix(behind, "-") || strings.HasSuffix(before, "-") || strings.HasSuffix(before, "/"):
		return s
	}
	return before + month + behind
}

func isLowerLetter(r rune) bool { return r >= 'a' && r <= 'z' }

// englishMonth gives the month that a word names in English, 0 for none.
func englishMonth(word string) int {
	for i, name := range englishNames {
		if word == name || word == englishMonths[3*i:3*i+3] || word == "sept" && i == 8 {
			return i + 1
		}
	}
	return 0
}
