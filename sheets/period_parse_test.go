package sheets

import "testing"

func TestParsePeriod(t *testing.T) {
	for _, s := range []string{
		"2021", "2021-03", "2021-02-H1", "2021-02-H2", "2021-W09", "2020-W53", "2021-03-05", "2020-11/2021-02",
	} {
		p, err := ParsePeriod(s)
		if err != nil || p.String() != s {
			t.Errorf("%q: %q, %v", s, p, err)
		}
	}
	for _, s := range []string{
		"", "21", "0021", "2021-13", "2021-3", "2021-03-H3", "2021-W54", "2021-W00", "2021-W9", "2021-02-29", "2021-02/2020-11", "2021/2022", "abcd", "2021-W-1",
	} {
		if p, err := ParsePeriod(s); err == nil {
			t.Errorf("%q was taken for %q", s, p)
		}
	}
}

func TestPeriodWithin(t *testing.T) {
	for _, tt := range []struct {
		p, q string
		want bool
	}{
		{"2021-03", "2021-03", true},
		{"2021-03", "2021", true},
		{"2021", "2021-03", false},
		{"2021-03-H2", "2021-03", true},
		{"2021-03-05", "2021-W09", true},
		{"2021-W13", "2021-04", true},  // its Friday is 2 April, its Monday 29 March
		{"2021-W13", "2021-03", false}, // and it is April's alone
		{"2021-W09", "2021-W09", true},
		{"2020-W53", "2021-01", true},
	} {
		p, errP := ParsePeriod(tt.p)
		q, errQ := ParsePeriod(tt.q)
		if errP != nil || errQ != nil || p.Within(q) != tt.want {
			t.Errorf("%s in %s: %t (%v %v)", tt.p, tt.q, !tt.want, errP, errQ)
		}
	}
}
