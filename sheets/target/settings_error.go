package target

import (
	"fmt"
	"strings"

	"ledgercheck/sheets"
)

// SettingsError says what is wrong in a file of targets, and where.
type SettingsError struct {
	File string // as given
	Line int    // 0: unknown
	Key  string // the last part of the key; the rule's id for an unknown rule
	Want string // the allowed values, where they are a list
	Err  error  // what the TOML reader said; may be nil

	problem settingsProblem
}

type settingsProblem uint8

const (
	notTOML settingsProblem = iota
	unknownKey
	unknownRule
	wantsNumber
	wantsText
	wantsSwitch
	wantsWords
	wantsOneOf
	wantsWeeks
	wantsMonths
	wantsRange
	eitherWeek
)

var settingsWords = [...]sheets.Words{
	notTOML:     {Zh: "这里的写法看不懂", En: "this cannot be read"},
	unknownKey:  {Zh: "没有“{key}”这一项", En: `unknown key "{key}"`},
	unknownRule: {Zh: "没有“{key}”这条规则", En: `unknown rule "{key}"`},
	wantsNumber: {Zh: "“{key}”应是不小于0的数", En: `"{key}" must be a number, 0 or more`},
	wantsText:   {Zh: "“{key}”应是引号里的文字，不能为空", En: `"{key}" must be a text in quotes, not empty`},
	wantsSwitch: {Zh: "“{key}”应是 true 或 false", En: `"{key}" must be true or false`},
	wantsWords:  {Zh: "“{key}”应写成 { zh = \"…\", en = \"…\" }", En: `"{key}" must be written { zh = "…", en = "…" }`},
	wantsMonths: {Zh: "“{key}”应是按先后排列的月份和目标，例如 [{ from = \"2021-07\", min = 6 }]", En: `"{key}" must be months in order with their targets, as in [{ from = "2021-07", min = 6 }]`},
	wantsWeeks:  {Zh: "“{key}”应是周的列表，例如 [\"2021-W40\"]", En: `"{key}" must be a list of weeks, as in ["2021-W40"]`},
	wantsRange:  {Zh: "“{key}”应是{want}之间的数", En: `"{key}" must be a number, {want}`},
	eitherWeek:  {Zh: "{want}不能既免检又要检", En: "{want} cannot be exempt and judged"},
	wantsOneOf:  {Zh: "“{key}”只能是：{want}", En: `"{key}" must be one of {want}`},
}

// Error gives "targets.toml:12: unknown key "minimun"".
func (e *SettingsError) Error() string { return e.In(sheets.English) }

// In gives the sentence in a language.
func (e *SettingsError) In(lang sheets.Lang) string {
	at := e.File
	if e.Line > 0 {
		at = fmt.Sprintf("%s:%d", at, e.Line)
	}
	said := settingsWords[e.problem].In(lang)
	said = strings.NewReplacer("{key}", e.Key, "{want}", e.Want).Replace(said)
	if e.problem == notTOML && e.Err != nil {
		said += ": " + strings.TrimPrefix(e.Err.Error(), "toml: ")
	}
	return at + ": " + said
}

// Unwrap gives what the TOML reader said.
func (e *SettingsError) Unwrap() error { return e.Err }

// problemFinder finds the line of a key below a table, for values that TOML takes and a rule does not.
type problemFinder struct {
	file, text  string
	table, name string // rule."study.hours" and study.hours
}

func (p problemFinder) in(table, name string) problemFinder {
	p.table, p.name = table, name
	return p
}

func (p problemFinder) problem(key string, kind settingsProblem, want string) error {
	e := &SettingsError{File: p.file, Line: p.line(key), Key: key, Want: want, problem: kind}
	if kind == unknownRule {
		e.Key, e.Want = want, ""
	}
	return e
}

// line looks for the key after the last header that names the table; an inline table has both on one line.
func (p problemFinder) line(key string) int {
	within, header := false, 0
	for i, line := range strings.Split(p.text, "\n") {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "#") {
			continue
		}
		if strings.HasPrefix(line, "[") {
			if within = strings.Contains(line, p.name); within {
				header = i + 1
			}
			continue
		}
		if rest, found := strings.CutPrefix(line, key); within && key != "" && found && strings.HasPrefix(strings.TrimSpace(rest), "=") || strings.Contains(line, p.name) && strings.Contains(line, key) {
			return i + 1
		}
	}
	return header
}
