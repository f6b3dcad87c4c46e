package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"ledgercheck/sheets"
)

// SignClass is what an attendance sign means.
type SignClass uint8

// The classes of signs. Blank and — are NoSign: nothing was recorded.
const (
	NoSign SignClass = iota
	PresentSign
	AbsentSign
	LeaveSign  // absent with a reason: 请假, 公差, 产假
	MakeupSign // 补学: was not there and made up for it
	UnknownSign
)

var signNames = [...]string{"none", "present", "absent", "leave", "makeup", "unknown"}

// String gives a name for logs and tests.
func (c SignClass) String() string { return signNames[c] }

// Sign is an attendance sign as understood.
type Sign struct {
	Class  SignClass
	Reason string // of a leave, as written; also 迟到, 早退 of somebody present
}

// tick and cross are the forms that all ticks and crosses are read as.
const (
	tick  = "√"
	cross = "×"
)

// signForm unifies the ways to draw one sign, and folds words.
func signForm(s string) string {
	s = Fold(s)
	if isASCII(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch r {
		case '✓', '✔', '☑', '✅', '∨', 'ѵ', '🗸':
			return '√'
		case '✗', '✘', '✕', '✖', '╳', '❌', '☒', '⨯', '乂':
			return '×'
		case '○', '◯', '〇', '⭕', '◦', '⚪':
			return '○'
		case '△', '∆', 'δ', '▵':
			return '△'
		case '☆', '⭐':
			return '☆'
		case '／', '∕', '⁄':
			return '/'
		}
		return r
	}, s)
}

// signWords classes the words for being there or not; ok is false where none is found. Negations come first.
func signWords(s string) (Sign, bool) {
	switch {
	case s == "":
		return Sign{}, false
	case hasAny(s, "补学", "补课", "补签", "补训") || s == "补":
		return Sign{Class: MakeupSign, Reason: s}, true
	case hasAny(s, remarkWords...) || hasAny(s, "公务", "外出", "培训", "值班", "因公", "因病", "因事", "开会", "下乡") ||
		isOneOf(s, "假", "病", "事", "差", "休", "公", "休息", "轮休", "退休"):
		return Sign{Class: LeaveSign, Reason: s}, true
	case hasAny(s, "未", "缺", "旷", "不到", "没到", "没有", "无故", "不参加", "迟到不计"):
		return Sign{Class: AbsentSign}, true
	case hasAny(s, "迟到", "早退"):
		return Sign{Class: PresentSign, Reason: s}, true
	case hasAny(s, "出勤", "到会", "参加", "已学", "自学", "学习", "出席", "签到", "在岗", "到岗", "已到", "实到", "到场", "参会", "参学", "全勤", "正常", "已完成") ||
		isOneOf(s, "到", "是", "已", "完成", "参", "勤", "出", "在"):
		return Sign{Class: PresentSign}, true
	case s == "否":
		return Sign{Class: AbsentSign}, true
	}
	return Sign{}, false
}

// Mark reads one cell of an attendance sheet by the sheet's legend (nil where it has none). Without a legend only √, × and
// words are understood; signs such as ○ and △ mean different things in different offices (domain.md B).
func Mark(text string, legend map[string]Sign) (Sign, Doubt) {
	if text == "" {
		return Sign{}, Doubt{}
	}
	s := signForm(text)
	if out, ok := lookUp(s, legend); ok {
		if out.Class == UnknownSign {
			return out, doubt(sheets.UnknownSymbol, "legend", text)
		}
		return out, Doubt{}
	}
	if nothing(s) && s != "/" && s != "//" && s != "\\" {
		return Sign{}, Doubt{}
	}
	if out, ok := signWords(s); ok && !strings.ContainsAny(s, tick+cross) {
		return out, Doubt{}
	}
	if out, ok := composed(s, legend); ok {
		return out, Doubt{}
	}
	return Sign{Class: UnknownSign}, doubt(sheets.UnknownSymbol, "", text)
}

// lookUp finds a whole sign in the legend, else among those that need none.
func lookUp(s string, legend map[string]Sign) (Sign, bool) {
	if out, ok := legend[s]; ok {
		return out, true
	}
	if s == "x" {
		if out, ok := legend[cross]; ok {
			return out, true
		}
	}
	switch s {
	case tick:
		return Sign{Class: PresentSign}, true
	case cross:
		return Sign{Class: AbsentSign}, true
	}
	return Sign{}, false
}

// composed reads √√ and a sign with a word: √（补学）, ×病假.
func composed(s string, legend map[string]Sign) (Sign, bool) {
	r, size := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError {
		return Sign{}, false
	}
	first, ok := lookUp(s[:size], legend)
	if !ok || first.Class == UnknownSign {
		return Sign{}, false
	}
	rest := strings.Trim(s[size:], "()、,/+")
	if rest == s[:size] || rest == "" {
		return first, true
	}
	word, ok := signWords(rest)
	switch {
	case !ok:
		return Sign{}, false
	case first.Class == PresentSign && (word.Class == MakeupSign || word.Class == PresentSign),
		first.Class == AbsentSign && (word.Class == LeaveSign || word.Class == AbsentSign || word.Class == MakeupSign),
		first.Class == word.Class:
		return word, true
	}
	return Sign{}, false
}

// Legend reads a legend: 注：√出勤 △公差 ×缺勤 ○补学, or 出勤√ 缺勤×. ok is false where the text is none. Signs whose word says nothing
// known are kept as UnknownSign.
func Legend(text string) (map[string]Sign, bool) {
	if len(text) > 1000 || !strings.ContainsFunc(text, isSignRune) && !hasAny(text, "表示", "代表", "注", "图例", "说明", "符号") {
		return nil, false
	}
	pieces := legendPieces(text)
	out := map[string]Sign{}
	known := 0
	put := func(sign, word string) {
		meaning, ok := signWords(word)
		if !ok {
			meaning = Sign{Class: UnknownSign}
		} else {
			known++
		}
		if _, twice := out[sign]; !twice {
			out[sign] = meaning
		}
	}
	signFirst := comesFirst(pieces)
	for i := 0; i+1 < len(pieces); i++ {
		a, b := pieces[i], pieces[i+1]
		if signFirst && a.sign != "" && b.word != "" {
			put(a.sign, b.word)
			i++
		} else if !signFirst && a.word != "" && b.sign != "" {
			put(b.sign, a.word)
			i++
		}
	}
	return out, known > 0
}

// comesFirst reports whether the signs of a legend stand before what they mean: √出勤 and not 出勤√. What stands nearer to the
// first sign tells it, so that the title before （●请假 ◎补学） is no meaning; else what comes first.
func comesFirst(pieces []legendPiece) bool {
	for i, p := range pieces {
		switch {
		case p.sign != "":
			if i == 0 || i+1 == len(pieces) {
				return true
			}
			if near := pieces[i+1].near; near != p.near {
				return near > p.near
			}
			_, means := signWords(pieces[i-1].word)
			return !means
		case i > 20:
			return false
		}
	}
	return false
}

// legendPiece is a sign or a word of a legend.
type legendPiece struct {
	sign, word string
	near       int // 2: right behind the piece before it; 1: behind a space; 0: behind a comma or a bracket
}

func legendPieces(text string) []legendPiece {
	var out []legendPiece
	var word strings.Builder
	near, wordNear := 0, 0
	flush := func() {
		w := word.String()
		for _, c := range []string{"表示", "代表", "指", "为"} {
			w = strings.TrimSuffix(strings.TrimPrefix(w, c), c)
		}
		w = strings.TrimPrefix(strings.TrimPrefix(w, "用"), "打")
		if word.Reset(); w != "" && !isOneOf(w, "注", "备注", "说明", "图例", "符号说明", "注明", "附注", "签到说明") {
			out = append(out, legendPiece{word: w, near: wordNear})
		}
	}
	runes := []rune(strings.ToLower(plain(text)))
	for i, r := range runes {
		switch {
		case isSignRune(r) && !(weakSign(r) && between(runes, i)) && !isHanZero(runes, i) || loneLetter(runes, i):
			flush()
			out = append(out, legendPiece{sign: signForm(string(r)), near: near})
			near = 2
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if word.Len() == 0 {
				wordNear = near
			}
			word.WriteRune(simplify(r))
			near = 2
		default:
			flush()
			switch {
			case strings.ContainsRune("(),;、。\n", r):
				near = 0
			case r == ' ':
				near = min(near, 1)
			}
		}
	}
	flush()
	return out
}

// isSignRune reports whether r is drawn as an attendance sign.
func isSignRune(r rune) bool {
	switch r {
	case '√', '×', '✓', '✔', '☑', '✗', '✘', '✕', '✖', '○', '◯', '〇', '⭕', '●', '◎', '⊙', '△', '▲', '∆', '▽', '▼', '☆', '★', '◇', '◆', '□', '■', '*', '#',
		'/', '＃', '＊', '／', '╳', '✅', '❌', '☒', '@', '⊕', '⊗', '+', '\\', '♦', '♥', '⚪', '♀', '♂', '☐':
		return true
	}
	return false
}

// weakSign reports signs that ordinary text has too.
func weakSign(r rune) bool { return strings.ContainsRune("/+*#@\\", r) }

// isHanZero reports whether 〇 stands in a number: 二〇二一年.
func isHanZero(r []rune, i int) bool {
	digit := func(k int) bool {
		return k >= 0 && k < len(r) && strings.ContainsRune("一二三四五六七八九〇年", r[k])
	}
	return r[i] == '〇' && (digit(i-1) || digit(i+1))
}

// between reports whether words stand right on both sides of i, as in 学习/讨论.
func between(r []rune, i int) bool {
	word := func(k int) bool { return k >= 0 && k < len(r) && (unicode.IsLetter(r[k]) || unicode.IsDigit(r[k])) }
	return word(i-1) && word(i+1)
}

// loneLetter reports whether a Latin letter or digit stands by itself, as a sign does: A出勤 B请假.
func loneLetter(r []rune, i int) bool {
	ascii := func(k int) bool {
		return k >= 0 && k < len(r) && r[k] < utf8.RuneSelf && (unicode.IsLetter(r[k]) || unicode.IsDigit(r[k]))
	}
	return ascii(i) && !ascii(i-1) && !ascii(i+1) && i+1 < len(r) && !strings.ContainsRune("人次月日年.天%个学分篇、,)", r[i+1])
}
