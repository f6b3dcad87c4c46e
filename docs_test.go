package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ledgercheck/sheets"
	"ledgercheck/sheets/audit"
	"ledgercheck/sheets/cli"
	"ledgercheck/templates"
)

// documents are the texts whose commands are run and whose outputs are compared.
var documents = []string{
	"README.md", "README.zh-CN.md", "docs/manual/zh/*.md", "docs/manual/en/*.md",
}

// A command in the documents is one that works, and what is shown below it is what it prints: a line that is just "…"
// stands for any lines.
func TestCommandsInTheDocuments(t *testing.T) {
	ran := 0
	for _, pattern := range documents {
		names, err := filepath.Glob(pattern)
		if err != nil || len(names) == 0 {
			t.Fatalf("%s: %d files, %v", pattern, len(names), err)
		}
		for _, name := range names {
			source, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			t.Run(strings.ReplaceAll(name, "/", "_"), func(t *testing.T) {
				desk(t)
				for _, b := range codeBlocks(string(source)) {
					switch b.language {
					case "sh":
						for _, line := range strings.Split(b.text, "\n") {
							if args, ok := ledgercheckCommand(line); ok {
								ran++
								runDocumented(t, b.line, args)
							}
						}
					case "console":
						for _, one := range strings.Split("\n"+strings.TrimSpace(b.text), "\n$ ")[1:] {
							line, shown, _ := strings.Cut(one, "\n")
							args, ok := ledgercheckCommand(line)
							if !ok {
								t.Errorf("line %d: %q is no command of ledgercheck", b.line, line)
								continue
							}
							ran++
							if got := runDocumented(t, b.line, args); !looksLike(got, shown) {
								t.Errorf("line %d: ledgercheck %s prints\n%s\nthe document shows\n%s", b.line, strings.Join(args, " "), got, shown)
							}
						}
					case "toml":
						if strings.Contains(b.text, "[rule.") {
							checkTargets(t, b)
						}
					}
				}
			})
		}
	}
	if ran < 25 {
		t.Errorf("only %d commands were run", ran)
	}
}

// desk is the folder in which a reader of the documents sits: the sample's ledgers and an earlier report.
func desk(t *testing.T) {
	t.Helper()
	t.Setenv("LANG", "zh_CN.UTF-8")
	t.Setenv("LC_ALL", "zh_CN.UTF-8")
	home := t.TempDir()
	t.Setenv("XDG_CONFIG_HOME", filepath.Join(home, "config"))
	t.Setenv("XDG_CACHE_HOME", filepath.Join(home, "cache"))
	t.Chdir(t.TempDir())
	if err := cli.WriteSample(templates.FS, "台账"); err != nil {
		t.Fatal(err)
	}
	if _, status := command("check", "--as-of", "2021-12-31", "--json", "上月.json", "台账"); status != 1 {
		t.Fatalf("the sample ends with %d", status)
	}
}

// command runs a command line in this process.
func command(args ...string) (output string, status int) {
	var out bytes.Buffer
	status = cli.Main(context.Background(), args, (&office{data: templates.FS}).environment(&out, &out))
	return out.String(), status
}

// runDocumented runs a command, which has to do its work: to end with 0, or with 1 where the sample has shortfalls. Where
// tests run there is no window.
func runDocumented(t *testing.T, line int, args []string) string {
	t.Helper()
	for i, a := range args {
		switch a {
		case "张三": // stands for anybody
			args[i] = "麦秋"
		case "FILE":
			args[i] = "台账"
		}
	}
	output, status := command(args...)
	window := len(args) == 0 || args[0] == "open"
	if window && status == exitNoWindow {
		return output
	}
	if status > 1 {
		t.Errorf("line %d: ledgercheck %s ends with %d:\n%s", line, strings.Join(args, " "), status, output)
	}
	return output
}

const exitNoWindow = 2

func checkTargets(t *testing.T, b codeBlock) {
	t.Helper()
	if err := os.WriteFile("本单位.toml", []byte(b.text), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := audit.Run(context.Background(), audit.Options{Paths: []string{"台账"}, Targets: "本单位.toml", Data: templates.FS, AsOf: sheets.Date{Year: 2021, Month: 12, Day: 31}})
	if err != nil {
		t.Errorf("line %d: %v", b.line, err)
	}
}

type codeBlock struct {
	language, text string
	line           int
}

// codeBlocks gives the fenced blocks of a document.
func codeBlocks(source string) []codeBlock {
	var out []codeBlock
	var now *codeBlock
	for i, line := range strings.Split(source, "\n") {
		fence, isFence := strings.CutPrefix(strings.TrimSpace(line), "```")
		switch {
		case isFence && now == nil:
			now = &codeBlock{language: fence, line: i + 1}
		case isFence:
			out, now = append(out, *now), nil
		case now != nil:
			now.text += line + "\n"
		}
	}
	return out
}

// ledgercheckCommand gives the arguments of a command line, without what follows a #.
func ledgercheckCommand(line string) ([]string, bool) {
	line, _, _ = strings.Cut(line, " #")
	words := strings.Fields(line)
	if len(words) == 0 || words[0] != "ledgercheck" {
		return nil, false
	}
	return words[1:], true
}

// looksLike compares what is printed with what is shown.
func looksLike(got, shown string) bool {
	lines := func(s string) []string { return strings.Split(strings.TrimRight(s, "\n"), "\n") }
	return match(lines(got), lines(shown))
}

func match(got, want []string) bool {
	if len(want) == 0 {
		return len(got) == 0
	}
	if want[0] == "…" {
		for i := range len(got) + 1 {
			if match(got[i:], want[1:]) {
				return true
			}
		}
		return false
	}
	return len(got) > 0 && strings.TrimRight(got[0], " ") == want[0] && match(got[1:], want[1:])
}

// The comparison itself is tried.
func TestLooksLike(t *testing.T) {
	for _, tt := range []struct {
		got, shown string
		want       bool
	}{
		{"a\nb\n", "a\nb\n", true},
		{"a\nb\n", "a\n", false},
		{"a\nb\nc\n", "a\n…\nc\n", true},
		{"a\nb\nc\n", "a\n…\n", true},
		{"a\n", "a\n…\n", true},
		{"a\nb\n", "a\n…\nc\n", false},
		{"", "a", false},
	} {
		if got := looksLike(tt.got, tt.shown); got != tt.want {
			t.Errorf("%q shown as %q: %t", tt.got, tt.shown, got)
		}
	}
}
