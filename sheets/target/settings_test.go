package target

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"ledgercheck/sheets"
)

var templates = os.DirFS("../../templates")

func defaults(t *testing.T) sheets.Settings {
	t.Helper()
	s, err := LoadSettings(templates, "")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestDefaultSettings(t *testing.T) {
	s := defaults(t)
	if len(s.Targets) != 21 {
		t.Fatalf("%d rules, want 21", len(s.Targets))
	}
	want := map[sheets.RuleID]int{"study.hours": 5, "study.chars": 10000, "reflection.count": 10, "problem.solved": 2, "visit.village": 1}
	for _, target := range s.Targets {
		if !target.On || target.Unit == "" || target.Name.Zh == "" || target.Name.En == "" {
			t.Errorf("%s is not complete: %+v", target.Rule, target)
		}
		for _, text := range []string{target.Text.Zh, target.Text.En} {
			if !strings.Contains(text, "{min}") {
				t.Errorf("%s: the sentence %q does not name the target", target.Rule, text)
			}
		}
		if n, asked := want[target.Rule]; asked && target.Min != sheets.Whole(n) {
			t.Errorf("%s: target %s, want %d", target.Rule, target.Min, n)
		}
	}
	if s.MinutesPerHour != 60 || s.CharsFrom != "study" || s.Combine != "and" || s.StandingCounts || s.NoRecord != "short" ||
		s.ProblemUnit != "household-year" {
		t.Errorf("readings %+v", s)
	}
}

func TestSettingsLaidOver(t *testing.T) {
	own := filepath.Join(t.TempDir(), "own.toml")
	write(t, own, "\xEF\xBB\xBF[rule.\"study.hours\"]\nmin = 4.5\ntext = { zh = \"至少{min}\" }\n\n[readings]\ncombine = \"or\"\nminutesPerHour = 45\n")
	s, err := LoadSettings(templates, own)
	if err != nil {
		t.Fatal(err)
	}
	target, on := s.Target("study.hours")
	if !on || target.Min.String() != "4.5" || target.Unit != "学时" || target.Text.Zh != "至少{min}" || target.Text.En == "" {
		t.Errorf("study.hours %+v", target)
	}
	if chars, _ := s.Target("study.chars"); chars.Min != sheets.Whole(10000) {
		t.Errorf("study.chars changed: %+v", chars)
	}
	if s.Combine != "or" || s.MinutesPerHour != 45 || s.CharsFrom != "study" {
		t.Errorf("readings %+v", s)
	}
}

func TestWordsAndWeeks(t *testing.T) {
	own := filepath.Join(t.TempDir(), "own.toml")
	write(t, own, "[readings]\nexemptWeeks = [\"2020-W53\", \"2021-W30\"]\n\n[words]\nministry = [\"部务例会\"]\n")
	s, err := LoadSettings(templates, own)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Join(s.ExemptWeeks, " ") != "2020-W53 2021-W30" || strings.Join(s.Words["ministry"], " ") != "部务例会" {
		t.Errorf("weeks %v, words %v", s.ExemptWeeks, s.Words)
	}
	d := defaults(t)
	if len(d.ExemptWeeks) != 0 || strings.Join(s.Words["partygroup"], " ") != strings.Join(d.Words["partygroup"], " ") {
		t.Errorf("the other words changed: %v", s.Words)
	}
	// Every list that the rules ask for is there.
	for _, list := range append([]string{"collective", "individual", "cancelled", "noreport", "leadership", "studying", "discussing", "spirit"}, meetingClasses...) {
		if len(d.Words[list]) == 0 {
			t.Errorf("no words under %q", list)
		}
	}
}

func TestSettingsErrors(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"unknown key", "[rule.\"study.hours\"]\non = true\nminimun = 5\n", `:3: unknown key "minimun"`},
		{"unknown table", "[reading]\ncombine = \"or\"\n", `unknown key "reading"`},
		{"unknown reading", "[readings]\n\nlunch = 1\n", `:3: unknown key "lunch"`},
		{"unknown rule", "\n[rule.\"study.hour\"]\nmin = 5\n", `:2: unknown rule "study.hour"`},
		{"text for a number", "[rule.\"study.hours\"]\nmin = \"five\"\n", `:2: "min" must be a number`},
		{"below zero", "[rule.\"study.chars\"]\nmin = 1\n[rule.\"study.hours\"]\nmin = -1\n", `:4: "min" must be a number, 0 or more`},
		{"not a number", "[rule.\"study.hours\"]\nmin = nan\n", `:2: "min" must be a number`},
		{"number for a switch", "[rule.\"study.hours\"]\non = 1\n", `:2: "on" must be true or false`},
		{"empty unit", "[rule]\n\"study.hours\" = { unit = \" \" }\n", `:2: "unit" must be a text`},
		{"not allowed", "[readings]\ncombine = \"xor\"\n", `:2: "combine" must be one of "and", "or"`},
		{"minutes", "[readings]\ncombine = \"or\"\nminutesPerHour = 40\n", `:3: "minutesPerHour" must be one of 60, 50, 45, 30`},
		{"no week", "[readings]\nexemptWeeks = [\"2021-W40\", \"2021-W54\"]\n", `:2: "exemptWeeks" must be a list of weeks`},
		{"no week to judge", "[readings]\njudgedWeeks = [2021]\n", `:2: "judgedWeeks" must be a list of weeks`},
		{"exempt and judged", "[readings]\nexemptWeeks = [\"2021-W40\"]\njudgedWeeks = [\"2021-W40\"]\n", `:3: 2021-W40 cannot be exempt and judged`},
		{"not a list", "[readings]\nexemptWeeks = \"2021-W40\"\n", `:2: "exemptWeeks" must be a list of weeks`},
		{"unknown words", "[words]\nministry = [\"部务会\"]\nminestry = [\"x\"]\n", `:3: unknown key "minestry"`},
		{"empty word", "[words]\nministry = [\" \"]\n", `:2: "ministry" must be a text`},
		{"no TOML", "[readings\ncombine", `:1: this cannot be read`},
	} {
		t.Run(c.name, func(t *testing.T) {
			own := filepath.Join(t.TempDir(), "own.toml")
			write(t, own, c.text)
			_, err := LoadSettings(templates, own)
			var settings *SettingsError
			if !errors.As(err, &settings) {
				t.Fatalf("got %v, want a SettingsError", err)
			}
			if !strings.Contains(err.Error(), "own.toml") || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got  %s\nwant %s", err, c.want)
			}
			if settings.In(sheets.Chinese) == settings.Error() {
				t.Errorf("no Chinese sentence: %s", err)
			}
		})
	}
}

func TestSettingsMissing(t *testing.T) {
	if _, err := LoadSettings(fstest.MapFS{}, ""); err == nil {
		t.Error("no defaults and no error")
	}
	if _, err := LoadSettings(templates, filepath.Join(t.TempDir(), "none.toml")); err == nil {
		t.Error("no such file and no error")
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}
