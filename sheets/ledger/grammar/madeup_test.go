package grammar

import "testing"

func TestMadeUpFor(t *testing.T) {
	for text, want := range map[string]struct {
		month  int
		before bool
		ok     bool
	}{
		"补2月": {2, false, true}, "补学2月份": {2, false, true}, "2月份补学": {2, false, true}, "补二月学习": {2, false, true}, "补12月的课": {12, false, true},
		"补3月5日": {3, false, true}, "补上月": {0, true, true}, "补上个月": {0, true, true}, "计入2月": {2, false, true}, "算在二月": {2, false, true},
		"补录2月": {2, false, true}, "4月补录": {}, "4月6日补登": {}, "5月8日补签字": {},
		"": {}, "补学": {}, "补": {}, "2月请病假": {}, "补充材料3月报": {}, "困难补助3月发": {}, "3月": {}, "已补": {}, "补1次": {},
	} {
		month, before, ok := MadeUpFor(text)
		if !ok {
			month, before = 0, false
		}
		if month != want.month || before != want.before || ok != want.ok {
			t.Errorf("MadeUpFor(%q) = %d, %v, %v", text, month, before, ok)
		}
	}
}

func FuzzMadeUpFor(f *testing.F) {
	for _, s := range []string{"补2月", "2月份补学", "补上月", "4月补录", "计入十二月", "补充材料"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		month, before, ok := MadeUpFor(s)
		if ok && !before && (month < 1 || month > 12) || ok && before && month != 0 {
			t.Errorf("MadeUpFor(%q) = %d, %v, %v", s, month, before, ok)
		}
	})
}
