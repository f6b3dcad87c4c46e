package theme

import (
	"fyne.io/fyne/v2"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// BoldFor gives the bold style where the bold font has every character of the text, else the plain one: a rare character
// of a name must not become □ for the sake of weight.
func BoldFor(text string) fyne.TextStyle {
	for _, r := range text {
		if r < 0x2E80 || r >= 0x3000 && r <= 0x303F || r >= 0xFF01 && r <= 0xFF5E { // letters and signs
			continue
		}
		if b, err := simplifiedchinese.HZGB2312.NewEncoder().Bytes([]byte(string(r))); err != nil || len(b) == 0 {
			return fyne.TextStyle{}
		}
	}
	return fyne.TextStyle{Bold: true}
}
