package numberformat

import "testing"

func TestOf(t *testing.T) {
	date, duration, hidden, none := Meaning{Date: true}, Meaning{Duration: true}, Meaning{Hidden: true}, Meaning{}
	tests := []struct {
		code string
		want Meaning
	}{
		{"", none},
		{"General", none},
		{"GENERAL", none},
		{"G/通用格式", none},
		{`General"次"`, none},
		{"@", none},
		{"0", none},
		{"#,##0.00_);[Red](#,##0.00)", none},
		{"0.00E+00", none},
		{"##0.0E+0", none},
		{`0!.0,"万"`, none},
		{`[=1]"是";[=0]"否"`, none},
		{`0"学时"`, none},
		{`0"hours"`, none},
		{`0\d`, none},
		{"0_d", none},
		{"0*d", none},
		{"[Red]0", none},
		{"[$-804]0", none},
		{`[$USD]0`, none},
		{"[DBNum1]0", none},
		{"# ?/?", none},
		{"yyyy/m/d", date},
		{"YYYY-MM-DD", date},
		{`m"月"d"日"`, date},
		{"m月d日", date},
		{`yyyy"年"m"月"`, date},
		{`[DBNum1][$-804]yyyy"年"m"月"d"日"`, date},
		{"[$-404]e/m/d", date},
		{"aaaa", date},
		{"[$-804]aaa", date},
		{"h:mm", date},
		{"mm:ss.0", date},
		{`上午/下午h"时"mm"分"`, date},
		{"h:mm AM/PM", date},
		{"[>=1]0;yyyy", date},
		{"[h]:mm", duration},
		{"[hh]:mm:ss", duration},
		{"[mm]:ss", duration},
		{"[s]", duration},
		{";;;", hidden},
		{`"";"";"";""`, hidden},
		{";;;@", none},
		{";;", none},
		{`;;;"x"`, none},
		{`"unclosed`, none},
		{"[unclosed", none},
		{`0\`, none},
		{`0_`, none},
	}
	for _, tt := range tests {
		if got := Of(tt.code); got != tt.want {
			t.Errorf("Of(%q) = %+v, want %+v", tt.code, got, tt.want)
		}
	}
}

func TestBuiltin(t *testing.T) {
	for id := range 60 {
		isDate := id >= 14 && id <= 22 || id >= 27 && id <= 36 || id == 45 || id == 47 || id >= 50 && id <= 58
		m := Of(Builtin(id))
		if m.Date != isDate || m.Duration != (id == 46) || m.Hidden {
			t.Errorf("format %d %q: %+v", id, Builtin(id), m)
		}
	}
	if Builtin(4711) != General || Builtin(0) != General || Builtin(-1) != General {
		t.Error("an unknown number is General")
	}
}

func FuzzOf(f *testing.F) {
	for _, s := range []string{"General", `yyyy"年"`, "[h]", `"`, `\`, "[", ";;;", "_", "*"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, code string) {
		if m := Of(code); m.Date && m.Duration {
			t.Errorf("%q is both a date and a duration", code)
		}
	})
}
