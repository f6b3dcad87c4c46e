package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// The block that nearly all Chinese characters of a ledger lie in; no compatibility form is among them.
const firstHan, lastHan = 0x4e00, 0x9fff

// simplified characters by the traditional one, 0 where there is none.
var simplerHan = func() (table [lastHan - firstHan + 1]uint16) {
	to := []rune(simplified)
	for i, r := range []rune(traditional) {
		if r >= firstHan && r <= lastHan {
			table[r-firstHan] = uint16(to[i])
		}
	}
	return table
}()

// simplify gives the simplified form of a character.
func simplify(r rune) rune {
	if r >= firstHan && r <= lastHan {
		if t := simplerHan[r-firstHan]; t != 0 {
			return rune(t)
		}
	}
	return r
}

// Fold gives the form in which words are matched: compatibility forms and full-width letters unified, all white space,
// line breaks and invisible characters removed, traditional characters simplified, lower case, brackets of every kind
// as ( and ).
func Fold(s string) string {
	if isPlainWord(s) {
		return s
	}
	s = plain(s)
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		if r == ' ' || r == '\n' {
			continue
		}
		if r >= 'A' && r <= 'Z' {
			r += 'a' - 'A'
		} else if r >= utf8.RuneSelf {
			r = unicode.ToLower(simplify(r))
		}
		b.WriteRune(r)
	}
	return b.String()
}

// isPlainWord reports whether folding changes nothing: simplified Chinese characters, lower-case ASCII letters, digits.
func isPlainWord(s string) bool {
	for _, r := range s {
		switch {
		case r >= firstHan && r <= lastHan && simplerHan[r-firstHan] == 0:
		case r >= '0' && r <= '9', r >= 'a' && r <= 'z', r == '.', r == '-':
		default:
			return false
		}
	}
	return true
}

// Clean gives a text for showing: trimmed, runs of spaces and line breaks as one space, invisible characters removed.
func Clean(s string) string {
	clean, space := true, true
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c < ' ' || c >= utf8.RuneSelf || c == 0x7f || c == ' ' && space {
			clean = false
			break
		}
		space = c == ' '
	}
	if clean && (s == "" || !space) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	for _, r := range s {
		switch {
		case r == utf8.RuneError || invisible(r):
		case unicode.IsSpace(r):
			gap = b.Len() > 0
		case unicode.IsControl(r):
		default:
			if gap {
				b.WriteByte(' ')
				gap = false
			}
			b.WriteRune(r)
		}
	}
	return b.String()
}

// Visible gives a text without the characters that show nothing; its spaces stay as they are.
func Visible(s string) string {
	if isASCII(s) || strings.IndexFunc(s, invisible) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if invisible(r) {
			return -1
		}
		return r
	}, s)
}

// invisible reports characters that show nothing and are left behind by copying: zero-width spaces and joiners,
// direction marks, soft hyphens, variation selectors.
func invisible(r rune) bool {
	switch {
	case r < 0xad:
		return false
	case r == 0xad, r >= 0x200b && r <= 0x200f, r >= 0x202a && r <= 0x202e, r >= 0x2060 && r <= 0x2064,
		r >= 0xfe00 && r <= 0xfe0f, r == 0xfeff:
		return true
	}
	return false
}

// plain brings a text into the form that the readings here work on: compatibility forms and full-width letters
// unified, every space as ' ', line breaks as '\n', dashes, minus signs, waves and brackets of one kind each, invisible
// characters removed, trimmed. Letter case and traditional characters stay.
func plain(s string) string {
	if isASCII(s) {
		if !strings.ContainsAny(s, "[]{}\r\t") {
			return strings.Trim(s, " \n")
		}
	} else if !norm.NFKC.IsNormalString(s) {
		s = norm.NFKC.String(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		if r > ' ' && r < utf8.RuneSelf {
			switch r {
			case '[', '{':
				r = '('
			case ']', '}':
				r = ')'
			case 0x7f:
				continue
			}
			b.WriteByte(byte(r))
			continue
		}
		if r = plainRune(r); r != 0 {
			b.WriteRune(r)
		}
	}
	return strings.Trim(b.String(), " \n")
}

// plainRune gives the unified form of one character outside printable ASCII, 0 where it is dropped.
func plainRune(r rune) rune {
	if r >= 0x3400 && r <= 0x9fff {
		return r
	}
	switch r {
	case ' ':
		return ' '
	case '\n', '\r', '\v', '\f', 0x85, 0x2028, 0x2029:
		return '\n'
	case '【', '〔', '〖', '［', '｛', '（', '❨':
		return '('
	case '】', '〕', '〗', '］', '｝', '）', '❩':
		return ')'
	case '‐', '‑', '‒', '−', '﹣':
		return '-'
	case '–', '―', '─', '━', '⸺', '⸻', 'ー':
		return '—'
	case '〜', '∼', '˜', '～':
		return '~'
	case '∶', '︰', '꞉':
		return ':'
	case utf8.RuneError:
		return 0
	}
	switch {
	case invisible(r):
		return 0
	case unicode.IsSpace(r):
		return ' '
	case unicode.IsControl(r):
		return 0
	}
	return r
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || c < ' ' || c == 0x7f {
			return false
		}
	}
	return true
}

// isHan reports whether r is a Chinese character of the blocks that names are written in.
func isHan(r rune) bool {
	return r >= 0x4e00 && r <= 0x9fff || r >= 0x3400 && r <= 0x4dbf || r >= 0x20000 && r <= 0x3ffff || r == '々'
}

// hanLen gives the number of characters where s is nothing but Chinese characters, else -1.
func hanLen(s string) int {
	n := 0
	for _, r := range s {
		if !isHan(r) {
			return -1
		}
		n++
	}
	return n
}

// hasAny reports whether s contains one of the words.
func hasAny(s string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// isOneOf reports whether s is one of the words.
func isOneOf(s string, words ...string) bool {
	for _, w := range words {
		if s == w {
			return true
		}
	}
	return false
}

// nothing reports whether a folded text is one of the signs for "no entry": blank, dashes, a slash, 无.
func nothing(folded string) bool {
	switch folded {
	case "", "/", "//", "\\", "无", "没有", "暂无", "无记录", "空", "无。", "n/a", "na", "none", "null":
		return true
	}
	for _, r := range folded {
		if r != '-' && r != '—' && r != '_' && r != '~' && r != '.' && r != '。' && r != '…' {
			return false
		}
	}
	return true
}

// runesOf collects the characters that words begin with, so that most texts need not be compared with the words at all.
func runesOf(words ...[]string) map[rune]bool {
	set := map[rune]bool{}
	for _, list := range words {
		for _, w := range list {
			r, _ := utf8.DecodeRuneInString(w)
			set[r] = true
		}
	}
	return set
}

// touches reports whether a character of s is in the set.
func touches(s string, set map[rune]bool) bool {
	for _, r := range s {
		if set[r] {
			return true
		}
	}
	return false
}
