package summary

import (
	"os"
	"testing"
)

func TestZZReal(t *testing.T) {
	books := map[string][]byte{}
	for _, n := range []string{"m", "q", "y"} {
		b, err := os.ReadFile("/tmp/h13out/" + n + ".xlsx")
		if err != nil {
			t.Fatal(err)
		}
		books[n] = b
	}
	for name, f := range recalculated(t, books) {
		got, want := formulas(t, f), formulas(t, open(t, books[name]))
		wrong := 0
		for cell, v := range want {
			if !sameValue(v, got[cell]) {
				if wrong++; wrong < 6 {
					t.Errorf("%s %s %q %q", name, cell, v, got[cell])
				}
			}
		}
		t.Logf("%s %d formulas %d wrong", name, len(want), wrong)
	}
}
