package target

import (
	"bytes"
	"errors"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/pelletier/go-toml/v2"

	"ledgercheck/sheets"
)

// settingsFile is the form of targets.toml. A pointer that stays nil was not written.
type settingsFile struct {
	Rule     map[string]ruleTable `toml:"rule"`
	Readings map[string]any       `toml:"readings"`
	Words    map[string][]string  `toml:"words"`
}

type ruleTable struct {
	On   *bool         `toml:"on"`
	Min  any           `toml:"min"` // a whole or a decimal number
	Unit *string       `toml:"unit"`
	Name *sheets.Words `toml:"name"`
	Text *sheets.Words `toml:"text"`

	Later []laterTable          `toml:"later"`
	Under map[string]underTable `toml:"under"` // by "reading=value"
}

// underTable is what a rule is called where a reading changes whom or which period it is for.
type underTable struct {
	Name *sheets.Words `toml:"name"`
	Text *sheets.Words `toml:"text"`
}

type laterTable struct {
	From string `toml:"from"` // 2021-07
	Min  any    `toml:"min"`
}

// wordings are what rules are called under readings, by the rule and "reading=value".
type wordings map[sheets.RuleID]map[string]underTable

// layOver puts what a file says over s, and what rules are called under readings over under.
func layOver(s *sheets.Settings, under wordings, name string, text []byte) error {
	var f settingsFile
	d := toml.NewDecoder(bytes.NewReader(text)).DisallowUnknownFields()
	if err := d.Decode(&f); err != nil {
		return tomlError(name, text, err)
	}
	p := problemFinder{file: name, text: string(text)}
	for i := range s.Targets {
		t := &s.Targets[i]
		if r, given := f.Rule[string(t.Rule)]; given {
			at := p.in(`rule."`+string(t.Rule)+`"`, string(t.Rule))
			if err := layRule(t, r, at); err != nil {
				return err
			}
			if err := under.lay(t.Rule, r, at); err != nil {
				return err
			}
			delete(f.Rule, string(t.Rule))
		}
	}
	for id := range f.Rule {
		return p.in(`rule."`+id+`"`, id).problem("", unknownRule, id)
	}
	if err := layWords(s, f.Words, p.in("words", "words")); err != nil {
		return err
	}
	return layReadings(s, f.Readings, p.in("readings", "readings"))
}

// lay keeps what a rule is called under readings. A file that names or words the rule plainly means its own words, whatever
// the reading.
func (w wordings) lay(rule sheets.RuleID, r ruleTable, p problemFinder) error {
	if r.Name != nil || r.Text != nil || w[rule] == nil {
		w[rule] = map[string]underTable{}
	}
	for _, key := range sorted(r.Under) {
		name, value, _ := strings.Cut(key, "=")
		c, known := sheets.ChoiceOf(name)
		if !known || !c.Set(&sheets.Settings{}, value) {
			return p.problem(key, unknownKey, "")
		}
		w[rule][key] = r.Under[key]
	}
	return nil
}

// choose gives each rule the words of the readings that are chosen.
func (w wordings) choose(s *sheets.Settings) {
	for i := range s.Targets {
		t := &s.Targets[i]
		for _, key := range sorted(w[t.Rule]) {
			name, value, _ := strings.Cut(key, "=")
			if c, known := sheets.ChoiceOf(name); !known || c.Value(s) != value {
				continue
			}
			u := w[t.Rule][key]
			layText(&t.Name, u.Name)
			layText(&t.Text, u.Text)
		}
	}
}

// layText puts the languages that are given over the words.
func layText(to, from *sheets.Words) {
	if from == nil {
		return
	}
	if from.Zh != "" {
		to.Zh = from.Zh
	}
	if from.En != "" {
		to.En = from.En
	}
}

// layWords replaces the word lists that a file gives. The defaults say which lists there are.
func layWords(s *sheets.Settings, given map[string][]string, p problemFinder) error {
	defaults := s.Words == nil
	if defaults {
		s.Words = map[string][]string{}
	}
	for _, key := range sorted(given) {
		if _, known := s.Words[key]; !known && !defaults {
			return p.problem(key, unknownKey, "")
		}
		for _, w := range given[key] {
			if strings.TrimSpace(w) == "" {
				return p.problem(key, wantsText, "")
			}
		}
		s.Words[key] = given[key]
	}
	return nil
}

func layRule(t *sheets.Target, r ruleTable, p problemFinder) error {
	if r.On != nil {
		t.On = *r.On
	}
	if r.Min != nil {
		least, ok := amountOf(r.Min)
		if !ok || least < 0 {
			return p.problem("min", wantsNumber, "")
		}
		t.Min = least
	}
	if r.Later != nil {
		t.Later = nil
		for _, l := range r.Later {
			from, err := sheets.ParseMonth(l.From)
			if err != nil || len(t.Later) > 0 && !t.Later[len(t.Later)-1].From.Before(from) {
				return p.problem("later", wantsMonths, "")
			}
			least, ok := amountOf(l.Min)
			if !ok || least < 0 {
				return p.problem("later", wantsNumber, "")
			}
			t.Later = append(t.Later, sheets.LaterMin{From: from, Min: least})
		}
	}
	if r.Unit != nil {
		if t.Unit = strings.TrimSpace(*r.Unit); t.Unit == "" {
			return p.problem("unit", wantsText, "")
		}
	}
	for _, w := range []struct {
		key  string
		from *sheets.Words
		to   *sheets.Words
	}{{"name", r.Name, &t.Name}, {"text", r.Text, &t.Text}} {
		if w.from == nil {
			continue
		}
		if w.from.Zh == "" && w.from.En == "" {
			return p.problem(w.key, wantsText, "")
		}
		layText(w.to, w.from)
	}
	return nil
}

// layReadings takes what a file chooses. sheets.Choices says which readings there are and what they allow.
func layReadings(s *sheets.Settings, given map[string]any, p problemFinder) error {
	for _, key := range sorted(given) {
		if to := map[string]*[]string{"exemptWeeks": &s.ExemptWeeks, "judgedWeeks": &s.JudgedWeeks}[key]; to != nil {
			weeks, ok := weeksOf(given[key])
			if !ok {
				return p.problem(key, wantsWeeks, "")
			}
			*to = weeks
			continue
		}
		c, known := sheets.ChoiceOf(key)
		if !known {
			return p.problem(key, unknownKey, "")
		}
		if value, ok := c.Takes(given[key]); !ok || !c.Set(s, value) {
			kind := wantsOneOf
			if c.Most > 0 {
				kind = wantsRange
			}
			return p.problem(key, kind, c.Allowed())
		}
	}
	for _, w := range s.JudgedWeeks {
		if slices.Contains(s.ExemptWeeks, w) {
			return p.problem("judgedWeeks", eitherWeek, w)
		}
	}
	return nil
}

func sorted[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// weeksOf reads a list of weeks.
func weeksOf(v any) (weeks []string, ok bool) {
	list, ok := v.([]any)
	for _, x := range list {
		w, text := x.(string)
		if !text || !isWeek(w) {
			return nil, false
		}
		weeks = append(weeks, w)
	}
	return weeks, ok
}

// isWeek reports whether a text is an ISO 8601 week, 2021-W40.
func isWeek(s string) bool {
	year, week, ok := strings.Cut(s, "-W")
	if !ok || len(year) != 4 || len(week) != 2 {
		return false
	}
	y, err := strconv.Atoi(year)
	if err != nil {
		return false
	}
	n, err := strconv.Atoi(week)
	if err != nil || n < 1 {
		return false
	}
	_, last := time.Date(y, 12, 28, 0, 0, 0, 0, time.UTC).ISOWeek() // 28 December lies in a year's last week
	return n <= last
}

func amountOf(v any) (sheets.Amount, bool) {
	switch n := v.(type) {
	case int64:
		if n < -sheets.MaxAmount || n > sheets.MaxAmount {
			return 0, false
		}
		return sheets.Whole(int(n)), true
	case float64:
		a, err := sheets.AmountOf(n)
		return a, err == nil
	}
	return 0, false
}

// tomlError puts what the TOML reader says into plain words.
func tomlError(name string, text []byte, err error) error {
	var strict *toml.StrictMissingError
	if errors.As(err, &strict) && len(strict.Errors) > 0 {
		e := &strict.Errors[0]
		line, _ := e.Position()
		key := e.Key()
		return &SettingsError{File: name, Line: line, Key: key[len(key)-1], problem: unknownKey}
	}
	var decode *toml.DecodeError
	if errors.As(err, &decode) {
		line, _ := decode.Position()
		out := &SettingsError{File: name, Line: line, problem: notTOML, Err: err}
		if lines := strings.Split(string(text), "\n"); line > 0 && line <= len(lines) {
			key, _, _ := strings.Cut(lines[line-1], "=")
			key = strings.TrimSpace(key)
			if kind, known := keyTypes[key]; known && strings.Contains(err.Error(), "cannot decode") {
				out.Key, out.problem = key, kind
			}
		}
		return out
	}
	return &SettingsError{File: name, problem: notTOML, Err: err}
}

// keyTypes says what a key wants, for values of another type.
var keyTypes = map[string]settingsProblem{
	"on": wantsSwitch, "min": wantsNumber, "unit": wantsText,
	"name": wantsWords, "text": wantsWords, "zh": wantsText, "en": wantsText,
}
