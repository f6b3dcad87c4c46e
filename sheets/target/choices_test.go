package target

import (
	"io/fs"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"ledgercheck/sheets"
)

// Each reading stands in targets.toml with its default and, above it, a comment in both languages that names each answer;
// and nothing else stands there.
func TestEveryChoiceIsInTheFile(t *testing.T) {
	raw, err := fs.ReadFile(templates, SettingsFile)
	if err != nil {
		t.Fatal(err)
	}
	_, text, _ := strings.Cut(string(raw), "\n[readings]\n")
	text, _, _ = strings.Cut(text, "\n[words]\n")
	s := defaults(t)
	english := regexp.MustCompile(`^# [A-Z]`)
	keys := map[string]bool{"exemptWeeks": true, "judgedWeeks": true} // lists of the office's own
	for i := range sheets.Choices {
		c := &sheets.Choices[i]
		if keys[c.Key] {
			t.Errorf("%s is there twice", c.Key)
		}
		keys[c.Key] = true
		above, _, found := strings.Cut(text, "\n"+c.Key+" = ")
		if !found {
			t.Errorf("%s is not in %s", c.Key, SettingsFile)
			continue
		}
		if j := strings.LastIndex(above, "\n\n"); j >= 0 {
			above = above[j:]
		}
		var zh, en string
		for _, line := range strings.Split(above, "\n") {
			switch {
			case !strings.HasPrefix(line, "#"):
			case en != "" || english.MatchString(line):
				en += line
			default:
				zh += line
			}
		}
		for _, o := range c.Options {
			if v := o.Value; v != sheets.AnyNumber && (!strings.Contains(zh, v) || !strings.Contains(en, v)) {
				t.Errorf("%s: the comments do not name %q in both languages:\n%s\n%s", c.Key, v, zh, en)
			}
			for _, w := range []string{o.Words.Zh, o.Words.En, o.If.Zh, o.If.En, c.Name.Zh, c.Name.En} {
				if w == "" {
					t.Errorf("%s=%s has no words", c.Key, o.Value)
				}
			}
		}
		if !c.Default(&s) {
			t.Errorf("%s: the file says %q, the first answer is %q", c.Key, c.Value(&s), c.Options[0].Value)
		}
		if _, ok := c.Chosen(&s); !ok {
			t.Errorf("%s: %q means nothing", c.Key, c.Value(&s))
		}
	}
	for _, m := range regexp.MustCompile(`(?m)^([a-zA-Z]+) *=`).FindAllStringSubmatch(text, -1) {
		if !keys[m[1]] {
			t.Errorf("%s is in %s and no choice", m[1], SettingsFile)
		}
	}
}

// Each answer of each reading can be chosen in a file, and a wrong one is an error that says where and what is allowed.
func TestChoicesInAFile(t *testing.T) {
	for i := range sheets.Choices {
		c := &sheets.Choices[i]
		for _, o := range c.Options {
			value := strings.ReplaceAll(o.Value, sheets.AnyNumber, "2.5")
			written := value
			if strings.Contains(c.Allowed(), `"`) {
				written = `"` + value + `"`
			}
			own := filepath.Join(t.TempDir(), "own.toml")
			write(t, own, "[readings]\n"+c.Key+" = "+written+"\n")
			s, err := LoadSettings(templates, own)
			if err != nil || c.Value(&s) != value {
				t.Errorf("%s = %s: %q, %v", c.Key, written, c.Value(&s), err)
			}
			other := defaults(t)
			for j := range sheets.Choices {
				if d := &sheets.Choices[j]; d != c && d.Value(&s) != d.Value(&other) {
					t.Errorf("%s = %s changes %s as well", c.Key, written, d.Key)
				}
			}
		}
		for _, wrong := range []string{`"nonsense"`, `""`, "-1", "1000000", "[1]", "nan"} {
			own := filepath.Join(t.TempDir(), "own.toml")
			write(t, own, "# mine\n[readings]\n\n"+c.Key+" = "+wrong+"\n")
			_, err := LoadSettings(templates, own)
			if err == nil {
				t.Errorf("%s = %s is taken", c.Key, wrong)
				continue
			}
			for _, want := range []string{"own.toml:4: ", c.Key, c.Allowed()} {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("%s = %s: %q does not say %q", c.Key, wrong, err, want)
				}
			}
		}
	}
}
