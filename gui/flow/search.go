package flow

import (
	"strings"
	"unicode"

	"github.com/mozillazg/go-pinyin"
)

// matches reports whether one of the words holds the text, or begins with it in pinyin: initials ("zs" finds 张三), whole
// syllables ("zhangsan") or a mixture, with every reading of a character (单 is dan, shan and chan).
func matches(words []string, text string) bool {
	if text == "" {
		return true
	}
	text = strings.ToLower(text)
	for _, w := range words {
		if strings.Contains(strings.ToLower(w), text) {
			return true
		}
	}
	for _, r := range text {
		if (r < 'a' || r > 'z') && r != ' ' && r != '\'' {
			return false
		}
	}
	letters := strings.Map(func(r rune) rune {
		if r < 'a' || r > 'z' {
			return -1
		}
		return r
	}, text)
	for _, w := range words {
		if letters != "" && pinyinBegins([]rune(w), letters, false) {
			return true
		}
	}
	return false
}

// readings gives every syllable that a character may be read as, without tones.
var readings = pinyin.Args{Style: pinyin.Normal, Heteronym: true}

// pinyinBegins reports whether a word's pinyin begins with the letters. A character that the dictionary lacks stands for
// any one letter: rather a name too many than one that cannot be found; but some character has to be known.
func pinyinBegins(word []rune, letters string, known bool) bool {
	switch {
	case letters == "":
		return known
	case len(word) == 0 || !unicode.Is(unicode.Han, word[0]):
		return false
	}
	syllables := pinyin.SinglePinyin(word[0], readings)
	if len(syllables) == 0 {
		return pinyinBegins(word[1:], letters[1:], known)
	}
	for _, s := range syllables {
		s = strings.ReplaceAll(s, "ü", "v")
		for n := 1; n <= len(s) && strings.HasPrefix(letters, s[:n]); n++ {
			if pinyinBegins(word[1:], letters[n:], true) {
				return true
			}
		}
	}
	return false
}
