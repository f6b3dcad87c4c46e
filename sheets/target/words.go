package target

import (
	"strings"
	"unicode"
)

// speaks reports whether a text holds one of the words of a list in the settings' [words].
func (r *run) speaks(list, text string) bool {
	if text == "" {
		return false
	}
	text = bare(text)
	for _, w := range r.Settings.Words[list] {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

// is reports whether a text is one of the words of a list, and nothing else.
func (r *run) is(list, text string) bool {
	return text != "" && holds(r.Settings.Words[list], strings.Trim(bare(text), "。.！!；;，,（）()"))
}

// bare takes the spaces out of a text.
func bare(text string) string {
	if !strings.ContainsFunc(text, unicode.IsSpace) {
		return text
	}
	return strings.Join(strings.Fields(text), "")
}
