package blank

import "testing"

// A header of four Chinese characters of 12 points takes 48 points, more than 9 characters of a column have.
func TestOneLine(t *testing.T) {
	for text, want := range map[string]float64{"": 2, "学时": 6, "参加人数": 11, "2026-01-08": 13} {
		if got := oneLine(text, 12); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}
