package target

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"ledgercheck/sheets"
)

// ranked chooses each reading's answer of a rank, and the last where it has fewer.
func (s setup) ranked(t *testing.T, rank int) setup {
	t.Helper()
	var pairs []string
	for i := range sheets.Choices {
		c := &sheets.Choices[i]
		pairs = append(pairs, c.Key, strings.ReplaceAll(c.Options[min(rank, len(c.Options)-1)].Value, sheets.AnyNumber, "2.5"))
	}
	return s.under(t, pairs...)
}

// eachReading runs a test under all readings of a rank together, and under each answer by itself: what holds by default has to
// hold then as well.
func eachReading(t *testing.T, run func(t *testing.T, s setup)) {
	for rank := range 3 {
		t.Run(fmt.Sprint("all ", rank), func(t *testing.T) { run(t, mixed.ranked(t, rank)) })
	}
	for i := range sheets.Choices {
		c := &sheets.Choices[i]
		for _, o := range c.Options[1:] {
			value := strings.ReplaceAll(o.Value, sheets.AnyNumber, "2.5")
			t.Run(c.Key+"="+value, func(t *testing.T) { run(t, mixed.under(t, c.Key, value)) })
		}
	}
}

// Under every reading the order of files and rows changes nothing, and each figure is the sum of its sources.
func TestOrderUnderReadings(t *testing.T) {
	eachReading(t, func(t *testing.T, s setup) {
		s.households = []string{"户一", "户二", "户三"}
		first := s.judge(t)
		sourcesAddUp(t, first)
		want := all(first)
		for seed := range uint64(3) {
			rng := rand.New(rand.NewPCG(seed, 2))
			s.after = func(l []*sheets.Ledger) {
				for _, one := range l {
					rng.Shuffle(len(one.Records), func(i, j int) { one.Records[i], one.Records[j] = one.Records[j], one.Records[i] })
				}
				rng.Shuffle(len(l), func(i, j int) { l[i], l[j] = l[j], l[i] })
			}
			if got := all(s.judge(t)); got != want {
				t.Fatalf("shuffled %d\ngot\n%s\nwant\n%s", seed, got, want)
			}
		}
	})
}

// Totals are facts: no reading changes them but those that say what a cell holds.
func TestTotalsUnderReadings(t *testing.T) {
	totals := func(s setup) string {
		var b strings.Builder
		for _, total := range s.judge(t).Totals {
			b.WriteString(total.ID + " " + total.Value.String() + "\n")
		}
		return b.String()
	}
	holds := map[string]bool{
		"minutesPerHour": true, "durationAs": true, "halfDayHours": true, "dayHours": true, "amounts": true, "charsFrom": true, "standingCounts": true,
	}
	want := totals(mixed)
	for i := range sheets.Choices {
		c := &sheets.Choices[i]
		for _, o := range c.Options[1:] {
			if holds[c.Key] {
				continue
			}
			if got := totals(mixed.under(t, c.Key, o.Value)); got != want {
				t.Errorf("%s=%s\ngot\n%s\nwant\n%s", c.Key, o.Value, got, want)
			}
		}
	}
}

// Under every reading more of something never makes a figure smaller, nor its verdict worse.
func TestDoublingUnderReadings(t *testing.T) {
	eachReading(t, func(t *testing.T, s setup) {
		before := s.judge(t)
		for n := range 10 { // the records of the study ledgers
			s.after = func(l []*sheets.Ledger) {
				i := n
				for _, one := range l {
					if i < len(one.Records) {
						for _, f := range []sheets.Field{sheets.FieldHours, sheets.FieldChars} {
							if e := one.Records[i].Get(f); e != nil {
								e.Quantity.Amount *= 2
							}
						}
						return
					}
					i -= len(one.Records)
				}
			}
			after := s.judge(t)
			if len(after.Figures) != len(before.Figures) {
				t.Fatalf("record %d doubled: %d figures, before %d", n, len(after.Figures), len(before.Figures))
			}
			for i := range before.Figures {
				x, y := &before.Figures[i], &after.Figures[i]
				if y.Actual < x.Actual || x.Verdict == sheets.Met && y.Verdict != sheets.Met || x.Verdict == sheets.Unsure && y.Verdict == sheets.Short {
					t.Errorf("record %d doubled: %s %s %s from %s %s to %s %s", n, x.Rule, x.Subject.Name, x.Period, x.Actual, x.Verdict, y.Actual, y.Verdict)
				}
			}
		}
	})
}

// Whatever is written, a file of settings is taken whole or is an error in both languages that says where; what was taken
// means something.
func FuzzSettings(f *testing.F) {
	for _, text := range []string{
		"[readings]\ncombine = \"or\"\n", "[readings]\ndayHours = 6.5\nhalfDayHours = 3\n", "[readings]\nexemptWeeks = [\"2021-W40\"]\n",
		"[rule.\"study.hours\"]\nmin = 6\nlater = [{ from = \"2021-07\", min = 7 }]\n", "[rule.\"talk.covered\".under.\"talkUnit=person-month\"]\ntext = { zh = \"x\" }\n",
		"[readings]\nstandingCounts = 1\n", "[rule.\"x\".under]\n", "\xEF\xBB\xBF[words]\nministry = [\"\"]\n", "readings = 3", "[readings]\n\"\" = 1\n",
	} {
		f.Add(text)
	}
	shipped, err := LoadSettings(templates, "")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s := shipped
		s.Targets = append([]sheets.Target(nil), shipped.Targets...)
		s.Words = map[string][]string{}
		for k, v := range shipped.Words {
			s.Words[k] = v
		}
		under := wordings{}
		if err := layOver(&s, under, "own.toml", []byte(text)); err != nil {
			wrong, ok := err.(*SettingsError)
			if !ok {
				t.Fatalf("%q: %T", text, err)
			}
			for _, lang := range []sheets.Lang{sheets.Chinese, sheets.English} {
				if said := wrong.In(lang); !strings.HasPrefix(said, "own.toml") || strings.Contains(said, "{key}") {
					t.Errorf("%q: %q", text, said)
				}
			}
			return
		}
		under.choose(&s)
		for i := range sheets.Choices {
			if _, ok := sheets.Choices[i].Chosen(&s); !ok {
				t.Errorf("%q: %s=%s means nothing", text, sheets.Choices[i].Key, sheets.Choices[i].Value(&s))
			}
		}
	})
}
