package office

import (
	"strings"
	"unicode"
)

// narrow turns full-width letters, digits and signs into the plain ones, so that Ａ１（ and A1( are the same.
func narrow(r rune) rune {
	switch {
	case r >= 0xFF01 && r <= 0xFF5E:
		return r - 0xFEE0
	case r == 0x3000:
		return ' '
	}
	return r
}

// foldName gives the form in which names are compared: no spaces, one kind of middle dot.
func foldName(s string) string {
	if plainName(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch r = narrow(r); {
		case unicode.IsSpace(r), r == 0x200B, r == 0xFEFF:
			return -1
		case strings.ContainsRune("•・‧∙●．.", r):
			return '·'
		}
		return r
	}, s)
}

// plainName reports whether a name holds nothing but Chinese characters, which is nearly always so.
func plainName(s string) bool {
	for _, r := range s {
		if r < 0x4E00 || r > 0x9FFF {
			return false
		}
	}
	return true
}

// foldTopic gives the form in which topics are compared: letters and digits only, so that 《条例》 and 条例 are the same.
func foldTopic(s string) string {
	return strings.Map(func(r rune) rune {
		if r = narrow(r); unicode.IsLetter(r) || unicode.IsNumber(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// foldGroup gives the form in which groups are compared.
func foldGroup(s string) string {
	s = foldName(s)
	if i := strings.IndexAny(s, "(（"); i > 0 {
		s = s[:i]
	}
	return s
}
