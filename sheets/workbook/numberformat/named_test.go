package numberformat

import "testing"

func TestCode(t *testing.T) {
	for in, want := range map[string]string{
		"": General, "General": General, "Short Date": "yyyy/m/d", "LONG TIME": "h:mm:ss", "Fixed": "0.00", "Percent": "0.00%", "0.0": "0.0",
		"yyyy/m/d": "yyyy/m/d", "General Number with more": "General Number with more",
	} {
		if got := Code(in); got != want {
			t.Errorf("Code(%q) = %q, want %q", in, got, want)
		}
	}
	for name, code := range named {
		wantDate := len(name) > 4 && (name[len(name)-4:] == "date" || name[len(name)-4:] == "time")
		if got := Of(code).Date; got != wantDate {
			t.Errorf("%s, %s: a date %t", name, code, got)
		}
	}
}
