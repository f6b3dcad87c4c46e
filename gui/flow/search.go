package flow

import (
	"strings"
	"unicode"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// matches reports whether one of the words holds the text, or begins with it in pinyin initials ("zs" finds 张三).
func matches(words []string, text string) bool {
	if text == "" {
		return true
	}
	text = strings.ToLower(text)
	for _, w := range words {
		if strings.Contains(strings.ToLower(w), text) || initialsMatch(w, text) {
			return true
		}
	}
	return false
}

// initialsMatch compares letter by letter. A rarer character whose initial is not known here matches any letter: rather
// a name too many than one that cannot be found.
func initialsMatch(word, text string) bool {
	runes := []rune(word)
	if len(text) > len(runes) {
		return false
	}
	known := false
	for i, want := range []byte(text) {
		if want < 'a' || want > 'z' || !unicode.Is(unicode.Han, runes[i]) {
			return false
		}
		got := initial(runes[i])
		if got != 0 && got != want {
			return false
		}
		known = known || got == want
	}
	return known
}

// firstOf holds, for each letter that begins a syllable, the first character of GB 2312 level 1, whose 3,755 characters
// stand in the order of pinyin.
var firstOf = []struct {
	code   uint16
	letter byte
}{
	{0xB0A1, 'a'},
	{0xB0C5, 'b'},
	{0xB2C1, 'c'},
	{0xB4EE, 'd'},
	{0xB6EA, 'e'},
	{0xB7A2, 'f'},
	{0xB8C1, 'g'},
	{0xB9FE, 'h'},
	{0xBBF7, 'j'},
	{0xBFA6, 'k'},
	{0xC0AC, 'l'},
	{0xC2E8, 'm'},
	{0xC4C3, 'n'},
	{0xC5B6, 'o'},
	{0xC5BE, 'p'},
	{0xC6DA, 'q'},
	{0xC8BB, 'r'},
	{0xC8F6, 's'},
	{0xCBFA, 't'},
	{0xCDDA, 'w'},
	{0xCEF4, 'x'},
	{0xD1B9, 'y'},
	{0xD4D1, 'z'},
	{0xD7FA, 0},
}

// initial gives the first letter of a character's pinyin; 0 where it is not known.
func initial(r rune) byte {
	b, err := simplifiedchinese.GBK.NewEncoder().Bytes([]byte(string(r)))
	if err != nil || len(b) != 2 {
		return 0
	}
	code := uint16(b[0])<<8 | uint16(b[1])
	letter := byte(0)
	for _, first := range firstOf {
		if code < first.code {
			break
		}
		letter = first.letter
	}
	return letter
}
