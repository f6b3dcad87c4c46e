package ledger

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"ledgercheck/sheets/ledger/grammar"
)

// units are the words that a header may name as its unit.
var units = map[string]string{
	"万字": "万字", "万": "万字", "字": "字", "千字": "千字", "千": "千字", "小时": "小时", "h": "小时", "时": "小时", "分钟": "分钟", "分": "分", "min": "分钟",
	"学时": "学时", "课时": "课时", "节": "节", "篇": "篇", "件": "件", "次": "次", "人": "人", "人次": "人次", "个": "个", "元": "元", "天": "天", "条": "条", "户": "户", "堂": "堂", "场": "场", "项": "项",
}

// looseUnits are units that are told even without brackets or a colon: 学习时长分钟, 以万字计.
var looseUnits = []string{"万字", "千字", "分钟", "小时"}

// unitOf reads a text as a unit: 万字, 单位:万字, 计量单位:分.
func unitOf(in string) (string, bool) {
	for _, p := range []string{"计量单位", "计算单位", "单位"} {
		if rest, ok := strings.CutPrefix(in, p); ok {
			in = strings.TrimLeft(rest, ":为是")
			break
		}
	}
	u, ok := units[in]
	return u, ok
}

// looseUnit finds a unit in a note of a header (以万字计, 按分钟填). What a header demands (不少于1万字) names none.
func looseUnit(in string) string {
	if strings.ContainsAny(in, "0123456789一二三四五六七八九十≥>") {
		return ""
	}
	for _, u := range looseUnits {
		if strings.Contains(in, u) {
			return u
		}
	}
	return ""
}

// headText splits a header cell's text into the word, its unit and whatever else stands in brackets.
func headText(raw string) (text, unit, inner string) {
	s := withoutNumber(quotes.Replace(grammar.Fold(raw)))
	if s = strings.Trim(s, "*★"); len(s) <= 8 && strings.ContainsAny(s, ".·") {
		s = spaced.ReplaceAllString(s, "$1$2")
	}
	for {
		open := strings.IndexByte(s, '(')
		if open < 0 {
			break
		}
		end := strings.IndexByte(s[open:], ')')
		if end < 0 {
			end = len(s) - open
		}
		in := s[open+1 : open+end]
		if u, ok := unitOf(in); ok {
			unit = u
		} else if in != "" {
			if u := looseUnit(in); u != "" && unit == "" {
				unit = u
			}
			inner += in
		}
		rest := ""
		if open+end < len(s) {
			rest = s[open+end+1:]
		}
		s = s[:open] + rest
	}
	s = withoutEnglish(s, &unit)
	for _, sep := range []string{"/", ":", "-", ",", "、"} {
		if i := strings.LastIndex(s, sep); i > 0 {
			if u, is := unitOf(s[i+len(sep):]); is {
				s, unit = s[:i], u
				break
			}
		}
	}
	if unit == "" {
		for _, u := range looseUnits {
			// 字数万字, 学习时长分钟
			if word, ok := strings.CutSuffix(s, u); ok && endsInMeasure(word) {
				s, unit = word, u
				break
			}
		}
	}
	return strings.TrimRight(s, ":*"), unit, inner
}

// quotes are no part of a header's word: “第一议题”学习内容.
var quotes = strings.NewReplacer("“", "", "”", "", "\"", "", "‘", "", "’", "", "「", "", "」", "", "『", "", "』", "")

// spaced are the two characters of a short header with a point between them for looks: 姓.名, 学·时.
var spaced = regexp.MustCompile(`^(\p{Han})[.·]+(\p{Han})$`)

func endsInMeasure(word string) bool {
	for _, w := range []string{"数", "量", "时长", "时间", "学时", "课时"} {
		if strings.HasSuffix(word, w) {
			return true
		}
	}
	return false
}

// withoutNumber takes the number off a numbered header: 1.姓名, (2)学时, 3、字数. 3.5 and 3月 are none.
func withoutNumber(s string) string {
	rest := strings.TrimLeft(s, "(")
	digits := len(rest) - len(strings.TrimLeft(rest, "0123456789"))
	if digits == 0 || digits > 2 {
		return s
	}
	behind := strings.TrimLeft(rest[digits:], ".、)")
	if len(behind) == len(rest)-digits {
		return s
	}
	if r, _ := utf8.DecodeRuneInString(behind); !unicode.Is(unicode.Han, r) {
		return s
	}
	return behind
}

// withoutEnglish takes the English off a header in two languages: 姓名Name, Hours学时. A unit among it is kept.
func withoutEnglish(s string, unit *string) string {
	if s == "" || s[0] >= utf8.RuneSelf && s[len(s)-1] >= utf8.RuneSelf {
		return s
	}
	english := func(r rune) bool {
		return r < utf8.RuneSelf && (unicode.IsLetter(r) || strings.ContainsRune("/.-:& '", r))
	}
	word := strings.TrimFunc(s, english)
	if word == s || !strings.ContainsFunc(word, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
		return s
	}
	if u, ok := unitOf(strings.Trim(s[strings.Index(s, word)+len(word):], "/.-: ")); ok && *unit == "" {
		*unit = u
	}
	return word
}
