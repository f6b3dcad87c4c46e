package cli

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"ledgercheck/sheets"
	"ledgercheck/sheets/audit"
)

func TestColumns(t *testing.T) {
	for text, want := range map[string]int{
		"": 0, "abc": 3, "张三": 4, "张三abc": 7, "（一）": 6, "ｱ": 1, "Ａ": 2, "é": 1, "e\u0301": 1, "𠮷": 2, "·": 1,
	} {
		if got := columns(text); got != want {
			t.Errorf("columns(%q) = %d, want %d", text, got, want)
		}
	}
}

func TestClean(t *testing.T) {
	for text, want := range map[string]string{
		"张三\n李四": "张三 李四", "\x1b[31m红": " [31m红", "a\u202eb": "a b", "学\t时": "学 时", "普通 text": "普通 text",
	} {
		if got := clean(text); got != want {
			t.Errorf("clean(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestFirstColumns(t *testing.T) {
	for _, tt := range []struct {
		text string
		n    int
		want string
	}{{"台账abc", 5, "台账a"}, {"台账", 3, "台"}, {"台账", 4, "台账"}, {"", 3, ""}} {
		if got := firstColumns(tt.text, tt.n); got != tt.want {
			t.Errorf("firstColumns(%q, %d) = %q, want %q", tt.text, tt.n, got, tt.want)
		}
	}
}

func TestChooseLang(t *testing.T) {
	for _, tt := range []struct {
		args string
		env  map[string]string
		want sheets.Lang
	}{
		{"check x", nil, sheets.Chinese},
		{"check x", map[string]string{"LANG": "C.UTF-8"}, sheets.Chinese},
		{"check x", map[string]string{"LANG": "en_GB.UTF-8"}, sheets.English},
		{"check x", map[string]string{"LANG": "en_GB.UTF-8", "LC_ALL": "zh_CN.UTF-8"}, sheets.Chinese},
		{"check x", map[string]string{"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_US"}, sheets.English},
		{"check x --lang en", map[string]string{"LC_ALL": "zh_CN"}, sheets.English},
		{"check --lang=zh x", map[string]string{"LC_ALL": "en_US"}, sheets.Chinese},
		{"check -- --lang en", nil, sheets.Chinese},
		{"check --lang", nil, sheets.Chinese},
		{"check --lang fr", map[string]string{"LANG": "en_US"}, sheets.English},
	} {
		got := chooseLang(strings.Fields(tt.args), func(name string) string { return tt.env[name] })
		if got != tt.want {
			t.Errorf("%s with %v: %s, want %s", tt.args, tt.env, got, tt.want)
		}
	}
}

// The line shows what is being read, stays within one row of a terminal and leaves nothing behind.
func TestProgress(t *testing.T) {
	var out bytes.Buffer
	s := &session{Env: Env{Stderr: &out}, lang: sheets.Chinese}
	p := &progress{s: s, stop: make(chan struct{})}
	p.ended.Add(1)
	p.step(audit.Progress{Stage: audit.StageRead, Done: 3, Total: 12, File: strings.Repeat("长名字", 40) + ".xlsx"})
	go p.run(time.Millisecond, time.Millisecond)
	time.Sleep(50 * time.Millisecond)
	p.end()
	lines := strings.Split(strings.Trim(out.String(), "\r"), "\r")
	if len(lines) < 2 || !strings.HasPrefix(lines[0], "正在读 3/12  长名字") {
		t.Fatalf("shown: %q", lines)
	}
	for _, l := range lines {
		if n := columns(l); n > 76 {
			t.Errorf("%d columns: %q", n, l)
		}
	}
	if last := lines[len(lines)-1]; strings.TrimSpace(last) != "" || columns(last) != columns(lines[0]) {
		t.Errorf("left behind: %q", last)
	}
	if isTerminal(&out) {
		t.Error("a buffer is no terminal")
	}
}
