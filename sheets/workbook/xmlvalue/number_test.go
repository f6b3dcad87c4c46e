package xmlvalue

import (
	"math"
	"testing"
)

func TestNumber(t *testing.T) {
	for in, want := range map[string]float64{"5": 5, "-1.5": -1.5, "1.5E-2": 0.015, "+3": 3, "-0": 0, ".5": 0.5} {
		if got, ok := Number(in); !ok || got != want || math.Signbit(got) != math.Signbit(want) {
			t.Errorf("%q: %v, %t", in, got, ok)
		}
	}
	for _, in := range []string{"", "-", "NaN", "INF", "0x1F", "1_000", "1e999", "1,5", " 1", "e"} {
		if got, ok := Number(in); ok {
			t.Errorf("%q: %v", in, got)
		}
	}
}
