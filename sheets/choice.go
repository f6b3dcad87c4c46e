package sheets

import (
	"slices"
	"strconv"
	"strings"
)

// Choice is one question that the office's rules leave open (the ⚠ and the options of domain.md): a key of [readings] in
// templates/targets.toml, the answers that it allows, and what each of them means. All that speaks of readings – the file's
// reader, 口径说明, what a verdict hangs on – goes by the list Choices.
type Choice struct {
	Key  string
	Name Words // what it is about, a line of 口径说明
	// Rules are those whose figures it is about; empty: all.
	Rules []RuleID
	// All: it says something only where all of Rules are judged.
	All bool
	// Idle: says nothing under what is chosen elsewhere; nil: it always does.
	Idle func(*Settings) bool
	// Options are the allowed answers, that of targets.toml first. A choice that allows any number within a range has two
	// of them: for 0, which is "not set", and for {n}.
	Options []Option
	// Most is the largest number of a choice that allows any from 0 on; 0 for the others.
	Most Amount

	field func(*Settings) any // *string, *bool, *int or *Amount
}

// Option is one answer to a Choice.
type Option struct {
	Value string // as in targets.toml, without quotes
	Words Words  // one line that says what it means; {n} is the number
	If    Words  // the same as a condition, behind 如果
}

// AnyNumber stands for the value of an option that is any number.
const AnyNumber = "{n}"

// ChoiceOf gives the choice of a key; ok is false where there is none.
func ChoiceOf(key string) (c *Choice, ok bool) {
	for i := range Choices {
		if Choices[i].Key == key {
			return &Choices[i], true
		}
	}
	return nil, false
}

// Value gives what is chosen, as in targets.toml without quotes.
func (c *Choice) Value(s *Settings) string {
	switch p := c.field(s).(type) {
	case *string:
		return *p
	case *bool:
		return strconv.FormatBool(*p)
	case *int:
		return strconv.Itoa(*p)
	case *Amount:
		return p.String()
	}
	return ""
}

// Set chooses a value; false where it is none that is allowed.
func (c *Choice) Set(s *Settings, value string) bool {
	if c.Most > 0 {
		a, err := ParseAmount(value)
		if err != nil || a < 0 || a > c.Most {
			return false
		}
		*c.field(s).(*Amount) = a
		return true
	}
	if !slices.ContainsFunc(c.Options, func(o Option) bool { return o.Value == value }) {
		return false
	}
	switch p := c.field(s).(type) {
	case *string:
		*p = value
	case *bool:
		*p = value == "true"
	case *int:
		*p, _ = strconv.Atoi(value) // one of the options, all of which are numbers
	}
	return true
}

// Takes reports whether a value as TOML reads it is of the choice's type, and gives it as a text for Set.
func (c *Choice) Takes(v any) (value string, ok bool) {
	var s Settings
	switch c.field(&s).(type) {
	case *string:
		value, ok = v.(string)
	case *bool:
		var b bool
		b, ok = v.(bool)
		value = strconv.FormatBool(b)
	case *int:
		var n int64
		n, ok = v.(int64)
		value = strconv.FormatInt(n, 10)
	case *Amount:
		switch n := v.(type) {
		case int64:
			return strconv.FormatInt(n, 10), true
		case float64:
			return strconv.FormatFloat(n, 'f', -1, 64), true
		}
	}
	return value, ok
}

// Allowed lists the allowed values as they are written in targets.toml; for a range its ends.
func (c *Choice) Allowed() string {
	if c.Most > 0 {
		return "0–" + c.Most.String()
	}
	var s Settings
	_, text := c.field(&s).(*string)
	out := make([]string, len(c.Options))
	for i, o := range c.Options {
		out[i] = o.Value
		if text {
			out[i] = `"` + o.Value + `"`
		}
	}
	return strings.Join(out, ", ")
}

// Chosen gives the option that is chosen with its number filled in; ok is false for a value that is none.
func (c *Choice) Chosen(s *Settings) (o Option, ok bool) { return c.option(c.Value(s)) }

func (c *Choice) option(value string) (o Option, ok bool) {
	for _, o := range c.Options {
		if o.Value == value || c.Most > 0 && o.Value == AnyNumber {
			return Option{value, o.Words.fill(value), o.If.fill(value)}, true
		}
	}
	return Option{}, false
}

func (w Words) fill(n string) Words {
	return Words{strings.ReplaceAll(w.Zh, AnyNumber, n), strings.ReplaceAll(w.En, AnyNumber, n)}
}

// Default reports whether what is chosen is what targets.toml says without a file of the office's own.
func (c *Choice) Default(s *Settings) bool { return c.Value(s) == c.Options[0].Value }

// OwnReadings gives the readings that are others than those that are shipped, "key=value", in the order of Choices.
func (s *Settings) OwnReadings() []string {
	var out []string
	for i := range Choices {
		c := &Choices[i]
		if _, known := c.Chosen(s); known && !c.Default(s) {
			out = append(out, c.Key+"="+c.Value(s))
		}
	}
	return out
}
