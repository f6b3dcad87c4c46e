package grammar

import (
	"strings"
	"unicode/utf8"
)

// tokenKind is what a piece of a date's text is.
type tokenKind uint8

const (
	tokNum     tokenKind = iota + 1 // val, width
	tokYear                         // 年; val: 0, or 1 where the word names the year itself (今年, 本年), 2 明年, -1 去年
	tokMonth                        // 月; val 1 where the word names the month itself (本月)
	tokDay                          // 日, 号
	tokSep                          // . - /
	tokRange                        // 至, 到, ~, —
	tokList                         // 、 , ; 和 and line breaks
	tokSpace                        // a space between two digits
	tokQuarter                      // 季度
	tokHalf                         // 上半年 (val 1), 下半年 (2)
	tokPart                         // of a month: val indexes monthParts; or of a year: 底, 初, 内
	tokClock                        // 15:00
	tokOpen                         // (
	tokClose                        // )
	tokWord                         // anything else
)

// token is one piece of a date's text.
type token struct {
	kind  tokenKind
	val   int
	width int    // of a number: digits written
	han   bool   // written in Chinese numerals
	text  string // of a separator, a list sign or a word
}

// The parts of a month, and the days that they may mean; to 0 is the last day.
const (
	partEarly   = iota + 1 // 上旬
	partMiddle             // 中旬
	partLate               // 下旬
	partBegin              // 初
	partEnd                // 底, 末
	partFirst15            // 上半月
	partLast15             // 下半月
	partWithin             // 内
)

var monthParts = [...]struct{ from, to int }{{}, {1, 10}, {11, 20}, {21, 0}, {1, 10}, {21, 0}, {1, 15}, {16, 0}, {1, 0}}

// Words of dates, longest first.
var dateWords = []struct {
	word string
	tok  token
}{
	{"上半年", token{kind: tokHalf, val: 1}},
	{"下半年", token{kind: tokHalf, val: 2}},
	{"上半月", token{kind: tokPart, val: partFirst15}},
	{"下半月", token{kind: tokPart, val: partLast15}},
	{"本年度", token{kind: tokYear, val: 1}},
	{"今年", token{kind: tokYear, val: 1}},
	{"本年", token{kind: tokYear, val: 1}},
	{"当年", token{kind: tokYear, val: 1}},
	{"明年", token{kind: tokYear, val: 2}},
	{"去年", token{kind: tokYear, val: -1}},
	{"全年", token{kind: tokYear, val: 1}},
	{"年度", token{kind: tokYear}},
	{"年", token{kind: tokYear}},
	{"季度", token{kind: tokQuarter}},
	{"季", token{kind: tokQuarter}},
	{"本月", token{kind: tokMonth, val: 1}},
	{"当月", token{kind: tokMonth, val: 1}},
	{"上旬", token{kind: tokPart, val: partEarly}},
	{"中旬", token{kind: tokPart, val: partMiddle}},
	{"下旬", token{kind: tokPart, val: partLate}},
	{"月份", token{kind: tokMonth}},
	{"月", token{kind: tokMonth}},
	{"日", token{kind: tokDay}},
	{"号", token{kind: tokDay}},
	{"至", token{kind: tokRange}},
	{"到", token{kind: tokRange}},
	{"和", token{kind: tokList, text: "和"}},
	{"及", token{kind: tokList, text: "及"}},
	{"与", token{kind: tokList, text: "与"}},
}

// Parts that count only behind 月 or 年.
var partWords = []struct {
	word string
	val  int
}{{"初", partBegin}, {"底", partEnd}, {"末", partEnd}, {"中", partMiddle}, {"内", partWithin}}

// Words that say nothing about the day and are dropped.
var dayNoise = []string{"上午", "下午", "晚上", "早上", "中午", "傍晚", "凌晨", "全天", "整天", "晚", "早", "am", "pm"}

// dateForm folds a text for reading a date.
func dateForm(raw string) string {
	s := strings.ToLower(plain(raw))
	s = strings.TrimLeft(s, "'‘’`")
	return inChinese(strings.TrimRight(s, ",;。.、!?"))
}

// lexer cuts a date's text into tokens.
type lexer struct {
	s    string
	i    int
	out  []token
	word strings.Builder
}

// lexDate cuts a text in the form of dateForm into tokens. buf is reused where it is large enough.
func lexDate(s string, buf []token) []token {
	l := lexer{s: s, out: buf[:0]}
	for l.i < len(l.s) {
		l.next()
	}
	l.flush()
	return l.out
}

func (l *lexer) flush() {
	if l.word.Len() > 0 {
		l.out = append(l.out, token{kind: tokWord, text: l.word.String()})
		l.word.Reset()
	}
}

func (l *lexer) put(t token) {
	l.flush()
	l.out = append(l.out, t)
}

func (l *lexer) last() tokenKind {
	if l.word.Len() > 0 || len(l.out) == 0 {
		return tokWord
	}
	return l.out[len(l.out)-1].kind
}

func (l *lexer) next() {
	rest := l.s[l.i:]
	c := rest[0]
	switch {
	case isDigit(c):
		l.number(rest)
		return
	case c == ' ':
		for l.i < len(l.s) && l.s[l.i] == ' ' {
			l.i++
		}
		if l.last() == tokNum && l.i < len(l.s) && isDigit(l.s[l.i]) {
			l.put(token{kind: tokSpace, text: " "})
		}
		return
	case c == '\n':
		l.i++
		l.put(token{kind: tokList, text: "\n"})
		return
	case c == '.' || c == '/' || c == '-':
		if c == '-' && strings.HasPrefix(rest, "--") {
			l.i += 2
			l.put(token{kind: tokRange})
			return
		}
		l.i++
		l.put(token{kind: tokSep, text: rest[:1]})
		return
	case c == '\\':
		l.i++
		l.put(token{kind: tokSep, text: "/"})
		return
	case c == '(':
		if n := weekdayNote(rest); n > 0 {
			l.i += n
			return
		}
		l.i++
		l.put(token{kind: tokOpen})
		return
	case c == ')':
		l.i++
		l.put(token{kind: tokClose})
		return
	case c == ',' || c == ';':
		l.i++
		l.put(token{kind: tokList, text: rest[:1]})
		return
	case c == '~':
		l.i++
		l.put(token{kind: tokRange})
		return
	case c == 't' && l.last() == tokNum && len(rest) > 1 && isDigit(rest[1]):
		l.i++ // 2021-03-05T15:00
		return
	case c == 'z' && l.last() == tokClock:
		l.i++
		return
	case c == 'q' && len(rest) > 1 && rest[1] >= '1' && rest[1] <= '4' && l.last() != tokWord:
		l.quarter(rest)
		return
	case c == 'q' && len(l.out) == 0 && l.word.Len() == 0 && len(rest) > 1 && rest[1] >= '1' && rest[1] <= '4':
		l.quarter(rest)
		return
	case c < utf8.RuneSelf:
		for _, w := range dayNoise[len(dayNoise)-2:] {
			if strings.HasPrefix(rest, w) && l.last() != tokWord {
				l.i += len(w)
				return
			}
		}
		l.word.WriteByte(c)
		l.i++
		return
	}
	l.wide(rest)
}

func (l *lexer) quarter(rest string) {
	l.put(token{kind: tokNum, val: int(rest[1] - '0'), width: 1})
	l.put(token{kind: tokQuarter})
	l.i += 2
}

// number reads digits: a time of day, or a number.
func (l *lexer) number(rest string) {
	if _, _, _, n := readClock(rest); n > 0 {
		l.i += n
		if l.i < len(l.s) && l.s[l.i] == '.' { // fractions of a second
			for l.i++; l.i < len(l.s) && isDigit(l.s[l.i]); l.i++ {
			}
		}
		l.put(token{kind: tokClock})
		return
	}
	n, v := 0, 0
	for n < len(rest) && isDigit(rest[n]) {
		if n < 9 {
			v = v*10 + int(rest[n]-'0')
		}
		n++
	}
	// 二〇二一 is also written 2〇21 or 2021 with the letter O; only the first form occurs.
	if h := hourWords(rest[n:]); n <= 2 && h > 0 {
		l.i += n + h
		l.put(token{kind: tokClock})
		return
	}
	l.i += n
	l.put(token{kind: tokNum, val: v, width: n})
}

// hourWords gives the length of 点, 点30分, 时30分, 点半 behind an hour, 0 where none stands there.
func hourWords(s string) int {
	for _, w := range []string{"点", "时"} {
		if !strings.HasPrefix(s, w) {
			continue
		}
		n := len(w)
		for _, half := range []string{"半", "整", "钟"} {
			if strings.HasPrefix(s[n:], half) {
				return n + len(half)
			}
		}
		i := n
		for i < len(s) && isDigit(s[i]) {
			i++
		}
		if i > n && strings.HasPrefix(s[i:], "分") {
			return i + len("分")
		}
		return n
	}
	return 0
}

// wide reads a token that begins with a character outside ASCII.
func (l *lexer) wide(rest string) {
	r, size := utf8.DecodeRuneInString(rest)
	switch r {
	case '—':
		for strings.HasPrefix(l.s[l.i:], "—") {
			l.i += size
		}
		l.put(token{kind: tokRange})
		return
	case '。', '·', '•':
		l.i += size
		l.put(token{kind: tokSep, text: "."})
		return
	case '、':
		l.i += size
		l.put(token{kind: tokList, text: "、"})
		return
	case '第':
		l.i += size
		return
	case '元':
		if strings.HasPrefix(rest, "元月") {
			l.i += size
			l.put(token{kind: tokNum, val: 1, width: 1, han: true})
			return
		}
	}
	if n := weekday(rest); n > 0 {
		l.i += n
		return
	}
	for _, w := range dayNoise {
		if strings.HasPrefix(rest, w) {
			l.i += len(w)
			return
		}
	}
	if (l.last() == tokMonth || l.last() == tokYear || l.last() == tokQuarter) && l.word.Len() == 0 {
		for _, w := range partWords {
			if strings.HasPrefix(rest, w.word) && !strings.HasPrefix(rest[len(w.word):], "旬") {
				l.i += len(w.word)
				l.put(token{kind: tokPart, val: w.val})
				return
			}
		}
	}
	if l.hanNumber(rest) {
		return
	}
	for _, w := range dateWords {
		if strings.HasPrefix(rest, w.word) && !(w.tok.kind == tokQuarter && l.behindSeason()) {
			l.i += len(w.word)
			l.put(w.tok)
			return
		}
	}
	l.word.WriteRune(r)
	l.i += size
}

// behindSeason reports whether the word that is being read ends in a season: 春季运动会 names no quarter.
func (l *lexer) behindSeason() bool {
	r, _ := utf8.DecodeLastRuneInString(l.word.String())
	return strings.ContainsRune("春夏秋冬", r)
}

// hanNumber reads Chinese numerals where a date may stand: before 年 月 日, behind 月, or between range signs. Elsewhere
// they are part of a word (统一, 三会一课).
func (l *lexer) hanNumber(rest string) bool {
	n, zeroLike := 0, false
	for n < len(rest) {
		r, size := utf8.DecodeRuneInString(rest[n:])
		if n > 0 && isZeroLike(r) {
			zeroLike = true
		} else if hanDigit(r) < 0 && r != '十' && r != '廿' && r != '卅' {
			break
		}
		n += size
	}
	if n == 0 {
		return false
	}
	next, _ := utf8.DecodeRuneInString(rest[n:])
	prev := l.last()
	behind := l.word.Len() == 0 && (prev == tokMonth || prev == tokYear || prev == tokRange || prev == tokSep || prev == tokList)
	switch next {
	case '年', '月', '日', '号', '季':
	case '至', '到', '—', '-', '~', '、', '.', ',':
		if n > 3*4 {
			return false
		}
	default:
		if !behind || n == len(rest) && prev != tokMonth && prev != tokYear {
			return false
		}
	}
	text := rest[:n]
	if zeroLike {
		text = strings.NewReplacer("0", "〇", "o", "〇", "○", "〇", "◯", "〇", "о", "〇").Replace(text)
	}
	text = strings.NewReplacer("廿", "二十", "卅", "三十").Replace(text)
	v, width, ok := hanDateNumber(text)
	if !ok {
		return false
	}
	l.i += n
	l.put(token{kind: tokNum, val: v, width: width, han: true})
	return true
}

func isZeroLike(r rune) bool { return r == '0' || r == 'o' || r == '○' || r == '◯' || r == 'о' }

// hanDateNumber reads 二〇二一 by its places and 二十三 by its value; 二一 is the year 21.
func hanDateNumber(s string) (v, width int, ok bool) {
	run := readHanDigits(s)
	if run.len == len(s) {
		if run.count > 4 {
			return 0, 0, false
		}
		return run.val.Int(), run.count, true
	}
	if v, ok = hanInt(s, 99); !ok {
		return 0, 0, false
	}
	width = 1
	if v > 9 {
		width = 2
	}
	return v, width, true
}

// weekday gives the length of 星期五, 周五, 礼拜天 at the beginning of s, 0 where none stands there.
func weekday(s string) int {
	for _, w := range []string{"星期", "周", "礼拜"} {
		if rest, ok := strings.CutPrefix(s, w); ok {
			r, size := utf8.DecodeRuneInString(rest)
			if strings.ContainsRune("一二三四五六日天123456", r) && r != 0 && size > 0 {
				return len(w) + size
			}
		}
	}
	return 0
}

// weekdayNote gives the length of (五) or (周五) at the beginning of s.
func weekdayNote(s string) int {
	in := s[1:]
	if n := weekday(in); n > 0 && strings.HasPrefix(in[n:], ")") {
		return 1 + n + 1
	}
	r, size := utf8.DecodeRuneInString(in)
	if strings.ContainsRune("一二三四五六日", r) && size == 3 && strings.HasPrefix(in[size:], ")") {
		return 1 + size + 1
	}
	return 0
}
