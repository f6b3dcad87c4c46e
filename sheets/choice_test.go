package sheets

import (
	"strings"
	"testing"
)

// shipped chooses the first answer of every reading, as templates/targets.toml does.
func shipped(t *testing.T) *Settings {
	t.Helper()
	s := &Settings{}
	for i := range Choices {
		if c := &Choices[i]; !c.Set(s, c.Options[0].Value) {
			t.Fatalf("%s does not take %q", c.Key, c.Options[0].Value)
		}
	}
	return s
}

func TestOwnReadings(t *testing.T) {
	s := shipped(t)
	if own := s.OwnReadings(); len(own) != 0 {
		t.Errorf("shipped: %v", own)
	}
	for _, pair := range [][2]string{{"dayHours", "6.5"}, {"standingCounts", "true"}, {"carryOver", "year"}, {"minutesPerHour", "45"}} {
		if c, ok := ChoiceOf(pair[0]); !ok || !c.Set(s, pair[1]) {
			t.Fatal(pair)
		}
	}
	if got, want := strings.Join(s.OwnReadings(), " "), "minutesPerHour=45 dayHours=6.5 carryOver=year standingCounts=true"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	// Settings that nobody filled in have no readings of anybody's own.
	if own := (&Settings{}).OwnReadings(); len(own) != 0 {
		t.Errorf("empty: %v", own)
	}
}

func TestChoiceSet(t *testing.T) {
	for _, tt := range []struct {
		key, value string
		ok         bool
	}{
		{"minutesPerHour", "45", true},
		{"minutesPerHour", "46", false},
		{"minutesPerHour", "", false},
		{"dayHours", "0", true},
		{"dayHours", "24", true},
		{"dayHours", "24.5", false},
		{"dayHours", "-1", false},
		{"dayHours", AnyNumber, false},
		{"standingCounts", "true", true},
		{"standingCounts", "yes", false},
		{"combine", "or", true},
		{"combine", "OR", false},
	} {
		s := shipped(t)
		c, _ := ChoiceOf(tt.key)
		before := c.Value(s)
		if ok := c.Set(s, tt.value); ok != tt.ok {
			t.Errorf("%s = %q: %v", tt.key, tt.value, ok)
		}
		if want := map[bool]string{true: tt.value, false: before}[tt.ok]; c.Value(s) != want {
			t.Errorf("%s = %q: is %q, want %q", tt.key, tt.value, c.Value(s), want)
		}
	}
	if _, ok := ChoiceOf("nonsense"); ok {
		t.Error("there is a reading nonsense")
	}
}

func TestWordsOfReadings(t *testing.T) {
	for reading, want := range map[string]string{
		"minutesPerHour=45":          "1学时按45分钟算",
		"dayHours=6, halfDayHours=3": "一天按6学时算，半天按3学时算",
		"carryOver=year":             "多出的学时、字数年内结转",
		"uncertain=none":             "说不准的格子都不算",
		"combine=nor":                "combine=nor",
		"something=else":             "something=else",
	} {
		if got := ReadingWords(reading).Zh; got != want {
			t.Errorf("%s: %q, want %q", reading, got, want)
		}
	}
}

func TestLeftCarried(t *testing.T) {
	if w := LeftWords(LeftCarried + "2021-01"); w.Zh != "2021-01多出的，结转到本月" || w.En != "over in 2021-01, carried to this month" {
		t.Errorf("%+v", w)
	}
}
