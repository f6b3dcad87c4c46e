package flow

import "testing"

func TestMatches(t *testing.T) {
	for _, tt := range []struct {
		word, text string
		want       bool
	}{
		{"张三", "zs", true},
		{"张三", "ZS", true},
		{"张三", "zhangs", true},
		{"张三", "zhangsan", true},
		{"张三", "zhang san", true},
		{"张三", "s", false}, // from the beginning
		{"张三", "zss", false},
		{"张三", "三", true},
		{"单雄", "sx", true}, // 单 is read shan in names, dan elsewhere
		{"单雄", "dx", true},
		{"吕布", "lv", true},
		{"欧阳修", "oyx", true},
		{"龙\u3402", "lx", true},
		{"\U000323A0三", "qs", true}, // a character that no dictionary has stands for any letter
		{"\U000323A0", "q", false},  // but not alone
		{"Ann Lee", "ann l", true},
		{"张三", "", true},
		{"张三", "'", false},
	} {
		if got := matches([]string{tt.word}, tt.text); got != tt.want {
			t.Errorf("%q in %q: %v", tt.text, tt.word, got)
		}
	}
}

func FuzzMatches(f *testing.F) {
	f.Add("张三", "zs")
	f.Fuzz(func(t *testing.T, word, text string) {
		if matches([]string{word}, text) && text != "" && word == "" {
			t.Errorf("%q found in nothing", text)
		}
		if word != "" && !matches([]string{word}, word) {
			t.Errorf("%q does not find itself", word)
		}
	})
}
