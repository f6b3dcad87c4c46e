package remember

import (
	"bytes"
	"strconv"

	"github.com/pelletier/go-toml/v2"

	"ledgercheck/sheets"
)

// Targets is an office's own file of targets and readings while it is changed from the window. It is changed entry by entry, so
// that all else in it stays: what a rule is called there, its unit, what it is called under a reading, weeks, words.
type Targets struct{ doc map[string]any }

const targetsHead = "# 台账核对：单位自己的考核目标与口径（可以交给 check --targets）\n# ledgercheck: the office's own targets and readings (it can be given to check --targets)\n"

// ParseTargets reads such a file; nothing is an empty one. path is named in the error.
func ParseTargets(path string, raw []byte) (*Targets, error) {
	t := &Targets{doc: map[string]any{}}
	if len(raw) == 0 {
		return t, nil
	}
	if err := decode(path, raw, &t.doc); err != nil {
		return nil, err
	}
	return t, nil
}

// table gives the table of a name within another, made where it is not there.
func table(in map[string]any, name string) map[string]any {
	if t, ok := in[name].(map[string]any); ok {
		return t
	}
	t := map[string]any{}
	in[name] = t
	return t
}

// SetRule sets a target's number and whether it is checked. Thresholds that were to take its place later go with the number
// that they followed.
func (t *Targets) SetRule(id sheets.RuleID, min sheets.Amount, on, dropLater bool) {
	rule := table(table(t.doc, "rule"), string(id))
	rule["on"], rule["min"] = on, number(min.String())
	if dropLater {
		delete(rule, "later")
	}
}

// SetReading chooses an answer to a reading, as sheets.Choice gives its value.
func (t *Targets) SetReading(key, value string) {
	readings := table(t.doc, "readings")
	switch value {
	case "true", "false":
		readings[key] = value == "true"
	default:
		readings[key] = number(value)
	}
}

// number gives a number where the text is one, else the text.
func number(text string) any {
	if n, err := strconv.ParseInt(text, 10, 64); err == nil {
		return n
	}
	if _, err := sheets.ParseAmount(text); err == nil {
		if f, err := strconv.ParseFloat(text, 64); err == nil {
			return f
		}
	}
	return text
}

// Bytes gives the file.
func (t *Targets) Bytes() ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(targetsHead)
	e := toml.NewEncoder(&b)
	e.SetIndentTables(false)
	if err := e.Encode(t.doc); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
