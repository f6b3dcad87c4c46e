package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Items cuts a cell into its numbered items: 1.… 2.…, 1、…, （1）…, ①…, 一、…, 一是…. A text without numbering is one item,
// whatever separators it has; 无, — and a blank are none. What stands before the first number belongs to the first item.
func Items(text string) []string {
	if NothingProblem(text) {
		return nil
	}
	whole := []string{Clean(text)}
	if !strings.ContainsAny(text, "1１一①⑴⒈❶") {
		return whole
	}
	s := itemForm(text)
	style, start := firstMarker(s)
	if style == 0 {
		return whole
	}
	var out []string
	from, number := start, 1
	body := start + markerLen(s[start:], style, 1)
	for i := body; i < len(s); {
		if _, inner := markerAt(s[i:], '('); style == ')' && inner > 0 {
			i += inner
			continue
		}
		n, size := markerAt(s[i:], style)
		next := size > 0 && (n == number+1 || n > 0 && lineStart(s, i) && (n == 1 || n == number+2 || n == number))
		if next && (!followedByDigit(s[i+size:]) || style != '.') {
			out = appendItem(out, s[from:start]+s[body:i])
			from, start = i, i
			body, number = i+size, n
			i = body
			continue
		}
		_, w := utf8.DecodeRuneInString(s[i:])
		i += w
	}
	if len(out) == 0 && style == '一' {
		return whole // 一、… without 二、 is a heading, or 一、二组
	}
	lead := strings.TrimSpace(s[:from])
	out = appendItem(out, s[from:start]+s[body:])
	if len(out) == 0 {
		return whole
	}
	if i, ok := leadOf(s, style); ok && lead != "" {
		out[0] = Clean(s[:i]) + " " + out[0]
	}
	return out
}

// appendItem keeps an item that says something.
func appendItem(out []string, s string) []string {
	s = strings.Trim(Clean(s), " ;；。,，、")
	if s == "" {
		return out
	}
	return append(out, s)
}

// leadOf gives the end of the words before the first marker.
func leadOf(s string, style rune) (int, bool) {
	_, at := firstMarker(s)
	return at, style != 0 && strings.TrimSpace(s[:at]) != ""
}

// itemForm unifies a text for finding numbers; unlike plain it leaves ① as it is.
func itemForm(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	for _, r := range text {
		switch {
		case r >= '０' && r <= '９':
			r = r - '０' + '0'
		case r == '．':
			r = '.'
		case r == '（':
			r = '('
		case r == '）':
			r = ')'
		case r >= '⑴' && r <= '⒇':
			r = '①' + r - '⑴'
		case r >= '⒈' && r <= '⒛':
			r = '①' + r - '⒈'
		case r >= '❶' && r <= '❿':
			r = '①' + r - '❶'
		case r == '\r', r == 0x2028:
			r = '\n'
		case r != '\n' && unicode.IsSpace(r):
			r = ' '
		case invisible(r):
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// The styles of numbering: '.' 1., ')' 1), '、' 1、, '(' (1), '（' (一), '①', '一' 一、, '是' 一是, '第' 第一.
var markerStyles = []rune{'.', ')', '、', '(', '①', '一', '是', '第', '（'}

// firstMarker finds the first item's number: at the beginning, at the beginning of a line, or behind a colon.
func firstMarker(s string) (style rune, at int) {
	for i := 0; i < len(s); {
		if lineStart(s, i) {
			for _, st := range markerStyles {
				n, size := markerAt(s[i:], st)
				if n != 1 || size == 0 {
					continue
				}
				if followedByDigit(s[i+size:]) && (st == '.' || !hasMarker(s[i+size:], st, 2)) {
					continue // 1.5万元, 1、2月
				}
				return st, i
			}
		}
		_, w := utf8.DecodeRuneInString(s[i:])
		i += w
	}
	return 0, 0
}

func hasMarker(s string, style rune, number int) bool {
	for i := 0; i < len(s); {
		if n, size := markerAt(s[i:], style); n == number && size > 0 && !followedByDigit(s[i+size:]) {
			return true
		}
		_, w := utf8.DecodeRuneInString(s[i:])
		i += w
	}
	return false
}

func followedByDigit(s string) bool { return s != "" && isDigit(s[0]) }

// lineStart reports whether nothing but spaces stands between i and the beginning of the text, a line break, a colon or
// a mark that ends an item.
func lineStart(s string, i int) bool {
	s = strings.TrimRight(s[:i], " \t　")
	if s == "" {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune("\n:：;；。", r)
}

func markerLen(s string, style rune, number int) int {
	if n, size := markerAt(s, style); n == number {
		return size
	}
	return 0
}

// markerAt reads a number of the style at the beginning of s; size is 0 where none stands there.
func markerAt(s string, style rune) (n, size int) {
	if s == "" {
		return 0, 0
	}
	switch style {
	case '①':
		r, w := utf8.DecodeRuneInString(s)
		if r >= '①' && r <= '⑳' {
			return int(r-'①') + 1, w
		}
	case '.', ')', '、':
		n, i := markerDigits(s)
		if i == 0 {
			return 0, 0
		}
		for _, e := range markerEnds[style] {
			if strings.HasPrefix(s[i:], e) {
				return n, i + len(e)
			}
		}
	case '(':
		if s[0] != '(' {
			return 0, 0
		}
		if n, i := markerDigits(s[1:]); i > 0 && strings.HasPrefix(s[1+i:], ")") {
			return n, i + 2
		}
	case '（':
		if s[0] != '(' {
			return 0, 0
		}
		if n, i := markerHan(s[1:]); i > 0 && strings.HasPrefix(s[1+i:], ")") {
			return n, i + 2
		}
	case '一':
		if n, i := markerHan(s); i > 0 && strings.HasPrefix(s[i:], "、") {
			return n, i + len("、")
		}
	case '是':
		if n, i := markerHan(s); i > 0 && strings.HasPrefix(s[i:], "是") {
			return n, i + len("是")
		}
	case '第':
		if rest, ok := strings.CutPrefix(s, "第"); ok {
			if n, i := markerHan(rest); i > 0 {
				for _, e := range []string{"，", ",", "、", "：", ":", "."} {
					if strings.HasPrefix(rest[i:], e) {
						return n, len("第") + i + len(e)
					}
				}
			}
		}
	}
	return 0, 0
}

// What closes a number, by style.
var markerEnds = map[rune][]string{'.': {"."}, ')': {")"}, '、': {"、", ",", "，", ":", "："}}

func markerDigits(s string) (n, size int) {
	for size < len(s) && size < 2 && isDigit(s[size]) {
		n = n*10 + int(s[size]-'0')
		size++
	}
	if size < len(s) && isDigit(s[size]) {
		return 0, 0
	}
	return n, size
}

func markerHan(s string) (n, size int) {
	for size < len(s) {
		r, w := utf8.DecodeRuneInString(s[size:])
		if hanDigit(r) < 0 && r != '十' {
			break
		}
		if size += w; size > 3*3 {
			return 0, 0
		}
	}
	if size == 0 {
		return 0, 0
	}
	n, ok := hanInt(s[:size], 99)
	if !ok {
		return 0, 0
	}
	return n, size
}

// NothingProblem reports whether a cell of problems says that there is none: 无, 没有, 暂无, — or blank.
func NothingProblem(text string) bool {
	s := strings.Trim(Fold(text), "。.;,、!()")
	if nothing(s) {
		return true
	}
	if len(s) > 60 || !hasAny(s, "无", "没", "未") {
		return false
	}
	for _, w := range []string{"暂时没有", "目前没有", "暂没有", "目前无", "目前暂无", "没有", "暂无", "均无", "未提出", "未反映", "未发现", "无"} {
		if rest, ok := strings.CutPrefix(s, w); ok {
			return isOneOf(rest, "", "问题", "困难", "诉求", "需求", "其他", "其他问题", "其它", "意见", "意见建议", "事项", "异常", "任何问题", "具体问题", "困难问题",
				"存在问题", "明显问题", "困难和问题", "反映", "反馈", "建议", "新问题", "突出问题", "实际困难", "特殊困难", "需解决问题", "需要解决的问题")
		}
	}
	return false
}
