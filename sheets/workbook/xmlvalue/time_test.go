package xmlvalue

import (
	"math"
	"testing"
)

func TestSerial(t *testing.T) {
	for _, tt := range []struct {
		in    string
		epoch bool
		want  float64
	}{
		{"2021-03-05", false, 44260},
		{"2021-03-05T00:00:00.000", false, 44260},
		{"2021-03-05T12:00:00", false, 44260.5},
		{"2021-03-05T06:00", false, 44260.25},
		{"2021-03-05 18:00:00Z", false, 44260.75},
		{"2021-03-05", true, 42798},
		{"1904-01-01", true, 0},
		{"1903-12-31", true, -1},
		{"1899-12-31T12:00:00.000", false, 0.5},
		{"1899-12-29T19:12:00.000", false, -1.2},
		{"1866-03-13T07:42:23.040", false, -12345.6789},
		{"1900-01-01", false, 1},
		{"1900-02-28", false, 59},
		{"1900-03-01", false, 61},
		{"08:30:00", false, 8.5 / 24},
		{" 2021-03-05 ", false, 44260},
	} {
		if got, ok := Serial(tt.in, tt.epoch); !ok || math.Abs(got-tt.want) > 1e-9 {
			t.Errorf("%q, 1904 %t: %v, %t; want %v", tt.in, tt.epoch, got, ok, tt.want)
		}
	}
	for _, in := range []string{"", "T", "2021", "2021-13-01", "2021-02-30", "x", "2021-03-05T25:00", "12"} {
		if got, ok := Serial(in, false); ok {
			t.Errorf("%q: %v", in, got)
		}
	}
}

func TestDuration(t *testing.T) {
	for in, want := range map[string]float64{
		"PT12H": 0.5, "PT12H00M00S": 0.5, "PT25H30M0S": 25.5 / 24, "P1DT6H": 1.25, "PT1M30.5S": 90.5 / 86400, "-PT6H": -0.25, "PT0S": 0, "P2D": 2, "PT1,5H": 0.0625, "PT45M": 45. / 1440,
	} {
		if got, ok := Duration(in); !ok || got != want {
			t.Errorf("%s: %v, %t; want %v", in, got, ok, want)
		}
	}
	for _, in := range []string{"", "P", "PT", "12H", "PT12", "PTH", "P1H", "PT1D", "PT1M1H", "PT1H1H", "P1Y", "P1M", "PT1X", "PTT1H"} {
		if got, ok := Duration(in); ok {
			t.Errorf("%s: %v", in, got)
		}
	}
}
